import type { FastifyReply, FastifyRequest } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { Entered, EnterRefusal } from '#server/access'
import type { Result } from '#shared/basics'
import {
  type EnterRequest,
  enterAnswer,
  enterByCodeRequest,
  enterRequest,
  enterWaiting,
  limits,
  type Problem,
} from '#shared/protocol'
import { answers } from './answers.ts'
import type { HttpParts } from './httpParts.ts'
import { problemOf, sendProblem } from './problems.ts'
import { createMissGuard, rates } from './rateLimit.ts'

/**
 * Both ways in: `POST /api/enter` with a join code, `POST /api/workshops/:id/enter` with a link token or a code.
 * 202 where a facilitator has to let the person in: ask again with `request`.
 */
export function enterRoutes({ access, keeper }: HttpParts): FastifyPluginAsyncZod {
  return async (app) => {
    const guardCodes = createMissGuard(app, rates.missedCodes, 'notFound', 'join codes')
    const { missedPassphrases } = rates
    const guardPassphrases = createMissGuard(
      app,
      missedPassphrases,
      'wrongPassphrase',
      'passphrases',
    )
    const response = { 200: enterAnswer, 202: enterWaiting, ...answers }

    /** Codes and passphrases can be guessed, link tokens cannot. */
    function enter(request: FastifyRequest, workshopId: string | undefined, body: EnterRequest) {
      const lookUp = () => access.enter(workshopId, body)
      const withPassphrase = () =>
        body.passphrase === undefined ? lookUp() : guardPassphrases(request, lookUp)
      return 'token' in body ? withPassphrase() : guardCodes(request, withPassphrase)
    }

    async function send(
      reply: FastifyReply,
      entered: Result<Entered, EnterRefusal>,
      workshopId: string | undefined,
    ) {
      if (!entered.ok) {
        if (entered.reason === 'requestExpired' && workshopId) await keeper.announce(workshopId)
        return sendProblem(reply, refusals[entered.reason](entered.detail ?? ''))
      }
      const { kind, answer, isNews } = entered.value
      if (isNews) await keeper.announce(answer.workshopId)
      return reply.code(kind === 'in' ? 200 : 202).send(answer)
    }

    app.post(
      '/api/enter',
      {
        schema: {
          summary: 'Enter a workshop by its join code',
          body: enterByCodeRequest,
          response,
        },
      },
      async (request, reply) =>
        send(reply, await enter(request, undefined, request.body), undefined),
    )

    app.post(
      '/api/workshops/:id/enter',
      {
        schema: {
          summary: 'Enter a workshop by a link token or its join code',
          params: z.object({ id: z.string() }),
          body: enterRequest,
          response,
        },
      },
      async (request, reply) => {
        const { id } = request.params
        return send(reply, await enter(request, id, request.body), id)
      },
    )
  }
}

const refusals: { readonly [Reason in EnterRefusal]: (detail: string) => Problem } = {
  notFound: () =>
    problemOf(
      'notFound',
      'This link or code opens no workshop. Ask the facilitator for a new one.',
    ),
  unknownFunction: (name) =>
    problemOf('invalid', 'You did not enter yet. Choose a function from the list.', [
      { path: 'function', message: `"${name}" is not one of this workshop's functions` },
    ]),
  full: () =>
    problemOf('forbidden', `This workshop has its ${limits.peoplePerWorkshop} people already.`),
  passphraseNeeded: () => problemOf('passphraseNeeded', 'This workshop asks for a passphrase.'),
  wrongPassphrase: () => problemOf('wrongPassphrase', 'This is not the passphrase.'),
  nameNeeded: () =>
    problemOf('nameNeeded', 'A facilitator lets people in here. Say your name, so they know you.'),
  turnedAway: () => problemOf('turnedAway', 'A facilitator turned this request away.'),
  requestExpired: () =>
    problemOf('requestExpired', 'Nobody answered this request in time. You may ask again.'),
  tooManyWait: () =>
    problemOf('tooMany', 'Too many people wait to be let in. Try again in a few minutes.'),
}
