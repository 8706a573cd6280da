import { expect, test } from 'vitest'
import { createNote, deleteSelection, mayWrite, selectAll, zoomIn } from '#client/actions'
import type { BoardFile } from '#shared/board'
import type { SnapshotInfo } from '#shared/protocol'
import { openPast } from '../../../client/app/board/openPast.ts'
import { makeContext } from '../helpers/makeContext.ts'

const file = {
  format: 'accord-board',
  version: 1,
  items: [{ id: 'old', kind: 'note', x: 0, y: 0, w: 200, h: 200, text: 'as it was' }],
  clusters: [],
  comments: [],
  strategy: [],
} as unknown as BoardFile

test('HI10 in an earlier version even a facilitator changes nothing, and looks where the board was', () => {
  const { context } = makeContext({ role: 'facilitator' })
  const before = context.view.getState()
  const snapshot: SnapshotInfo = { id: 's', atMs: 1, reason: 'timed', people: [], items: 1 }
  const past = openPast(context, snapshot, file)
  expect([...past.view.getState().items.values()]).toMatchObject([{ id: 'old', text: 'as it was' }])
  expect(past.view.getState().camera).toEqual(before.camera)

  expect(mayWrite(past.context)).toBe(false)
  createNote.run(past.context)
  selectAll.run(past.context)
  deleteSelection.run(past.context)
  zoomIn.run(past.context)
  expect(context.view.getState()).toBe(before)
  expect(past.view.getState().items.size).toBe(1)
  past.close()
})
