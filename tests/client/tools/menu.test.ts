import { expect, test } from 'vitest'
import { makeNote } from '../helpers/makeNote.ts'
import { makeHand } from './hand.ts'

const notes = [makeNote({ id: 'a' }), makeNote({ id: 'b', x: 300, z: 'a1' })]

function askAt(x: number, y: number, selection: readonly string[] = []) {
  const given = makeHand({ notes, selection: new Set(selection) })
  const at = { x, y }
  given.hand.feel({ kind: 'contextMenu', boardPoint: at, screenPoint: at })
  return { ...given, overlay: given.view.getState().overlay }
}

test('the menu opens where it was asked for, for the item there alone', () => {
  const { overlay, selected } = askAt(310, 10, ['a'])
  expect(overlay).toEqual({ kind: 'contextMenu', at: { x: 310, y: 10 } })
  expect(selected()).toEqual(['b'])
})

test('on one of several selected it is for all of them, on the empty board for none', () => {
  expect(askAt(310, 10, ['a', 'b']).selected()).toEqual(['a', 'b'])
  expect(askAt(250, 10, ['a', 'b']).selected()).toEqual([])
})

test('in the middle of a drag it takes the drag back', () => {
  const { hand, item, view } = makeHand({ notes })
  hand.down(10, 10).to(60, 10)
  hand.feel({ kind: 'contextMenu', boardPoint: { x: 60, y: 10 }, screenPoint: { x: 60, y: 10 } })
  expect(hand.path()).toBe('select.idle')
  hand.to(90, 10).up()
  expect([view.getState().draft, item('a')?.box.x]).toEqual([undefined, 0])
})

test('a secondary press makes no note with the note tool and pans nothing with the hand', () => {
  const note = makeHand({ tool: 'note' })
  note.hand.click(500, 500, { button: 'secondary' })
  expect(note.ids()).toEqual([])
  const pan = makeHand({ tool: 'hand' })
  pan.hand.down(500, 500, { button: 'secondary' }).to(600, 500).up()
  expect(pan.view.getState().camera.x).toBe(0)
})
