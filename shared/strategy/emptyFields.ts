import type { AskedField, Move } from '../board/index.ts'

/** Whether a field of a move says something. A nought does ("costs no money"), white space does not. */
export function isFilled(move: Move, field: AskedField): boolean {
  const value = move[field]
  if (value === undefined) return false
  if (typeof value === 'string') return value.trim() !== ''
  if (typeof value !== 'object') return true
  // A name or a set of names; a set may hold any name, also "words".
  const said = 'words' in value ? value.words : 'name' in value ? value.name : true
  return typeof said === 'string' ? said.trim() !== '' : Object.keys(value).length > 0
}

/** Those of the fields that say nothing. */
export function emptyFields(move: Move, fields: readonly AskedField[]): AskedField[] {
  return fields.filter((field) => !isFilled(move, field))
}
