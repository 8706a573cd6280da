import { randomUUID } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import type { BoardFile } from '#shared/board'
import { limits } from '#shared/protocol'
import type { BoardFileReader, BoardFileRefusal } from './createBoardFileReader.ts'
import type { ParsedBoardFile } from './parseBoardFile.ts'
import { ProblemError, problemOf, unreadable } from './problems.ts'
import { setStringsAside } from './setStringsAside.ts'

/** Shorter strings are no picture worth setting aside. */
const pictureFrom = 4096

/**
 * Within this scope the body is a board file, checked, as large as one with its pictures may be. Of one that is larger than a board
 * without them the pictures (`assets.*.data`) come as the bytes of their base64, unread; what is left has to be as small as such a
 * board. It is read in another process.
 */
export function readBoardFiles(
  scope: FastifyInstance,
  reader: Pick<BoardFileReader, 'read'>,
): void {
  scope.removeContentTypeParser('application/json')
  scope.addContentTypeParser<Buffer>(
    'application/json',
    { parseAs: 'buffer', bodyLimit: limits.importBytes },
    async (_request: unknown, body: Buffer): Promise<BoardFile> => {
      if (body.length <= limits.importContentBytes) return readContent(reader, body)
      const secret = randomUUID()
      const aside = setStringsAside(body, pictureFrom, (n) => `${secret} ${n}`)
      if (!aside || aside.json.length > limits.importContentBytes) throw contentTooLarge()
      const file = await readContent(reader, aside.json)
      if (!putBack(file, aside.strings)) throw contentTooLarge()
      return file
    },
  )
}

async function readContent(
  reader: Pick<BoardFileReader, 'read'>,
  json: Uint8Array,
): Promise<BoardFile> {
  const read = await reader.read(json)
  if (!read.ok) throw new ProblemError(problemOf('unavailable', refusals[read.reason]))
  if (!read.value.ok) throw new ProblemError(problemIn(read.value))
  return read.value.file
}

function problemIn(refused: Extract<ParsedBoardFile, { ok: false }>) {
  if (refused.reason === 'invalid')
    return problemOf('invalid', 'Nothing was changed. Mend these fields.', refused.errors)
  return problemOf('badRequest', unreadable[refused.reason])
}

const refusals: Readonly<Record<BoardFileRefusal, string>> = {
  busy: 'Other large board files are being read. Nothing was opened; try again in a moment.',
  tooSlow: 'The file took too long to read. Nothing was opened.',
  failed: 'The file could not be read. Nothing was opened.',
}

function contentTooLarge(): ProblemError {
  return new ProblemError(problemOf('tooLarge', unreadable.tooLarge))
}

/** @returns whether all that was set aside was pictures */
function putBack(file: BoardFile, strings: ReadonlyMap<string, Buffer>): boolean {
  const { assets } = file as { assets?: Record<string, { data?: unknown } | null> }
  let count = 0
  for (const entry of Object.values(assets ?? {})) {
    const bytes = typeof entry?.data === 'string' ? strings.get(entry.data) : undefined
    if (!entry || !bytes) continue
    entry.data = bytes
    count += 1
  }
  return count === strings.size
}
