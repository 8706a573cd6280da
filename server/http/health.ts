import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { answers } from './answers.ts'
import type { HttpParts } from './httpParts.ts'
import { problemOf, sendProblem } from './problems.ts'

const fine = z.object({ status: z.literal('ok') })

/** `/livez`: the process answers. `/readyz`: it can do its work, and should be sent people. */
export function healthRoutes({ health, nowMs }: HttpParts): FastifyPluginAsyncZod {
  const config = { rateLimit: false as const }
  return async (app) => {
    app.get(
      '/livez',
      { config, schema: { summary: 'Is the process alive?', response: { 200: fine } } },
      async (_request, reply) => reply.send({ status: 'ok' }),
    )
    app.get(
      '/api/time',
      {
        config,
        schema: {
          summary: 'What time is it on the server?',
          description: 'For timers: moments in a session are by this clock, ms since 1970.',
          response: { 200: z.object({ nowMs: z.int() }) },
        },
      },
      async (_request, reply) => reply.send({ nowMs: nowMs() }),
    )
    app.get(
      '/readyz',
      {
        config,
        schema: { summary: 'Can it do its work?', response: { 200: fine, ...answers } },
      },
      async (_request, reply) => {
        const failing = await health.failing()
        if (failing.length === 0) return reply.send({ status: 'ok' })
        return sendProblem(reply, problemOf('unavailable', `Not ready: ${failing.join(', ')}.`))
      },
    )
  }
}
