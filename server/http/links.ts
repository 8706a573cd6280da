import type { FastifyRequest } from 'fastify'
import type { KeptWorkshop } from '#server/session'
import type { WorkshopLinks } from '#shared/protocol'

/** The secrets of a new workshop as links. Tokens are in the fragment, which browsers send to nobody. */
export function toLinks(
  { workshopId, joinCode, tokens }: KeptWorkshop,
  request: FastifyRequest,
  publicUrl: string | undefined,
): WorkshopLinks {
  const linkTo = (token: string) => toLink(request, publicUrl, workshopId, token)
  const links = {
    facilitator: linkTo(tokens.facilitator),
    participant: linkTo(tokens.participant),
    viewer: linkTo(tokens.viewer),
  }
  return { workshopId, joinCode, links }
}

/** One link; its token is in the fragment. */
export function toLink(
  request: FastifyRequest,
  publicUrl: string | undefined,
  workshopId: string,
  token: string,
): string {
  const origin = publicUrl ?? `${request.protocol}://${request.host}`
  return `${origin}/w/${workshopId}#${token}`
}
