import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { RunRefusal } from '#server/session'
import { createId } from '#shared/basics'
import { commandAnswer, commandRequest, type Problem } from '#shared/protocol'
import { answers } from './answers.ts'
import type { HttpParts } from './httpParts.ts'
import { problemOf, sendProblem } from './problems.ts'
import { signedInOf } from './signIn.ts'

/** `POST /api/workshops/:id/commands`: one act on the session, carried out once per Idempotency-Key. */
export function commandsRoute({ keeper }: HttpParts): FastifyPluginAsyncZod {
  return async (scope) => {
    scope.post(
      '/commands',
      {
        schema: {
          summary: 'Carry out a command',
          description:
            'The same Idempotency-Key again gives the same answer and does nothing twice. Without the header a repeated request is a new command.',
          security: [{ session: [] }],
          headers: z.object({ 'idempotency-key': z.string().min(1).max(200).optional() }),
          body: commandRequest,
          response: { 200: commandAnswer, ...answers },
        },
      },
      async (request, reply) => {
        const key = request.headers['idempotency-key'] ?? createId()
        const ran = await keeper.run(signedInOf(request), request.body, key)
        if (ran.ok) return reply.send(ran.value)
        return sendProblem(reply, refusals[ran.reason](ran.detail ?? ''))
      },
    )
  }
}

const refusals: { readonly [Reason in RunRefusal]: (detail: string) => Problem } = {
  facilitatorOnly: () => problemOf('forbidden', 'Only a facilitator may do this.'),
  viewersRead: () => problemOf('forbidden', 'With a viewer link you can only read.'),
  boardLocked: () => problemOf('forbidden', 'The board is locked.'),
  stale: (version) =>
    problemOf('stale', `The session is at version ${version} by now. Nothing was changed.`),
  notFound: () => problemOf('notFound', 'You are not in this workshop any more.'),
  unknownStep: (step) =>
    problemOf('invalid', 'Nothing was changed.', [
      { path: 'step', message: `"${step}" is not a step of the agenda` },
    ]),
  unknownFunction: (name) =>
    problemOf('invalid', 'Nothing was changed.', [
      { path: 'function', message: `"${name}" is not one of this workshop's functions` },
    ]),
  keyReused: () =>
    problemOf('invalid', 'This Idempotency-Key belongs to another command. Nothing was changed.', [
      { path: 'Idempotency-Key', message: 'was used for another command' },
    ]),
}
