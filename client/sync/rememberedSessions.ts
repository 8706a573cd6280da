import { z } from 'zod'
import { layers, participantColors, roles } from '#shared/protocol'
import { type BrowserStore, browserStore, type StorageLike } from './browserStore.ts'

const signedInSession = z.object({
  participantId: z.string(),
  role: z.enum(roles),
  sessionToken: z.string(),
})

/** Who this tab is in a workshop. */
export type SignedInSession = z.infer<typeof signedInSession>

const rememberedParticipant = signedInSession.extend({
  name: z.string().optional(),
  function: z.string().optional(),
  layer: z.enum(layers).optional(),
  color: z.enum(participantColors).optional(),
})

/** Who this browser was last in a workshop: fills the join page in and makes the same person come back (`rejoin` is its session token). */
export type RememberedParticipant = z.infer<typeof rememberedParticipant>

export interface RememberedSessions {
  /** Kept for this tab only (sessionStorage): a reload stays signed in, a second tab may be somebody else. */
  tab(workshopId: string): BrowserStore<SignedInSession>
  /** Kept by role for this browser (localStorage): a facilitator who also joined as a participant is two people. */
  participant(
    workshopId: string,
    role: SignedInSession['role'],
  ): BrowserStore<RememberedParticipant>
}

/** What this browser remembers of being signed in. Where storage is denied nothing is remembered and the person joins anew. */
export function createRememberedSessions(
  tabStorage: () => StorageLike = () => sessionStorage,
  browserStorage: () => StorageLike = () => localStorage,
): RememberedSessions {
  return {
    tab: (workshopId) => browserStore(tabStorage, `accord.session.${workshopId}`, signedInSession),
    participant: (workshopId, role) =>
      browserStore(
        browserStorage,
        `accord.participant.${workshopId}.${role}`,
        rememberedParticipant,
      ),
  }
}
