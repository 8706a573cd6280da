import type { FastifyInstance, FastifyPluginAsync } from 'fastify'
import type { FastifyPluginAsyncZod, ZodTypeProvider } from 'fastify-type-provider-zod'
import { boardFileSchema } from '#shared/board'
import { createWorkshopRequest, importAnswer, limits, workshopLinks } from '#shared/protocol'
import { answers } from './answers.ts'
import type { HttpParts } from './httpParts.ts'
import { importPictures } from './importPictures.ts'
import { toLinks } from './links.ts'
import { problemOf, sendProblem } from './problems.ts'
import { rates } from './rateLimit.ts'
import { readBoardFiles } from './readBoardFile.ts'
import { takeFewLargeBodies } from './takeFewLargeBodies.ts'

/** `POST /api/workshops` and `POST /api/workshops/import`: a new workshop and its links. */
export function workshopsRoutes(parts: HttpParts): FastifyPluginAsyncZod {
  const { keeper, publicUrl } = parts
  return async (app) => {
    app.post(
      '/api/workshops',
      {
        config: { rateLimit: rates.newWorkshops },
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
    await app.register(importRoute(parts))
  }
}

/** What arrives at the same time: files of many notes, and among them those with pictures. Bytes. */
const large = { over: 256 * 1024, most: 4, mostOfAddress: 2 }
const withPictures = { over: limits.importContentBytes, most: 2, mostOfAddress: 2 }

function importRoute({ keeper, assets, boardFiles, publicUrl }: HttpParts): FastifyPluginAsync {
  return async (scope: FastifyInstance) => {
    readBoardFiles(scope, boardFiles)
    scope.withTypeProvider<ZodTypeProvider>().post(
      '/api/workshops/import',
      {
        config: { rateLimit: rates.imports },
        preParsing: [takeFewLargeBodies(large), takeFewLargeBodies(withPictures)],
        // The reader has checked it.
        validatorCompiler: () => () => true,
        bodyLimit: limits.importBytes,
        schema: {
          summary: 'Start a workshop from a board file',
          description: `${sizeOf(limits.importBytes)} MB at most, of which ${sizeOf(limits.importContentBytes)} MB are not pictures. Pictures are drawn anew; what cannot be shown is named in \`leftOut\`, and its item keeps its place.`,
          body: boardFileSchema,
          response: { 201: importAnswer, ...answers },
        },
      },
      async (request, reply) => {
        const ready = await importPictures(request.body, assets)
        if (!ready.ok) return sendProblem(reply.header('Retry-After', '5'), picturesWait)
        const { file, pictures, leftOut } = ready.value
        const kept = await keeper.import(file)
        await assets.keep(kept.workshopId, pictures)
        const links = toLinks(kept, request, publicUrl)
        return reply.code(201).send(leftOut ? { ...links, leftOut } : links)
      },
    )
  }
}

function sizeOf(bytes: number): number {
  return bytes / 1024 / 1024
}

const picturesWait = problemOf(
  'unavailable',
  'The pictures of other board files are being read. Nothing was opened; try again in a moment.',
)
