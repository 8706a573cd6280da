import type { SignedIn } from '#server/store'
import { closeCodes } from '#shared/protocol'
import type { Connection } from './connection.ts'
import type { SyncParts } from './parts.ts'

/** Which session each open connection came with, so that revoked ones are found. Tokens are kept in memory only. */
export class OpenSessions {
  readonly #signIn: SyncParts['signIn']
  readonly #tokens = new Map<Connection, string>()

  constructor(signIn: SyncParts['signIn']) {
    this.#signIn = signIn
  }

  add(connection: Connection, sessionToken: string): void {
    this.#tokens.set(connection, sessionToken)
    void connection.over.then(() => this.#tokens.delete(connection))
  }

  /**
   * Ends the connection if its session is no longer good, or gives it the role it has by now. Asked once it is registered: a session that was revoked
   * between the upgrade and the registration is found here, one that is revoked later by `revoke`.
   */
  async check(connection: Connection): Promise<void> {
    const token = this.#tokens.get(connection)
    if (token !== undefined) judge(connection, await this.#signIn(token))
  }

  /** Every session of the workshop is looked up again: its connections end, or have the role it has now. */
  async revoke(workshopId: string): Promise<void> {
    const theirs = [...this.#tokens].filter(([connection]) => connection.workshopId === workshopId)
    for (const token of new Set(theirs.map(([, shown]) => shown))) {
      const signedIn = await this.#signIn(token)
      for (const [connection, shown] of theirs) if (shown === token) judge(connection, signedIn)
    }
  }
}

function judge(connection: Connection, signedIn: SignedIn | undefined): void {
  if (signedIn === undefined) connection.close(closeCodes.forbidden, 'revoked')
  else connection.setRole(signedIn.role)
}
