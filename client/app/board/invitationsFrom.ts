import type { Invitations } from '#client/panels'
import type { KnownWorkshop } from '../browserMemory.ts'
import { workshopPath } from '../route.ts'

/**
 * The links to a workshop this browser knows: those it was given when it started the workshop, and the one
 * it came in by. Addresses begin like the known links (the server's public address), else like this page's.
 */
export function invitationsFrom(
  workshop: KnownWorkshop | undefined,
  joinCode: string | undefined,
  pageOrigin: string,
): Invitations {
  const given = workshop?.links ?? {}
  const [anyLink] = Object.values(given)
  const origin = anyLink && URL.canParse(anyLink) ? new URL(anyLink).origin : pageOrigin
  const cameBy = (workshop?.entries ?? [])
    .filter((one) => !one.cameBy.startsWith('code:'))
    .map(({ cameBy, entry }) => [
      entry.role,
      `${origin}${workshopPath(entry.workshopId)}#${cameBy}`,
    ])
  return {
    links: { ...Object.fromEntries(cameBy), ...given },
    joinCode,
    joinAddress: `${origin}/join`,
  }
}
