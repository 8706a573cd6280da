import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { workshopView } from '#shared/protocol'
import { answers } from './answers.ts'
import type { HttpParts } from './httpParts.ts'
import { problemOf, sendProblem } from './problems.ts'
import { signedInOf } from './signIn.ts'

/** `GET /api/workshops/:id`: the session state as the reader's role sees it. */
export function workshopRoute({ keeper }: HttpParts): FastifyPluginAsyncZod {
  return async (scope) => {
    scope.get(
      '/',
      {
        prefixTrailingSlash: 'no-slash',
        schema: {
          summary: 'The session state',
          security: [{ session: [] }],
          response: { 200: workshopView, ...answers },
        },
      },
      async (request, reply) => {
        const view = await keeper.view(signedInOf(request))
        if (view) return reply.send(view)
        return sendProblem(reply, problemOf('notFound', 'This workshop does not exist any more.'))
      },
    )
  }
}
