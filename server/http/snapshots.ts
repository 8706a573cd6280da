import type { FastifyReply, FastifyRequest } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { type Act, mayDo } from '#shared/access'
import { createId } from '#shared/basics'
import { boardFileSchema, contentToBoardFile } from '#shared/board'
import {
  limits,
  type Problem,
  restoreAnswer,
  snapshotInfo,
  snapshotList,
  takeSnapshotRequest,
} from '#shared/protocol'
import { sessionFor } from '#shared/session'
import { answers } from './answers.ts'
import type { HttpParts } from './httpParts.ts'
import { problemOf, sendProblem } from './problems.ts'
import { signedInOf } from './signIn.ts'

const security = [{ session: [] }]
const params = z.object({ id: z.string(), snapshotId: z.string().min(1).max(64) })
const headers = z.object({ 'idempotency-key': z.string().min(1).max(200).optional() })

/** `/api/workshops/:id/snapshots`: the list of earlier versions, one of them to look at, keep one, go back to one. */
export function snapshotsRoutes(parts: HttpParts): FastifyPluginAsyncZod {
  return async (scope) => {
    await scope.register(lookingRoutes(parts))
    await scope.register(keepingRoute(parts))
    await scope.register(restoringRoute(parts))
  }
}

function lookingRoutes(parts: HttpParts): FastifyPluginAsyncZod {
  const { keeper, history } = parts
  const preValidation = permit(parts, 'seeSnapshots')
  return async (scope) => {
    scope.get(
      '/snapshots',
      {
        preValidation,
        schema: {
          summary: 'Earlier versions of the board, newest first',
          security,
          response: { 200: snapshotList, ...answers },
        },
      },
      async (request) => ({ snapshots: await history.list(signedInOf(request).workshopId) }),
    )

    scope.get(
      '/snapshots/:snapshotId',
      {
        preValidation,
        schema: {
          summary: 'One earlier version as a board file',
          description: 'Items, clusters and strategy as they were; title, zones and people of now.',
          security,
          params,
          response: { 200: boardFileSchema, ...answers },
        },
      },
      async (request, reply) => {
        const { workshopId, role } = signedInOf(request)
        const [content, state] = await Promise.all([
          history.read(workshopId, request.params.snapshotId),
          keeper.read(workshopId),
        ])
        if (!content.ok) return sendProblem(reply, refusals[content.reason])
        if (!state) return sendProblem(reply, refusals.notFound)
        return reply.send(contentToBoardFile(content.value, sessionFor(role, state)))
      },
    )
  }
}

function keepingRoute(parts: HttpParts): FastifyPluginAsyncZod {
  return async (scope) => {
    scope.post(
      '/snapshots',
      {
        preValidation: permit(parts, 'takeSnapshot'),
        schema: {
          summary: 'Keep the board as it is now',
          description: 'The same Idempotency-Key again gives the same version.',
          security,
          headers,
          body: takeSnapshotRequest,
          response: { 201: snapshotInfo, ...answers },
        },
      },
      async (request, reply) => {
        const key = request.headers['idempotency-key'] ?? createId()
        const { label = '' } = request.body
        const taken = await parts.history.take(signedInOf(request), label, key)
        if (!taken.ok) return sendProblem(reply, refusals[taken.reason])
        return reply.code(201).send(taken.value)
      },
    )
  }
}

function restoringRoute(parts: HttpParts): FastifyPluginAsyncZod {
  return async (scope) => {
    scope.post(
      '/snapshots/:snapshotId/restore',
      {
        preValidation: permit(parts, 'restoreSnapshot'),
        schema: {
          summary: 'Make the board what it was in an earlier version',
          description:
            'What the board holds now is kept as a version first; restoring that one undoes this. The same Idempotency-Key again changes nothing and gives the same answer.',
          security,
          params,
          headers,
          response: { 200: restoreAnswer, ...answers },
        },
      },
      async (request, reply) => {
        const key = request.headers['idempotency-key'] ?? createId()
        const { snapshotId } = request.params
        const restored = await parts.history.restore(signedInOf(request), snapshotId, key)
        if (!restored.ok) return sendProblem(reply, refusals[restored.reason])
        return reply.send(restored.value)
      },
    )
  }
}

/** Asks whether this role may, before anything of the request is looked at. */
function permit({ keeper }: HttpParts, act: Act) {
  return async (request: FastifyRequest, reply: FastifyReply) => {
    const { workshopId, role } = signedInOf(request)
    const state = await keeper.read(workshopId)
    const may = mayDo(role, act, state ?? { locked: true })
    if (!may.ok) return sendProblem(reply, forbidden[may.reason])
  }
}

const forbidden = {
  facilitatorOnly: problemOf('forbidden', 'Only a facilitator may do this.'),
  viewersRead: problemOf('forbidden', 'A viewer link does not show earlier versions.'),
  boardLocked: problemOf('forbidden', 'The board is locked.'),
  boardPaused: problemOf('forbidden', 'The session is paused.'),
} as const

const refusals: Record<'notFound' | 'damaged' | 'tooMany' | 'keyReused', Problem> = {
  notFound: problemOf('notFound', 'This version is not kept any more. Nothing was changed.'),
  damaged: problemOf(
    'unavailable',
    'This version is damaged on the disk and cannot be read. The board is as it was; try another version.',
  ),
  tooMany: problemOf(
    'invalid',
    `${limits.snapshotsAskedFor} versions were kept by hand already. Those kept by themselves go on.`,
  ),
  keyReused: problemOf(
    'invalid',
    'This Idempotency-Key restored another version. Nothing was changed.',
  ),
}
