import { simpleDiffString } from 'lib0/diff'

/** One replacement in a text: at `index`, `remove` characters go and `insert` comes. UTF-16 units. */
export interface TextEdit {
  readonly index: number
  readonly remove: number
  readonly insert: string
}

/** The smallest single replacement that makes `after` out of `before`. */
export function editBetween(before: string, after: string): TextEdit {
  return simpleDiffString(before, after)
}

/**
 * An edit made of `before`, moved to where it belongs in `now`, which somebody else made of `before` meanwhile.
 * Where both replaced the same stretch, both insertions stay and nothing is removed twice.
 */
export function rebaseEdit(edit: TextEdit, before: string, now: string): TextEdit {
  const other = editBetween(before, now)
  const shift = other.insert.length - other.remove
  const otherEnd = other.index + other.remove
  const end = edit.index + edit.remove
  if (end <= other.index) return edit
  if (edit.index >= otherEnd) return { ...edit, index: edit.index + shift }
  const keptBefore = Math.max(0, other.index - edit.index)
  const keptAfter = Math.max(0, end - otherEnd)
  if (keptBefore > 0) return { index: edit.index, remove: keptBefore, insert: edit.insert }
  return { index: other.index + other.insert.length, remove: keptAfter, insert: edit.insert }
}
