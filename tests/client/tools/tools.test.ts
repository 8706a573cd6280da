import { expect, test } from 'vitest'
import { setTool, undo } from '#client/actions'
import { makeNote } from '../helpers/makeNote.ts'
import { makeSession } from '../helpers/makeSession.ts'
import { makeHand } from './hand.ts'

/** Two notes with a gap of 100 between them. */
const notes = [makeNote({ id: 'a' }), makeNote({ id: 'b', x: 300, z: 'a1' })]

test('a click selects, with shift it adds and takes away, on the board it lets go', () => {
  const { hand, selected } = makeHand({ notes })
  hand.click(10, 10)
  expect(selected()).toEqual(['a'])
  hand.click(310, 10, { shift: true })
  expect(selected()).toEqual(['a', 'b'])
  hand.click(10, 10, { shift: true })
  expect(selected()).toEqual(['b'])
  hand.click(250, 10, { shift: true })
  expect(selected()).toEqual(['b'])
  hand.click(250, 10)
  expect(selected()).toEqual([])
})

test('a click on one of several selected leaves only that one, but pressing it does not yet', () => {
  const { hand, selected } = makeHand({ notes, selection: new Set(['a', 'b']) })
  hand.down(10, 10)
  expect(selected()).toEqual(['a', 'b'])
  hand.up()
  expect(selected()).toEqual(['a'])
})

test('a press that trembles is still a click: 3 px with a mouse, 7 with a finger', () => {
  const { hand, item } = makeHand({ notes })
  hand.down(10, 10).to(13, 10)
  expect(hand.path()).toBe('select.pointingItem')
  hand.up().down(10, 10, { device: 'touch' }).to(17, 10)
  expect(hand.path()).toBe('select.pointingItem')
  hand.up()
  expect(item('a')?.box.x).toBe(0)
})

test('a drag is a draft until release, then one write of all selected, one undo step', () => {
  const { hand, view, item, context } = makeHand({ notes, selection: new Set(['a', 'b']) })
  hand.down(10, 10).to(60, 30)
  expect(hand.path()).toBe('select.moving')
  const draft = view.getState().draft
  expect(draft?.kind === 'moving' && draft.boxes.get('b')).toMatchObject({ x: 350, y: 20 })
  expect(item('b')?.box.x).toBe(300)
  hand.to(110, 10).up()
  expect([item('a')?.box.x, item('b')?.box.x]).toEqual([100, 400])
  expect(view.getState().draft).toBeUndefined()
  expect(hand.path()).toBe('select.idle')
  undo.run(context)
  expect([item('a')?.box.x, item('b')?.box.x]).toEqual([0, 300])
})

test('dragging an unselected note takes only that, with shift the others too', () => {
  const first = makeHand({ notes, selection: new Set(['b']) })
  first.hand.down(10, 10).to(20, 10).up()
  expect([first.item('a')?.box.x, first.item('b')?.box.x]).toEqual([10, 300])
  const second = makeHand({ notes, selection: new Set(['b']) })
  second.hand.down(10, 10, { shift: true }).to(20, 10).up()
  expect([second.item('a')?.box.x, second.item('b')?.box.x]).toEqual([10, 310])
})

test('a drag is computed from its start, also when the board is zoomed and scrolled under it', () => {
  const { hand, view, item } = makeHand({ notes, camera: { x: 0, y: 0, zoom: 0.5 } })
  hand.down(10, 10).to(20, 10).to(15, 10).to(60, 10)
  view.setState({ camera: { x: 100, y: 0, zoom: 0.5 } })
  hand.to(60, 10).up()
  expect(item('a')?.box).toMatchObject({ x: 200, y: 0 })
})

test('Escape gives a drag up: nothing is written and there is nothing to undo', () => {
  const { hand, view, item } = makeHand({ notes })
  hand.down(10, 10).to(200, 200).feel({ kind: 'escape' })
  expect(hand.path()).toBe('select.idle')
  hand.to(300, 300).up()
  expect(item('a')?.box.x).toBe(0)
  expect(view.getState()).toMatchObject({ draft: undefined, canUndo: false })
})

test('a drag back to where it began writes nothing', () => {
  const { hand, view } = makeHand({ notes })
  hand.down(10, 10).to(50, 50).to(10, 10).up()
  expect(view.getState().canUndo).toBe(false)
})

test('a note deleted by somebody else in the middle of a drag stays deleted', () => {
  const { hand, board, item } = makeHand({ notes, selection: new Set(['a', 'b']) })
  hand.down(10, 10).to(60, 10)
  board.getMap('items').delete('b')
  hand.up()
  expect(board.getMap('items').has('b')).toBe(false)
  expect(item('a')?.box.x).toBe(50)
})

test('a marquee selects what it touches, with shift in addition; Escape gives the old selection back', () => {
  const { hand, view, selected } = makeHand({ notes })
  hand.down(-50, -50).to(10, 10)
  expect(hand.path()).toBe('select.marquee')
  expect(view.getState().draft).toEqual({
    kind: 'marquee',
    box: { x: -50, y: -50, w: 60, h: 60 },
  })
  hand.up()
  expect(selected()).toEqual(['a'])
  hand.down(550, 250, { shift: true }).to(450, 150).up()
  expect(selected()).toEqual(['a', 'b'])
  hand.down(-50, -50).to(-20, -20)
  expect(selected()).toEqual([])
  hand.feel({ kind: 'escape' })
  expect(selected()).toEqual(['a', 'b'])
  expect(view.getState().draft).toBeUndefined()
})

test('a double click writes: on a note into it, on the board a new one there', () => {
  const { hand, view, item } = makeHand({ notes })
  hand.doubleClick(10, 10)
  expect(view.getState().editing).toBe('a')
  hand.doubleClick(250, 600)
  expect(item('new1')?.box).toMatchObject({ x: 150, y: 500 })
  expect(view.getState().editing).toBe('new1')
})

test('a press elsewhere ends typing', () => {
  const { hand, view } = makeHand({ notes, editing: 'a' })
  hand.click(310, 10)
  expect(view.getState().editing).toBeUndefined()
})

test.each([
  ['a viewer', { role: 'viewer' as const }],
  ['a participant on a locked board', { session: makeSession({ locked: true }) }],
])('%s selects and looks around, and changes nothing', (_who, given) => {
  const { hand, view, item, ids, selected } = makeHand({ notes, ...given })
  hand.doubleClick(10, 10).doubleClick(250, 600)
  expect(view.getState().editing).toBeUndefined()
  hand.down(10, 10).to(110, 10)
  expect(hand.path()).toBe('camera.panning')
  hand.up()
  expect(ids()).toEqual(['a', 'b'])
  expect(item('a')?.box.x).toBe(0)
  expect(view.getState().camera.x).toBe(-100)
  expect(selected()).toEqual(['a'])
})

test('with the hand tool nothing is touched', () => {
  const { hand, view, selected } = makeHand({ notes, tool: 'hand' })
  hand.down(10, 10).to(40, 10).up().doubleClick(10, 10)
  expect(view.getState().camera.x).toBe(-30)
  expect(view.getState().editing).toBeUndefined()
  expect(selected()).toEqual([])
  hand.feel({ kind: 'escape' })
  expect(hand.path()).toBe('select.idle')
})

test('the note tool shows the place, makes the note where it is let go, and gives the hand back', () => {
  const { hand, view, item } = makeHand({ tool: 'note' })
  hand.to(500, 500)
  expect(view.getState().draft).toEqual({
    kind: 'placing',
    box: { x: 400, y: 400, w: 200, h: 200 },
  })
  hand.down(500, 500).to(600, 500)
  expect(hand.path()).toBe('note.pointing')
  hand.up()
  expect(item('new1')?.box).toMatchObject({ x: 500, y: 400 })
  expect(view.getState()).toMatchObject({ tool: 'select', draft: undefined, editing: 'new1' })
  expect(hand.path()).toBe('select.idle')
})

test('Escape puts the note tool away without a note', () => {
  const { hand, view, ids } = makeHand({ tool: 'note' })
  hand.to(500, 500).feel({ kind: 'escape' })
  expect(view.getState()).toMatchObject({ tool: 'select', draft: undefined })
  expect(ids()).toEqual([])
})

test('a tool taken up by a key counts at once at rest, after the gesture in the middle of one', () => {
  const { hand, context, item } = makeHand({ notes })
  setTool.run(context, 'hand')
  expect(hand.path()).toBe('hand.idle')
  setTool.run(context, 'select')
  hand.down(10, 10).to(60, 10)
  setTool.run(context, 'hand')
  expect(hand.path()).toBe('select.moving')
  hand.up()
  expect(item('a')?.box.x).toBe(50)
  expect(hand.path()).toBe('hand.idle')
})

test('Escape at rest selects nothing', () => {
  const { hand, selected } = makeHand({ notes, selection: new Set(['a']) })
  hand.feel({ kind: 'escape' })
  expect(selected()).toEqual([])
})

test('the view knows where the pointer is; a lifted finger is nowhere', () => {
  const { hand, view } = makeHand({ camera: { x: 100, y: 0, zoom: 2 } })
  hand.to(10, 20)
  expect(view.getState().pointer).toEqual({ x: 105, y: 10 })
  hand.feel({ kind: 'pointerLeave' })
  expect(view.getState().pointer).toBeUndefined()
  hand.click(10, 20, { device: 'touch' })
  expect(view.getState().pointer).toBeUndefined()
})

test('closing takes an unfinished gesture back', () => {
  const { hand, view } = makeHand({ notes })
  hand.down(10, 10).to(60, 10).close()
  expect(view.getState().draft).toBeUndefined()
})
