import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { readItem } from '#shared/board'
import { contextOf, copyOf, makeBoard } from '../helpers/gateUnderTest.ts'
import { noteFields } from '../helpers/notes.ts'

const facilitator = contextOf('lead', { role: 'facilitator' })

describe('undo', () => {
  /** A person whose changes on their copy go to the gate at once, with an undo manager like ours. */
  function personAt(gate: ReturnType<typeof makeBoard>, context = contextOf()) {
    const copy = copyOf(gate.doc)
    const origin = {}
    const manager = new Y.UndoManager([copy.items], {
      trackedOrigins: new Set([origin]),
      captureTimeout: 0,
    })
    const fates: string[] = []
    copy.doc.on('update', (update: Uint8Array, from: unknown) => {
      if (from === origin || from === manager) fates.push(gate.send(update, context))
    })
    return {
      ...copy,
      manager,
      fates,
      change: (write: () => void) => copy.doc.transact(write, origin),
    }
  }

  test("G15 a facilitator who undoes deleting somebody's note restores its author", () => {
    const gate = makeBoard()
    const lead = personAt(gate, facilitator)
    lead.change(() => lead.items.delete('b'))
    lead.manager.undo()
    lead.manager.redo()
    lead.manager.undo()
    expect(lead.fates).toEqual(['kept', 'kept', 'kept', 'kept'])
    expect(readItem(gate.doc, 'b')).toMatchObject({ author: 'ben', text: 'by ben', createdAt: 1 })
  })

  test('G15 an imported note comes back with the fields nobody knows', () => {
    const gate = makeBoard()
    const lead = personAt(gate, facilitator)
    lead.change(() => lead.items.delete('old'))
    lead.manager.undo()
    expect(lead.fates).toEqual(['kept', 'kept'])
    expect(gate.doc.getMap<Y.Map<unknown>>('items').get('old')?.toJSON()).toMatchObject({
      author: '',
      votes: { red: 3 },
    })
  })

  test('G15 undoing and redoing of own notes, words and moves passes', () => {
    const gate = makeBoard()
    const ada = personAt(gate)
    ada.change(() => ada.items.set('n', noteFields('ada', 'new')))
    ada.change(() => ada.text('n').insert(3, ' words'))
    ada.change(() => ada.note('b').set('box', [7, 7, 200, 200]))
    ada.change(() => ada.items.delete('a'))
    for (let n = 0; n < 4; n += 1) ada.manager.undo()
    for (let n = 0; n < 4; n += 1) ada.manager.redo()
    for (let n = 0; n < 4; n += 1) ada.manager.undo()
    expect(new Set(ada.fates)).toEqual(new Set(['kept']))
    expect(readItem(gate.doc, 'a')).toMatchObject({ author: 'ada', text: 'by ada' })
  })

  test('G15 what was deleted comes back as it was or not at all', () => {
    const gate = makeBoard()
    const lead = copyOf(gate.doc)
    gate.send(
      lead.edit(() => lead.items.delete('b')),
      facilitator,
    )
    const copy = copyOf(gate.doc)
    const asOwn = copy.edit(() => copy.items.set('b', noteFields('ada', 'mine')))
    expect(gate.send(asOwn)).toBe('othersWords')
    const other = copyOf(gate.doc)
    const asFacilitator = other.edit(() => other.items.set('b', noteFields('lead', 'mine')))
    expect(gate.send(asFacilitator, facilitator)).toBe('forgedAuthor:author')
    const bens = copyOf(gate.doc)
    const own = bens.edit(() => bens.items.set('b', noteFields('ben', 'by ben')))
    expect(gate.send(own, contextOf('ben'))).toBe('kept')
  })
})
