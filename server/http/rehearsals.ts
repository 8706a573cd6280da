import type { FastifyReply, FastifyRequest } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { type Act, mayDo } from '#shared/access'
import { workshopLinks } from '#shared/protocol'
import { answers } from './answers.ts'
import type { HttpParts } from './httpParts.ts'
import { toLinks } from './links.ts'
import { problemOf, sendProblem } from './problems.ts'
import { rates } from './rateLimit.ts'
import { signedInOf } from './signIn.ts'

const security = [{ session: [] }]

/** `POST /api/workshops/:id/rehearsals` and `DELETE /api/workshops/:id`: a copy to try things in, and its end. */
export function rehearsalsRoutes({ rehearsals, publicUrl }: HttpParts): FastifyPluginAsyncZod {
  return async (scope) => {
    scope.post(
      '/rehearsals',
      {
        config: { rateLimit: rates.newWorkshops },
        preValidation: permit('rehearse'),
        schema: {
          summary: 'Begin a rehearsal',
          description:
            'A copy of the workshop without its people, deleted when it ends and after twelve hours at the latest.',
          security,
          response: { 201: workshopLinks, ...answers },
        },
      },
      async (request, reply) => {
        const kept = await rehearsals.begin(signedInOf(request).workshopId)
        if (!kept) return sendProblem(reply, problemOf('notFound', 'There is no such workshop.'))
        return reply.code(201).send(toLinks(kept, request, publicUrl))
      },
    )
    scope.delete(
      '',
      {
        preValidation: permit('endRehearsal'),
        schema: {
          summary: 'End a rehearsal: all of it is deleted',
          security,
          response: { 204: z.null(), ...answers },
        },
      },
      async (request, reply) => {
        const ended = await rehearsals.end(signedInOf(request).workshopId)
        if (!ended.ok) return sendProblem(reply, problemOf('forbidden', noRehearsal))
        return reply.code(204).send(null)
      },
    )
  }
}

const noRehearsal =
  'This is a workshop and no rehearsal, so nothing was deleted: only rehearsals end like this.'

function permit(act: Act) {
  return async (request: FastifyRequest, reply: FastifyReply) => {
    const { role } = signedInOf(request)
    if (mayDo(role, act, { locked: false }).ok) return
    await sendProblem(reply, problemOf('forbidden', 'Only facilitators rehearse.'))
  }
}
