import swagger from '@fastify/swagger'
import Fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify'
import {
  createJsonSchemaTransform,
  serializerCompiler,
  validatorCompiler,
} from 'fastify-type-provider-zod'
import { createId } from '#shared/basics'
import { limits } from '#shared/protocol'
import { assetsRoutes } from './assets.ts'
import { commandsRoute } from './commands.ts'
import { enterRoutes } from './enter.ts'
import { exportRoute } from './export.ts'
import { addHeaders } from './headers.ts'
import { healthRoutes } from './health.ts'
import { hiddenRoute } from './hidden.ts'
import type { HttpParts } from './httpParts.ts'
import { addPages } from './pages.ts'
import { answerError, answerUnknownRoute } from './problems.ts'
import { limitRates } from './rateLimit.ts'
import { readJsonOnly } from './readJson.ts'
import { rehearsalsRoutes } from './rehearsals.ts'
import { logRequests } from './requestLog.ts'
import { roundsRoute } from './rounds.ts'
import { refuseTokensInQuery, requireSignIn } from './signIn.ts'
import { snapshotsRoutes } from './snapshots.ts'
import { strategyRoute } from './strategy.ts'
import { workshopRoute } from './workshop.ts'
import { workshopsRoutes } from './workshops.ts'

/** The HTTP server with every route, ready to listen. Whoever creates it closes it. */
export async function createHttp(parts: HttpParts): Promise<FastifyInstance> {
  const loggerInstance: FastifyBaseLogger = parts.log
  const app = Fastify({
    loggerInstance,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => createId(),
    trustProxy: parts.trustedProxies.length > 0 && [...parts.trustedProxies],
    bodyLimit: limits.requestBytes,
    requestTimeout: 60_000,
    // Who connects and says nothing, or says it drop by drop, holds a place for five seconds.
    http: { headersTimeout: 5_000, connectionsCheckingInterval: 1_000 },
    frameworkErrors: answerError,
  })
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  app.setErrorHandler(answerError)
  readJsonOnly(app)
  logRequests(app)
  await addHeaders(app, parts)
  await limitRates(app)
  refuseTokensInQuery(app)
  app.setNotFoundHandler({ preHandler: app.rateLimit() }, answerUnknownRoute)
  await describe(app)
  await addRoutes(app, parts)
  await app.ready()
  return app
}

async function addRoutes(app: FastifyInstance, parts: HttpParts): Promise<void> {
  await app.register(healthRoutes(parts))
  await app.register(workshopsRoutes(parts))
  await app.register(enterRoutes(parts))
  await app.register(
    async (scope) => {
      requireSignIn(scope, parts.access)
      await scope.register(workshopRoute(parts))
      await scope.register(commandsRoute(parts))
      await scope.register(roundsRoute(parts))
      await scope.register(strategyRoute(parts))
      await scope.register(exportRoute(parts))
      await scope.register(snapshotsRoutes(parts))
      await scope.register(assetsRoutes(parts))
      await scope.register(hiddenRoute(parts))
      await scope.register(rehearsalsRoutes(parts))
    },
    { prefix: '/api/workshops/:id' },
  )
  app.get('/openapi.json', { schema: { hide: true } }, async () => app.swagger())
  await app.register(addPages, parts)
}

/** Collects the routes that follow into the description at /openapi.json. */
async function describe(app: FastifyInstance): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Accord',
        description:
          'Workshops, the people in them, commands and exports. Errors are RFC 9457 problems with a stable `type`. The board itself is edited over the sync socket.',
        version: '1',
      },
      components: { securitySchemes: { session: { type: 'http', scheme: 'bearer' } } },
    },
    transform: createJsonSchemaTransform({}),
  })
}
