import { join } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { CorruptRowError, type DocumentRef, openStore } from '#server/store'
import { addItems } from '#shared/board'
import { makeNote } from '../client/helpers/makeNote.ts'
import { makeFolder } from '../helpers/makeFolder.ts'
import { addBoard } from '../helpers/makeRows.ts'
import { createRandom } from '../sync/simulation/random.ts'

const flips = 200

test('P12 every flipped byte of a live row is found, and other boards load', async () => {
  const dataDir = makeFolder()
  const { damaged, whole } = await prepare(dataDir)
  const random = createRandom(12)
  const seqs = await findAll(dataDir, damaged, whole, () => flipOne(dataDir, damaged, random))
  expect(seqs).toHaveLength(flips)
})

/** Damages, loads and mends again, many times. @returns the seqs of the rows that were found to be damaged */
async function findAll(
  dataDir: string,
  damaged: DocumentRef,
  whole: DocumentRef,
  damage: () => { seq: number; mend: () => void },
): Promise<number[]> {
  const found: number[] = []
  for (let n = 0; n < flips; n += 1) {
    const { seq, mend } = damage()
    const store = await openStore({ dataDir })
    const error = await store.loadDocument(damaged).catch((caught: unknown) => caught)
    expect(error, `row ${seq}`).toBeInstanceOf(CorruptRowError)
    if (error instanceof CorruptRowError) found.push(error.seq)
    expect((await store.loadDocument(whole)).updates).toHaveLength(20)
    await store.close()
    expect(found.at(-1)).toBe(seq)
    mend()
  }
  return found
}

/** Flips one bit in the bytes of a row or of the snapshot. */
function flipOne(dataDir: string, ref: DocumentRef, random: ReturnType<typeof createRandom>) {
  const database = new SqliteDatabase(join(dataDir, 'accord.sqlite'))
  const table = random.chance(0.3) ? 'snapshots' : 'updates'
  const rows = database
    .prepare<[string], { seq: number; bytes: Buffer }>(
      `select seq, bytes from ${table} where workshop_id = ?`,
    )
    .all(ref.workshopId)
  const row = rows[random.between(0, rows.length - 1)]
  if (row === undefined) throw new Error('nothing to damage')
  const write = database.prepare(`update ${table} set bytes = ? where workshop_id = ? and seq = ?`)
  const bytes = Buffer.from(row.bytes)
  const at = random.between(0, bytes.length - 1)
  bytes[at] = (bytes[at] ?? 0) ^ (1 << random.between(0, 7))
  write.run(bytes, ref.workshopId, row.seq)
  const mend = () => {
    write.run(row.bytes, ref.workshopId, row.seq)
    database.close()
  }
  return { seq: row.seq, mend }
}

/** Two boards of notes: a snapshot and twenty rows in one, rows only in the other. */
async function prepare(dataDir: string) {
  const store = await openStore({ dataDir })
  const [damaged, whole] = [await addBoard(store), await addBoard(store)]
  const append = async (ref: DocumentRef, count: number) => {
    const doc = new Y.Doc()
    const updates: Uint8Array[] = []
    doc.on('update', (update: Uint8Array) => updates.push(update))
    for (let n = 0; n < count; n += 1) {
      addItems(doc, [makeNote({ id: `n${n}`, text: `note ${n}` })], { origin: '', label: 'test' })
    }
    await store.appendUpdates(updates.map((bytes) => ({ ref, bytes, author: '', atMs: 1 })))
  }
  await append(damaged, 5)
  await store.compactDocument(damaged, ({ updates }) => Y.mergeUpdates([...updates]))
  await append(damaged, 20)
  await append(whole, 20)
  await store.close()
  return { damaged, whole }
}
