import type { SignedIn, Store } from '#server/store'
import type { PresenceStamp, Role, SessionState } from '#shared/protocol'
import type { SessionStates } from './sessionStates.ts'

type Known = Pick<SessionState['people'][number], 'name' | 'color'>

/** Who a connection is to the others. Name and colour follow the session state, so a changed profile shows. */
export class Identity {
  readonly #signedIn: SignedIn
  readonly #states: SessionStates
  #row: Known | undefined
  /** Who they are in the session state looked at last: asked for at every movement of everybody. */
  #found: { readonly state: SessionState; readonly known: Known | undefined } | undefined
  #stamp: PresenceStamp | undefined

  constructor(signedIn: SignedIn, states: SessionStates) {
    this.#signedIn = signedIn
    this.#states = states
  }

  /** A session state may be older than the newest participant; then their own row says who they are. */
  async learn(store: Pick<Store, 'listParticipants'>): Promise<void> {
    if (this.#findInState()) return
    const rows = await store.listParticipants(this.#signedIn.workshopId)
    this.#row = rows.find(({ id }) => id === this.#signedIn.participantId)
  }

  /** The same object for as long as nothing of it changes. */
  stamp(role: Role): PresenceStamp {
    const known = this.#findInState() ?? this.#row
    const name = known?.name ?? ''
    const color = known?.color ?? 'slate'
    const isSame =
      this.#stamp?.name === name && this.#stamp.color === color && this.#stamp.role === role
    if (this.#stamp === undefined || !isSame) {
      const { participantId } = this.#signedIn
      this.#stamp = { participantId, role, name, color }
    }
    return this.#stamp
  }

  #findInState(): Known | undefined {
    const state = this.#states.find(this.#signedIn.workshopId)
    if (state === undefined) return undefined
    if (this.#found?.state !== state) {
      const known = state.people.find(({ id }) => id === this.#signedIn.participantId)
      this.#found = { state, known }
    }
    return this.#found.known
  }
}
