import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { openStore } from '#server/store'
import { createSyncServer } from '#server/sync'
import { makeSyncParts } from '../helpers/syncParts.ts'

/** The victim of the kill test: a sync server over a folder. Prints its port and serves until somebody kills it. */
const [dataDir = ''] = process.argv.slice(2)
const store = await openStore({ dataDir })
const log = { debug: () => undefined, warn: console.error, error: console.error }
const sync = createSyncServer(makeSyncParts(store, log))
const server = createServer()
server.on('upgrade', (request, socket, head) => sync.handleUpgrade(request, socket, head))
server.listen(0, '127.0.0.1', () => console.log((server.address() as AddressInfo).port))
