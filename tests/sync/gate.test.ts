import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { refuse, succeed } from '#shared/basics'
import { admit, type GateContext } from '../../server/sync/gate.ts'
import { readMessage } from '../../server/sync/messages.ts'
import { Rehearsal } from '../../server/sync/rehearsal.ts'
import { createSavedCount } from '../../server/sync/savedCount.ts'
import { encodeMessage } from '../helpers/syncMessages.ts'

describe('what the gate says', () => {
  test('SY24 a real update is new, the same again is known', () => {
    const { doc, update } = makeEdit((items) => items.set('a', 1))
    expect(judge(update, new Y.Doc())).toBe('new')
    expect(judge(update, doc)).toBe('known')
    expect(judge(Uint8Array.of(0, 0), doc)).toBe('known')
  })

  test('SY24 a deletion of something there is new, the same again is known', () => {
    const doc = new Y.Doc()
    doc.getMap('items').set('a', 1)
    const before = cloneOf(doc)
    doc.getMap('items').delete('a')
    const deletion = Y.encodeStateAsUpdate(doc, Y.encodeStateVector(before))
    expect(judge(deletion, before)).toBe('new')
    expect(judge(deletion, doc)).toBe('known')
  })

  test('SY14 what is known is known also for those who may not write', () => {
    const { doc, update } = makeEdit((items) => items.set('a', 1))
    expect(judge(update, doc, { mayWrite: refuse('viewersRead') })).toBe('known')
    expect(judge(update, new Y.Doc(), { mayWrite: refuse('viewersRead') })).toBe('viewersRead')
  })

  test.each([
    ['a root that is not on the list', (doc: Y.Doc) => doc.getMap('secrets').set('a', 1)],
    ['list items in a map root', (doc: Y.Doc) => doc.getArray('items').push([1])],
    ['text in a map root', (doc: Y.Doc) => doc.getText('items').insert(0, 'a')],
  ])('SY24 %s is forbidden', (_what, write) => {
    const doc = new Y.Doc()
    write(doc)
    expect(judge(Y.encodeStateAsUpdate(doc), new Y.Doc())).toBe('forbiddenPart')
  })

  test('SY24 lengths and clocks without end are forbidden', () => {
    const gc = (clock: number, length: number) => encodeStructs(1, clock, [0, length])
    expect(judge(gc(0, 2 ** 50), new Y.Doc())).toBe('forbiddenPart')
    expect(judge(gc(0, 100_001), new Y.Doc())).toBe('forbiddenPart')
    expect(judge(gc(0, 0), new Y.Doc())).toBe('forbiddenPart')
    expect(judge(gc(2 ** 31 - 5, 10), new Y.Doc())).toBe('forbiddenPart')
    expect(judge(gc(0, 100_000), new Y.Doc())).toBe('new')
    expect(judge(encodeStructs(1, 0, [10, 5]), new Y.Doc())).toBe('forbiddenPart')
  })

  test('SY23 gaps, unknown references and deletions of the future have missing parts', () => {
    const doc = new Y.Doc()
    const items = doc.getMap<unknown>('items')
    const map = new Y.Map()
    items.set('a', map)
    const first = Y.encodeStateVector(doc)
    map.set('b', 1)
    const second = Y.encodeStateAsUpdate(doc, first)
    expect(judge(second, new Y.Doc())).toBe('missingParts')
    const other = cloneOf(doc)
    ;(other.getMap('items').get('a') as Y.Map<unknown>).set('c', 1)
    const onTop = Y.encodeStateAsUpdate(other, Y.encodeStateVector(doc))
    expect(judge(onTop, new Y.Doc())).toBe('missingParts')
    const futureDeletion = Uint8Array.of(0, 1, 9, 1, 0, 5)
    expect(judge(futureDeletion, new Y.Doc())).toBe('missingParts')
  })

  test('SY24 what Yjs cannot integrate is refused and leaves no trace', () => {
    const { doc } = makeEdit((items) => items.set('a', 1))
    const rehearsal = new Rehearsal(doc, undefined)
    // An item whose left neighbour is itself: contiguous, every reference "there", but Yjs throws.
    const selfReference = Uint8Array.of(1, 1, 5, 0, 0x84, 5, 0, 1, 0x61, 0)
    expect(rehearsal.judge(selfReference, contextOf())).toMatchObject({
      ok: false,
      reason: 'forbiddenPart',
    })
    const { update } = makeEdit((items) => items.set('b', 2))
    expect(rehearsal.judge(update, contextOf())).toMatchObject({ ok: true })
  })
})

describe('the gate never throws', () => {
  const real = makeRealUpdates()

  test('SY25 on random bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        rehearse(bytes)
      }),
      { numRuns: 3000 },
    )
  })

  test('SY25 on real updates with flipped bits, cut and continued', () => {
    const change = fc.record({
      which: fc.nat({ max: real.length - 1 }),
      flips: fc.array(fc.nat(), { minLength: 1, maxLength: 4 }),
      length: fc.nat(),
    })
    fc.assert(
      fc.property(change, ({ which, flips, length }) => {
        const bytes = Uint8Array.from(real[which] ?? [])
        for (const flip of flips) {
          const at = flip % (bytes.length * 8)
          bytes[at >> 3] = (bytes[at >> 3] ?? 0) ^ (1 << (at & 7))
        }
        rehearse(length % 4 === 0 ? bytes.subarray(0, length % bytes.length) : bytes)
      }),
      { numRuns: 3000 },
    )
  })

  test('SY25 nor does reading a message', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
        readMessage(bytes)
        readMessage(encodeMessage(0, 2, bytes))
      }),
      { numRuns: 2000 },
    )
  })

  /** The whole judgement on a board at work; whatever is admitted must leave nothing pending in a fresh document. */
  function rehearse(bytes: Uint8Array): void {
    const doc = baseDoc()
    const rehearsal = new Rehearsal(doc, undefined)
    const verdict = rehearsal.judge(bytes, contextOf())
    if (!verdict.ok) return
    for (const update of verdict.value) Y.applyUpdate(doc, update)
    expect(doc.store.pendingStructs).toBeNull()
    expect(doc.store.pendingDs).toBeNull()
  }
})

describe('what may be called saved', () => {
  test('SY13 counts on while everything is kept', () => {
    const saved = createSavedCount()
    for (const n of [saved.count(), saved.count()]) saved.keep(n, false)
    expect(saved.saved()).toBe(2)
  })

  test('SY13 stands still after a refusal until a sync step 2 is kept', () => {
    const saved = createSavedCount()
    saved.keep(saved.count(), true)
    saved.count()
    saved.refuse()
    saved.keep(saved.count(), false)
    expect(saved.saved()).toBe(1)
    expect(saved.isBehind()).toBe(true)
    saved.keep(saved.count(), true)
    expect(saved.saved()).toBe(4)
    expect(saved.isBehind()).toBe(false)
  })
})

function judge(update: Uint8Array, doc: Y.Doc, overrides: Partial<GateContext> = {}): string {
  const verdict = admit(update, { ...contextOf(), doc, ...overrides })
  return verdict.ok ? verdict.value : verdict.reason
}

function contextOf(): Omit<GateContext, 'doc'> {
  return { roots: new Set(['items']), mostBytes: 64 * 1024, mayWrite: succeed(true) }
}

function makeEdit(write: (items: Y.Map<unknown>) => void) {
  const doc = new Y.Doc()
  write(doc.getMap('items'))
  return { doc, update: Y.encodeStateAsUpdate(doc) }
}

function cloneOf(doc: Y.Doc): Y.Doc {
  const clone = new Y.Doc()
  Y.applyUpdate(clone, Y.encodeStateAsUpdate(doc))
  return clone
}

/** One struct of one client in V1, nothing deleted. */
function encodeStructs(
  client: number,
  clock: number,
  [info, length]: [number, number],
): Uint8Array {
  const head = encodeMessage(1, 1, client, clock)
  return Uint8Array.from([...head, info, ...encodeMessage(length), 0])
}

/** What a person does to notes, one update each, the first ones of which are on the board already. */
function makeRealUpdates(): Uint8Array[] {
  const doc = new Y.Doc()
  doc.clientID = 5
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  const items = doc.getMap<Y.Map<unknown>>('items')
  items.set('a', new Y.Map<unknown>([['box', [0, 0, 200, 200]]]))
  items.get('a')?.set('text', new Y.Text('Reduce the onboarding time'))
  items.get('a')?.set('box', [10, 10, 200, 200])
  const text = items.get('a')?.get('text') as Y.Text
  text.insert(6, ' half')
  text.delete(0, 3)
  items.set('b', new Y.Map<unknown>([['kind', 'note']]))
  items.delete('a')
  return updates
}

function baseDoc(): Y.Doc {
  const doc = new Y.Doc()
  for (const update of makeRealUpdates().slice(0, 4)) Y.applyUpdate(doc, update)
  return doc
}
