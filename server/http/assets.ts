import type { FastifyReply, FastifyRequest } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { AssetRefusal } from '#server/assets'
import { mayDo } from '#shared/access'
import { assetAnswer, assetId, assetTypes, limits, type Problem } from '#shared/protocol'
import { answers } from './answers.ts'
import type { HttpParts } from './httpParts.ts'
import { problemOf, sendProblem } from './problems.ts'
import { rates } from './rateLimit.ts'
import { signedInOf } from './signIn.ts'

const security = [{ session: [] }]
/** Under this id there will never be another picture. */
const keepForever = 'private, max-age=31536000, immutable'

/** `/api/workshops/:id/assets`: pictures on the board. */
export function assetsRoutes(parts: HttpParts): FastifyPluginAsyncZod {
  return async (scope) => {
    // Any type: what a file says it is does not matter, its bytes are looked at. A page elsewhere cannot send these without asking.
    scope.addContentTypeParser<Buffer>(
      [...assetTypes],
      { parseAs: 'buffer', bodyLimit: limits.assetBytes },
      (_request, body, done) => done(null, body),
    )
    await scope.register(addingRoute(parts))
    await scope.register(readingRoute(parts))
  }
}

function addingRoute({ keeper, assets }: HttpParts): FastifyPluginAsyncZod {
  return async (scope) => {
    scope.post(
      '/assets',
      {
        config: { rateLimit: rates.assets },
        bodyLimit: limits.assetBytes,
        errorHandler: answerMisfit,
        // Before the body is read.
        preParsing: async (request: FastifyRequest, reply: FastifyReply) => {
          const { workshopId, role } = signedInOf(request)
          const state = await keeper.read(workshopId)
          const may = mayDo(role, 'writeBoard', state ?? { locked: true })
          if (!may.ok) return void sendProblem(reply, forbidden)
        },
        schema: {
          summary: 'Keep a picture for the board',
          description: `PNG, JPEG, WebP or GIF, ${limits.assetBytes / 1024 / 1024} MB at most. It is drawn anew: nothing but its pixels is kept.`,
          security,
          response: { 201: assetAnswer, ...answers },
        },
      },
      async (request, reply) => {
        const { body } = request
        if (!Buffer.isBuffer(body)) return sendProblem(reply, refusals.notAnImage)
        const added = await assets.add(signedInOf(request), body)
        if (!added.ok) {
          if (added.reason === 'busy') reply.header('Retry-After', '5')
          return sendProblem(reply, refusals[added.reason])
        }
        return reply.code(201).send(added.value)
      },
    )
  }
}

function readingRoute({ assets }: HttpParts): FastifyPluginAsyncZod {
  return async (scope) => {
    scope.get(
      '/assets/:assetId',
      {
        schema: {
          summary: 'A picture of the board',
          security,
          params: z.object({ id: z.string(), assetId: z.string().max(64) }),
          response: { 200: anyImage, ...answers },
        },
      },
      async (request, reply) => {
        const { workshopId } = signedInOf(request)
        const id = assetId.safeParse(request.params.assetId)
        const found = id.success ? await assets.read(workshopId, id.data) : undefined
        if (!found) return sendProblem(reply, problemOf('notFound', 'There is no such picture.'))
        reply.header('Cache-Control', keepForever)
        return reply.type(found.mediaType).send(Buffer.from(found.bytes))
      },
    )
  }
}

const file = { schema: z.any() }
const anyImage = {
  description: 'The picture',
  content: { 'image/png': file, 'image/jpeg': file },
}

const forbidden = problemOf('forbidden', 'You may not add anything to this board now.')

const otherType = problemOf(
  'unsupportedType',
  'Only PNG, JPEG, WebP and GIF pictures can be added. Nothing was added.',
)

const refusals: Readonly<Record<AssetRefusal, Problem>> = {
  notAnImage: problemOf(
    'invalid',
    'This is not a picture we can read. PNG, JPEG, WebP and GIF work. Nothing was added.',
  ),
  tooManyPixels: problemOf(
    'tooLarge',
    `The picture has more than ${limits.assetPixels / 1e6} million pixels. Make it smaller; nothing was added.`,
  ),
  full: problemOf(
    'invalid',
    `This workshop holds ${limits.assetsPerWorkshop} pictures already. Nothing was added.`,
  ),
  busy: problemOf('unavailable', 'Many pictures are arriving. Try again in a moment.'),
}

/** The general answers do not know what would do. */
function answerMisfit(
  error: Error & { statusCode?: number },
  _request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  if (error.statusCode === 415) return sendProblem(reply, otherType)
  if (error.statusCode !== 413) throw error
  const most = limits.assetBytes / 1024 / 1024
  return sendProblem(
    reply,
    problemOf('tooLarge', `A picture may have ${most} MB at most. Nothing was added.`),
  )
}
