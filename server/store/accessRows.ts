import type { Door, Role } from '#shared/protocol'

/** A way in, and what opens it: the SHA-256 of the link's token, or the join code. */
export interface DoorKey {
  readonly door: Door
  readonly key: string
}

/** A newcomer who asked to be let in. */
export interface EntryRequestRow {
  readonly id: string
  readonly workshopId: string
  readonly tokenHash: string
  readonly name: string
  readonly role: Role
  readonly door: Door
  readonly state: 'waiting' | 'letIn' | 'turnedAway'
  /** Who they became when they were let in and came. */
  readonly participantId: string | undefined
  readonly createdAtMs: number
}

/** What a command changes of who gets in, in the same transaction. */
export type AccessChange =
  | { readonly kind: 'replaceLink'; readonly role: Role; readonly tokenHash: string }
  | { readonly kind: 'replaceJoinCode'; readonly joinCode: string }
  /** Ends every session that came in by that door, whichever link it was then, except those of one participant. */
  | { readonly kind: 'signOut'; readonly door: Door; readonly except: string }
  /** Every session of theirs has this role from now on. */
  | { readonly kind: 'setRole'; readonly participantId: string; readonly role: Role }
  | { readonly kind: 'setPassphrase'; readonly hash: string | undefined }
  /** The first answer stands; another one changes nothing. */
  | {
      readonly kind: 'answerRequest'
      readonly id: string
      readonly state: 'letIn' | 'turnedAway'
    }
