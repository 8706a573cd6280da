import { describe, expect, test } from 'vitest'
import { addComment } from '#client/actions'
import { boardToScreen } from '#shared/geometry'
import { commentMarkBox } from '#shared/scene'
import { makeNote } from '../helpers/makeNote.ts'
import { makeHand } from './hand.ts'

const notes = [makeNote({ id: 'a', x: 100, y: 200 }), makeNote({ id: 'b', x: 600, y: 200 })]

/** A hand at a board where something was said about `a`, and where the middle of its marker is on the screen. */
function atMark(zoom = 1, more: Parameters<typeof makeHand>[0] = {}) {
  const world = makeHand({ notes, camera: { x: 0, y: 0, zoom }, ...more })
  addComment.run(world.context, { item: 'a', text: 'Since when?' })
  const { x, y, w, h } = commentMarkBox(notes[0] ?? makeNote(), 1)
  const middle = boardToScreen({ x: 0, y: 0, zoom }, { x: x + w / 2, y: y + h / 2 })
  return { ...world, middle, panel: () => world.view.getState().panel }
}

test('a click on the marker selects the note and opens what was said', () => {
  const { hand, middle, selected, panel } = atMark()
  hand.click(middle.x, middle.y)
  expect(selected()).toEqual(['a'])
  expect(panel()).toBe('comments')
  expect(hand.path()).toBe('select.idle')
})

test('a drag from it moves the note, or resizes it where it is selected already', () => {
  const { hand, middle, item, panel } = atMark(1, { selection: new Set(['a']) })
  hand
    .down(middle.x, middle.y)
    .to(middle.x + 50, middle.y - 50)
    .up()
  expect(item('a')?.box).toEqual({ x: 100, y: 150, w: 250, h: 250 })
  const other = atMark()
  other.hand
    .down(other.middle.x, other.middle.y)
    .to(other.middle.x + 50, other.middle.y + 90)
    .up()
  expect(other.item('a')?.box).toEqual({ x: 150, y: 290, w: 200, h: 200 })
  expect([panel(), other.panel()]).toEqual([undefined, undefined])
})

describe.each([0.25, 1, 4])('at a zoom of %d', (zoom) => {
  test('17 the marker is pressed within 24 px at least', () => {
    for (const [dx, dy] of [
      [-11, -11],
      [11, 11],
      [11, -11],
      [-11, 11],
    ] as const) {
      const { hand, middle, panel } = atMark(zoom)
      hand.click(middle.x + dx, middle.y + dy)
      expect(panel()).toBe('comments')
    }
    const beside = atMark(zoom)
    beside.hand.click(beside.middle.x + 60 * Math.max(1, zoom), beside.middle.y)
    expect(beside.panel()).toBeUndefined()
  })
})

test('a marker under another note is not pressed', () => {
  const over = makeNote({ id: 'over', x: 250, y: 100, z: 'a9' })
  const { hand, middle, selected, panel } = atMark(1, { notes: [...notes, over] })
  hand.click(middle.x, middle.y)
  expect(selected()).toEqual(['over'])
  expect(panel()).toBeUndefined()
})
