import { expect, test } from 'vitest'
import {
  allActions,
  bringToFront,
  commitText,
  createNextNote,
  createNote,
  createNoteAt,
  deleteSelection,
  duplicateSelection,
  editNote,
  editSelection,
  editText,
  moveItems,
  moveSelectionBy,
  recolorItems,
  redo,
  selectAll,
  selectItems,
  sendSetLocked,
  sendSetTitle,
  setTool,
  undo,
} from '#client/actions'
import { compareByStack } from '#shared/board'
import { limits } from '#shared/protocol'
import { makeContext } from '../helpers/makeContext.ts'
import { makeNote } from '../helpers/makeNote.ts'
import { makeSession, makeZone } from '../helpers/makeSession.ts'

test('N makes a note with its middle at the pointer and starts typing', () => {
  const { context, view, item } = makeContext({ pointer: { x: 500, y: 300 } })
  createNote.run(context)
  expect(item('new1')).toMatchObject({ box: { x: 400, y: 200, w: 200, h: 200 }, author: 'anna' })
  expect(view.getState()).toMatchObject({ editing: 'new1', selection: new Set(['new1']) })
})

test('without a pointer a note goes to the middle of the view, and the next one beside it', () => {
  const { context, item } = makeContext({ camera: { x: 1000, y: 0, zoom: 0.5 } })
  createNote.run(context)
  createNote.run(context)
  expect(item('new1')?.box).toMatchObject({ x: 1900, y: 700 })
  expect(item('new2')?.box).toMatchObject({ x: 2120, y: 700 })
})

test('a new note lies on top and takes the colour of its zone, else the colour chosen last', () => {
  const { context, view, item } = makeContext({ notes: [makeNote({ id: 'n1', z: 'a5' })] })
  view.setState({ session: makeSession({ zones: [makeZone({ color: 'teal' })] }) })
  createNoteAt.run(context, { x: 500, y: 500 })
  createNoteAt.run(context, { x: -500, y: 0 })
  selectItems.run(context, ['n1'])
  recolorItems.run(context, 'pink')
  createNoteAt.run(context, { x: -500, y: 0 })
  expect(['new1', 'new2', 'new3', 'n1'].map((id) => item(id)?.color)).toEqual([
    'teal',
    'yellow',
    'pink',
    'pink',
  ])
  const stack = [...view.getState().items.values()].sort(compareByStack).map(({ id }) => id)
  expect(stack).toEqual(['n1', 'new1', 'new2', 'new3'])
})

test('the next note has the same colour, stands free in the same zone, and comes into view', () => {
  const zones = [makeZone({ w: 480, h: 700 })]
  const first = makeNote({ id: 'n1', x: 20, y: 20, color: 'red' })
  const { context, view, item } = makeContext({ notes: [first], viewport: { w: 300, h: 300 } })
  view.setState({ session: makeSession({ zones }) })
  createNextNote.run(context, 'n1')
  createNextNote.run(context, 'new1')
  expect(item('new1')).toMatchObject({ color: 'red', box: { x: 240, y: 20 } })
  expect(item('new2')?.box).toMatchObject({ x: 20, y: 240 })
  const { camera, viewport } = view.getState()
  expect(camera.y + viewport.h).toBeGreaterThan(440)
  expect(view.getState().editing).toBe('new2')
})

test('typing writes the text and ends with the note selected', () => {
  const { context, view, item } = makeContext({ notes: [makeNote()] })
  editNote.run(context, 'n1')
  editText.run(context, { id: 'n1', text: 'Hel' })
  commitText.run(context, { id: 'n1', text: 'Hello' })
  expect(item('n1')?.text).toBe('Hello')
  expect(view.getState()).toMatchObject({ editing: undefined, selection: new Set(['n1']) })
})

test('typing ends also on a board that was locked meanwhile, without writing', () => {
  const { context, view, item } = makeContext({ notes: [makeNote()], editing: 'n1' })
  view.setState({ session: makeSession({ locked: true }) })
  commitText.run(context, { id: 'n1', text: 'too late' })
  expect(view.getState().editing).toBeUndefined()
  expect(item('n1')?.text).toBe('')
})

test('Enter edits the one selected note', () => {
  const notes = [makeNote({ id: 'a' }), makeNote({ id: 'b' })]
  const { context, view } = makeContext({ notes, selection: new Set(['a', 'b']) })
  expect(editSelection.isPossible(context)).toBe(false)
  selectItems.run(context, ['b', 'gone'])
  editSelection.run(context)
  expect(view.getState()).toMatchObject({ editing: 'b', selection: new Set(['b']) })
})

test('each act is one undo step, also on many items', () => {
  const notes = [makeNote({ id: 'a' }), makeNote({ id: 'b' })]
  const { context, item, ids } = makeContext({ notes, selection: new Set(['a', 'b']) })
  const box = { x: 7, y: 7, w: 200, h: 200 }
  moveItems.run(
    context,
    new Map([
      ['a', box],
      ['b', box],
      ['gone', box],
    ]),
  )
  recolorItems.run(context, 'blue')
  deleteSelection.run(context)
  expect(ids()).toEqual([])
  undo.run(context)
  expect([item('a')?.color, item('b')?.color]).toEqual(['blue', 'blue'])
  undo.run(context)
  expect([item('a')?.color, item('b')?.box.x]).toEqual(['yellow', 7])
  undo.run(context)
  expect([item('a')?.box.x, item('b')?.box.x]).toEqual([0, 0])
  expect(undo.isPossible(context)).toBe(false)
  redo.run(context)
  expect(item('b')?.box.x).toBe(7)
})

test('arrow keys held down are one step', () => {
  const { context, item } = makeContext({ notes: [makeNote()], selection: new Set(['n1']) })
  for (let i = 0; i < 3; i++) moveSelectionBy.run(context, { x: 8, y: 0 })
  expect(item('n1')?.box.x).toBe(24)
  undo.run(context)
  expect(item('n1')?.box.x).toBe(0)
})

test('copies are one’s own, lie on top in the same order, and are selected', () => {
  const notes = [
    makeNote({ id: 'top', z: 'a2', author: 'ben', text: 'T' }),
    makeNote({ id: 'low', z: 'a1', author: 'ben', text: 'L', x: 300 }),
  ]
  const { context, view, item } = makeContext({ notes })
  selectAll.run(context)
  duplicateSelection.run(context)
  expect(item('new1')).toMatchObject({ text: 'L', author: 'anna', createdAt: 1000 })
  expect(item('new1')?.box).toMatchObject({ x: 320, y: 20 })
  const stack = [...view.getState().items.values()].sort(compareByStack).map(({ id }) => id)
  expect(stack).toEqual(['low', 'top', 'new1', 'new2'])
  expect(view.getState().selection).toEqual(new Set(['new1', 'new2']))
})

test('bringing to the front keeps the order among what is brought', () => {
  const notes = ['a1', 'a2', 'a3'].map((z) => makeNote({ id: z, z }))
  const { context, view } = makeContext({ notes, selection: new Set(['a2', 'a1']) })
  bringToFront.run(context)
  const stack = [...view.getState().items.values()].sort(compareByStack).map(({ id }) => id)
  expect(stack).toEqual(['a3', 'a1', 'a2'])
})

const writing = [
  ['a viewer', { role: 'viewer' as const }],
  ['a participant on a locked board', { session: makeSession({ locked: true }) }],
  ['a participant who does not know the session yet', { session: undefined }],
] as const

test.each(writing)('%s writes nothing, whichever action is run', (_who, given) => {
  const { context, view, ids, item } = makeContext({
    ...given,
    notes: [makeNote()],
    selection: new Set(['n1']),
    canUndo: true,
  })
  for (const action of allActions) action.run(context)
  view.setState({ selection: new Set(['n1']) })
  createNoteAt.run(context, { x: 0, y: 0 })
  createNextNote.run(context, 'n1')
  editNote.run(context, 'n1')
  editText.run(context, { id: 'n1', text: 'x' })
  moveItems.run(context, new Map([['n1', { x: 9, y: 9, w: 1, h: 1 }]]))
  moveSelectionBy.run(context, { x: 8, y: 0 })
  recolorItems.run(context, 'red')
  setTool.run(context, 'note')
  expect(ids()).toEqual(['n1'])
  expect(item('n1')).toEqual(makeNote())
  expect(view.getState().editing).toBeUndefined()
  expect(view.getState().tool).not.toBe('note')
})

test('a facilitator writes on a locked board', () => {
  const { context, ids } = makeContext({
    role: 'facilitator',
    session: makeSession({ locked: true }),
  })
  createNote.run(context)
  expect(ids()).toEqual(['new1'])
})

test('a full board takes no more notes', () => {
  const { context, view } = makeContext()
  const full = Array.from({ length: limits.itemsPerBoard }, (_, i) => makeNote({ id: `n${i}` }))
  view.setState({ items: new Map(full.map((note) => [note.id, note])) })
  expect(createNote.isPossible(context)).toBe(false)
  view.setState({ selection: new Set(['n1']) })
  expect(duplicateSelection.isPossible(context)).toBe(false)
})

test('commands are asked of who may, and their answer can be awaited', async () => {
  const participant = makeContext()
  expect(sendSetLocked.isPossible(participant.context)).toBe(false)
  const { context, sent } = makeContext({ role: 'facilitator' })
  expect(sendSetTitle.isPossible(context)).toBe(true)
  expect(await sendSetTitle.run(context, 'New')).toMatchObject({ ok: true })
  expect(sent).toEqual([{ type: 'setTitle', title: 'New' }])
})

test('every action has a name and a key of its own, and a label', () => {
  const names = allActions.map(({ name }) => name)
  const keys = allActions.flatMap((action) => action.keys ?? [])
  expect(new Set(names).size).toBe(names.length)
  expect(new Set(keys).size).toBe(keys.length)
  for (const action of allActions) expect(action.label()).not.toBe('')
})
