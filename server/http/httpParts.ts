import type { Access } from '#server/access'
import type { Assets } from '#server/assets'
import type { Exporter } from '#server/export'
import type { History } from '#server/history'
import type { Health, Log } from '#server/observe'
import type { Rehearsals, SessionKeeper } from '#server/session'
import type { BoardDoc } from '#shared/board'
import type { BoardFileReader } from './createBoardFileReader.ts'

/** What the routes work with; main builds it. */
export interface HttpParts {
  readonly log: Log
  readonly access: Access
  readonly keeper: SessionKeeper
  readonly rehearsals: Pick<Rehearsals, 'begin' | 'end'>
  readonly history: Pick<History, 'list' | 'read' | 'take' | 'restore'>
  readonly assets: Assets
  readonly health: Health
  readonly exporter: Pick<Exporter, 'render'>
  readonly boardFiles: Pick<BoardFileReader, 'read'>
  /** Reads the live board of a workshop, loading it if nobody has it open. */
  readonly readBoard: <T>(workshopId: string, read: (doc: BoardDoc) => T) => Promise<T>
  readonly nowMs: () => number
  /** Origin for links; undefined: the one the request came in by. */
  readonly publicUrl: string | undefined
  /** Addresses and networks whose X-Forwarded-* headers are believed. */
  readonly trustedProxies: readonly string[]
  /** Folder of the built client; pages are served only where it exists (`npm run dev` serves them by Vite). */
  readonly clientDir: string
}
