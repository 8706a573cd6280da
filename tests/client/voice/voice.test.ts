import { expect, test } from 'vitest'
import * as Y from 'yjs'
import {
  deleteSelection,
  duplicateSelection,
  moveSelectionBy,
  moveSelectionTo,
  setPreferences,
} from '#client/actions'
import type { Preferences } from '#client/view'
import { createVoice } from '#client/voice'
import { addItems, type BoardDoc, deleteItems, editItemText } from '#shared/board'
import { makeContext } from '../helpers/makeContext.ts'
import { makeNote } from '../helpers/makeNote.ts'
import { makeSession, makeZone } from '../helpers/makeSession.ts'
import { fakeClock } from './fakeClock.ts'

const change = { origin: 'ada', label: 'test' }
const session = makeSession({
  zones: [makeZone({ title: 'Ideas' }), makeZone({ id: 'z2', title: 'Risks', x: 2000 })],
  people: [{ id: 'ada', name: 'Ada', role: 'participant', color: 'teal' }],
})

/** Anna hears what Ada does at the same board. */
function hear(announce: Preferences['announce'] = 'all', arrival = { isThere: true }) {
  const notes = [makeNote({ id: 'mine' }), makeNote({ id: 'hers', x: 300, author: 'ada' })]
  const anna = makeContext({ notes, session })
  const { clock, goOn } = fakeClock()
  const { view, board, context } = anna
  setPreferences.run(context, { announce })
  const origin = context.origin
  const stop = createVoice({
    ...{ view, board, origin, clock },
    hasArrived: () => arrival.isThere,
    undoKeys: 'Ctrl Z',
  })
  const words = () => view.getState().spoken?.words
  const ada = (act: (doc: BoardDoc) => void) => {
    const doc = new Y.Doc()
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(board))
    act(doc)
    Y.applyUpdate(board, Y.encodeStateAsUpdate(doc), 'network')
  }
  return { ...anna, ada, goOn, words, stop }
}

const note = (id: string, x = 0) => makeNote({ id, x, author: 'ada' })

test('what others add is told with their name and zone, in one go', () => {
  const { ada, goOn, words } = hear()
  ada((doc) => addItems(doc, [note('a'), note('b'), note('c')], change))
  expect(words()).toBeUndefined()
  goOn(1000)
  expect(words()).toBe('Ada added 3 notes in Ideas.')
})

test('who changes a note is known by whose hand it is in', () => {
  const arrival = { isThere: false }
  const { ada, goOn, words, view } = hear('all', arrival)
  const presence = { editing: 'hers' }
  view.setState({
    people: [
      { key: 1, participantId: 'ada', name: 'Ada', role: 'participant', color: 'teal', presence },
    ],
  })
  arrival.isThere = true
  ada((doc) => editItemText(doc, 'hers', 'words', change))
  ada((doc) => deleteItems(doc, ['mine'], change))
  goOn(1000)
  expect(words()).toBe('Ada changed 1 note in Ideas. Someone deleted 1 note in Ideas.')
})

test('of one’s own notes only, or of nothing, if one wants it so', () => {
  const mine = hear('mine')
  mine.ada((doc) => addItems(doc, [note('a')], change))
  mine.goOn(10_000)
  expect(mine.words()).toBeUndefined()
  mine.ada((doc) => editItemText(doc, 'mine', 'words', change))
  mine.goOn(10_000)
  expect(mine.words()).toBe('Someone changed 1 note in Ideas.')

  const none = hear('none')
  none.ada((doc) => editItemText(doc, 'mine', 'words', change))
  none.goOn(10_000)
  expect(none.words()).toBeUndefined()
})

test('own acts are told at once, with the way back; moving by keys once it rests', () => {
  const { context, view, words, goOn } = hear()
  view.setState({ selection: new Set(['mine']) })
  for (let presses = 0; presses < 3; presses += 1) {
    moveSelectionBy.run(context, { x: 8, y: 0 })
    goOn(300)
  }
  expect(words()).toBeUndefined()
  goOn(400)
  expect(words()).toBe('In Ideas, 24 from the left, 0 from the top.')
  moveSelectionTo.run(context, 'z2')
  expect(words()).toBe('1 note moved to Risks.')
  duplicateSelection.run(context)
  expect(words()).toBe('1 note duplicated.')
  deleteSelection.run(context)
  expect(words()).toBe('1 note deleted. Undo with Ctrl Z.')
})

test('that the board is open again is said at once, whatever one wants to hear', () => {
  const { view, stop } = hear('none')
  view.setState({ session: { ...session, locked: true } })
  view.setState({ session })
  expect(view.getState().spoken).toEqual({ words: 'The board is unlocked.', isUrgent: true })
  stop()
})

test('who comes and goes is told, but not who was there when one arrived', () => {
  const arrival = { isThere: false }
  const { view, goOn, words } = hear('all', arrival)
  const person = (participantId: string, name: string) =>
    ({
      ...{ key: 1, participantId, name },
      role: 'participant',
      color: 'teal',
      presence: {},
    }) as const
  view.setState({ people: [person('ben', 'Ben')] })
  goOn(10_000)
  expect(words()).toBeUndefined()
  arrival.isThere = true
  view.setState({ people: [person('ben', 'Ben'), person('cai', 'Cai')] })
  goOn(1000)
  expect(words()).toBe('Cai joined.')
  view.setState({ people: [] })
  goOn(10_000)
  expect(words()).toBe('Ben left. Cai left.')
})
