import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Access } from '#server/access'
import type { SignedIn } from '#server/store'
import { problemOf, sendProblem } from './problems.ts'

const decorator = 'signedIn'

/**
 * Lets into this scope only requests with a session token of the workshop in their path (A30). Before the body
 * is read, so that strangers cannot make the server work. No token, an unknown one and one of another workshop
 * get the same answer.
 */
export function requireSignIn(scope: FastifyInstance, access: Access): void {
  scope.decorateRequest(decorator, null)
  scope.addHook<{ Params: { id: string } }>('onRequest', async (request, reply) => {
    const token = /^Bearer ([\w-]{1,200})$/i.exec(request.headers.authorization ?? '')?.[1]
    const signedIn = token === undefined ? undefined : await access.signIn(token)
    if (signedIn?.workshopId !== request.params.id) {
      reply.header('WWW-Authenticate', 'Bearer')
      return sendProblem(
        reply,
        problemOf(
          'notSignedIn',
          'This session is unknown here. Open your link again to come back.',
        ),
      )
    }
    request.setDecorator(decorator, signedIn)
  })
}

/** Who sends this request; only within a scope of requireSignIn. */
export function signedInOf(request: FastifyRequest): SignedIn {
  return request.getDecorator<SignedIn>(decorator)
}

/** Tokens in a request line end up in the logs of proxies and in histories (A31). */
export function refuseTokensInQuery(app: FastifyInstance): void {
  app.addHook('onRequest', async (request, reply) => {
    const keys = Object.keys(request.query ?? {})
    if (!keys.some((key) => /token|^authorization$|^bearer$/i.test(key))) return
    const detail = 'A token does not belong into an address. Send it as Authorization: Bearer.'
    return sendProblem(reply, problemOf('badRequest', detail))
  })
}
