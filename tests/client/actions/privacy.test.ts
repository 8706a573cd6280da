import { expect, test } from 'vitest'
import * as Y from 'yjs'
import {
  addComment,
  connectSelection,
  createArrowBetween,
  duplicateSelection,
  groupSelection,
  mayEditItem,
  notesToSort,
  revealNotes,
  takeArrowTool,
} from '#client/actions'
import { addItems, pairDocs, readComments } from '#shared/board'
import { step } from '#shared/protocol'
import { makeContext } from '../helpers/makeContext.ts'
import { makeNote } from '../helpers/makeNote.ts'
import { makeSession } from '../helpers/makeSession.ts'

const privately = step.parse({ id: 's', title: 'S', minutes: 1, privacy: 'private' })
const inPrivateStep = { ...makeSession(), steps: [privately], currentStep: 's' }

test('S91 a private note is not commented, grouped, connected or sorted with what others see', () => {
  const { context, view, board, item } = twoNotes()
  addComment.run(context, { item: 'secret', text: 'about it' })
  expect(readComments(board)).toEqual([])
  view.setState({ selection: new Set(['secret']) })
  expect(groupSelection.isPossible(context)).toBe(false)
  expect(groupSelection.whyNot?.(context)).toMatch(/^Only you see/)
  view.setState({ selection: new Set(['secret', 'open']) })
  expect(connectSelection.isPossible(context)).toBe(false)
  groupSelection.run(context)
  expect([item('secret')?.cluster, item('open')?.cluster]).toEqual([undefined, 'new1'])
  expect(notesToSort(context).map(({ id }) => id)).not.toContain('secret')
})

test('S91 an arrow holds on to what others see, and only points at what is private', () => {
  const { context, item, ids } = twoNotes()
  const from = { point: { x: 100, y: 100 }, item: 'open' }
  createArrowBetween.run(context, { from, to: { point: { x: 700, y: 100 }, item: 'secret' } })
  const arrow = ids()
    .map(item)
    .find((one) => one?.kind === 'arrow')
  expect(arrow?.kind === 'arrow' && [arrow.from.item, arrow.to.item]).toEqual(['open', undefined])
})

test('S91 in a private step no arrow is taken, and it is said why', () => {
  const { context } = makeContext({ session: inPrivateStep })
  expect(takeArrowTool.isPossible(context)).toBe(false)
  expect(takeArrowTool.whyNot?.(context)).toMatch(/^Not in a private step/)
})

test('S91 a copy of a private note is private, also when the step is over', () => {
  const { context, view, own } = twoNotes()
  view.setState({ selection: new Set(['secret', 'open']) })
  duplicateSelection.run(context)
  const items = own.getMap<Y.Map<unknown>>('items')
  expect(items.size).toBe(2)
  expect([...items.values()].map((fields) => fields.get('author'))).toEqual(['', ''])
})

test('S93 an anonymous private note is its author’s to change', () => {
  const { context } = twoNotes()
  expect(mayEditItem(context, 'secret')).toBe(true)
})

test('S95 a facilitator reveals from the palette what is hidden; others are told why not', () => {
  const lead = makeContext({ role: 'facilitator' })
  expect(revealNotes.whyNot?.(lead.context)).toBe('Nothing is hidden')
  lead.view.setState({ hidden: { notes: 2, people: 1, zones: {} } })
  expect(revealNotes.isPossible(lead.context)).toBe(true)
  revealNotes.run(lead.context)
  expect(lead.sent).toEqual([{ type: 'reveal' }])
  expect(revealNotes.whyNot?.(makeContext().context)).toBe('Only for facilitators')
})

/** One note everybody sees, and an anonymous one only Anna does; no private step is on. */
function twoNotes() {
  const made = makeContext({ notes: [makeNote({ id: 'open', text: 'open' })] })
  const own = new Y.Doc()
  const secret = makeNote({ id: 'secret', x: 600, author: '', text: 'secret' })
  addItems(own, [secret], { origin: 'seed', label: 'seed' })
  pairDocs(made.board, { doc: own, take: () => undefined })
  const items = new Map([...made.view.getState().items, ['secret', secret]])
  made.view.setState({ items, privateIds: new Set(['secret']) })
  return { ...made, own }
}
