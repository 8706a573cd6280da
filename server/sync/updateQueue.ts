import * as Y from 'yjs'
import { type Result, refuse, succeed } from '#shared/basics'
import type { GateReason } from './gate/admit.ts'
import type { GateLedger } from './gate/gateLedger.ts'
import type { AuthoredUpdate, JointJob, OneJob, Turn } from './jobs.ts'
import { ShadowCopy, type Shadowed } from './shadowCopy.ts'
import { takeBatch } from './takeBatch.ts'

export interface UpdateQueue {
  push(job: Job): void
  isSettled(): boolean
  /** Resolves when everything pushed so far has met its fate. Never rejects. */
  settled(): Promise<void>
  destroy(): void
}

interface Parts {
  /** The durable document: holds what is on disk, and nothing else. */
  readonly doc: Y.Doc
  /** Under which the server's own changes are made; random if undefined. */
  readonly clientId: number | undefined
  readonly ledger: GateLedger
  /** Keeps updates of this document in this order, all or none. */
  append(updates: readonly AuthoredUpdate[]): Promise<unknown>
  /** Nothing was written for a while. */
  onPause(): void
  /** A mistake of ours in a callback or a server write; the queue goes on. */
  onFault(error: unknown): void
}

/** After this time without a write there is a pause: the gate's copy leaves memory. */
const restAfterMs = 10_000
/** Making the copy anew costs time by its size, so that of a large board is kept longer. */
const restAfterMsPerRecord = 10

/** Between two large updates everybody else has as long as the first took, ms at most. */
const longestPauseMs = 500
/** How often it looks whether somebody came while only large ones wait. */
const lookAgainMs = 15

type Job = OneJob | JointJob
/** The updates to keep; none when the job changes nothing. */
type Verdict = Result<readonly Shadowed[], GateReason>

/**
 * The one road of a document's updates: admit → append → apply → tell. One batch is under way at a time
 * and what arrives meanwhile is for the next, so no two updates of one person overtake each other, however slow the disk.
 */
export function createUpdateQueue(parts: Parts): UpdateQueue {
  return new Queue(parts)
}

class Queue implements UpdateQueue {
  readonly #parts: Parts
  readonly #shadow: ShadowCopy
  #waiting: Job[] = []
  #running: Promise<void> | undefined
  #rest: NodeJS.Timeout | undefined

  constructor(parts: Parts) {
    this.#parts = parts
    this.#shadow = new ShadowCopy(parts)
  }

  push(job: Job): void {
    this.#waiting.push(job)
    this.#running ??= this.#run()
  }

  isSettled(): boolean {
    return this.#running === undefined
  }

  async settled(): Promise<void> {
    while (this.#running) await this.#running
  }

  destroy(): void {
    clearTimeout(this.#rest)
    this.#shadow.destroy()
  }

  async #run(): Promise<void> {
    // What arrives in the same turn of the event loop belongs to the same batch.
    await Promise.resolve()
    let largeFromMs = 0
    while (this.#waiting.length > 0) {
      const startMs = performance.now()
      const { batch, rest, hasLarge } = takeBatch(this.#waiting, startMs < largeFromMs ? 0 : 1)
      this.#waiting = rest
      const [first] = batch
      if (first?.kind === 'joint') await this.#takePart(first)
      else if (first) await this.#writeBatch(batch.filter((job) => job.kind !== 'joint'))
      else await pause(largeFromMs - startMs)
      const endMs = performance.now()
      if (hasLarge) largeFromMs = endMs + Math.min(endMs - startMs, longestPauseMs)
    }
    this.#running = undefined
    this.#restLater()
  }

  #restLater(): void {
    clearTimeout(this.#rest)
    this.#rest = setTimeout(
      () => this.#pause(),
      restAfterMs + restAfterMsPerRecord * this.#shadow.recordCount(),
    )
    this.#rest.unref()
  }

  #pause(): void {
    if (!this.isSettled()) return
    this.#shadow.rest()
    this.#parts.onPause()
  }

  async #writeBatch(batch: readonly OneJob[]): Promise<void> {
    const judged = batch.map((job) => ({ job, verdict: this.#judge(job) }))
    const updates = judged.flatMap(({ job, verdict }) => withAuthor(job, verdict))
    try {
      for (const { job, verdict } of judged) await keepFirst(job, verdict)
      if (updates.length > 0) await this.#parts.append(updates)
    } catch (error) {
      this.#shadow.reset()
      for (const { job, verdict } of judged) this.#tell(() => tellFailed(job, verdict, error))
      return
    }
    this.#apply(updates)
    this.#shadow.settle()
    for (const { job, verdict } of judged) this.#tell(() => tellKept(job, verdict))
  }

  /** In one transaction: each looks at every client id there ever was, before and after. */
  #apply(updates: readonly AuthoredUpdate[]): void {
    const { doc } = this.#parts
    const applyAll = () => {
      for (const { bytes } of updates) this.#tell(() => Y.applyUpdate(doc, bytes))
    }
    this.#tell(() => doc.transact(applyAll))
  }

  async #takePart(job: JointJob): Promise<void> {
    const written: AuthoredUpdate[] = []
    const turn: Turn = {
      doc: this.#parts.doc,
      hasRoomFor: (bytes) => this.#parts.ledger.hasRoomFor('', bytes),
      write: (change) => {
        const made = this.#shadow.write(change).map((one) => ({ ...one, author: '' }))
        written.push(...made)
        return made
      },
    }
    try {
      await job.act(turn)
    } catch (error) {
      this.#shadow.reset()
      return this.#tell(() => job.onFailed(error))
    }
    this.#apply(written)
    this.#shadow.settle()
    this.#tell(() => job.onKept(written))
  }

  #judge(job: OneJob): Verdict {
    if (job.kind === 'update') return this.#shadow.judge(job.update, job.context())
    try {
      return succeed(this.#shadow.write(job.write))
    } catch (error) {
      this.#parts.onFault(error)
      return refuse('forbiddenPart', 'serverWrite')
    }
  }

  /** One callback's mistake must not cost the others their answer. */
  #tell(callback: () => void): void {
    try {
      callback()
    } catch (error) {
      this.#parts.onFault(error)
    }
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, Math.min(ms, lookAgainMs)))
}

function withAuthor(job: OneJob, verdict: Verdict): AuthoredUpdate[] {
  const author = job.kind === 'update' ? job.author : ''
  return verdict.ok ? verdict.value.map((shadowed) => ({ ...shadowed, author })) : []
}

async function keepFirst(job: OneJob, verdict: Verdict): Promise<void> {
  if (job.kind === 'server' && verdict.ok && verdict.value.length > 0) await job.keepFirst?.()
}

function tellKept(job: OneJob, verdict: Verdict): void {
  if (!verdict.ok) tellRefused(job, verdict)
  else if (job.kind === 'update') job.onKept(verdict.value.length > 0)
  else job.onKept(verdict.value.map(({ bytes }) => bytes))
}

/** A refusal is a refusal whether the disk works or not. */
function tellFailed(job: OneJob, verdict: Verdict, error: unknown): void {
  if (verdict.ok) job.onFailed(error)
  else tellRefused(job, verdict)
}

function tellRefused(job: OneJob, { reason, detail }: Extract<Verdict, { ok: false }>): void {
  if (job.kind === 'update') job.onRefused(reason, detail)
  else job.onFailed(new Error(`The server's own change was refused: ${reason} ${detail ?? ''}`))
}
