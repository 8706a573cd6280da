import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import type { BoardDoc } from '#shared/board'
import type { CloseCode, SessionState } from '#shared/protocol'
import type { HeldWorkshop } from './holdWorkshop.ts'
import { LiveSyncServer } from './liveSyncServer.ts'
import type { SyncParts } from './parts.ts'

/** Everything live: who is connected to which document. Made once per process; whoever makes it closes it. */
export interface SyncServer {
  /** Takes over an upgrade below /sync/. Anything wrong is answered with an HTTP error before a socket is opened. */
  handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void
  /**
   * Tells the workshop what a command led to: an open session document follows, locks hold from now on.
   * Resolves when the change is on disk; rejects when it could not be kept. A closed workshop follows when it is opened.
   */
  publishSession(workshopId: string, state: SessionState): Promise<void>
  /**
   * Lets `read` see the board as it is on disk, loading it if need be. Read only.
   * @throws CorruptRowError when it cannot be loaded, and whatever `read` throws
   */
  readBoard<T>(workshopId: string, read: (doc: BoardDoc) => T): Promise<T>
  /**
   * Lets the server edit a board, loading it if need be: `write` gets a copy with everything received so far, and
   * what it changes goes the road of every update. Resolves when it is on disk and told to everybody; rejects when
   * it was not kept, and then nothing has changed. `write` may also just read. A mistake it throws changes nothing.
   * @param keepFirst is waited for before the change is kept, and not called when there is none
   */
  editBoard(
    workshopId: string,
    write: (doc: BoardDoc) => void,
    keepFirst?: () => Promise<unknown>,
  ): Promise<void>
  /**
   * Keeps the board and private documents (all, or those of `owner`) still while `act` writes them and keeps what it wrote in
   * one transaction of the store. When `act` rejects, nothing has changed; when it resolves, everybody is told.
   */
  holdWorkshop<T>(
    workshopId: string,
    owner: string | undefined,
    act: (held: HeldWorkshop) => Promise<T>,
  ): Promise<T>
  /** What `read` says of every private document of a workshop, as it is on disk; one that cannot be read is left out. */
  readPrivates<T>(workshopId: string, read: (owner: string, doc: BoardDoc) => T): Promise<T[]>
  /** Ends every connection of a participant, e.g. with `closeCodes.forbidden` when they were removed. */
  disconnect(workshopId: string, participantId: string, code: CloseCode): void
  /**
   * Looks up every session of the workshop that is connected and ends with 4403 those that are no longer good: their
   * person was removed, or signed out. Resolves when it is done; rejects when the sessions could not be looked up.
   */
  revoke(workshopId: string): Promise<void>
  /** For metrics. */
  counts(): { readonly connections: number; readonly rooms: number }
  /** Accepts nobody any more, waits for what was received to be on disk, closes all with 1001. */
  close(): Promise<void>
}

export function createSyncServer(parts: SyncParts): SyncServer {
  return new LiveSyncServer(parts)
}
