import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { createAccess, createOriginCheck, createPeerAddress } from '#server/access'
import { createAssets } from '#server/assets'
import { createExporter } from '#server/export'
import { createHistory } from '#server/history'
import { createBoardFileReader, createHttp } from '#server/http'
import { createHealth, type Log } from '#server/observe'
import {
  createRehearsals,
  createRoundCloser,
  createSessionKeeper,
  mirrorSession,
} from '#server/session'
import { openStore } from '#server/store'
import { createSyncServer } from '#server/sync'
import { createId } from '#shared/basics'
import { findProjectRoot } from './projectRoot.ts'
import type { Settings } from './settings.ts'

export interface RunningServer {
  /** What to open in a browser. */
  readonly url: string
  /** Leaves in order: not ready, no new connections, everything written, everything closed. */
  close(): Promise<void>
}

/** Builds every part, wires them and listens. @throws what listening or opening the store throws */
export async function startServer(settings: Settings, log: Log): Promise<RunningServer> {
  const { publicUrl, trustedProxies } = settings
  const store = await openStore({ dataDir: settings.dataDir })
  const parts = { store, log, nowMs: Date.now, newId: createId }
  const access = createAccess(parts)
  const keeper = createSessionKeeper({
    ...parts,
    revoke: (workshopId) => sync.revoke(workshopId),
    stepBegan: (workshopId, title) => {
      // A board that cannot be kept now is kept by the clock; the step has begun all the same.
      void history
        .keepAtStep(workshopId, title)
        .catch((err) => log.error({ err, workshopId }, 'no version kept at a step'))
    },
    readBoard: (workshopId, read) => history.readBoard(workshopId, read),
    roundsChanged: () => void roundCloser.look(),
    holdWorkshop: (workshopId, owner, act) => sync.holdWorkshop(workshopId, owner, act),
    readPrivates: (workshopId, read) => sync.readPrivates(workshopId, read),
    publish: (workshopId, state) => sync.publishSession(workshopId, state),
  })
  const roundCloser = createRoundCloser({ ...parts, closeRound: keeper.closeDueRound })
  const rehearsals = createRehearsals({
    ...parts,
    readState: keeper.read,
    readBoard: (workshopId, read) => sync.readBoard(workshopId, read),
    revoke: (workshopId) => sync.revoke(workshopId),
  })
  const sync = createSyncServer({
    ...parts,
    steadyMs: () => performance.now(),
    signIn: access.signIn,
    readSession: keeper.read,
    mirrorSession,
    isOriginAllowed: createOriginCheck(publicUrl),
    addressOf: createPeerAddress(trustedProxies),
  })
  const history = createHistory({
    ...parts,
    readBoard: (workshopId, read) => sync.readBoard(workshopId, read),
    editBoard: (workshopId, write, keepFirst) => sync.editBoard(workshopId, write, keepFirst),
  })
  const exporter = createExporter({ log })
  const boardFiles = createBoardFileReader({ log })
  const health = createHealth({ store: () => store.isReady() })
  const http = await createHttp({
    ...parts,
    access,
    keeper,
    rehearsals,
    history,
    assets: createAssets(parts),
    health,
    exporter,
    boardFiles,
    readBoard: history.readBoard,
    publicUrl,
    trustedProxies,
    clientDir: join(findProjectRoot(), 'dist', 'client'),
  })
  http.server.on('upgrade', (request, socket, head) => sync.handleUpgrade(request, socket, head))

  async function close(): Promise<void> {
    health.beginShutdown()
    rehearsals.close()
    // Closing http stops accepting at once, but waits for open sockets, which sync closes, and for answers under
    // way, of which a report may take half a minute: the exporter refuses it now instead.
    const httpClosed = http.close()
    await Promise.all([history.close(), roundCloser.close()])
    await Promise.all([sync.close(), exporter.close(), boardFiles.close()])
    await httpClosed
    await store.close()
  }

  try {
    await http.listen({ port: settings.port, host: settings.host })
    void roundCloser.look()
    void rehearsals.look()
  } catch (error) {
    await close()
    throw error
  }
  const { port } = http.server.address() as AddressInfo
  return { url: publicUrl ?? `http://${shownHost(settings.host)}:${port}`, close }
}

/** Addresses that mean "this machine" or "every address" are shown as what one types into a browser here. */
function shownHost(host: string): string {
  if (['127.0.0.1', '::1', '0.0.0.0', '::', 'localhost'].includes(host)) return 'localhost'
  return host.includes(':') ? `[${host}]` : host
}
