import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import * as Y from 'yjs'
import { openStore, type Store } from '#server/store'
import { docFromStored, rewriteStored } from '../../server/sync/documents.ts'
import { bytesOf } from '../../server/sync/epochs.ts'
import { contextOf, copyOf, gateOn } from '../helpers/gateUnderTest.ts'
import { beginLife } from '../helpers/longLife.ts'
import { median, percentile } from './median.ts'
import type { Row } from './run.ts'

/** A person who does nothing but drag lets go of a note every two seconds. */
const dropsPerHour = 1_800
const draggers = 10
const rounds = 400

type Life = Awaited<ReturnType<typeof beginLife>>

/**
 * P15, at full speed on the real rooms, gate and store: a board that thousands visit on many days, then six hours in
 * which ten people drag notes without a pause and the room is never empty.
 *
 * `--notes 5000 --visits 20000 --days 50 --hours 6`
 */
export async function longevityBench(args: readonly string[]): Promise<Row[]> {
  const { notes, visits, days, hours } = readOptions(args)
  const dataDir = mkdtempSync(join(tmpdir(), 'accord-bench-longevity-'))
  const store = await openStore({ dataDir })
  try {
    const life = await beginLife(store, notes)
    const perDay = Math.ceil(visits / days)
    for (let day = 0; day < days; day += 1) {
      await life.day(async (people) => {
        for (let n = 0; n < perDay; n += 1) await people.visit(day * perDay + n)
      })
    }
    const afterVisits = await weigh(store, life)
    const drops = Math.round(hours * dropsPerHour * draggers)
    const open = await life.day(async (people) => {
      for (let n = 0; n < drops; n += 1) await people.drop(n)
      await people.settled()
      // As after a crash: nothing was compacted on leaving.
      return weigh(store, life)
    })
    const atTheEnd = await weigh(store, life)
    if (life.faults.length > 0) throw new Error(JSON.stringify(life.faults[0]))
    return [
      { after: `${perDay * days} visits on ${days} days`, ...afterVisits },
      { after: `${drops} drops in one room, still open`, ...open },
      { after: 'the same when all have left', ...atTheEnd },
      {
        after: 'every opening, a new epoch included',
        'load ms': Math.round(median(life.loadsMs)),
        'load p95 ms': Math.round(percentile(life.loadsMs, 95)),
        'database MB': Math.round(statSync(join(dataDir, 'accord.sqlite')).size / 1e4) / 100,
      },
      {
        after: 'target',
        'apply ms': '≤ 1',
        'gate and apply ms': '≤ 1',
        'load ms': '≤ 1000',
        'document / live': '≤ 5',
      },
    ]
  } finally {
    await store.close()
    rmSync(dataDir, { recursive: true })
  }
}

function readOptions(args: readonly string[]) {
  const { values } = parseArgs({
    args: [...args],
    options: {
      notes: { type: 'string', default: '5000' },
      visits: { type: 'string', default: '20000' },
      days: { type: 'string', default: '50' },
      hours: { type: 'string', default: '6' },
    },
  })
  const { notes, visits, days, hours } = values
  return {
    notes: Number(notes),
    visits: Number(visits),
    days: Number(days),
    hours: Number(hours),
  }
}

/** What the document is like as it is stored now. */
async function weigh(store: Store, { ref, epoch }: Life): Promise<Row> {
  const startedAtMs = performance.now()
  const stored = await store.loadDocument(ref)
  const doc = docFromStored(stored)
  const loadMs = performance.now() - startedAtMs
  const live = rewriteStored(stored).snapshot.length
  const row = {
    ...timeUpdates(doc),
    'load ms': Math.round(loadMs),
    'document / live': Math.round((bytesOf(stored) / live) * 100) / 100,
    'document kB': Math.round(bytesOf(stored) / 1000),
    rows: stored.updates.length,
    'client ids': doc.store.clients.size,
    epochs: await epoch(),
  }
  doc.destroy()
  return row
}

/** Moves of notes, medians: applied to the document, and judged by the gate and applied. */
function timeUpdates(doc: Y.Doc): Row {
  const gate = gateOn(doc)
  const copy = copyOf(doc)
  const ids = [...copy.items.keys()]
  const appliedMs: number[] = []
  const bothMs: number[] = []
  for (let n = 0; n < rounds; n += 1) {
    const update = copy.edit(() => copy.note(ids[n] ?? '').set('box', [n, n, 200, 200]))
    const startedAtMs = performance.now()
    const verdict = gate.shadow.judge(update, contextOf())
    if (!verdict.ok) throw new Error(verdict.reason)
    const judgedAtMs = performance.now()
    Y.applyUpdate(doc, update)
    const appliedAtMs = performance.now()
    gate.shadow.settle()
    appliedMs.push(appliedAtMs - judgedAtMs)
    bothMs.push(appliedAtMs - startedAtMs)
  }
  gate.shadow.destroy()
  copy.doc.destroy()
  return { 'apply ms': rounded(median(appliedMs)), 'gate and apply ms': rounded(median(bothMs)) }
}

function rounded(ms: number): number {
  return Math.round(ms * 1000) / 1000
}
