/** A text as it is looked for: without case and accents; what is only accents stays. */
export function foldText(text: string): string {
  const bare = text.normalize('NFKD').replace(/\p{Mn}/gu, '')
  return (bare === '' ? text : bare).toLowerCase()
}
