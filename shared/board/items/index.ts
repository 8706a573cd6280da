import type { z } from 'zod'
import { type Note, noteSchema } from './note.ts'

/** Every kind of item this version draws and edits. A kind it does not know stays in the document untouched. */
export type Item = Note
export type ItemKind = Item['kind']

/** The list of kinds: a new kind is its own file and one line here. */
export const itemSchemas: { readonly [K in ItemKind]: z.ZodType<Extract<Item, { kind: K }>> } = {
  note: noteSchema,
}

export function isItemKind(kind: unknown): kind is ItemKind {
  return typeof kind === 'string' && Object.hasOwn(itemSchemas, kind)
}
