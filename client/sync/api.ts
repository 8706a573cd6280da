import { z } from 'zod'
import { createId, refuse, succeed } from '#shared/basics'
import type { BoardFile } from '#shared/board'
import {
  type CommandAnswer,
  type CommandRequest,
  type CreateWorkshopRequest,
  commandAnswer,
  type EnterAnswer,
  type EnterRequest,
  type EnterWaiting,
  type ExportFormat,
  enterAnswer,
  enterWaiting,
  type HiddenNotes,
  hiddenNotes,
  type ImportAnswer,
  importAnswer,
  type OwnBallot,
  ownBallot,
  picturesLeftOut,
  serverTime,
  type WorkshopLinks,
  type WorkshopView,
  workshopLinks,
  workshopView,
} from '#shared/protocol'
import { type ApiResult, readRefusal } from './apiResult.ts'
import { type AssetsApi, createAssetsApi } from './assetsApi.ts'
import { fileNameOf } from './fileNameOf.ts'
import { createSnapshotsApi, type SnapshotsApi } from './snapshotsApi.ts'

/** A downloaded export. */
export interface DownloadedFile {
  readonly blob: Blob
  readonly name: string
  /** Pictures of the board that are not in it. */
  readonly leftOut: number
}

/** The HTTP requests of the contract. No method throws: a refusal is a value, see ApiResult. */
export interface Api {
  createWorkshop(request: CreateWorkshopRequest): Promise<ApiResult<WorkshopLinks>>
  /** Takes a checked board file or the file as chosen; the server checks it again. */
  importBoard(file: BoardFile | Blob): Promise<ApiResult<ImportAnswer>>
  /** Without a workshop id the join code in the request says which. `request` in the answer: a facilitator has to let them in. */
  enter(
    workshopId: string | undefined,
    request: EnterRequest,
  ): Promise<ApiResult<EnterAnswer | EnterWaiting>>
  readWorkshop(workshopId: string, sessionToken: string): Promise<ApiResult<WorkshopView>>
  /** Tried a second time with the same idempotency key when the first answer never came: it takes effect once. */
  sendCommand(
    workshopId: string,
    sessionToken: string,
    command: CommandRequest,
  ): Promise<ApiResult<CommandAnswer>>
  /** How much people wrote privately, as counts; for facilitators. */
  readHidden(workshopId: string, sessionToken: string): Promise<ApiResult<HiddenNotes>>
  /** My own ballot in a round. */
  readBallot(workshopId: string, sessionToken: string, round: string): Promise<ApiResult<OwnBallot>>
  /** A copy of the workshop to try things in, with its links. */
  rehearse(workshopId: string, sessionToken: string): Promise<ApiResult<WorkshopLinks>>
  /** Deletes a rehearsal. */
  endRehearsal(workshopId: string, sessionToken: string): Promise<ApiResult<true>>
  /** What time it is on the server. */
  readTime(): Promise<ApiResult<{ readonly nowMs: number }>>
  /** @param scope `strategy` (the default), `board` or `zone:<id>` */
  exportFile(
    workshopId: string,
    sessionToken: string,
    format: ExportFormat,
    scope?: string,
  ): Promise<ApiResult<DownloadedFile>>
  /** A version of the strategy that was put up to be signed, as it was hashed. */
  strategyFile(
    workshopId: string,
    sessionToken: string,
    version: string,
  ): Promise<ApiResult<DownloadedFile>>
  /** The earlier versions of a workshop's board. */
  snapshots(workshopId: string, sessionToken: string): SnapshotsApi
  /** The pictures on a workshop's board. */
  assets(workshopId: string, sessionToken: string): AssetsApi
}

export type FetchLike = (url: string, init: RequestInit) => Promise<Response>

/** The HTTP side of the client; paths are relative to the page's origin. */
export function createApi(fetchLike: FetchLike = (url, init) => fetch(url, init)): Api {
  const send = (url: string, init: RequestInit) => request(fetchLike, url, init)
  const askJson = async <Value>(url: string, init: RequestInit, schema: z.ZodType<Value>) => {
    const answer = await send(url, init)
    return answer.ok ? readJson(answer.value, schema) : answer
  }
  return {
    createWorkshop: (body) => askJson('/api/workshops', post(body), workshopLinks),
    importBoard: (file) => askJson('/api/workshops/import', post(file), importAnswer),
    enter: (workshopId, body) =>
      askJson(
        workshopId === undefined ? '/api/enter' : `${pathOf(workshopId)}/enter`,
        post(body),
        z.union([enterAnswer, enterWaiting]),
      ),
    readWorkshop: (workshopId, token) =>
      askJson(pathOf(workshopId), { headers: bearer(token) }, workshopView),
    sendCommand: async (workshopId, token, command) => {
      const headers = { ...bearer(token), 'Idempotency-Key': createId() }
      const attempt = () =>
        askJson(`${pathOf(workshopId)}/commands`, post(command, headers), commandAnswer)
      const first = await attempt()
      return !first.ok && first.reason === 'unreachable' ? attempt() : first
    },
    readHidden: (workshopId, token) =>
      askJson(`${pathOf(workshopId)}/hidden`, { headers: bearer(token) }, hiddenNotes),
    readBallot: (workshopId, token, round) =>
      askJson(
        `${pathOf(workshopId)}/rounds/${encodeURIComponent(round)}/ballot`,
        { headers: bearer(token) },
        ownBallot,
      ),
    rehearse: (workshopId, token) =>
      askJson(`${pathOf(workshopId)}/rehearsals`, post({}, bearer(token)), workshopLinks),
    endRehearsal: async (workshopId, token) => {
      const answer = await send(pathOf(workshopId), { method: 'DELETE', headers: bearer(token) })
      return answer.ok ? succeed(true) : answer
    },
    readTime: () => askJson('/api/time', {}, serverTime),
    exportFile: async (workshopId, token, format, scope = 'strategy') => {
      const query = new URLSearchParams({ format, scope })
      const answer = await send(`${pathOf(workshopId)}/export?${query}`, { headers: bearer(token) })
      return answer.ok ? readFile(answer.value, `accord.${format}`) : answer
    },
    strategyFile: async (workshopId, token, version) => {
      const path = `${pathOf(workshopId)}/strategy/${encodeURIComponent(version)}`
      const answer = await send(path, { headers: bearer(token) })
      return answer.ok ? readFile(answer.value, 'strategy.json') : answer
    },
    snapshots: (workshopId, token) =>
      createSnapshotsApi(askJson, `${pathOf(workshopId)}/snapshots`, bearer(token)),
    assets: (workshopId, token) =>
      createAssetsApi({ send, json: askJson }, `${pathOf(workshopId)}/assets`, bearer(token)),
  }
}

async function request(
  fetchLike: FetchLike,
  url: string,
  init: RequestInit,
): Promise<ApiResult<Response>> {
  try {
    const response = await fetchLike(url, { ...init, credentials: 'omit' })
    return response.ok ? succeed(response) : await readRefusal(response)
  } catch (error) {
    return unreachable(error)
  }
}

async function readJson<Value>(
  response: Response,
  schema: z.ZodType<Value>,
): Promise<ApiResult<Value>> {
  const json: unknown = await response.json().catch(() => undefined)
  const parsed = schema.safeParse(json)
  if (parsed.success) return succeed(parsed.data)
  return refuse('unreadable', parsed.error.issues[0]?.message)
}

/** The body may break off in the middle although the head arrived. */
async function readFile(response: Response, nameless: string): Promise<ApiResult<DownloadedFile>> {
  try {
    const blob = await response.blob()
    return succeed({
      blob,
      name: fileNameOf(response.headers.get('Content-Disposition'), nameless),
      leftOut: Number(response.headers.get(picturesLeftOut) ?? 0),
    })
  } catch (error) {
    return unreachable(error)
  }
}

function unreachable(error: unknown) {
  return refuse('unreachable', error instanceof Error ? error.message : undefined)
}

function post(body: object, headers: Record<string, string> = {}): RequestInit {
  return {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: body instanceof Blob ? body : JSON.stringify(body),
  }
}

function bearer(sessionToken: string): Record<string, string> {
  return { Authorization: `Bearer ${sessionToken}` }
}

function pathOf(workshopId: string): string {
  return `/api/workshops/${encodeURIComponent(workshopId)}`
}
