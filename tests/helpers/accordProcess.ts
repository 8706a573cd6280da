import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** The built product as a person runs it: one process, its own data folder, a free port that stays the same over restarts. */
export interface AccordProcess {
  readonly url: string
  readonly dataDir: string
  /** Id of the process that runs now; 0 when none does. */
  pid(): number
  /** SIGKILL, as a power cut would; resolves when the process is gone. */
  kill(): Promise<void>
  /** SIGSTOP: the process stays and its connections stay open, but nothing answers any more. */
  freeze(): void
  /** SIGCONT: it goes on where it was. */
  thaw(): void
  /** SIGTERM and its exit code. */
  stop(): Promise<number | null>
  /** Starts it again on the same port and data. @param launcher a program that runs it, e.g. strace and its options */
  start(launcher?: readonly string[]): Promise<void>
  /** Sends a signal and does not wait. */
  signal(name: NodeJS.Signals): void
  /** Resolves when the process is gone, whoever ended it. */
  gone(): Promise<void>
  /** Everything printed so far, over all starts. */
  output(): string
  /** Kills the process and removes the data. */
  remove(): Promise<void>
}

/** What Node runs: the product as built by `npm run build`, or its sources. */
export const programs = {
  built: ['dist/server/main.js'],
  sources: ['--import', 'tsx', 'server/main.ts'],
} as const

/** Starts the server and resolves when it says it is ready. */
export async function startAccord(
  environment: Record<string, string> = {},
  program: readonly string[] = programs.built,
  dataFolder?: string,
): Promise<AccordProcess> {
  const port = Number(environment.PORT ?? (await freePort()))
  const dataDir = dataFolder ?? (await mkdtemp(join(tmpdir(), 'accord-data-')))
  let child: ChildProcess | undefined
  let printed = ''

  async function start(launcher: readonly string[] = []): Promise<void> {
    const [command = '', ...given] = [...launcher, process.execPath, ...program]
    const started = spawn(command, given, {
      env: { ...process.env, PORT: String(port), DATA_DIR: dataDir, ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    child = started
    const before = printed.length
    await new Promise<void>((resolve, reject) => {
      const read = (chunk: Buffer) => {
        printed += chunk.toString()
        if (printed.slice(before).includes('Accord is ready on')) resolve()
      }
      started.stdout.on('data', read)
      started.stderr.on('data', read)
      started.once('exit', (code) =>
        reject(
          new Error(`Accord ended with ${code} before it was ready:\n${printed.slice(before)}`),
        ),
      )
    })
  }

  async function end(signal: NodeJS.Signals): Promise<number | null> {
    if (!child || child.exitCode !== null || child.signalCode !== null) return null
    const exited = once(child, 'exit')
    child.kill(signal)
    const [code] = (await exited) as [number | null]
    return code
  }

  await start()
  return {
    url: `http://127.0.0.1:${port}`,
    dataDir,
    pid: () => (child?.exitCode === null && child.signalCode === null ? (child.pid ?? 0) : 0),
    kill: async () => void (await end('SIGKILL')),
    freeze: () => void child?.kill('SIGSTOP'),
    thaw: () => void child?.kill('SIGCONT'),
    stop: () => end('SIGTERM'),
    start,
    signal: (name) => void child?.kill(name),
    gone: async () => {
      const isGone = !child || child.exitCode !== null || child.signalCode !== null
      if (!isGone) await once(child as ChildProcess, 'exit')
    },
    output: () => printed,
    remove: async () => {
      await end('SIGKILL')
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

/** A port nobody listens on at the moment of asking. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  await once(probe, 'close')
  if (address === null || typeof address === 'string') throw new Error('no free port')
  return address.port
}
