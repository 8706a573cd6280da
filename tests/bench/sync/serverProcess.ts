import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'

/** A server in a process of its own, over a data folder that outlives it. */
export interface ServerProcess {
  start(): Promise<void>
  pid(): number
  stop(): Promise<void>
  /** SIGKILL. */
  kill(): Promise<void>
}

/** @param isReady decides from what it has printed so far */
export function createServerProcess(parts: {
  readonly args: readonly string[]
  readonly cwd: string
  readonly environment: Readonly<Record<string, string>>
  isReady(printed: string): boolean
}): ServerProcess {
  let child: ChildProcess | undefined

  async function start(): Promise<void> {
    const started = spawn(process.execPath, parts.args, {
      cwd: parts.cwd,
      env: { ...process.env, ...parts.environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    child = started
    const killWithUs = () => started.kill('SIGKILL')
    process.once('exit', killWithUs)
    started.once('exit', () => process.off('exit', killWithUs))
    let printed = ''
    await new Promise<void>((resolve, reject) => {
      const read = (chunk: Buffer) => {
        if (printed.length < 100_000) printed += chunk.toString()
        if (parts.isReady(printed)) resolve()
      }
      started.stdout.on('data', read)
      started.stderr.on('data', read)
      started.once('exit', (code) => reject(new Error(`ended with ${code}:\n${printed}`)))
    })
  }

  async function end(signal: NodeJS.Signals): Promise<void> {
    if (!child || child.exitCode !== null || child.signalCode !== null) return
    const exited = once(child, 'exit')
    child.kill(signal)
    const giveUp = setTimeout(() => child?.kill('SIGKILL'), 5_000)
    await exited
    clearTimeout(giveUp)
  }

  return {
    start,
    pid: () => child?.pid ?? 0,
    stop: () => end('SIGTERM'),
    kill: () => end('SIGKILL'),
  }
}

/** Processor time a process has used so far, in seconds (utime and stime of /proc/PID/stat; 100 ticks a second on Linux). */
export function processorSeconds(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  // The name in brackets may hold blanks; utime and stime are fields 14 and 15.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return (Number(fields[11]) + Number(fields[12])) / 100
}

/** Resident memory of a process in MB. */
export function residentMb(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? Number.NaN) / 1024
}
