import fc from 'fast-check'
import { expect, it } from 'vitest'
import { freshCopies, type Item, itemSchemas, readClip, toClip } from '#shared/board'
import { limits } from '#shared/protocol'
import { newNote } from './makers.ts'

const made = { newId: () => `new${++count}`, author: 'ben', createdAt: 5 }
let count = 0

const clipOf = (items: readonly unknown[]) =>
  JSON.stringify({ format: 'accord-clip', version: 1, items })

const read = (json: string) => {
  const clip = readClip(json)
  if (!clip.ok) throw new Error(clip.reason)
  return clip.value
}

it('comes out as it went in, but for what belongs to another board', () => {
  const note = newNote({ id: 'a', text: 'words' })
  const marked = { ...note, tags: { risk: true }, reactions: { 'p1:heart': true }, cluster: 'c' }
  const { items, unreadable } = read(toClip([marked as Item]))
  expect(unreadable).toBe(0)
  expect(items[0]).toMatchObject({ text: 'words', tags: { risk: true } })
  expect(items[0]).not.toHaveProperty('reactions')
  expect(items[0]).not.toHaveProperty('cluster')
})

it.each([
  ['no JSON', '{', 'notAClip'],
  ['a number', '7', 'notAClip'],
  ['another format', '{"format":"x","items":[]}', 'notAClip'],
  ['items that are no list', '{"format":"accord-clip","items":{}}', 'notAClip'],
  ['more items than a board takes', clipOf(Array(limits.itemsPerBoard + 1).fill(0)), 'tooLarge'],
])('%s is refused', (_what, json, reason) => {
  expect(readClip(json)).toMatchObject({ ok: false, reason })
})

it('leaves out what does not pass the check of its kind, and drops fields it does not know', () => {
  const good = newNote({ id: 'good' })
  const forged = [
    { ...good, kind: 'bomb' },
    { ...good, box: { x: Number.MAX_VALUE, y: 0, w: 1, h: 1 } },
    { ...good, id: '' },
    { ...good, color: 'url(javascript:alert(1))' },
    { ...good, text: 'x'.repeat(limits.itemTextCharacters + 1) },
    { ...good, extra: '<script>', __proto__: { polluted: true } },
    [],
    null,
  ]
  const { items, unreadable } = read(clipOf(forged))
  expect([items.length, unreadable]).toEqual([1, 7])
  expect(Object.keys(items[0] ?? {})).not.toContain('extra')
})

it('never throws and never lets anything through that its kind would not', () => {
  fc.assert(
    fc.property(fc.array(fc.anything()), (items) => {
      const clip = readClip(clipOf(items))
      if (!clip.ok) return
      for (const item of clip.value.items)
        expect(itemSchemas[item.kind].safeParse(item).success).toBe(true)
    }),
  )
})

it('copies are new items of whoever pastes, arrows bound among them', () => {
  const arrow = itemSchemas.arrow.parse({
    ...newNote({ id: 'arrow' }),
    kind: 'arrow',
    color: 'black',
    from: { item: 'a', x: 0, y: 0 },
    to: { item: 'elsewhere', x: 1, y: 1 },
  })
  const copies = freshCopies([newNote({ id: 'a' }), arrow], { x: 10, y: 20 }, made)
  const [note, copy] = copies
  expect(note).toMatchObject({ author: 'ben', createdAt: 5, box: { x: 10, y: 20 } })
  expect(note?.id).not.toBe('a')
  expect(copy?.kind === 'arrow' && copy.from.item).toBe(note?.id)
  expect(copy?.kind === 'arrow' && copy.to.item).toBeUndefined()
})

it('a copy that would lie off every board is left out', () => {
  expect(freshCopies([newNote({ id: 'a' })], { x: 2e7, y: 0 }, made)).toEqual([])
})

it('takes pictures along that its items show, and says where they are from', () => {
  const [shown, other] = ['a'.repeat(32), 'b'.repeat(32)]
  const { text: _text, color: _color, ...base } = newNote({ id: 'p' })
  const image = { ...base, kind: 'image', asset: shown, alt: '' } as unknown as Item
  const picture = { type: 'image/png', data: 'AAAA' } as const
  const pictures = new Map([
    [shown, picture],
    [other, picture],
  ])
  const clip = read(toClip([image], { from: 'w1', pictures }))
  expect([clip.from, [...(clip.pictures ?? [])]]).toEqual(['w1', [[shown, picture]]])
  for (const forged of [
    7,
    [],
    null,
    { [shown]: 7 },
    { [shown]: { type: 'text/html', data: '' } },
  ]) {
    const json = JSON.stringify({ ...JSON.parse(clipOf([image])), from: 7, pictures: forged })
    expect(read(json)).toMatchObject({ from: undefined, items: [{ id: 'p' }] })
    expect(read(json).pictures?.size).toBe(0)
  }
})
