import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import * as Y from 'yjs'
import { type DocumentRef, openStore, type Store } from '#server/store'
import { addItems, moveItems } from '#shared/board'
import { docFromStored, mergeStored } from '../../../server/sync/documents.ts'
import { makeWorkshop } from '../../helpers/makeRows.ts'
import { median } from '../median.ts'
import type { Figures } from './rows.ts'

const notes = 2000
const movesPerNote = 50
const change = { origin: 'bench', label: 'bench' } as const
const box = { x: 0, y: 0, w: 200, h: 200 }

/** What is measured of a document of 2,000 notes that were dragged with 50 pointer moves each. */
export const sizeFigures = {
  kB: 'document kB, 2,000 notes and 100,000 pointer moves',
  loadMs: 'its load ms',
} as const

/** Ours: a move is written once, on release; sent, stored, compacted and loaded as the server does. */
export async function storedSize(): Promise<Figures> {
  const dataDir = mkdtempSync(join(tmpdir(), 'accord-bench-size-'))
  const store = await openStore({ dataDir })
  const workshop = makeWorkshop()
  const ref: DocumentRef = { workshopId: workshop.id, document: 'board', owner: '' }
  await store.createWorkshop(workshop, [], [])
  const updates = recordUpdates((doc) => {
    for (let n = 0; n < notes; n += 1) {
      addNote(doc, n)
      moveItems(doc, [[`note-${n}`, { ...box, x: n * 7, y: 50 }]], change)
    }
  })
  await store.appendUpdates(updates.map((bytes) => ({ ref, bytes, author: '', atMs: 1 })))
  await store.compactDocument(ref, mergeStored)
  const loadMs: number[] = []
  for (let round = 0; round < 9; round += 1) loadMs.push(await timeLoad(store, ref))
  await store.close()
  const bytes = bytesStored(dataDir)
  rmSync(dataDir, { recursive: true })
  return { [sizeFigures.kB]: bytes / 1000, [sizeFigures.loadMs]: median(loadMs) }
}

/** As boards on the peers usually do it: x and y at every move. What they store is an update, as it is. */
export async function sizeOfEveryMove(): Promise<Figures> {
  const doc = new Y.Doc()
  for (let n = 0; n < notes; n += 1) {
    addNote(doc, n)
    dragWithEveryMove(doc, `note-${n}`)
  }
  const update = Y.encodeStateAsUpdate(doc)
  const loadMs = Array.from({ length: 9 }, () => {
    const startedAtMs = performance.now()
    Y.applyUpdate(new Y.Doc(), update)
    return performance.now() - startedAtMs
  })
  return { [sizeFigures.kB]: update.length / 1000, [sizeFigures.loadMs]: median(loadMs) }
}

function addNote(doc: Y.Doc, n: number): void {
  const item = { id: `note-${n}`, kind: 'note', box, z: `a${n}`, author: 'a', createdAt: 1 }
  const text = 'customers wait because nobody owns the answer between sales and service teams'
  addItems(doc, [{ ...item, color: 'yellow', text }], change)
}

function dragWithEveryMove(doc: Y.Doc, id: string): void {
  const fields = doc.getMap('items').get(id)
  if (!(fields instanceof Y.Map)) return
  for (let move = 0; move < movesPerNote; move += 1) {
    doc.transact(() => {
      fields.set('x', move * 7.5)
      fields.set('y', move * 3.25)
    })
  }
}

function recordUpdates(write: (doc: Y.Doc) => void): Uint8Array[] {
  const doc = new Y.Doc()
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  write(doc)
  return updates
}

async function timeLoad(store: Store, ref: DocumentRef): Promise<number> {
  const startedAtMs = performance.now()
  docFromStored(await store.loadDocument(ref)).destroy()
  return performance.now() - startedAtMs
}

/** What the rows of the documents hold, without keys and checksums. */
function bytesStored(dataDir: string): number {
  const database = new SqliteDatabase(join(dataDir, 'accord.sqlite'), { readonly: true })
  const { bytes } = database
    .prepare<[], { bytes: number }>(
      `select (select coalesce(sum(length(bytes)), 0) from snapshots)
        + (select coalesce(sum(length(bytes)), 0) from updates) as bytes`,
    )
    .get() ?? { bytes: Number.NaN }
  database.close()
  return bytes
}
