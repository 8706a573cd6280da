import { fork } from 'node:child_process'
import { memorySettings } from './memorySettings.ts'

/**
 * Runs the built server in a process of its own, which is without what runs TypeScript here (60 MB) and has its memory
 * settings from the start. Signals go on to it, its end is our end, and it leaves when we are gone.
 */
export function serve(program: string): void {
  const server = fork(program, {
    execArgv: [],
    env: { ...memorySettings, ...process.env },
  })
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => server.kill(signal))
  }
  const watch = leaveWithParent(() => server.kill('SIGTERM'))
  server.on('exit', (code) => {
    clearInterval(watch)
    process.exitCode = code ?? 1
  })
}

/**
 * npm runs a script in a shell, and that shell does not pass SIGTERM on: it just ends. So the end of the parent
 * is taken as the signal; otherwise `npm start` would leave a server behind that holds the port.
 */
function leaveWithParent(leave: () => void): NodeJS.Timeout {
  const parent = process.ppid
  return setInterval(() => {
    if (process.ppid !== parent) leave()
  }, 250).unref()
}
