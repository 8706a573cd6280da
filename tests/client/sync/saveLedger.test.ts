import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  emptyLedger,
  type LedgerEvent,
  type SaveLedger,
  saveStateOf,
  unsavedCount,
  updateLedger,
} from '../../../client/sync/saveLedger.ts'

function after(...events: LedgerEvent[]): SaveLedger {
  return events.reduce(updateLedger, emptyLedger)
}

const opened: LedgerEvent = { kind: 'opened' }
const received: LedgerEvent = { kind: 'received' }
const made: LedgerEvent = { kind: 'made' }
const sentStep2: LedgerEvent = { kind: 'sentStep2' }
const sentUpdate: LedgerEvent = { kind: 'sentUpdate' }
const cut: LedgerEvent = { kind: 'cut' }
const acknowledged = (count: number): LedgerEvent => ({ kind: 'acknowledged', count })
const kept = (unsaved: number, onDevice = true): LedgerEvent => ({
  kind: 'kept',
  unsaved,
  onDevice,
})
const connected = [opened, received, sentStep2, acknowledged(1)]

test('C1 a change is saved when its message is acknowledged, not when it is sent', () => {
  const sent = after(...connected, made, sentUpdate)
  expect(saveStateOf(sent)).toEqual({ kind: 'saving', unsaved: 1 })
  expect(saveStateOf(updateLedger(sent, acknowledged(2)))).toEqual({ kind: 'saved' })
})

test('C1 receiving what the server holds is not being saved: the own offer must be on disk too', () => {
  expect(saveStateOf(after(opened, received))).toEqual({ kind: 'saving', unsaved: 0 })
  expect(saveStateOf(after(opened, received, sentStep2))).toEqual({ kind: 'saving', unsaved: 0 })
  expect(saveStateOf(after(...connected))).toEqual({ kind: 'saved' })
})

test('C4 nothing is said about being offline before the first attempt has failed', () => {
  expect(saveStateOf(after(opened))).toEqual({ kind: 'saving', unsaved: 0 })
  expect(saveStateOf(after(kept(0), opened, cut))).toEqual({ kind: 'offline', unsaved: 0 })
})

test('C3 changes kept from an earlier visit count until the offer that holds them is on disk', () => {
  const visit = after(kept(3))
  expect(saveStateOf(visit)).toEqual({ kind: 'offline', unsaved: 3 })
  const offered = [opened, received, sentStep2].reduce(updateLedger, visit)
  expect(saveStateOf(offered)).toEqual({ kind: 'saving', unsaved: 3 })
  expect(saveStateOf(updateLedger(offered, acknowledged(1)))).toEqual({ kind: 'saved' })
})

test('C3 a change that was sent and not acknowledged is unsaved again after a cut', () => {
  const ledger = after(kept(0), ...connected, made, sentUpdate, cut)
  expect(saveStateOf(ledger)).toEqual({ kind: 'offline', unsaved: 1 })
})

test('C2 an acknowledgement of an earlier connection says nothing about this one', () => {
  const ledger = after(...connected, made, sentUpdate, cut, opened, received, sentStep2)
  expect(saveStateOf(ledger)).toEqual({ kind: 'saving', unsaved: 1 })
})

test('C4 where the device keeps nothing, offline says so', () => {
  expect(saveStateOf(after(kept(0, false), opened, cut, made))).toEqual({
    kind: 'offline',
    unsaved: 1,
    onlyInThisTab: true,
  })
})

test('C6 a refusal stays until the server takes something again', () => {
  const refused = after(...connected, made, cut, { kind: 'refused', reason: 'tooLarge' })
  expect(saveStateOf(refused)).toEqual({ kind: 'refused', reason: 'tooLarge' })
  expect(saveStateOf(updateLedger(refused, opened))).toEqual({
    kind: 'refused',
    reason: 'tooLarge',
  })
  expect(saveStateOf(updateLedger(updateLedger(refused, opened), received)).kind).toBe('saving')
})

test('C2 an acknowledgement of more than was sent counts only what was sent', () => {
  const ledger = after(...connected, made, acknowledged(99))
  expect(unsavedCount(ledger)).toBe(1)
  expect(saveStateOf(updateLedger(ledger, sentUpdate)).kind).toBe('saving')
})

/** A server that knows how many changes are on its disk; the ledger must never claim more. */
test('C1 whatever happens in whatever order, saved means on the disk of a server that keeps count', () => {
  const step = fc.constantFrom('make', 'open', 'receive', 'offer', 'ack', 'cut')
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const world = { ledger: after(kept(0)), made: 0, onDisk: 0 }
      let wire: number[] = []
      let acked = 0
      let isOpen = false
      let hasOffered = false
      const tell = (event: LedgerEvent) => {
        world.ledger = updateLedger(world.ledger, event)
      }
      const send = (event: LedgerEvent) => {
        wire.push(world.made)
        tell(event)
      }
      for (const name of steps) {
        if (name === 'make') {
          world.made += 1
          tell(made)
          if (isOpen && hasOffered) send(sentUpdate)
        }
        if (name === 'open' && !isOpen) {
          ;[isOpen, hasOffered, wire, acked] = [true, false, [], 0]
          tell(opened)
        }
        if (name === 'receive' && isOpen) tell(received)
        if (name === 'offer' && isOpen) {
          hasOffered = true
          send(sentStep2)
        }
        if (name === 'ack' && isOpen && acked < wire.length) {
          world.onDisk = Math.max(world.onDisk, wire[acked] ?? 0)
          acked += 1
          tell(acknowledged(acked))
        }
        if (name === 'cut') {
          isOpen = false
          tell(cut)
        }
        const state = saveStateOf(world.ledger)
        if (state.kind === 'saved') {
          expect(world.onDisk).toBe(world.made)
          expect(isOpen).toBe(true)
        }
        expect(unsavedCount(world.ledger)).toBe(world.made - world.onDisk)
      }
    }),
  )
})
