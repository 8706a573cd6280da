import type { BoardDoc } from './boardDoc.ts'
import type { Change } from './change.ts'
import { itemFields, transact } from './itemRecords.ts'
import { noteColors } from './items/colors.ts'
import { fieldsOfKind, type Item } from './items/index.ts'
import { shapeSchema } from './items/shape.ts'
import { textSchema } from './items/text.ts'

/** The kinds that can become each other: what is written in them stays. */
export const convertibleKinds = ['note', 'text', 'shape'] as const
export type ConvertibleKind = (typeof convertibleKinds)[number]

/** Whether an item can become another kind. */
export function isConvertible({ kind }: Item): boolean {
  return convertibleKinds.some((each) => each === kind)
}

/** Whether a record of one kind may become one of another. */
export function mayBecome(from: unknown, to: unknown): boolean {
  return (
    convertibleKinds.some((kind) => kind === from) && convertibleKinds.some((kind) => kind === to)
  )
}

/**
 * Makes items another kind in their place: id, author, time, words, colour, cluster and what is bound to them stay, because the
 * record stays the same. Fields the new kind does not know go.
 */
export function convertItems(
  doc: BoardDoc,
  items: readonly Item[],
  kind: ConvertibleKind,
  change: Change,
): void {
  transact(doc, change, () => {
    for (const item of items) {
      const record = itemFields(doc, item.id)
      if (!record || !isConvertible(item)) continue
      const known = fieldsOfKind(kind)
      for (const name of [...record.keys()]) if (!known.has(name)) record.delete(name)
      for (const [name, value] of Object.entries(newFields(item, kind))) record.set(name, value)
    }
  })
}

/** What the kind needs and the item had not, or had otherwise. */
function newFields(item: Item, kind: ConvertibleKind): Record<string, unknown> {
  if (kind === 'note') {
    const color = noteColors.find((name) => name === item.color) ?? 'yellow'
    return { kind, color }
  }
  if (kind === 'text') return { kind, size: textSchema.shape.size.parse(undefined) }
  const { form, fill } = shapeSchema.shape
  return {
    kind,
    form: form.parse(undefined),
    fill: item.kind === 'note' ? 'full' : fill.parse(undefined),
  }
}
