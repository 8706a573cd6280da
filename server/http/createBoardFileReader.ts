import { createWorkerHost, findWorkerEntry } from '#server/export'
import type { Log } from '#server/observe'
import { type Result, refuse, succeed } from '#shared/basics'
import { createLine } from './createLine.ts'
import type { ParsedBoardFile } from './parseBoardFile.ts'

export interface BoardFileReaderParts {
  readonly log: Log
  /** Longest one file may take. 15 s. */
  readonly capMs?: number
  /** How many may be read or wait. 5. */
  readonly most?: number
  /** The worker's module; the real one unless a test brings its own. */
  readonly workerEntry?: string
}

/** `busy`: too many are waiting. `tooSlow`: stopped at the cap. `failed`: it took more memory than a board can need, or our mistake. Both are logged. */
export type BoardFileRefusal = 'busy' | 'tooSlow' | 'failed'

export interface BoardFileReader {
  /** Reads and checks the bytes of a board file. Never throws. */
  read(json: Uint8Array): Promise<Result<ParsedBoardFile, BoardFileRefusal>>
  /** Ends the worker; what was being read is refused. */
  close(): Promise<void>
}

/** What the largest file needs, with as much again; MB. */
const mostHeapMb = 256

/**
 * Reads board files in a process of their own, one at a time: a forged file of 8 MB becomes a hundred and more in memory, and
 * that memory, with the time it takes, is then not that of the boards people work on.
 */
export function createBoardFileReader(parts: BoardFileReaderParts): BoardFileReader {
  const { log, capMs = 15_000, most = 5, workerEntry = findEntry() } = parts
  const host = createWorkerHost({ entry: workerEntry, capMs, idleMs: 20_000, mostHeapMb })
  const inLine = createLine(most)

  async function readOne(json: Uint8Array): Promise<Result<ParsedBoardFile, BoardFileRefusal>> {
    const answer = await host.run(json)
    if (answer.ok) return succeed(answer.value as ParsedBoardFile)
    const { reason, detail } = answer
    const facts = { reason, detail, bytes: json.length }
    // Too much for the time it has is what the limit is for.
    const say = reason === 'timedOut' ? log.warn : log.error
    say.call(log, facts, 'a board file was not read to its end')
    return refuse(reason === 'timedOut' ? 'tooSlow' : 'failed')
  }

  return {
    read: (json) => inLine(() => readOne(json)),
    close: () => host.close(),
  }
}

function findEntry(): string {
  return findWorkerEntry(new URL('./boardFileWorker.ts', import.meta.url), 'boardFileWorker.js')
}
