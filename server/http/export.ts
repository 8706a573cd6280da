import { setImmediate as nextTurn } from 'node:timers/promises'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { ExportFile, ExportRefusal } from '#server/export'
import { mayDo } from '#shared/access'
import { type Result, refuse, succeed } from '#shared/basics'
import {
  type BoardDoc,
  type BoardFile,
  type Item,
  type Line,
  readClusters,
  readItems,
  readLines,
  toBoardFile,
  zoneOf,
} from '#shared/board'
import type { Box } from '#shared/geometry'
import {
  type ExportFormat,
  exportQuery,
  type Problem,
  picturesLeftOut,
  type SessionState,
} from '#shared/protocol'
import { toldEvents } from '#shared/report'
import { sessionFor } from '#shared/session'
import { answers } from './answers.ts'
import { contentDisposition } from './contentDisposition.ts'
import { createLine } from './createLine.ts'
import type { HttpParts } from './httpParts.ts'
import { problemOf, sendProblem } from './problems.ts'
import { signedInOf } from './signIn.ts'
import { writeBoardFile } from './writeBoardFile.ts'

/** Exports whose board is still to be read: each takes tens of milliseconds of everybody's time. */
const mostWaiting = 32
/** One of each format, and one asked for twice. */
const mostOfPerson = 3

/** `GET /api/workshops/:id/export?format=&scope=`: the workshop as a file. */
export function exportRoute(parts: HttpParts): FastifyPluginAsyncZod {
  const inLine = createLine(mostWaiting, mostOfPerson)
  return async (app) => {
    app.get(
      '/export',
      {
        schema: {
          summary: 'Take the workshop away as a file',
          description: 'Available now: `pdf` and `json`.',
          security: [{ session: [] }],
          querystring: exportQuery,
          response: { 200: anyFile, ...answers },
        },
      },
      async (request, reply) => {
        const { workshopId, participantId, role } = signedInOf(request)
        const state = await parts.keeper.read(workshopId)
        if (!state || !mayDo(role, 'export', state).ok) {
          return sendProblem(reply, problemOf('forbidden', 'This link does not allow exports.'))
        }
        const wanted = {
          ...request.query,
          workshopId,
          participantId,
          state: sessionFor(role, state),
        }
        const file = await makeFile(parts, wanted, inLine)
        if (!file.ok) {
          if (file.reason === 'busy') reply.header('Retry-After', '5')
          return sendProblem(reply, refusals[file.reason](file.detail ?? ''))
        }
        reply.header('Content-Disposition', contentDisposition(file.value.fileName))
        const { leftOut = 0 } = file.value
        if (leftOut > 0) reply.header(picturesLeftOut, `${leftOut}`)
        return reply.type(file.value.mediaType).send(Buffer.from(file.value.bytes))
      },
    )
  }
}

const file = { schema: z.any() }
const anyFile = {
  description: 'The file, with a Content-Disposition that names it',
  content: { 'application/pdf': file, 'application/json': file },
}

type File = Pick<ExportFile, 'bytes' | 'mediaType' | 'fileName'> & {
  /** Pictures that are not in it. */
  readonly leftOut?: number
}

interface Wanted {
  readonly format: ExportFormat
  /** `strategy`, `board` or `zone:<id>`; so far the first two give the same. */
  readonly scope: string
  readonly workshopId: string
  /** Who wants it. */
  readonly participantId: string
  readonly state: SessionState
}

type FileRefusal = 'noSuchZone' | 'notYet' | ExportRefusal

async function makeFile(
  parts: HttpParts,
  wanted: Wanted,
  inLine: ReturnType<typeof createLine>,
): Promise<Result<File, FileRefusal>> {
  const part = choosePart(wanted)
  if (!part) return refuse('noSuchZone')
  if (wanted.format === 'json') {
    const make = async () => succeed(await makeBoardFile(parts, wanted, part))
    return inLine(make, wanted.participantId)
  }
  if (wanted.format !== 'pdf') return refuse('notYet', wanted.format)
  const board = await inLine<ReturnType<typeof readPicture>, never>(
    async () => succeed(await parts.readBoard(wanted.workshopId, readPicture)),
    wanted.participantId,
  )
  if (!board.ok) return board
  const items = board.value.items.filter(part.holds)
  const input = {
    session: { ...wanted.state, zones: part.zones },
    items,
    clusters: board.value.clusters,
    lines: board.value.lines.filter(part.says),
    events: await parts.keeper.events(wanted.workshopId, toldEvents),
    nowMs: parts.nowMs(),
    // Day before month, as most of the world reads it; the labels exist in English only.
    locale: 'en-GB',
  }
  return parts.exporter.render('pdf', input, await readImages(parts, wanted.workshopId, items))
}

/** More than a report is worth waiting for: the places of the others stay grey. Bytes. */
const mostImageBytes = 96 * 1024 * 1024

/** A kept picture; undefined for one that is damaged, and where there is none. */
function readImage({ assets, log }: HttpParts, workshopId: string, name: string) {
  return assets.read(workshopId, name).catch((err: unknown) => {
    log.error({ err }, 'a picture is left out of an export')
    return undefined
  })
}

/** The pictures on a board, as many as there is room for. */
async function readImages(
  parts: HttpParts,
  workshopId: string,
  items: readonly Item[],
): Promise<Map<string, Uint8Array>> {
  const names = new Set(items.flatMap((item) => (item.kind === 'image' ? [item.asset] : [])))
  const images = new Map<string, Uint8Array>()
  let bytes = 0
  for (const name of names) {
    const found = await readImage(parts, workshopId, name)
    bytes += found?.bytes.length ?? 0
    if (bytes > mostImageBytes) break
    if (found) images.set(name, found.bytes)
  }
  return images
}

function readPicture(doc: BoardDoc) {
  return { items: readItems(doc), clusters: readClusters(doc), lines: readLines(doc) }
}

/** The zones a file is about, and which items and lines of the strategy belong to them. */
interface Part {
  readonly zones: SessionState['zones']
  readonly holds: (item: { readonly box: Box }) => boolean
  readonly says: (line: Line) => boolean
}

function choosePart({ scope, state: { zones } }: Wanted): Part | undefined {
  if (!scope.startsWith('zone:')) return { zones, holds: () => true, says: () => true }
  const zone = zones.find(({ id }) => id === scope.slice('zone:'.length))
  return (
    zone && {
      zones: [zone],
      holds: (item) => zoneOf(item, zones)?.id === zone.id,
      says: (line) => line.kind === 'statement' && line.zone === zone.id,
    }
  )
}

async function makeBoardFile(
  parts: HttpParts,
  { workshopId, state }: Wanted,
  part: Part,
): Promise<File> {
  const session = { ...state, zones: part.zones }
  const file = await parts.readBoard(workshopId, (doc) => toBoardFile(doc, session))
  // Reading a large board and writing it down each take long enough.
  await nextTurn()
  const items = file.items.filter(({ x, y, w = 0, h = 0 }) => part.holds({ box: { x, y, w, h } }))
  const content = items.length < file.items.length ? about(items, file) : { items }
  const whole = { ...file, ...content }
  const written = await writeBoardFile(whole, (name) => readImage(parts, workshopId, name))
  return {
    ...written,
    mediaType: 'application/json',
    fileName: `${state.title}.board.json`,
  }
}

const refusals: { readonly [Reason in FileRefusal]: (detail: string) => Problem } = {
  noSuchZone: () =>
    problemOf('invalid', 'No file was made.', [
      { path: 'scope', message: 'there is no such zone' },
    ]),
  notYet: (format) =>
    problemOf('invalid', `Files of type ${format} are not available yet; pdf and json are.`, [
      { path: 'format', message: 'is not available yet' },
    ]),
  busy: () => unavailable('Other reports are being made. Try again in a moment.'),
  tooSlow: () => unavailable('The report took too long. Try one zone at a time.'),
  failed: () => unavailable('The report could not be made. The board is as it was.'),
  closed: () => unavailable('The server is restarting. Try again in a moment.'),
}

function unavailable(detail: string): Problem {
  return problemOf('unavailable', detail)
}

/** Of a part of the board only what its items have to do with. */
function about(items: BoardFile['items'], { clusters, comments }: BoardFile) {
  const ids = new Set(items.map(({ id }) => id))
  const named = new Set(items.map(({ cluster }) => cluster))
  return {
    items,
    clusters: clusters.filter(({ id }) => named.has(id)),
    comments: comments.filter(({ item }) => ids.has(item as string)),
  }
}
