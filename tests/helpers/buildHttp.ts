import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify'
import { onTestFinished } from 'vitest'
import * as Y from 'yjs'
import { createAccess } from '#server/access'
import { createAssets } from '#server/assets'
import { createHistory } from '#server/history'
import { createHttp, type HttpParts } from '#server/http'
import { createHealth, createLog } from '#server/observe'
import { createRehearsals, createRoundCloser, createSessionKeeper } from '#server/session'
import { openStore, type Store } from '#server/store'
import { createId, succeed } from '#shared/basics'
import type { EnterAnswer, SessionState, WorkshopLinks } from '#shared/protocol'
import { parseBoardFile } from '../../server/http/parseBoardFile.ts'
import { holdPrivate } from './holdPrivate.ts'

export interface TestHttp {
  readonly app: FastifyInstance
  readonly store: Store
  readonly dataDir: string
  /** Every line that was logged. */
  readonly logged: string[]
  /** What connected clients would have been told, in order. */
  readonly published: { readonly workshopId: string; readonly state: SessionState }[]
  createWorkshop(fields?: Record<string, unknown>): Promise<WorkshopLinks>
  /** Enters by the link of that role. */
  enter(
    workshop: WorkshopLinks,
    role: keyof WorkshopLinks['links'],
    fields?: Record<string, unknown>,
  ): Promise<EnterAnswer>
  /** A request of somebody who entered. */
  as(person: EnterAnswer, request: InjectOptions): Promise<LightMyRequestResponse>
}

/** Reports are not what these tests are about. */
const somePdf = {
  bytes: Buffer.from('%PDF-'),
  mediaType: 'application/pdf',
  fileName: 'a.pdf',
  missingGlyphs: [],
  standardProblem: undefined,
}

/** The HTTP server over a real store in a temporary folder, without sockets; gone when the test ends. */
export async function buildHttp(
  changed: Partial<HttpParts> = {},
  nowMs: () => number = Date.now,
): Promise<TestHttp> {
  const dataDir = await mkdtemp(join(tmpdir(), 'accord-http-'))
  const store = await openStore({ dataDir })
  const logged: string[] = []
  const published: TestHttp['published'] = []
  const parts = {
    store,
    nowMs,
    newId: createId,
    log: createLog('trace', (line) => logged.push(line)),
  }
  const history = createHistory({
    ...parts,
    readBoard: async (workshopId, read) => read(await loadBoard(store, workshopId)),
    editBoard: async (workshopId, write) => write(await loadBoard(store, workshopId)),
  })
  const keeper = createSessionKeeper({
    ...parts,
    revoke: async () => {},
    stepBegan: (workshopId, title) => void history.keepAtStep(workshopId, title),
    ...holdPrivate(store),
    readBoard: history.readBoard,
    roundsChanged: () => void roundCloser.look(),
    publish: async (workshopId, state) => void published.push({ workshopId, state }),
  })
  const rehearsals = createRehearsals({
    ...parts,
    readState: keeper.read,
    readBoard: async (workshopId, read) => read(await loadBoard(store, workshopId)),
    revoke: async () => {},
  })
  const roundCloser = createRoundCloser({ ...parts, closeRound: keeper.closeDueRound })
  const app = await createHttp({
    ...parts,
    access: createAccess(parts),
    keeper,
    rehearsals,
    history,
    assets: createAssets(parts),
    health: createHealth({ store: () => store.isReady() }),
    exporter: { render: async () => succeed(somePdf) },
    boardFiles: { read: async (json) => succeed(parseBoardFile(json)) },
    readBoard: async (workshopId, read) => read(await loadBoard(store, workshopId)),
    publicUrl: 'https://accord.example.org',
    trustedProxies: [],
    clientDir: join(dataDir, 'no-client'),
    ...changed,
  })
  onTestFinished(async () => {
    await app.close()
    await history.close()
    await roundCloser.close()
    await store.close()
    await rm(dataDir, { recursive: true })
  })
  return { app, store, dataDir, logged, published, ...peopleOf(app) }
}

function peopleOf(app: FastifyInstance): Pick<TestHttp, 'createWorkshop' | 'enter' | 'as'> {
  return {
    async createWorkshop(fields = {}) {
      const payload = { title: 'Service strategy', template: 'inside-out', ...fields }
      const response = await app.inject({ method: 'POST', url: '/api/workshops', payload })
      return response.json()
    },
    async enter(workshop, role, fields = {}) {
      const payload = { token: tokenOf(workshop, role), ...fields }
      const url = `/api/workshops/${workshop.workshopId}/enter`
      return (await app.inject({ method: 'POST', url, payload })).json()
    },
    as: ({ sessionToken }, request) => {
      const authorization = `Bearer ${sessionToken}`
      return app.inject({ ...request, headers: { authorization, ...request.headers } })
    },
  }
}

export function tokenOf(workshop: WorkshopLinks, role: keyof WorkshopLinks['links']): string {
  return new URL(workshop.links[role]).hash.slice(1)
}

async function loadBoard(store: Store, workshopId: string): Promise<Y.Doc> {
  const stored = await store.loadDocument({ workshopId, document: 'board', owner: '' })
  const doc = new Y.Doc()
  for (const update of stored.updates) Y.applyUpdate(doc, update)
  return doc
}
