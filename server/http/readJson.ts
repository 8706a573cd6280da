import type { FastifyInstance } from 'fastify'

/** Deeper than anything of ours; far below where code that walks a value recursively runs out of stack. */
const mostLevels = 64

class JsonTooDeepError extends Error {
  override readonly name = 'JsonTooDeepError'
  readonly code = 'ACCORD_JSON_TOO_DEEP'
  readonly statusCode = 400
}

/** JSON is the only thing this server reads: no forms, no text, so that no page elsewhere can post without asking first. */
export function readJsonOnly(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser('error', 'error')
  app.removeAllContentTypeParsers()
  app.addContentTypeParser<string>(
    'application/json',
    { parseAs: 'string' },
    (request, body, done) => {
      if (isDeeperThan(mostLevels, body)) done(new JsonTooDeepError('too deep'))
      else parse(request, body, done)
    },
  )
}

/** True when brackets outside of strings are nested deeper than `levels`. Never throws, valid JSON or not. */
export function isDeeperThan(levels: number, json: string): boolean {
  let depth = 0
  // A string literal is one match, so that brackets and quotes inside it do not count.
  for (const [token] of json.matchAll(/"(?:[^"\\]|\\.)*"|[[{\]}]/gs)) {
    if (token === '[' || token === '{') depth += 1
    else if (token === ']' || token === '}') depth -= 1
    if (depth > levels) return true
  }
  return false
}
