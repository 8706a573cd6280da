import type { Invitations } from '#client/panels'
import { roles, type SessionState } from '#shared/protocol'
import type { KnownWorkshop } from '../browserMemory.ts'
import { workshopPath } from '../route.ts'

type Rotations = NonNullable<SessionState['rotations']>

/**
 * The links to a workshop this browser knows: those it was given when it started the workshop, and the one
 * it came in by. Addresses begin like the known links (the server's public address), else like this page's.
 */
export function invitationsFrom(
  workshop: KnownWorkshop | undefined,
  joinCode: string | undefined,
  pageOrigin: string,
  rotations: Rotations = {},
): Invitations {
  const given = workshop?.links ?? {}
  const [anyLink] = Object.values(given)
  const origin = anyLink && URL.canParse(anyLink) ? new URL(anyLink).origin : pageOrigin
  const cameBy = (workshop?.entries ?? [])
    .filter((one) => !one.cameBy.startsWith('code:'))
    .map(({ cameBy, entry }) => [
      entry.linkRole ?? entry.role,
      `${origin}${workshopPath(entry.workshopId)}#${cameBy}`,
    ])
  return {
    links: stillGood({ ...Object.fromEntries(cameBy), ...given }, workshop?.rotations, rotations),
    joinCode,
    joinAddress: `${origin}/join`,
  }
}

/** Links that were replaced since this browser learned them open nothing any more. */
function stillGood(
  links: Invitations['links'],
  known: Partial<Rotations> = {},
  current: Rotations,
): Invitations['links'] {
  return Object.fromEntries(
    roles
      .filter((role) => (known[role] ?? 0) >= (current[role] ?? 0) && links[role])
      .map((role) => [role, links[role]]),
  )
}
