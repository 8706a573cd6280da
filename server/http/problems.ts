import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod'
import { type Problem, problemTypes } from '#shared/protocol'
import { fieldErrors } from './fieldErrors.ts'

export const problemMediaType = 'application/problem+json'

export type ProblemKind = keyof typeof problemTypes

/** Status and short name of every kind of error answer: the one table. */
const kinds: { readonly [Kind in ProblemKind]: { status: number; title: string } } = {
  badRequest: { status: 400, title: 'The request could not be read' },
  notSignedIn: { status: 401, title: 'Not signed in' },
  forbidden: { status: 403, title: 'Not allowed' },
  notFound: { status: 404, title: 'Not found' },
  stale: { status: 409, title: 'Somebody else was faster' },
  roundClosed: { status: 409, title: 'The round is closed' },
  overBudget: { status: 422, title: 'More dots than there are' },
  overCap: { status: 422, title: 'Too many dots on one note' },
  tooLarge: { status: 413, title: 'Too large' },
  unsupportedType: { status: 415, title: 'A type that is not taken here' },
  invalid: { status: 422, title: 'Something is wrong in the request' },
  tooMany: { status: 429, title: 'Too many requests' },
  internal: { status: 500, title: 'The server made a mistake' },
  passphraseNeeded: { status: 403, title: 'A passphrase is needed' },
  wrongPassphrase: { status: 403, title: 'Wrong passphrase' },
  nameNeeded: { status: 422, title: 'A name is needed' },
  turnedAway: { status: 403, title: 'Turned away' },
  requestExpired: { status: 403, title: 'Nobody answered' },
  unavailable: { status: 503, title: 'Not available now' },
}

/** What a hook or a parser throws that knows what to answer. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError'
  readonly problem: Problem

  constructor(problem: Problem) {
    super(problem.detail)
    this.problem = problem
  }
}

/** An error answer. `detail` is one sentence for a person: what was wrong and what was kept. */
export function problemOf(
  kind: ProblemKind,
  detail: string,
  errors?: NonNullable<Problem['errors']>,
): Problem {
  const { status, title } = kinds[kind]
  return { type: problemTypes[kind], title, status, detail, ...(errors ? { errors } : {}) }
}

export function sendProblem(reply: FastifyReply, problem: Problem): FastifyReply {
  return reply.code(problem.status).type(problemMediaType).send(problem)
}

/** Turns everything Fastify, its plugins and our own handlers throw into a problem. Mistakes of ours are logged. */
export function answerError(
  error: FastifyError,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  const isKnown = error instanceof ProblemError
  const problem = isKnown ? error.problem : toProblem(error, request.id)
  if (isKnown && problem.status === 503) reply.header('Retry-After', '5')
  if (problem.status >= 500 && !isKnown) request.log.error({ err: error }, 'request failed')
  return sendProblem(reply, problem)
}

export function answerUnknownRoute(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  return sendProblem(reply, problemOf('notFound', `There is nothing here for ${request.method}.`))
}

function toProblem(error: FastifyError, requestId: string): Problem {
  if (hasZodFastifySchemaValidationErrors(error)) {
    return problemOf('invalid', 'Nothing was changed. Mend these fields.', fieldErrors(error))
  }
  switch (error.statusCode) {
    // 403 is how the static files refuse a folder, 414 an id that is too long to be one.
    case 403:
    case 404:
    case 414:
      return problemOf('notFound', 'There is nothing at this address.')
    case 413:
      return problemOf('tooLarge', unreadable.tooLarge)
    case 415:
      return problemOf('unsupportedType', 'Send the request as application/json.')
    case 429:
      return problemOf('tooMany', error.message)
  }
  if (error.statusCode !== undefined && error.statusCode < 500) {
    return problemOf('badRequest', sentences[error.code] ?? 'The request could not be read.')
  }
  return problemOf('internal', `Nothing was lost. The log names this request ${requestId}.`)
}

/** Our words for a body that is not read. */
export const unreadable = {
  notJson: 'The body is not valid JSON. Nothing was changed.',
  tooDeep: 'The JSON is nested too deeply. Nothing was changed.',
  tooLarge: 'The request is larger than allowed here. Nothing was changed.',
} as const

/** Our words for what Fastify refuses; its own message may quote the request. */
const sentences: Readonly<Record<string, string>> = {
  FST_ERR_CTP_EMPTY_JSON_BODY: 'The request has no body. Nothing was changed.',
  FST_ERR_CTP_INVALID_JSON_BODY: unreadable.notJson,
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'The body did not arrive whole. Nothing was changed.',
  ACCORD_JSON_TOO_DEEP: unreadable.tooDeep,
}
