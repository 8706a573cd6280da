import { expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { addItems, readItems } from '#shared/board'
import { DeviceCopy } from '../../../client/sync/deviceCopy.ts'
import { soon } from '../../helpers/until.ts'
import { makeNote } from '../helpers/makeNote.ts'
import { createTestDevice } from './testParts.ts'

test('C3 what is written between reading the copy and keeping it is kept, and so is what builds on it', async () => {
  const { openDeviceStore: open } = createTestDevice()
  const doc = new Y.Doc()
  const copy = new DeviceCopy({ open, name: 'board', doc, onSafety: () => {} })
  await copy.load()
  addItems(doc, [makeNote({ id: 'early' })], { origin: 'test', label: 'test' })
  copy.keep({ anew: false })
  addItems(doc, [makeNote({ id: 'late' })], { origin: 'test', label: 'test' })
  await vi.waitUntil(() => copy.safety() === 'kept', soon)

  const reopened = new Y.Doc()
  const again = new DeviceCopy({ open, name: 'board', doc: reopened, onSafety: () => {} })
  await again.load()
  expect(readItems(reopened).map(({ id }) => id)).toEqual(['early', 'late'])
  expect(reopened.store.pendingStructs).toBeNull()
})
