import rateLimit from '@fastify/rate-limit'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { addressGroup } from '#server/access'
import type { Result } from '#shared/basics'
import { steadyRates } from './steadyRates.ts'

/**
 * Requests per address; generous, because a whole company may sit behind one. Addresses come from the socket, or
 * from X-Forwarded-For where the peer is a trusted proxy (A21).
 */
export const rates = {
  everything: { max: 2_000, timeWindow: 10_000 },
  newWorkshops: { max: 300, timeWindow: 60_000 },
  /** Files are read one at a time, and a body is kept until its answer. */
  imports: { max: 10, timeWindow: 60_000 },
  /** Reading a picture keeps a thread busy for up to a second. */
  assets: { max: 120, timeWindow: 60_000 },
  missedCodes: { max: 10, timeWindow: 60_000 },
  missedPassphrases: { max: 10, timeWindow: 60_000 },
} as const

class TooManyRequestsError extends Error {
  override readonly name = 'TooManyRequestsError'
  readonly code = 'ACCORD_TOO_MANY'
  readonly statusCode = 429
}

export async function limitRates(app: FastifyInstance): Promise<void> {
  await app.register(rateLimit, {
    global: true,
    ...rates.everything,
    keyGenerator: addressOf,
    store: steadyRates,
    errorResponseBuilder: (_request, { after }) =>
      new TooManyRequestsError(`Too many requests from this address. Try again in ${after}.`),
  })
}

/**
 * Guards something that can be guessed: `rate` misses of an address, then 429 whatever it sends (A20, A41). One
 * look-up at a time: of many guesses sent at once, the eleventh is judged only after the first ten were counted.
 * @param missed the refusal that counts as a miss
 * @param what was guessed, for the sentence
 */
export function createMissGuard(
  app: FastifyInstance,
  rate: { readonly max: number; readonly timeWindow: number },
  missed: string,
  what: string,
): <T extends Result<unknown>>(request: FastifyRequest, lookUp: () => Promise<T>) => Promise<T> {
  const misses = app.createRateLimit({ ...rate, keyGenerator: addressOf })
  let turn: Promise<unknown> = Promise.resolve()

  async function guarded<T extends Result<unknown>>(
    request: FastifyRequest,
    lookUp: () => Promise<T>,
  ): Promise<T> {
    const soFar = await misses(request, { increment: false })
    if (!soFar.isAllowed && soFar.remaining === 0) throw tooManyMisses(what, soFar.ttlInSeconds)
    const found = await lookUp()
    if (!found.ok && found.reason === missed) await misses(request)
    return found
  }

  return (request, lookUp) => {
    const answer = turn.then(() => guarded(request, lookUp))
    turn = answer.catch(() => {})
    return answer
  }
}

function tooManyMisses(what: string, seconds: number): TooManyRequestsError {
  return new TooManyRequestsError(
    `Too many wrong ${what} from this address. Try again in ${seconds} seconds.`,
  )
}

function addressOf(request: FastifyRequest): string {
  return addressGroup(request.ip)
}
