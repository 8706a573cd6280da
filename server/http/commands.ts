import type { FastifyRequest } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { Ran, RunRefusal } from '#server/session'
import { createId } from '#shared/basics'
import {
  type CommandAnswer,
  commandAnswer,
  commandRequest,
  limits,
  type Problem,
} from '#shared/protocol'
import { answers } from './answers.ts'
import type { HttpParts } from './httpParts.ts'
import { lineRefusals } from './lineRefusals.ts'
import { toLink } from './links.ts'
import { problemOf, sendProblem } from './problems.ts'
import { roundRefusals } from './roundRefusals.ts'
import { signedInOf } from './signIn.ts'

/** `POST /api/workshops/:id/commands`: one act on the session, carried out once per Idempotency-Key. */
export function commandsRoute({ keeper, publicUrl }: HttpParts): FastifyPluginAsyncZod {
  return async (scope) => {
    scope.post(
      '/commands',
      {
        schema: {
          summary: 'Carry out a command',
          description:
            'The same Idempotency-Key again gives the same answer and does nothing twice; only a new link or code is told just once, because it is kept nowhere. Without the header a repeated request is a new command.',
          security: [{ session: [] }],
          headers: z.object({ 'idempotency-key': z.string().min(1).max(200).optional() }),
          body: commandRequest,
          response: { 200: commandAnswer, ...answers },
        },
      },
      async (request, reply) => {
        const key = request.headers['idempotency-key'] ?? createId()
        const ran = await keeper.run(signedInOf(request), request.body, key)
        if (ran.ok) return reply.send(toAnswer(ran.value, request, publicUrl))
        return sendProblem(reply, refusals[ran.reason](ran.detail ?? ''))
      },
    )
  }
}

/** With the secrets a command made, told this once. */
function toAnswer(
  { version, newLink, joinCode, revealed }: Ran,
  request: FastifyRequest,
  publicUrl: string | undefined,
): CommandAnswer {
  const { workshopId } = signedInOf(request)
  return {
    version,
    ...(revealed ? { revealed } : {}),
    ...(newLink ? { link: toLink(request, publicUrl, workshopId, newLink.token) } : {}),
    ...(joinCode === undefined ? {} : { joinCode }),
  }
}

const refusals: { readonly [Reason in RunRefusal]: (detail: string) => Problem } = {
  facilitatorOnly: () => problemOf('forbidden', 'Only a facilitator may do this.'),
  viewersRead: () => problemOf('forbidden', 'With a viewer link you can only read.'),
  boardLocked: () => problemOf('forbidden', 'The board is locked.'),
  boardPaused: () => problemOf('forbidden', 'The session is paused.'),
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
  unknownPerson: () =>
    problemOf('invalid', 'Nothing was changed.', [
      { path: 'person', message: 'is nobody of this workshop' },
    ]),
  removeYourself: () =>
    problemOf('invalid', 'You cannot remove yourself: somebody has to lead. Nothing was changed.', [
      { path: 'person', message: 'is you' },
    ]),
  lastFacilitator: () =>
    problemOf('invalid', 'Somebody has to lead: name another facilitator first.', [
      { path: 'person', message: 'is the only facilitator' },
    ]),
  unknownRequest: () =>
    problemOf('invalid', 'This request does not wait any more. Nothing was changed.', [
      { path: 'request', message: 'does not wait' },
    ]),
  unknownZone: (zone) =>
    problemOf('invalid', 'Nothing was changed.', [
      { path: 'zone', message: `"${zone}" is not a zone of this workshop` },
    ]),
  tooManyZones: () =>
    problemOf('invalid', `A board has at most ${limits.zonesPerWorkshop} zones.`, [
      { path: 'zone', message: 'is one too many' },
    ]),
  tooManySteps: () =>
    problemOf('invalid', `An agenda has at most ${limits.stepsPerWorkshop} steps.`, [
      { path: 'step', message: 'is one too many' },
    ]),
  currentStep: () =>
    problemOf('invalid', 'Go on to another step before you remove this one.', [
      { path: 'step', message: 'is the current step' },
    ]),
  ...roundRefusals,
  ...lineRefusals,
  noTimer: () => problemOf('invalid', 'There is no timer at the moment. Nothing was changed.'),
  privateStep: () =>
    problemOf('invalid', 'A private step is on: your notes can be shared once it is over.'),
  keyReused: () =>
    problemOf('invalid', 'This Idempotency-Key belongs to another command. Nothing was changed.', [
      { path: 'Idempotency-Key', message: 'was used for another command' },
    ]),
}
