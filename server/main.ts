import { createLog, type Log } from '#server/observe'
import { growHeapSlowly } from './growHeapSlowly.ts'
import { readSettings } from './settings.ts'
import { type RunningServer, startServer } from './startServer.ts'

/** How long an orderly shutdown may take before the process leaves anyway. */
const shutdownLimitMs = 10_000

await main()

async function main(): Promise<void> {
  growHeapSlowly()
  const settings = readSettings()
  if (!settings.ok) return giveUp(`Accord did not start. Mend these settings:\n${settings.detail}`)
  const log = createLog(settings.value.logLevel)
  if (settings.value.retentionDays > 0) {
    log.warn('RETENTION_DAYS is checked but not carried out yet: nothing is deleted')
  }
  keepServing(log)
  try {
    const server = await startServer(settings.value, log)
    leaveOnSignal(server, log)
    console.log(`Accord is ready on ${server.url}`)
  } catch (error) {
    giveUp(`Accord did not start: ${explain(error)}`)
  }
}

function giveUp(reason: string): void {
  console.error(reason.replaceAll('\n', '\n  '))
  process.exit(1)
}

function explain(error: unknown): string {
  const { code, message, address, port } = error as NodeJS.ErrnoException & {
    address?: string
    port?: number
  }
  if (code === 'EADDRINUSE') {
    return `something else uses ${address}:${port} already. Set PORT to another one.`
  }
  return message ?? String(error)
}

/**
 * A mistake in one request or one room must not end the session of everybody else. What is acknowledged is on
 * disk before anything can go wrong in memory, so serving on is safer for people than leaving.
 */
function keepServing(log: Log): void {
  process.on('uncaughtException', (err) => log.fatal({ err }, 'uncaught exception'))
  process.on('unhandledRejection', (err) => log.error({ err }, 'unhandled rejection'))
}

function leaveOnSignal(server: RunningServer, log: Log): void {
  let isLeaving = false
  const leave = async (signal: string) => {
    if (isLeaving) return
    isLeaving = true
    log.info({ signal }, 'shutting down')
    setTimeout(() => {
      log.fatal('shutdown took too long')
      process.exit(1)
    }, shutdownLimitMs).unref()
    await server.close()
    process.exit(0)
  }
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => leave(signal))
  // Whoever started us and watches (server/cli/serve.ts) is gone without a word.
  process.on('disconnect', () => leave('disconnect'))
}
