import * as Y from 'yjs'
import type { Item, ItemKind } from '#shared/board'

const base = { box: { x: 0, y: 0, w: 100, h: 80 }, z: 'a0', author: 'ada', createdAt: 1 }

/** One good item of every kind, by Ada; its id is its kind. */
export const itemsOfEveryKind: { readonly [Kind in ItemKind]: Extract<Item, { kind: Kind }> } = {
  note: { ...base, id: 'note', kind: 'note', color: 'teal', text: 'a note' },
  text: { ...base, id: 'text', kind: 'text', color: 'black', size: 28, text: 'a text' },
  shape: {
    ...base,
    id: 'shape',
    kind: 'shape',
    form: 'diamond',
    fill: 'full',
    color: 'blue',
    text: 'a shape',
  },
  arrow: {
    ...base,
    id: 'arrow',
    kind: 'arrow',
    from: { x: 0, y: 0, item: 'note' },
    to: { x: 1, y: 1 },
    line: 'curved',
    heads: 'both',
    width: 3,
    color: 'red',
    text: 'a label',
  },
  stroke: {
    ...base,
    id: 'stroke',
    kind: 'stroke',
    points: [0, 0, 40, 20, 80, 60],
    pressures: [20, 60, 90],
    width: 6,
    color: 'violet',
  },
  sticker: { ...base, id: 'sticker', kind: 'sticker', sign: 'heart' },
  image: {
    ...base,
    id: 'image',
    kind: 'image',
    asset: '0123456789abcdef'.repeat(2),
    alt: 'A shop',
  },
}

/** An item's fields as a client of ours stores them. */
export function recordOf(item: Item, more: Record<string, unknown> = {}): Y.Map<unknown> {
  const { id: _id, box, text, ...rest } = item
  const record = new Y.Map<unknown>(Object.entries({ ...rest, box: Object.values(box), ...more }))
  if (text !== undefined && !('text' in more)) record.set('text', new Y.Text(text))
  return record
}
