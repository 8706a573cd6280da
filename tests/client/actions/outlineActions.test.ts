import { expect, test } from 'vitest'
import { createNoteIn, focusItem, moveSelectionTo } from '#client/actions'
import { zoneOf } from '#shared/board'
import { boxesIntersect } from '#shared/geometry'
import { makeContext } from '../helpers/makeContext.ts'
import { makeNote } from '../helpers/makeNote.ts'
import { makeSession, makeZone } from '../helpers/makeSession.ts'

const ideas = makeZone({ id: 'ideas', title: 'Ideas', w: 1000, h: 1000 })
const risks = makeZone({ id: 'risks', title: 'Risks', x: 2000, w: 1000, h: 1000 })
const session = makeSession({ zones: [ideas, risks] })

test('notes made in a zone fill it from the top left, overlap none, and have the keyboard', () => {
  const { context, view, item } = makeContext({ session })
  for (let count = 0; count < 8; count += 1) createNoteIn.run(context, { zoneId: 'risks' })
  const notes = [...view.getState().items.values()]
  expect(notes.map((note) => zoneOf(note, session.zones)?.id)).toEqual(Array(8).fill('risks'))
  for (const [i, a] of notes.entries())
    for (const b of notes.slice(i + 1)) expect(boxesIntersect(a.box, b.box)).toBe(false)
  expect(item('new2')?.box.y).toBe(item('new1')?.box.y)
  expect(item('new2')?.box.x).toBeGreaterThan(item('new1')?.box.x ?? 0)
  expect(view.getState()).toMatchObject({ focused: 'new8', selection: new Set(['new8']) })
})

test('a zone without room takes notes still, each a little beside the one before', () => {
  const small = makeSession({ zones: [makeZone({ id: 'small', w: 400, h: 420 })] })
  const { context, view } = makeContext({ session: small })
  for (let count = 0; count < 3; count += 1) createNoteIn.run(context, { zoneId: 'small' })
  const notes = [...view.getState().items.values()]
  expect(notes.every((note) => zoneOf(note, small.zones)?.id === 'small')).toBe(true)
  expect(new Set(notes.map(({ box }) => `${box.x} ${box.y}`)).size).toBe(3)
})

test('the selection is moved to a zone in reading order, as one undo step, and covers nothing there', () => {
  const notes = [
    makeNote({ id: 'there', x: 2020, y: 300 }),
    makeNote({ id: 'right', x: 500, y: 400 }),
    makeNote({ id: 'left', x: 100, y: 400 }),
  ]
  const { context, view, item } = makeContext({ session, notes })
  view.setState({ selection: new Set(['right', 'left', 'there']) })
  moveSelectionTo.run(context, 'risks')
  const [there, left, right] = ['there', 'left', 'right'].map((id) => item(id) ?? makeNote())
  expect(there?.box).toMatchObject({ x: 2020, y: 300 })
  if (!left || !right || !there) throw new Error('a note is gone')
  for (const note of [left, right]) {
    expect(zoneOf(note, session.zones)?.id).toBe('risks')
    expect(boxesIntersect(note.box, there.box)).toBe(false)
  }
  expect(left.box.x).toBeLessThan(right.box.x)
  context.undo()
  expect(item('left')?.box).toMatchObject({ x: 100, y: 400 })
  expect(item('right')?.box).toMatchObject({ x: 500, y: 400 })
})

test('who may not write moves nothing and is told why', () => {
  const locked = makeSession({ zones: [ideas, risks], locked: true })
  const { context, view, item } = makeContext({ session: locked, notes: [makeNote({ x: 10 })] })
  view.setState({ selection: new Set(['n1']) })
  moveSelectionTo.run(context, 'risks')
  expect(item('n1')?.box.x).toBe(10)
  expect(view.getState().remark?.reason).toBe('boardLocked')
})

test('the note the keyboard is at is shown clear of the bars, and nothing is selected by it', () => {
  const { context, view } = makeContext({ notes: [makeNote({ x: 5000, y: 5000 })] })
  view.setState({ covered: { top: 60, right: 340, bottom: 70, left: 60 } })
  focusItem.run(context, 'n1')
  const { camera, viewport, selection, focused } = view.getState()
  expect(focused).toBe('n1')
  expect(selection.size).toBe(0)
  expect(5000 + 200 - camera.x).toBeLessThanOrEqual(viewport.w - 340)
  expect(5000 + 200 - camera.y).toBeLessThanOrEqual(viewport.h - 70)
})
