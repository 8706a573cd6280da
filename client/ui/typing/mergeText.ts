/** One replacement that turns a text into another: at `index`, `remove` characters go and `insert` comes. */
export interface TextEdit {
  readonly index: number
  readonly remove: number
  readonly insert: string
}

/** The smallest single replacement from `before` to `after`. */
export function editBetween(before: string, after: string): TextEdit {
  let start = 0
  const shortest = Math.min(before.length, after.length)
  while (start < shortest && before[start] === after[start]) start++
  let [endBefore, endAfter] = [before.length, after.length]
  while (endBefore > start && endAfter > start && before[endBefore - 1] === after[endAfter - 1]) {
    endBefore--
    endAfter--
  }
  return { index: start, remove: endBefore - start, insert: after.slice(start, endAfter) }
}

/** Where a place in the text is after an edit by somebody else. A place inside of what was removed goes to its start. */
export function movePlace(place: number, { index, remove, insert }: TextEdit): number {
  if (place <= index) return place
  if (place <= index + remove) return index
  return place + insert.length - remove
}

/**
 * What I typed since `base`, put into what others made of it meanwhile. Both edits stay where they do not
 * overlap; where they do, what either inserted stays and what either removed is gone.
 */
export function mergeText(base: string, mine: string, theirs: string): string {
  if (theirs === base) return mine
  if (mine === base) return theirs
  const edit = editBetween(base, mine)
  const other = editBetween(base, theirs)
  const start = movePlace(edit.index, other)
  // What they put inside of what I removed is theirs to keep: only text of the base goes.
  const end = Math.max(start, movePlace(edit.index + edit.remove, other))
  const kept = keepsInsertion(edit, other) ? other.insert : ''
  return theirs.slice(0, start) + edit.insert + kept + theirs.slice(end)
}

function keepsInsertion(edit: TextEdit, other: TextEdit): boolean {
  return other.index > edit.index && other.index + other.remove < edit.index + edit.remove
}
