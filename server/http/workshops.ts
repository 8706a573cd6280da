import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { boardFileSchema } from '#shared/board'
import { createWorkshopRequest, limits, workshopLinks } from '#shared/protocol'
import { answers } from './answers.ts'
import type { HttpParts } from './httpParts.ts'
import { toLinks } from './links.ts'
import { problemOf, sendProblem } from './problems.ts'
import { rates } from './rateLimit.ts'

/** `POST /api/workshops` and `POST /api/workshops/import`: a new workshop and its links. */
export function workshopsRoutes({ keeper, publicUrl }: HttpParts): FastifyPluginAsyncZod {
  const config = { rateLimit: rates.newWorkshops }
  return async (app) => {
    app.post(
      '/api/workshops',
      {
        config,
        schema: {
          summary: 'Start a workshop from a template',
          body: createWorkshopRequest,
          response: { 201: workshopLinks, ...answers },
        },
      },
      async (request, reply) => {
        const kept = await keeper.create(request.body)
        return reply.code(201).send(toLinks(kept, request, publicUrl))
      },
    )

    app.post(
      '/api/workshops/import',
      {
        config: { rateLimit: rates.imports },
        // The schema would look at every one of a million items before it counts them.
        preValidation: async (request, reply) => {
          if (!hasTooMany(request.body)) return
          return sendProblem(reply, tooManyItems)
        },
        bodyLimit: limits.importBytes,
        schema: {
          summary: 'Start a workshop from a board file',
          body: boardFileSchema,
          response: { 201: workshopLinks, ...answers },
        },
      },
      async (request, reply) => {
        const kept = await keeper.import(request.body)
        return reply.code(201).send(toLinks(kept, request, publicUrl))
      },
    )
  }
}

function hasTooMany(body: unknown): boolean {
  if (typeof body !== 'object' || body === null) return false
  const { items } = body as { readonly items?: unknown }
  return Array.isArray(items) && items.length > limits.itemsPerBoard
}

const tooManyItems = problemOf('invalid', 'Nothing was changed. Mend these fields.', [
  { path: 'items', message: `must be at most ${limits.itemsPerBoard}` },
])
