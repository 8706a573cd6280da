import { expect, it } from 'vitest'
import { createView, outlineIn } from '#client/view'
import type { Note } from '#shared/board'
import { makeNote } from '../helpers/makeNote.ts'

function viewOf(...notes: Note[]) {
  const view = createView({ workshopId: 'w1', participantId: 'anna', role: 'participant' })
  const show = (...now: Note[]) =>
    view.setState({ items: new Map(now.map((note) => [note.id, note])) })
  show(...notes)
  return { view, show }
}

const a = makeNote({ id: 'a' })
const b = makeNote({ id: 'b', x: 300 })

it('is the same object while words and colours change', () => {
  const { view, show } = viewOf(a, b)
  const before = outlineIn(view)
  show({ ...a, text: 'longer' }, { ...b, color: 'blue' })
  expect(outlineIn(view)).toBe(before)
  show({ ...a, text: 'longer' })
  expect(outlineIn(view).order).toEqual(['a'])
})

it('holds its order while the keyboard is at a note, but for what is selected, and then sorts anew', () => {
  const { view, show } = viewOf(a, b)
  outlineIn(view)
  view.setState({ focused: 'a' })
  show({ ...a, box: { ...a.box, x: 600 } }, b)
  expect(outlineIn(view).order).toEqual(['a', 'b'])
  view.setState({ focused: undefined })
  expect(outlineIn(view).order).toEqual(['b', 'a'])
  view.setState({ focused: 'b', selection: new Set(['b']) })
  show({ ...a, box: { ...a.box, x: 600 } }, { ...b, box: { ...b.box, x: 900 } })
  expect(outlineIn(view).order).toEqual(['a', 'b'])
})
