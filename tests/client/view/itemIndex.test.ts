import { expect, test } from 'vitest'
import { createView, itemIndex, type Person } from '#client/view'
import { type Note, noteSchema } from '#shared/board'
import type { Box } from '#shared/geometry'
import { itemsOfEveryKind } from '../../helpers/itemsOfEveryKind.ts'

const self = { workshopId: 'w', participantId: 'p', role: 'participant' } as const

function makeNote(id: string, x: number, y: number, z = id): Note {
  const box = { x, y, w: 200, h: 200 }
  return noteSchema.parse({ kind: 'note', id, box, z, author: 'p', createdAt: 0 })
}

function makeView(...notes: Note[]) {
  const view = createView(self)
  const put = (...changed: Note[]) =>
    view.setState(({ items }) => ({
      items: new Map([...items, ...changed.map((note) => [note.id, note] as const)]),
    }))
  put(...notes)
  return { view, put, index: itemIndex(view) }
}

function makePerson(dragging: Record<string, [number, number, number, number]>): Person {
  const who = { participantId: 'q', name: 'Ada', role: 'participant', color: 'teal' } as const
  return { key: 1, ...who, presence: { dragging } }
}

const idsIn = (index: ReturnType<typeof itemIndex>, box: Box) =>
  index.itemsIn(box).map((item) => item.id)
const everywhere = { x: -1e6, y: -1e6, w: 2e6, h: 2e6 }

test('items come bottom to top, whatever order they arrived in', () => {
  const { index } = makeView(makeNote('b', 0, 0), makeNote('c', 50, 50), makeNote('a', 20, 20))
  expect(idsIn(index, everywhere)).toEqual(['a', 'b', 'c'])
  expect(index.topItemAt({ x: 100, y: 100 })?.id).toBe('c')
  expect(index.topItemAt({ x: 10, y: 10 })?.id).toBe('b')
})

test('only items that overlap are found; a shared edge is no overlap', () => {
  const { index } = makeView(makeNote('a', 0, 0), makeNote('b', 200, 0))
  expect(idsIn(index, { x: 0, y: 0, w: 200, h: 200 })).toEqual(['a'])
  expect(index.topItemAt({ x: 200, y: 0 })?.id).toBe('b')
  expect(index.topItemAt({ x: 400, y: 0 })).toBeUndefined()
})

test('it follows moves, restacking, new and deleted items', () => {
  const { view, put, index } = makeView(makeNote('a', 0, 0), makeNote('b', 0, 0))
  put(makeNote('a', 1000, 0), makeNote('c', 0, 0))
  expect(idsIn(index, { x: 0, y: 0, w: 10, h: 10 })).toEqual(['b', 'c'])
  expect(index.topItemAt({ x: 1010, y: 10 })?.id).toBe('a')
  put(makeNote('b', 0, 0, 'z'))
  expect(idsIn(index, everywhere)).toEqual(['a', 'c', 'b'])
  view.setState({ items: new Map([['a', makeNote('a', 0, 0)]]) })
  expect(idsIn(index, everywhere)).toEqual(['a'])
})

test('many items at once are found like one by one', () => {
  const many = Array.from({ length: 2000 }, (_, n) =>
    makeNote(`n${String(n).padStart(4, '0')}`, (n % 50) * 210, Math.floor(n / 50) * 210),
  )
  const { index } = makeView(...many)
  expect(idsIn(index, { x: 0, y: 0, w: 420, h: 210 })).toEqual(['n0000', 'n0001'])
  expect(index.itemsIn(everywhere)).toHaveLength(2000)
})

test('an item in a hand is where the hand has it', () => {
  const { view, index } = makeView(makeNote('a', 0, 0), makeNote('b', 500, 0))
  view.setState({ people: [makePerson({ b: [0, 500, 200, 200] })] })
  expect(index.topItemAt({ x: 550, y: 50 })).toBeUndefined()
  expect(index.topItemAt({ x: 50, y: 550 })?.id).toBe('b')
  const boxes = new Map([['b', { x: 0, y: 900, w: 200, h: 200 }]])
  view.setState({ draft: { kind: 'moving', boxes } })
  expect(index.topItemAt({ x: 50, y: 950 })?.id).toBe('b')
  view.setState({ draft: undefined, people: [] })
  expect(index.topItemAt({ x: 550, y: 50 })?.id).toBe('b')
})

test('everybody who asks for the index of a view gets the same one', () => {
  const { view, index } = makeView()
  expect(itemIndex(view)).toBe(index)
})

test('an arrow follows a note in a hand: it is found where it leads now', () => {
  const { view, index } = makeView(makeNote('a', 0, 0), makeNote('b', 600, 0))
  const arrow = { ...itemsOfEveryKind.arrow, text: '', line: 'straight', z: 'c' } as const
  const bound = {
    ...arrow,
    box: { x: 206, y: 100, w: 388, h: 1 },
    from: { item: 'a', x: 0, y: 0 },
    to: { item: 'b', x: 1, y: 0 },
  }
  view.setState(({ items }) => ({ items: new Map([...items, ['arrow', bound]]) }))
  expect(index.topItemAt({ x: 400, y: 100 })?.id).toBe('arrow')
  const boxes = new Map([['b', { x: 600, y: 800, w: 200, h: 200 }]])
  view.setState({ draft: { kind: 'moving', boxes } })
  expect(index.topItemAt({ x: 400, y: 100 })).toBeUndefined()
  expect(index.topItemAt({ x: 400, y: 500 })?.id).toBe('arrow')
})
