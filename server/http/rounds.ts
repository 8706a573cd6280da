import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { mayDo } from '#shared/access'
import { ownBallot } from '#shared/protocol'
import { answers } from './answers.ts'
import type { HttpParts } from './httpParts.ts'
import { problemOf, sendProblem } from './problems.ts'
import { signedInOf } from './signIn.ts'

/** `GET /api/workshops/:id/rounds/:roundId/ballot`: the one road on which a ballot leaves the server, to whoever gave it, or entered it for people on site. */
export function roundsRoute({ keeper }: HttpParts): FastifyPluginAsyncZod {
  return async (scope) => {
    scope.get(
      '/rounds/:roundId/ballot',
      {
        schema: {
          summary: 'Your own ballot in a round, and what you entered for people on site',
          security: [{ session: [] }],
          params: z.object({ id: z.string(), roundId: z.string().min(1).max(64) }),
          response: { 200: ownBallot, ...answers },
        },
      },
      async (request, reply) => {
        const signedIn = signedInOf(request)
        if (!mayDo(signedIn.role, 'castBallot', { locked: false }).ok) {
          return sendProblem(reply, problemOf('forbidden', 'With a viewer link you can only read.'))
        }
        const own = await keeper.ownBallot(signedIn, request.params.roundId)
        if (own === 'unknown') {
          return sendProblem(reply, problemOf('notFound', 'This round is not there any more.'))
        }
        return reply.send(own)
      },
    )
  }
}
