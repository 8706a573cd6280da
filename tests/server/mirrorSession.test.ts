import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { mirrorSession } from '#server/session'
import type { SessionState } from '#shared/protocol'
import { createSession } from '#shared/session'
import { findTemplate } from '#shared/templates'

function makeState(changed: Partial<SessionState> = {}): SessionState {
  const template = findTemplate('inside-out')
  if (!template) throw new Error('no template')
  const ada = { id: 'ada', name: 'Ada', role: 'facilitator', color: 'teal' } as const
  return { ...createSession({ title: 'Strategy', template }), people: [ada], ...changed }
}

/** What each mirroring wrote, in bytes; 0 for none. */
function mirrorAll(doc: Y.Doc, states: readonly SessionState[]): number[] {
  const bytes = states.map(() => 0)
  states.forEach((state, index) => {
    const count = (update: Uint8Array) => {
      bytes[index] = (bytes[index] ?? 0) + update.length
    }
    doc.on('update', count)
    mirrorSession(doc, state)
    doc.off('update', count)
  })
  return bytes
}

test('the document says what the state says, people by id', () => {
  const doc = new Y.Doc()
  const state = makeState({ date: '2026-11-22' })
  mirrorSession(doc, state)
  const { people, ...rest } = state
  const steps = rest.steps.map((step) => ({ ...step, hint: '' }))
  expect(doc.getMap('session').toJSON()).toEqual({ ...rest, steps })
  expect(doc.getMap('people').toJSON()).toEqual({ ada: people[0] })
})

test('S20 no hint is in the document', () => {
  const doc = new Y.Doc()
  const state = makeState()
  const hints = state.steps.map((step) => step.hint).filter((hint) => hint !== '')
  expect(hints.length).toBeGreaterThan(0)
  mirrorSession(doc, state)
  const bytes = Buffer.from(Y.encodeStateAsUpdate(doc)).toString('utf8')
  expect(hints.filter((hint) => bytes.includes(hint))).toEqual([])
})

test('the same state again writes nothing, also into a document that came from the store', () => {
  const doc = new Y.Doc()
  expect(mirrorAll(doc, [makeState(), makeState()])[1]).toBe(0)
  const loaded = new Y.Doc()
  Y.applyUpdate(loaded, Y.encodeStateAsUpdate(doc))
  expect(mirrorAll(loaded, [makeState()])).toEqual([0])
})

test('a small change is a small write: zones and steps are not sent again', () => {
  const bytes = mirrorAll(new Y.Doc(), [makeState(), makeState({ locked: true, version: 1 })])
  expect(bytes[1]).toBeLessThan(100)
})

test('what is gone from the state is gone from the document', () => {
  const doc = new Y.Doc()
  mirrorSession(doc, makeState({ date: '2026-11-22', currentStep: 'x' }))
  mirrorSession(doc, makeState({ people: [] }))
  expect(doc.getMap('session').has('date')).toBe(false)
  expect(doc.getMap('session').has('currentStep')).toBe(false)
  expect(doc.getMap('people').size).toBe(0)
})
