import { onTestFinished } from 'vitest'
import { createLog } from '#server/observe'
import type { Settings } from '../../server/settings.ts'
import { type RunningServer, startServer as start } from '../../server/startServer.ts'
import { makeFolder } from './makeFolder.ts'

/** The whole server in this process, on a free port of this machine and with its own data; closed when the test ends. */
export async function startServer(
  changed: Partial<Settings> = {},
): Promise<RunningServer & { readonly logged: readonly string[] }> {
  const logged: string[] = []
  const settings: Settings = {
    port: 0,
    host: '127.0.0.1',
    publicUrl: undefined,
    trustedProxies: [],
    dataDir: makeFolder(),
    logLevel: 'trace',
    retentionDays: 0,
    ...changed,
  }
  const server = await start(
    settings,
    createLog('trace', (line) => logged.push(line)),
  )
  onTestFinished(() => server.close())
  return { ...server, logged }
}
