import { expect, test } from 'vitest'
import {
  deleteSelection,
  dismissRemark,
  duplicateSelection,
  editNote,
  editSelection,
  sendSetOthersMayEdit,
  undo,
} from '#client/actions'
import { makeContext } from '../helpers/makeContext.ts'
import { makeNote } from '../helpers/makeNote.ts'
import { makeSession } from '../helpers/makeSession.ts'

const mine = makeNote({ id: 'mine', text: 'mine' })
const bens = makeNote({ id: 'bens', author: 'ben', text: 'Ben’s', x: 300 })
const cleos = makeNote({ id: 'cleos', author: 'cleo', text: 'Cleo’s', x: 600 })

test('somebody else’s note is selected, not typed into, and it is said whose it is', () => {
  const { context, view } = makeContext({ notes: [mine, bens] })
  editNote.run(context, 'bens')
  expect(view.getState()).toMatchObject({
    editing: undefined,
    selection: new Set(['bens']),
    remark: { reason: 'othersWords', author: 'ben' },
  })
  dismissRemark.run(context)
  expect(view.getState().remark).toBeUndefined()
  editNote.run(context, 'mine')
  expect(view.getState()).toMatchObject({ editing: 'mine', remark: undefined })
})

test('asked twice it is said twice: each remark is a new object', () => {
  const { context, view } = makeContext({ notes: [bens], selection: new Set(['bens']) })
  editSelection.run(context)
  const first = view.getState().remark
  editSelection.run(context)
  expect(view.getState().remark).toEqual(first)
  expect(view.getState().remark).not.toBe(first)
})

test('deleting takes what one may, leaves the others’ selected, and says how many of each', () => {
  const selection = new Set(['mine', 'bens', 'cleos'])
  const { context, view, ids } = makeContext({ notes: [mine, bens, cleos], selection })
  deleteSelection.run(context)
  expect(ids()).toEqual(['bens', 'cleos'])
  expect(view.getState().selection).toEqual(new Set(['bens', 'cleos']))
  expect(view.getState().remark).toEqual({
    reason: 'othersWords',
    author: undefined,
    deletion: { deleted: 1, kept: 2 },
  })
  undo.run(context)
  expect(ids()).toEqual(['bens', 'cleos', 'mine'])
})

test('deleting only others’ notes is possible to ask for, deletes none and is no undo step', () => {
  const { context, view, ids } = makeContext({ notes: [bens], selection: new Set(['bens']) })
  expect(deleteSelection.isPossible(context)).toBe(true)
  deleteSelection.run(context)
  expect(ids()).toEqual(['bens'])
  expect(view.getState().canUndo).toBe(false)
  expect(view.getState().remark).toMatchObject({
    author: 'ben',
    deletion: { deleted: 0, kept: 1 },
  })
})

const allowed = [
  ['a facilitator', { role: 'facilitator' as const }],
  ['a participant who was allowed to', { session: makeSession({ othersMayEdit: true }) }],
] as const

test.each(allowed)('%s edits and deletes others’ notes, and nothing is remarked', (_who, given) => {
  const { context, view, ids } = makeContext({ ...given, notes: [bens, cleos] })
  editNote.run(context, 'bens')
  expect(view.getState().editing).toBe('bens')
  view.setState({ selection: new Set(['bens', 'cleos']), editing: undefined })
  deleteSelection.run(context)
  expect(ids()).toEqual([])
  expect(view.getState().remark).toBeUndefined()
})

const readers = [
  ['a viewer', { role: 'viewer' as const }, 'viewersRead'],
  ['a participant at a locked board', { session: makeSession({ locked: true }) }, 'boardLocked'],
] as const

test.each(readers)('%s is told why, by button and by key', (_who, given, reason) => {
  const { context, view } = makeContext({ ...given, notes: [mine], selection: new Set(['mine']) })
  for (const say of [deleteSelection.run, duplicateSelection.run, editSelection.explain]) {
    view.setState({ remark: undefined })
    say?.(context)
    expect(view.getState().remark).toEqual({ reason })
  }
})

test('nothing is said where there was nothing to do, or before the session is known', () => {
  const viewer = makeContext({ role: 'viewer', notes: [mine] })
  deleteSelection.explain?.(viewer.context)
  expect(viewer.view.getState().remark).toBeUndefined()
  const early = makeContext({ session: undefined, notes: [mine], selection: new Set(['mine']) })
  deleteSelection.explain?.(early.context)
  expect(early.view.getState().remark).toBeUndefined()
})

test('only a facilitator asks for another rule', async () => {
  expect(sendSetOthersMayEdit.isPossible(makeContext().context)).toBe(false)
  const { context, sent } = makeContext({ role: 'facilitator' })
  await sendSetOthersMayEdit.run(context, true)
  expect(sent).toEqual([{ type: 'setOthersMayEdit', othersMayEdit: true }])
})
