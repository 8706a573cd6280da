import type { z } from 'zod'
import { type Arrow, arrowSchema } from './arrow.ts'
import type { ItemColor } from './colors.ts'
import { type Image, imageSchema } from './image.ts'
import { type Note, noteSchema } from './note.ts'
import { type Shape, shapeSchema } from './shape.ts'
import { type Sticker, stickerSchema } from './sticker.ts'
import { type Stroke, strokeSchema } from './stroke.ts'
import { type Text, textSchema } from './text.ts'

/** Every kind of item this version draws and edits. A kind it does not know stays in the document untouched. */
export type Item = Note | Text | Shape | Arrow | Stroke | Sticker | Image
export type ItemKind = Item['kind']
export type ItemOf<Kind extends ItemKind> = Extract<Item, { kind: Kind }>

/** An item people write into. */
export type WordedItem = Extract<Item, { text: string }>

const schemas = {
  note: noteSchema,
  text: textSchema,
  shape: shapeSchema,
  arrow: arrowSchema,
  stroke: strokeSchema,
  sticker: stickerSchema,
  image: imageSchema,
}

/** The list of kinds: a new kind is its own file and one line here. */
export const itemSchemas: { readonly [K in ItemKind]: z.ZodType<ItemOf<K>> } = schemas

export function isItemKind(kind: unknown): kind is ItemKind {
  return typeof kind === 'string' && Object.hasOwn(itemSchemas, kind)
}

/** The fields of a kind with the check of each, `id` and `box` among them. */
export function fieldsOfKind(kind: ItemKind): ReadonlyMap<string, FieldCheck> {
  return fields[kind]
}

/** What a field's schema is good for without its type. */
export interface FieldCheck {
  safeParse(value: unknown): { readonly success: boolean; readonly data?: unknown }
}

const fields = Object.fromEntries(
  Object.entries(schemas).map(([kind, { shape }]) => [kind, new Map(Object.entries(shape))]),
) as unknown as { readonly [K in ItemKind]: ReadonlyMap<string, FieldCheck> }

/** Whether people can write into it. */
export function hasWords(item: Item): item is WordedItem {
  return item.text !== undefined
}

/** The words of an item; '' where a kind has none. */
export function textOf(item: Item): string {
  return item.text ?? ''
}

/** What can be read of an item: its words, or what is said of a picture; '' where there is nothing. */
export function readableOf(item: Item): string {
  return (item.kind === 'image' ? item.alt : textOf(item)).trim()
}

/** The colour of an item; undefined where a kind has none. */
export function colorOf(item: Item): ItemColor | undefined {
  return item.color
}

/** Whether an item of this kind can have this colour. */
export function acceptsColor(kind: ItemKind, color: ItemColor): boolean {
  return acceptsField(kind, 'color', color)
}

/** Whether an item of this kind has such a field and may have this value in it. */
export function acceptsField(kind: ItemKind, name: string, value: unknown): boolean {
  return fieldsOfKind(kind).get(name)?.safeParse(value).success ?? false
}

export function isNote(item: Item): item is Note {
  return item.kind === 'note'
}
