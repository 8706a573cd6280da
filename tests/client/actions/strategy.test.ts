import { expect, it } from 'vitest'
import {
  addLine,
  deleteLine,
  editLine,
  goToSources,
  makeMove,
  makeStatement,
  markConflict,
  mayDeleteLine,
  mayEditLine,
  putBackWording,
  rankLine,
  sendAgreeLine,
  setLine,
} from '#client/actions'
import { linesOf, standingIn, statusIn } from '#client/view'
import { addCluster, contentOf, type Line, type Move, setCluster, setLineMark } from '#shared/board'
import { makeContext } from '../helpers/makeContext.ts'
import { makeNote } from '../helpers/makeNote.ts'
import { makeSession } from '../helpers/makeSession.ts'

const others = { origin: 'elsewhere', label: 'test' }
const zone = {
  ...{ id: 'z', title: 'Goals', prompt: 'Which?', exportAs: 'success' as const },
  ...{ x: 0, y: 0, w: 1000, h: 1000 },
}

function world(given: Parameters<typeof makeContext>[0] = {}) {
  const made = makeContext({ session: makeSession({ zones: [zone] }), ...given })
  const line = (id = 'new1') => made.view.getState().lines.get(id)
  const moves = () => linesOf(made.view.getState(), 'move').map(({ text }) => text)
  return { ...made, line, moves }
}

/** The line was decided on as it reads now. */
function decide(made: ReturnType<typeof world>, line: Line, status: 'proposed' | 'agreed') {
  const decided = { line: line.id, status, content: contentOf(line), atMs: 5, by: 'Frida' }
  made.view.setState({ session: makeSession({ zones: [zone], lines: [decided] }) })
}

it('a statement of selected notes has the words of the first, its zone, and all as sources', () => {
  const notes = [
    makeNote({ id: 'b', x: 300, text: 'Second' }),
    makeNote({ id: 'a', x: 10, text: ' First ' }),
  ]
  const { context, view, line } = world({ notes, selection: new Set(['b', 'a']) })
  makeStatement.run(context)
  expect(line()).toMatchObject({
    kind: 'statement',
    text: 'First',
    zone: 'z',
    sources: { a: 'item', b: 'item' },
    author: 'anna',
  })
  expect(view.getState()).toMatchObject({ panel: 'strategy', shownLine: { id: 'new1' } })
})

it('a move of a whole cluster has its title, and the cluster and its notes as sources', async () => {
  const notes = [makeNote({ id: 'a', text: 'One' }), makeNote({ id: 'b', x: 300, text: 'Two' })]
  const { context, board, line } = world({ notes, selection: new Set(['a', 'b']) })
  addCluster(board, { id: 'k', title: 'Calls', author: 'ben', createdAt: 0 }, others)
  setCluster(board, ['a', 'b'], 'k', others)
  await Promise.resolve()
  makeMove.run(context)
  expect(line()).toMatchObject({
    kind: 'move',
    text: 'Calls',
    sources: { k: 'cluster', a: 'item', b: 'item' },
  })
})

it('nothing is made of what only this person sees, nor by who may only read', () => {
  const notes = [makeNote({ id: 'a', text: 'Mine' })]
  const given = { notes, selection: new Set(['a']) }
  const secret = world({ ...given, privateIds: new Set(['a']) })
  makeStatement.run(secret.context)
  const reader = world({ ...given, role: 'viewer' })
  makeStatement.run(reader.context)
  expect([secret.view.getState().lines.size, reader.view.getState().lines.size]).toEqual([0, 0])
})

it('lines are ranked before another or last, whatever they stand at, and undo takes it back', () => {
  const { context, moves } = world()
  for (const text of ['a', 'b', 'c']) addLine.run(context, { kind: 'move', text })
  rankLine.run(context, { id: 'new3', before: 'new1' })
  expect(moves()).toEqual(['c', 'a', 'b'])
  rankLine.run(context, { id: 'new3', before: undefined })
  expect(moves()).toEqual(['a', 'b', 'c'])
  context.undo()
  expect(moves()).toEqual(['c', 'a', 'b'])
})

it('what is proposed rests: words and agreed fields are not written, answers to the test are', () => {
  const made = world()
  const { context, line } = made
  addLine.run(context, { kind: 'move', text: 'Call back' })
  decide(made, line() as Line, 'proposed')
  expect([mayEditLine(context, 'new1'), mayDeleteLine(context, 'new1')]).toEqual([false, false])
  editLine.run(context, { id: 'new1', text: 'Other' })
  setLine.run(context, { id: 'new1', values: { people: 3 } })
  deleteLine.run(context, 'new1')
  setLine.run(context, { id: 'new1', values: { stopRule: 'By May' } })
  expect(line()).toMatchObject({ text: 'Call back', stopRule: 'By May' })
  expect(line()).not.toHaveProperty('people')
})

it('an agreed line that is changed is a draft again, and one press makes it what was agreed', async () => {
  const made = world()
  const { context, board, line } = made
  const fields = { people: 2, functions: { Sales: true } }
  addLine.run(context, { kind: 'move', text: 'Call back', fields })
  decide(made, line() as Line, 'agreed')
  editLine.run(context, { id: 'new1', text: 'Call back soon', before: 'Call back' })
  setLine.run(context, { id: 'new1', values: { people: undefined, start: '2027-01-01' } })
  setLineMark(board, 'new1', ['functions', 'Sales'], undefined, others)
  setLineMark(board, 'new1', ['functions', 'IT'], true, others)
  await Promise.resolve()
  const standing = standingIn(made.view.getState(), line() as Line)
  expect(standing).toMatchObject({ status: 'draft', decided: { status: 'agreed', by: 'Frida' } })
  putBackWording.run(context, 'new1')
  expect(statusIn(made.view.getState(), line() as Line)).toBe('agreed')
  expect((line() as Move).functions).toEqual({ Sales: true })
})

it('what is still there of where a line came from is selected and shown', () => {
  const notes = [makeNote({ id: 'a', text: 'One', x: 5000 })]
  const { context, view } = world({ notes })
  addLine.run(context, { kind: 'move', sources: { a: 'item', gone: 'item' } })
  const before = view.getState().camera
  goToSources.run(context, 'new1')
  expect([...view.getState().selection]).toEqual(['a'])
  expect(view.getState().camera).not.toEqual(before)
})

it('two selected notes are marked as contradicting each other, once', () => {
  const notes = [makeNote({ id: 'a', text: 'Yes' }), makeNote({ id: 'b', text: 'No' })]
  const { context, view, line } = world({ notes, selection: new Set(['a', 'b']) })
  markConflict.run(context)
  expect(line()).toMatchObject({ kind: 'conflict', between: ['a', 'b'] })
  expect(markConflict.isPossible(context)).toBe(false)
  view.setState({ selection: new Set(['a']) })
  expect(markConflict.isPossible(context)).toBe(false)
})

it('an empty reason is none', () => {
  const { context, sent } = world({ role: 'facilitator' })
  void sendAgreeLine.run(context, { line: 'l', reason: '  ' })
  expect(sent).toEqual([{ type: 'agreeLine', line: 'l' }])
})
