import type { SignedIn, Store } from '#server/store'
import type { PresenceStamp, SessionState } from '#shared/protocol'
import type { SessionStates } from './sessionStates.ts'

type Known = Pick<SessionState['people'][number], 'name' | 'color'>

/** Who a connection is to the others. Name and colour follow the session state, so a changed profile shows. */
export class Identity {
  readonly #signedIn: SignedIn
  readonly #states: SessionStates
  #row: Known | undefined
  /** Who they are in the session state looked at last: asked for at every movement of everybody. */
  #found: { readonly state: SessionState; readonly known: Known | undefined } | undefined

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

  stamp(): PresenceStamp {
    const { participantId, role } = this.#signedIn
    const known = this.#findInState() ?? this.#row
    return { participantId, role, name: known?.name ?? '', color: known?.color ?? 'slate' }
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
