import type { Access } from '#server/access'
import type { Health, Log } from '#server/observe'
import type { SessionKeeper } from '#server/session'
import type { Result } from '#shared/basics'
import type { BoardDoc, Item } from '#shared/board'
import type { SessionState } from '#shared/protocol'

/** What the routes work with; main builds it. */
export interface HttpParts {
  readonly log: Log
  readonly access: Access
  readonly keeper: SessionKeeper
  readonly health: Health
  /** Makes the report as a PDF; a refusal's detail is a sentence for a person. */
  readonly renderPdf: (input: PdfInput) => Promise<Result<ExportedFile>>
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

export interface PdfInput {
  readonly session: SessionState
  readonly items: readonly Item[]
  readonly nowMs: number
  readonly locale: string
}

export interface ExportedFile {
  readonly bytes: Uint8Array
  readonly mediaType: string
  readonly fileName: string
}
