import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { type DocumentRef, openStore } from '#server/store'
import { makeFolder } from '../helpers/makeFolder.ts'
import { addBoard, contents } from '../helpers/makeRows.ts'

const victim = fileURLToPath(new URL('./appendForever.ts', import.meta.url))
const kills = 8

test('ST1 everything acknowledged is there after kill -9', { timeout: 120_000 }, async () => {
  const dataDir = makeFolder()
  const board = await prepare(dataDir)
  const acknowledged: string[] = []
  for (let kill = 0; kill < kills; kill += 1) {
    acknowledged.push(...(await appendUntilKilled(dataDir, board, randomCount())))
    const kept = await readAll(dataDir, board)
    const missing = acknowledged.filter((line) => !kept.has(line))
    expect(missing, `of ${acknowledged.length} acknowledged, after kill ${kill + 1}`).toEqual([])
  }
  expect(acknowledged.length).toBeGreaterThan(kills)
})

async function prepare(dataDir: string): Promise<DocumentRef> {
  const store = await openStore({ dataDir })
  const board = await addBoard(store)
  await store.close()
  return board
}

/** Runs the victim and kills it right after its n-th acknowledgement. @returns whatever it printed */
async function appendUntilKilled(
  dataDir: string,
  board: DocumentRef,
  count: number,
): Promise<string[]> {
  const child = spawn(process.execPath, ['--import', 'tsx', victim, dataDir, board.workshopId], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let printed = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    printed += text
    if (linesOf(printed).length >= count) child.kill('SIGKILL')
  })
  const [, signal] = await once(child, 'close')
  expect(signal).toBe('SIGKILL')
  return linesOf(printed)
}

/** Whole lines only: the last one may have been cut off by the kill. */
function linesOf(printed: string): string[] {
  return printed.split('\n').slice(0, -1)
}

/** @returns every `seq content` in the store, whether in a row or in the snapshot */
async function readAll(dataDir: string, board: DocumentRef): Promise<Set<string>> {
  const store = await openStore({ dataDir })
  const { snapshot, updates, seq } = await store.loadDocument(board)
  await store.close()
  const compacted = snapshot ? linesOf(contents([snapshot]).join('')) : []
  const all = [...compacted, ...contents(updates)]
  expect(all).toHaveLength(seq)
  return new Set(all.map((content, index) => `${index + 1} ${content}`))
}

/** Log-uniform, so that some kills come at once and some after many groups. */
function randomCount(): number {
  return Math.ceil(10 ** (Math.random() * 3))
}
