/** The step a moved one comes before when it takes the place of `over`; undefined: it becomes the last. */
export function stepAfterMove(
  ids: readonly string[],
  moved: string,
  over: string,
): string | undefined {
  const isDown = ids.indexOf(moved) < ids.indexOf(over)
  return isDown ? ids[ids.indexOf(over) + 1] : over
}
