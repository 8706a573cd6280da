import { expect, it } from 'vitest'
import { deleteSelection, duplicateSelection, groupSelection, selectAll } from '#client/actions'
import { limits } from '#shared/protocol'
import { makeContext } from '../helpers/makeContext.ts'
import { makeNote } from '../helpers/makeNote.ts'

const count = 1200

it('thousands of notes in a cluster are copied, deleted and brought back in updates the server takes, each one step', () => {
  const text = 'customers wait because nobody owns the answer'
  const notes = Array.from({ length: count }, (_, n) => makeNote({ id: `n${n}`, x: n * 220, text }))
  const world = makeContext({ notes })
  const { context, view } = world
  selectAll.run(context)
  groupSelection.run(context)
  let largest = 0
  context.board.on('update', (update: Uint8Array) => {
    largest = Math.max(largest, update.length)
  })
  const size = () => view.getState().items.size

  duplicateSelection.run(context)
  expect(size()).toBe(2 * count)
  expect(view.getState().clusters.size).toBe(2)
  deleteSelection.run(context)
  expect([size(), view.getState().clusters.size]).toEqual([count, 1])
  context.undo()
  expect([size(), view.getState().clusters.size]).toEqual([2 * count, 2])
  context.undo()
  expect([size(), view.getState().clusters.size]).toEqual([count, 1])
  context.redo()
  expect([size(), view.getState().clusters.size]).toEqual([2 * count, 2])
  expect(largest).toBeLessThan(limits.updateBytes)
})
