import { fork } from 'node:child_process'

/**
 * Runs the built server in a process of its own, without what runs TypeScript here, which is 60 MB. Signals go on to it, its
 * end is our end, and it leaves when we are gone.
 */
export function serve(program: string): void {
  const server = fork(program, { execArgv: [] })
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
