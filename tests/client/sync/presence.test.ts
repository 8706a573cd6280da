import { afterEach, expect, test, vi } from 'vitest'
import { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { createView } from '#client/view'
import { strokeOf } from '#shared/board'
import { limits, presence } from '#shared/protocol'
import { fillPeople } from '../../../client/sync/fillPeople.ts'
import { presenceOf } from '../../../client/sync/presenceOf.ts'
import { publishPresence } from '../../../client/sync/publishPresence.ts'
import { itemsOfEveryKind } from '../../helpers/itemsOfEveryKind.ts'

afterEach(() => vi.useRealTimers())

const self = { workshopId: 'w1', participantId: 'anna', role: 'participant' } as const
const who = { participantId: 'ben', name: 'Ben', role: 'participant', color: 'teal' }

function setUp() {
  const view = createView(self)
  const awareness = new Awareness(new Y.Doc())
  return { view, awareness }
}

/** As if another tab's state had arrived from the server. */
function hear(awareness: Awareness, key: number, state: Record<string, unknown>) {
  awareness.states.set(key, state)
  awareness.emit('change', [{ added: [key], updated: [], removed: [] }, 'test'])
}

test('others are who the server says, with their presence; oneself is not among them', () => {
  const { view, awareness } = setUp()
  fillPeople(view, awareness)
  awareness.setLocalState({ who })
  hear(awareness, 7, { who, cursor: { x: 1, y: 2 } })
  expect(view.getState().people).toEqual([{ ...who, key: 7, presence: { cursor: { x: 1, y: 2 } } }])
  awareness.destroy()
})

test('a state without a stamp is nobody; a forged presence is left out', () => {
  const { view, awareness } = setUp()
  fillPeople(view, awareness)
  hear(awareness, 7, { cursor: { x: 1, y: 2 } })
  hear(awareness, 8, { who: { ...who, color: 'url(evil)' } })
  hear(awareness, 9, { who, cursor: { x: Number.NaN, y: 'left' } })
  expect(view.getState().people).toEqual([{ ...who, key: 9, presence: {} }])
  awareness.destroy()
})

test('somebody who did not move stays the same object', () => {
  const { view, awareness } = setUp()
  fillPeople(view, awareness)
  hear(awareness, 7, { who, cursor: { x: 1, y: 2 } })
  const [ben] = view.getState().people
  hear(awareness, 8, { who: { ...who, participantId: 'eve' } })
  expect(view.getState().people[0]).toBe(ben)
  awareness.destroy()
})

test('C12 presence goes out at once, then at most every 33 ms, the last state always', () => {
  vi.useFakeTimers()
  const { view, awareness } = setUp()
  const sent: unknown[] = []
  const stop = publishPresence(view, awareness)
  awareness.on('update', () => sent.push(awareness.getLocalState()))
  view.setState({ pointer: { x: 1, y: 0 } })
  for (let x = 2; x <= 9; x++) view.setState({ pointer: { x, y: 0 } })
  expect(sent).toEqual([{ cursor: { x: 1, y: 0 } }])
  vi.advanceTimersByTime(33)
  expect(sent.at(-1)).toEqual({ cursor: { x: 9, y: 0 } })
  expect(sent).toHaveLength(2)
  view.setState({ pointer: { x: 9, y: 0 } })
  vi.advanceTimersByTime(100)
  expect(sent).toHaveLength(2)
  stop()
  expect(awareness.getLocalState()).toBeNull()
  awareness.destroy()
})

test('C12 a draft that moves is dragging; thousands in the hand stay within the limit of a message', () => {
  const ids = Array.from({ length: 3000 }, (_, i) => `note-number-${i}-ü`)
  const box = { x: 1234.5678, y: -9.99, w: 200, h: 200 }
  const state = presenceOf({
    pointer: { x: 1 / 3, y: 2 },
    selection: new Set(ids),
    editing: undefined,
    camera: { x: -123456.78, y: -123456.78, zoom: 0.0213 },
    viewport: { w: 3840, h: 2160 },
    draft: { kind: 'moving', boxes: new Map(ids.map((id) => [id, box])) },
  })
  expect(new TextEncoder().encode(JSON.stringify(state)).length).toBeLessThan(limits.awarenessBytes)
  expect(state.dragging?.[ids[0] ?? '']).toEqual([1234.6, -10, 200, 200])
  expect(presence.safeParse(state).success).toBe(true)
})

test('what is being drawn is told, a long stroke with fewer points, all within the size of a message', () => {
  const { view, awareness } = setUp()
  const way = Array.from({ length: 1900 }, (_, n) => ({ x: n * 31, y: 9000 * Math.sin(n) }))
  const item = { ...itemsOfEveryKind.stroke, ...strokeOf(way, 6) }
  const selection = new Set(Array.from({ length: 300 }, (_, n) => `item-with-a-long-id-${n}`))
  view.setState({ draft: { kind: 'drawing', item }, selection })
  const told = presenceOf(view.getState())
  expect(presence.safeParse(told).success).toBe(true)
  expect(told.drawing).toMatchObject({ kind: 'stroke', color: 'violet' })
  expect(JSON.stringify(told).length).toBeLessThan(limits.awarenessBytes - 300)
  awareness.destroy()
})
