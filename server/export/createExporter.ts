import { type Result, refuse, succeed } from '#shared/basics'
import type { ReportInput } from '#shared/report'
import { createWorkerHost, findWorkerEntry } from './createWorkerHost.ts'
import type { ExportAnswer, ExportFile, ExportJob } from './exportJob.ts'

/** What the exporter says to the log: counts and reasons, never a word of a board. */
export interface ExportLog {
  info(fields: object, message: string): void
  warn(fields: object, message: string): void
  error(fields: object, message: string): void
}

export interface ExporterParts {
  readonly log: ExportLog
  /** Longest one file may take. 30 s. */
  readonly capMs?: number
  /** How many may wait while one is made. 2. */
  readonly mostWaiting?: number
  /** The worker's module; the real one unless a test brings its own. */
  readonly workerEntry?: string
}

/** `busy`: too many are waiting, try again in a moment. `tooSlow`: stopped at the cap. `failed`: our mistake, logged. `closed`: the server is stopping. */
export type ExportRefusal = 'busy' | 'tooSlow' | 'failed' | 'closed'

export interface Exporter {
  render(
    format: ExportJob['format'],
    input: ReportInput,
    images?: ExportJob['images'],
  ): Promise<Result<ExportFile, ExportRefusal>>
  /** Ends the worker; what was being made is refused. */
  close(): Promise<void>
}

/** Makes export files in a process of their own, one at a time, so that boards do not wait for documents. */
export function createExporter(parts: ExporterParts): Exporter {
  const { log, capMs = 30_000, mostWaiting = 2, workerEntry = findEntry() } = parts
  const host = createWorkerHost({ entry: workerEntry, capMs, idleMs: 60_000 })
  let closed = false
  let jobs = 0
  let last: Promise<unknown> = Promise.resolve()

  const run = async (job: ExportJob): Promise<Result<ExportFile, ExportRefusal>> => {
    if (closed) return refuse('closed')
    const answer = await host.run(job)
    if (closed) return refuse('closed')
    return answer.ok ? outcomeOf(answer.value as ExportAnswer, log) : refusalOf(answer, log)
  }
  return {
    async render(format, input, images = new Map()) {
      if (closed) return refuse('closed')
      if (jobs > mostWaiting) return refuse('busy')
      jobs += 1
      const mine = last
        .then(() => run({ format, input, images }))
        .finally(() => {
          jobs -= 1
        })
      last = mine
      return mine
    },
    async close() {
      closed = true
      await host.close()
    },
  }
}

function outcomeOf(answer: ExportAnswer, log: ExportLog): Result<ExportFile, ExportRefusal> {
  if (!answer.ok) {
    log.error({ problem: answer.problem }, 'export failed')
    return refuse('failed')
  }
  const { bytes, missingGlyphs, standardProblem } = answer.file
  log.info({ bytes: bytes.length, missing: missingGlyphs.length, standardProblem }, 'export made')
  return succeed(answer.file)
}

function refusalOf(
  { reason, detail }: { readonly reason: 'timedOut' | 'workerDied'; readonly detail?: string },
  log: ExportLog,
): Result<never, ExportRefusal> {
  // Too much for the time it has is what the limit is for; a worker that dies is a mistake of ours.
  if (reason === 'timedOut') log.warn({ reason, detail }, 'export stopped')
  else log.error({ reason, detail }, 'export stopped')
  return refuse(reason === 'timedOut' ? 'tooSlow' : 'failed')
}

function findEntry(): string {
  return findWorkerEntry(new URL('./worker.ts', import.meta.url), 'exportWorker.js')
}
