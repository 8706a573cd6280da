import type { FastifyInstance } from 'fastify'

/**
 * One line per answered request: method, route pattern, status, duration, request id. Never the URL (ids and
 * queries), headers or bodies. Probes and static files only at `debug`, or they would be most of the log.
 */
export function logRequests(app: FastifyInstance): void {
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'unknown'
    const line = {
      method: request.method,
      route,
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime * 10) / 10,
    }
    if (route.startsWith('/api/')) request.log.info(line, 'request')
    else request.log.debug(line, 'request')
  })
}
