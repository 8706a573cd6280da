import { type ChildProcess, fork } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type Result, refuse, succeed } from '#shared/basics'

export interface WorkerHostOptions {
  /** Module the process runs: it answers every message with one message. */
  readonly entry: string
  /** Longest a job may take before its process is killed. */
  readonly capMs: number
  /** How long an idle process keeps its fonts and memory. */
  readonly idleMs: number
  /** A process that needs more for JavaScript ends; Node's own limit if undefined. */
  readonly mostHeapMb?: number
}

/** Runs jobs one after the other in a process of their own. */
export interface WorkerHost {
  /** The worker's answer; `timedOut` when it was killed at the cap, `workerDied` when it ended by itself. Never throws. */
  run(job: unknown): Promise<Result<unknown, 'timedOut' | 'workerDied'>>
  close(): Promise<void>
}

/**
 * A child process and not a thread: Typst is a native call, which blocks its thread and which ending a
 * worker thread cannot interrupt; a process can be killed at any instant, and takes its memory with it.
 * It is started with the first job, kept warm for the next and ended when idle.
 */
export function createWorkerHost(options: WorkerHostOptions): WorkerHost {
  const { capMs, idleMs } = options
  let child: ChildProcess | undefined
  let idle: NodeJS.Timeout | undefined
  let closed = false
  const end = (process = child) => {
    if (process === child) child = undefined
    return kill(process)
  }
  const runOnce = async (job: unknown) => {
    clearTimeout(idle)
    child ??= start(options)
    const answer = await ask(child, job, capMs)
    if (!answer.ok) await end()
    else idle = setTimeout(end, idleMs).unref()
    return answer
  }
  return {
    async run(job) {
      const wasWarm = child !== undefined
      const answer = await runOnce(job)
      // A warm process may have ended while nobody was asking: that says nothing about this job.
      const mayBeInnocent = wasWarm && !closed && !answer.ok && answer.reason === 'workerDied'
      return mayBeInnocent ? runOnce(job) : answer
    },
    async close() {
      closed = true
      clearTimeout(idle)
      await end()
    },
  }
}

function start({ entry, mostHeapMb }: WorkerHostOptions): ChildProcess {
  const heap = mostHeapMb === undefined ? [] : [`--max-old-space-size=${mostHeapMb}`]
  // In development the entry is TypeScript; in the build it is not and tsx is not needed.
  const loader = entry.endsWith('.ts') ? ['--import', import.meta.resolve('tsx')] : []
  const child = fork(entry, {
    // Structured clone, so that bytes stay bytes.
    serialization: 'advanced',
    execArgv: [...heap, ...loader],
    // A panic of the engine quotes the text it was at: good to see in development, not for a server's log.
    stdio: ['ignore', 'ignore', entry.endsWith('.ts') ? 'inherit' : 'ignore', 'ipc'],
    // Nothing of ours, a database's password least of all, for a process that reads what strangers wrote.
    env: {},
  })
  // A process that cannot be started or written to tells so here; `ask` sees its end.
  child.on('error', () => child.kill('SIGKILL'))
  return child
}

function ask(
  child: ChildProcess,
  job: unknown,
  capMs: number,
): Promise<Result<unknown, 'timedOut' | 'workerDied'>> {
  return new Promise((resolve) => {
    const settle = (answer: Result<unknown, 'timedOut' | 'workerDied'>) => {
      clearTimeout(cap)
      child.off('message', onMessage).off('exit', onExit).off('error', onError)
      resolve(answer)
    }
    const onMessage = (answer: unknown) => settle(succeed(answer))
    const onExit = (code: number | null, signal: string | null) =>
      settle(refuse('workerDied', signal ?? `code ${code}`))
    const onError = (error: Error) => settle(refuse('workerDied', error.message))
    const cap = setTimeout(() => settle(refuse('timedOut')), capMs)
    child.once('message', onMessage).once('exit', onExit).once('error', onError)
    child.send(job as object, (error) => error && onError(error))
  })
}

/** Resolves when the process has ended. SIGKILL, because a native call sees no gentler signal. */
function kill(child: ChildProcess | undefined): Promise<void> {
  if (child === undefined || hasEnded(child)) return Promise.resolve()
  return new Promise((resolve) => {
    child.once('exit', () => resolve())
    child.kill('SIGKILL')
  })
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null || child.pid === undefined
}

/**
 * A worker's module: TypeScript in development, its own entry in the build.
 * @param source where it is in the sources; nowhere in the build
 * @param built name of the entry in `dist/server`
 * @throws Error when neither is there
 */
export function findWorkerEntry(source: URL, built: string): string {
  const places = [source, ...[`./${built}`, `../${built}`].map((path) => new URL(path, source))]
  const found = places.map((place) => fileURLToPath(place)).find((path) => existsSync(path))
  if (found === undefined) throw new Error(`${built} is missing from the build`)
  return found
}
