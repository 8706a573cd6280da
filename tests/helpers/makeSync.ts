import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { openStore, type Store } from '#server/store'
import { createSyncServer, type SyncLog, type SyncTiming } from '#server/sync'
import { createId } from '#shared/basics'
import {
  type DocumentName,
  type Role,
  type SessionState,
  syncPath,
  syncSubprotocol,
} from '#shared/protocol'
import { makeFolder } from './makeFolder.ts'
import { makeParticipant, makeWorkshop } from './makeRows.ts'
import { type NoteTexts, noteTexts } from './notes.ts'
import { hashOf, makeSyncParts, readSession } from './syncParts.ts'

export interface Person {
  readonly participantId: string
  readonly name: string
  readonly role: Role
  readonly sessionToken: string
}

interface Options {
  /** Puts something between sync and the store, e.g. a store whose appends wait. */
  readonly wrapStore?: (store: Store) => Store
  readonly timing?: Partial<SyncTiming>
  readonly nowMs?: () => number
}

export type SyncUnderTest = Awaited<ReturnType<typeof makeSync>>

/** A sync server with one workshop, on a real port over a real store. Everything is closed when the test is over. */
export async function makeSync(options: Options = {}) {
  const dataDir = makeFolder()
  let store = await openStore({ dataDir })
  const workshop = makeWorkshop()
  await store.createWorkshop(workshop, [], [])
  let live = await listen(store, options, 0)
  const { port } = live
  onTestFinished(async () => {
    await live.close()
    await store.close()
  })

  async function addPerson(role: Role, name: string = role, workshopId = workshop.id) {
    const sessionToken = createId()
    const row = makeParticipant(workshopId, { role, name })
    await store.addParticipant(row, hashOf(sessionToken), 1)
    return { participantId: row.id, name, role, sessionToken } satisfies Person
  }

  return {
    port,
    dataDir,
    workshopId: workshop.id,
    sync: () => live.sync,
    store: () => store,
    log: () => live.log,
    addPerson,
    /** Another workshop in the same store. */
    addWorkshop: async () => {
      const other = makeWorkshop()
      await store.createWorkshop(other, [], [])
      return other.id
    },
    url: (document: DocumentName) => `ws://127.0.0.1:${port}${syncPath(workshop.id, document)}`,
    /** What a command does: a new state in the store, then told to sync. */
    setState: async (patch: Partial<SessionState>) => {
      const before = await readSession(store, workshop.id)
      const state = { ...before, ...patch, version: before.version + 1 }
      const { people: _people, ...kept } = state
      await store.runCommand(
        { workshopId: workshop.id, participantId: '', key: createId(), atMs: 1 },
        ({ people }) => ({
          keep: true,
          after: { state: kept, people },
          event: { type: 'test' },
          answer: true,
        }),
      )
      await live.sync.publishSession(workshop.id, state)
    },
    /** Ends the server and opens everything again on the same port and folder; `meanwhile` has the store to itself. */
    restart: async <T>(meanwhile?: (store: Store) => Promise<T>): Promise<T | undefined> => {
      await live.close()
      await store.close()
      store = await openStore({ dataDir })
      const result = await meanwhile?.(store)
      live = await listen(store, options, port)
      return result
    },
    connect: (person: Person, document: DocumentName = 'board', doc = new Y.Doc()) =>
      connectProvider(`ws://127.0.0.1:${port}/sync/${workshop.id}`, person, document, doc),
  }
}

export interface Client {
  readonly provider: WebsocketProvider
  readonly doc: Y.Doc
  /** The notes of their copy, as texts. */
  readonly items: NoteTexts
  /** What message 100 said last. */
  readonly saved: { readonly count: number }
  /** Called with every message 100. */
  onSaved: (count: number) => void
}

/** A stock y-websocket client. */
export function connectProvider(
  base: string,
  person: Person,
  document: DocumentName,
  doc: Y.Doc,
): Client {
  const saved = { count: 0 }
  const provider = new WebsocketProvider(base, document, doc, {
    protocols: [syncSubprotocol, `bearer.${person.sessionToken}`],
    WebSocketPolyfill: WebSocket as unknown as typeof globalThis.WebSocket,
    disableBc: true,
    maxBackoffTime: 100,
  })
  provider.messageHandlers[101] = () => undefined
  provider.messageHandlers[100] = (_encoder, decoder) => {
    saved.count = readSavedCount(decoder.arr)
    client.onSaved(saved.count)
  }
  onTestFinished(() => {
    provider.destroy()
    doc.destroy()
  })
  const client: Client = {
    provider,
    doc,
    saved,
    items: noteTexts(doc, person.participantId),
    onSaved: () => undefined,
  }
  return client
}

/** Reads `varUint n` of message 100, which in tests stays below 2^14. */
function readSavedCount([type, low = 0, high = 0]: Uint8Array): number {
  if (type !== 100) return 0
  return low < 128 ? low : (low & 127) | (high << 7)
}

async function listen(store: Store, options: Options, port: number) {
  const log = makeLog()
  const sync = createSyncServer({
    ...makeSyncParts(options.wrapStore?.(store) ?? store, log),
    nowMs: options.nowMs ?? Date.now,
    timing: { tickMs: 5, commitWindowMs: 1, ...options.timing },
  })
  const server = createServer()
  server.on('upgrade', (request, socket, head) => sync.handleUpgrade(request, socket, head))
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  return {
    sync,
    log,
    port: (server.address() as AddressInfo).port,
    close: async () => {
      await sync.close()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

function makeLog(): SyncLog & { readonly errors: object[] } {
  const errors: object[] = []
  return {
    errors,
    debug: () => undefined,
    warn: () => undefined,
    error: (details) => void errors.push(details),
  }
}
