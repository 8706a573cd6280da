import { randomUUID } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { limits } from '#shared/protocol'
import { problemOf, sendProblem } from './problems.ts'
import { createJsonReader } from './readJson.ts'
import { setStringsAside } from './setStringsAside.ts'

/** So many files with pictures are taken in at the same time, from everybody: each is kept in memory until its answer. */
const mostLarge = 2
/** Shorter strings are no picture worth setting aside. */
const pictureFrom = 4096

class ContentTooLargeError extends Error {
  override readonly name = 'ContentTooLargeError'
  readonly statusCode = 413
}

/**
 * Within this scope JSON may be as large as a board file with its pictures. Of one that is larger than a board without them the
 * pictures (`assets.*.data`) come as the bytes of their base64, unread; what is left has to be as small as such a board.
 */
export function readBoardFiles(scope: FastifyInstance): void {
  const read = createJsonReader(scope)
  scope.removeContentTypeParser('application/json')
  scope.addContentTypeParser<Buffer>(
    'application/json',
    { parseAs: 'buffer', bodyLimit: limits.importBytes },
    (request, body, done) => {
      if (body.length <= limits.importContentBytes) return read(request, body.toString(), done)
      const secret = randomUUID()
      const aside = setStringsAside(body, pictureFrom, (n) => `${secret} ${n}`)
      if (!aside || aside.json.length > limits.importContentBytes)
        return done(new ContentTooLargeError())
      read(request, aside.json.toString(), (error, value) => {
        if (error) return done(error)
        const isWhole = putBack(value, aside.strings)
        done(isWhole ? null : new ContentTooLargeError(), value)
      })
    },
  )
}

/** @returns whether all that was set aside was pictures */
function putBack(file: unknown, strings: ReadonlyMap<string, Buffer>): boolean {
  const assets = (file as { assets?: unknown } | null)?.assets
  const entries = typeof assets === 'object' && assets !== null ? Object.values(assets) : []
  let count = 0
  for (const entry of entries) {
    const bytes = strings.get(entry?.data)
    if (!bytes) continue
    entry.data = bytes
    count += 1
  }
  return count === strings.size
}

/** A hook before the body is read: of large files only so many at once, the others are told to come again. */
export function takeFewLargeFiles() {
  let count = 0
  return async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    const size = Number(request.headers['content-length'] ?? Number.POSITIVE_INFINITY)
    if (size <= limits.importContentBytes) return
    if (count >= mostLarge) {
      sendProblem(reply.header('Retry-After', '5'), busy)
      return
    }
    count += 1
    reply.raw.once('close', () => {
      count -= 1
    })
  }
}

const busy = problemOf(
  'unavailable',
  'Other large board files are arriving. Nothing was opened; try again in a moment.',
)
