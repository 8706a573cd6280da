import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { mayDo } from '#shared/access'
import { answers } from './answers.ts'
import { contentDisposition } from './contentDisposition.ts'
import type { HttpParts } from './httpParts.ts'
import { problemOf, sendProblem } from './problems.ts'
import { signedInOf } from './signIn.ts'

/** `GET /api/workshops/:id/strategy/:version`: a version that was put up to be signed, byte for byte as it was hashed. */
export function strategyRoute({ keeper }: HttpParts): FastifyPluginAsyncZod {
  return async (scope) => {
    scope.get(
      '/strategy/:version',
      {
        schema: {
          summary: 'A version of the strategy, as it was put up to be signed',
          description: 'Its SHA-256 is the `hash` of this version in the session.',
          security: [{ session: [] }],
          params: z.object({ id: z.string(), version: z.string().min(1).max(64) }),
          response: { 200: anyStrategy, ...answers },
        },
      },
      async (request, reply) => {
        const { workshopId, role } = signedInOf(request)
        if (!mayDo(role, 'export', { locked: false }).ok) {
          return sendProblem(reply, problemOf('forbidden', 'You may not export.'))
        }
        const text = await keeper.strategyVersion(workshopId, request.params.version)
        if (text === undefined) {
          return sendProblem(reply, problemOf('notFound', 'There is no such version.'))
        }
        return reply
          .header(
            'content-disposition',
            contentDisposition(`strategy-${request.params.version}.json`),
          )
          .type('application/json; charset=utf-8')
          .send(Buffer.from(text))
      },
    )
  }
}

const anyStrategy = {
  description: 'The file, as it was hashed',
  content: { 'application/json': { schema: z.any() } },
}
