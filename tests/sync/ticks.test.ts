import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { Crowd } from '../../server/sync/crowd.ts'
import { Outbox } from '../../server/sync/outbox.ts'
import type { Tick } from '../../server/sync/tick.ts'
import { TickClock } from '../../server/sync/tickClock.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('SY70 the first leaves at once, what follows within a tick leaves as one, the same bytes for all', async () => {
  const { outbox, ada, ben, doc } = makeOutbox()
  outbox.add(write(doc, 'first'), undefined)
  await endOfTurn()
  expect(ben.updates).toHaveLength(1)
  for (const key of ['second', 'third', 'fourth']) outbox.add(write(doc, key), undefined)
  await endOfTurn()
  expect(ben.updates).toHaveLength(1)
  await vi.runAllTimersAsync()
  expect(ben.updates).toHaveLength(2)
  expect(ben.updates[1]).toBe(ada.updates[1])
  expect(keysAfter(ben.updates)).toEqual(keysAfter([Y.encodeStateAsUpdate(doc)]))
})

test('SY70 what arrives in one turn leaves together, in one write with presence', async () => {
  const { outbox, ben, doc, presence } = makeOutbox()
  outbox.add(write(doc, 'one'), undefined)
  presence.waiting.push(Uint8Array.of(7))
  outbox.nudge()
  outbox.add(write(doc, 'two'), undefined)
  await endOfTurn()
  expect(ben.ticks).toHaveLength(1)
  expect(ben.ticks[0]?.frames({ updates: true, presence: true })).toEqual(
    Buffer.from([
      ...(ben.ticks[0]?.frames({ updates: true, presence: false }) ?? []),
      ...(ben.ticks[0]?.frames({ updates: false, presence: true }) ?? []),
    ]),
  )
})

test('SY70 who sent all of a tick is told so, in a mixed one nobody is', async () => {
  const { outbox, ada, ben, doc } = makeOutbox()
  outbox.add(write(doc, 'hers'), ada)
  await endOfTurn()
  outbox.add(write(doc, 'hers too'), ada)
  outbox.add(write(doc, 'his'), ben)
  await vi.runAllTimersAsync()
  expect(ada.isSender).toEqual([true, false])
  expect(ben.isSender).toEqual([false, false])
})

test('SY71 presence that is left over goes out with later ticks, an edit does not wait for it', async () => {
  const { outbox, ben, doc, presence } = makeOutbox()
  presence.waiting.push(Uint8Array.of(1), Uint8Array.of(2), Uint8Array.of(3))
  outbox.nudge()
  await endOfTurn()
  expect(presence.waiting).toHaveLength(2)
  outbox.add(write(doc, 'edit'), undefined)
  await vi.advanceTimersToNextTimerAsync()
  expect(ben.updates).toHaveLength(1)
  await vi.runAllTimersAsync()
  expect(presence.waiting).toHaveLength(0)
  expect(ben.ticks).toHaveLength(3)
})

test('SY73 rooms in which hands move share what presence may cost, and a small one its edits do not wait', () => {
  const crowd = new Crowd(33)
  const rooms = Array.from({ length: 100 }, () => ({}))
  const alone = crowd.gapsMs(rooms[0] ?? {}, 10)
  expect(alone.presence).toBe(33)
  for (const room of rooms) crowd.gapsMs(room, 10)
  const oneRoom = new Crowd(33)
  // As often as 1,000 people in one room get it.
  const often = meanOf(rooms.map(() => oneRoom.gapsMs(rooms, 1000).presence))
  const together = rooms.map((room) => crowd.gapsMs(room, 10))
  expect(meanOf(together.map(({ presence }) => presence))).toBeCloseTo(often, 0)
  expect(often).toBeGreaterThan(33)
  for (const { updates } of together) expect(updates).toBe(alone.updates)
})

test('SY73 rooms that were held up together do not send together for ever', () => {
  const crowd = new Crowd(33)
  const rooms = Array.from({ length: 100 }, () => ({}))
  for (const room of rooms) crowd.gapsMs(room, 10)
  const gaps = new Set(rooms.map((room) => crowd.gapsMs(room, 10).presence))
  expect(gaps.size).toBeGreaterThan(3)
})

test('SY73 a room at rest takes no share', async () => {
  const crowd = new Crowd(33)
  const [busy, resting] = [{}, {}]
  crowd.gapsMs(resting, 1000)
  const before = { ...crowd.gapsMs(busy, 10), bytes: crowd.mostBytes() }
  crowd.rest(resting)
  const after = { ...crowd.gapsMs(busy, 10), bytes: crowd.mostBytes() }
  expect(before.presence).toBeGreaterThan(after.presence)
  expect(before.bytes).toBeLessThan(after.bytes)
})

test('SY73 an outbox says when a tick of presence went by without any', async () => {
  const { outbox, presence } = makeOutbox()
  presence.waiting.push(Uint8Array.of(1), Uint8Array.of(2))
  outbox.nudge()
  await endOfTurn()
  expect(presence.rests).toBe(0)
  await vi.advanceTimersByTimeAsync(40)
  expect(presence.rests).toBe(0)
  await vi.runAllTimersAsync()
  expect(presence.rests).toBe(1)
})

test('SY74 what becomes due at about the same time is called in one turn, nothing of it early', async () => {
  const clock = new TickClock(() => performance.now())
  const calls: string[] = []
  const startMs = performance.now()
  const waits = [30, 30.5, 31, 31.5, 32]
  for (const ms of waits) {
    clock.after(ms, () => {
      expect(performance.now() - startMs).toBeGreaterThanOrEqual(ms)
      calls.push('due')
    })
  }
  clock.after(30, () => calls.push('taken back'))()
  expect(vi.getTimerCount()).toBeLessThan(waits.length)
  await vi.runAllTimersAsync()
  expect(calls).toEqual(waits.map(() => 'due'))
})

function meanOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length
}

class FakeListener {
  readonly ticks: Tick[] = []
  readonly isSender: boolean[] = []

  sendTick(tick: Tick, isSender: boolean): void {
    this.ticks.push(tick)
    this.isSender.push(isSender)
  }

  /** The frames of updates it got. */
  get updates(): Uint8Array[] {
    return this.ticks.flatMap((tick) => tick.frames({ updates: true, presence: false }) ?? [])
  }
}

/** An outbox whose updates go unwrapped into frames and whose presence is taken one payload a tick. */
function makeOutbox() {
  const ada = new FakeListener()
  const ben = new FakeListener()
  const presence = { waiting: [] as Uint8Array[], rests: 0 }
  const outbox = new Outbox<FakeListener>({
    clock: new TickClock(() => performance.now()),
    gapsMs: () => ({ updates: 10, presence: 30 }),
    listeners: () => [ada, ben],
    encode: (update) => update,
    takePresence: () => ({
      message: presence.waiting.shift(),
      isMore: presence.waiting.length > 0,
    }),
    onRest: () => {
      presence.rests += 1
    },
  })
  return { outbox, ada, ben, presence, doc: new Y.Doc() }
}

function write(doc: Y.Doc, key: string): Uint8Array {
  const before = Y.encodeStateVector(doc)
  doc.getMap('items').set(key, 1)
  return Y.encodeStateAsUpdate(doc, before)
}

/** Keys of a document made from frames, or from updates without a head. */
function keysAfter(frames: readonly Uint8Array[]): string[] {
  const doc = new Y.Doc()
  for (const frame of frames) Y.applyUpdate(doc, frame[0] === 0x82 ? frame.subarray(2) : frame)
  return [...doc.getMap('items').keys()].sort()
}

function endOfTurn(): Promise<void> {
  return Promise.resolve()
}
