import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { mayDo } from '#shared/access'
import { hiddenNotes } from '#shared/protocol'
import { answers } from './answers.ts'
import type { HttpParts } from './httpParts.ts'
import { problemOf, sendProblem } from './problems.ts'
import { signedInOf } from './signIn.ts'

/** `GET /api/workshops/:id/hidden`: how much people wrote privately. Counts for facilitators; a word of it for nobody. */
export function hiddenRoute({ keeper }: HttpParts): FastifyPluginAsyncZod {
  return async (scope) => {
    scope.get(
      '/hidden',
      {
        schema: {
          summary: 'How many private notes there are',
          security: [{ session: [] }],
          response: { 200: hiddenNotes, ...answers },
        },
      },
      async (request, reply) => {
        const { workshopId, role } = signedInOf(request)
        const may = mayDo(role, 'seeHidden', { locked: false })
        if (may.ok) return reply.send(await keeper.hidden(workshopId))
        return sendProblem(reply, problemOf('forbidden', 'Only a facilitator may see this.'))
      },
    )
  }
}
