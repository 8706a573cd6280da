import type { FastifyReply } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { EnterRefusal } from '#server/access'
import type { Result } from '#shared/basics'
import {
  type EnterAnswer,
  enterAnswer,
  enterByCodeRequest,
  enterRequest,
  limits,
  type Problem,
} from '#shared/protocol'
import { answers } from './answers.ts'
import type { HttpParts } from './httpParts.ts'
import { problemOf, sendProblem } from './problems.ts'
import { createCodeGuard } from './rateLimit.ts'

/** Both ways in: `POST /api/enter` with a join code, `POST /api/workshops/:id/enter` with a link token or a code. */
export function enterRoutes({ access, keeper }: HttpParts): FastifyPluginAsyncZod {
  return async (app) => {
    const guardCodes = createCodeGuard(app)

    async function send(reply: FastifyReply, entered: Result<EnterAnswer, EnterRefusal>) {
      if (!entered.ok) return sendProblem(reply, refusals[entered.reason](entered.detail ?? ''))
      await keeper.announce(entered.value.workshopId)
      return reply.send(entered.value)
    }

    app.post(
      '/api/enter',
      {
        schema: {
          summary: 'Enter a workshop by its join code',
          body: enterByCodeRequest,
          response: { 200: enterAnswer, ...answers },
        },
      },
      async (request, reply) =>
        send(reply, await guardCodes(request, () => access.enter(undefined, request.body))),
    )

    app.post(
      '/api/workshops/:id/enter',
      {
        schema: {
          summary: 'Enter a workshop by a link token or its join code',
          params: z.object({ id: z.string() }),
          body: enterRequest,
          response: { 200: enterAnswer, ...answers },
        },
      },
      async (request, reply) => {
        const enter = () => access.enter(request.params.id, request.body)
        return send(
          reply,
          'token' in request.body ? await enter() : await guardCodes(request, enter),
        )
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
}
