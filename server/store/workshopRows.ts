import type { Role, SessionState } from '#shared/protocol'

export interface WorkshopRow {
  readonly id: string
  readonly joinCode: string
  /** The truth of the session; the `session` document only mirrors it. People are in their own rows. */
  readonly state: Omit<SessionState, 'people'>
  readonly createdAtMs: number
  /** What newcomers are asked for, as `hashPassphrase` made it. */
  readonly passphraseHash?: string
  /** When it may be deleted by itself; absent: never. */
  readonly endsAtMs?: number
}

export interface ParticipantRow {
  readonly id: string
  readonly workshopId: string
  readonly name: string
  readonly role: Role
  readonly color: SessionState['people'][number]['color']
  readonly function: string | undefined
  readonly layer: SessionState['people'][number]['layer'] | undefined
  readonly createdAtMs: number
  /** What a facilitator made them, whichever link they come back by; absent: nothing. */
  readonly madeRole?: Role | undefined
}

/** Whom a session token stands for. */
export interface SignedIn {
  readonly workshopId: string
  readonly participantId: string
  readonly role: Role
}
