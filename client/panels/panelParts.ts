import { createContext, useContext } from 'react'
import type { ActionContext } from '#client/actions'
import type { MenuEntry } from '#client/ui'
import type { Result } from '#shared/basics'
import type { ExportFormat, Problem, Role, SnapshotInfo, WaitingRequest } from '#shared/protocol'

/** How to get others in, as far as this browser knows. */
export interface Invitations {
  readonly links: { readonly [R in Role]?: string | undefined }
  readonly joinCode: string | undefined
  /** Address of the join page; with `#` and the code it is filled in. */
  readonly joinAddress: string
}

/** The earlier versions of the board. Whoever calls says nothing more: what went wrong is told from here. */
export interface Versions {
  /** Newest first. */
  readonly list: () => Promise<Result<readonly SnapshotInfo[]> & { readonly problem?: Problem }>
  /** Keeps the board as it is now. @returns whether it was kept */
  readonly take: (label: string) => Promise<boolean>
  /** Shows one of them in place of the board. */
  readonly look: (snapshot: SnapshotInfo) => Promise<void>
  /** Shows the board again. */
  readonly backToNow: () => void
  /** Asks, and then makes the board equal to it. */
  readonly restore: (snapshot: SnapshotInfo) => void
  /** The one that is shown. */
  readonly shown: SnapshotInfo | undefined
  /** Grows whenever the list may have become another. */
  readonly changes: number
}

/** What the panels need beyond the view; made by app for the open board. */
export interface PanelParts {
  readonly context: ActionContext
  readonly invitations: Invitations
  /** Who waits to be let in; only facilitators are told. */
  readonly requests: readonly WaitingRequest[]
  /** Makes a new link and keeps it here. `lost`: it was made, but its answer did not arrive. */
  readonly replaceLink: (role: Role, signOut: boolean) => Promise<'done' | 'lost' | 'failed'>
  readonly replaceCode: (signOut: boolean) => Promise<'done' | 'failed'>
  /** Asks for picture files and puts them on the board. */
  readonly addPicture: () => void
  /** Asks for a CSV file and then what its rows shall become. */
  readonly addTable: () => void
  /** Makes the file, hands it to the browser and says how it went. */
  readonly download: (format: ExportFormat) => Promise<void>
  /** The same of what serves for other workshops: zones, agenda, what facilitators prepared. */
  readonly downloadTemplate: () => Promise<void>
  /** A version of the strategy (its id), as it was put up to be signed. */
  readonly downloadStrategy: (version: string) => Promise<void>
  /** Opens the page of the strategy. */
  readonly openStrategyPage: () => void
  /** Choices of appearance, for the menu. */
  readonly themeEntries: readonly MenuEntry[]
  readonly versions: Versions
  readonly goHome: () => void
  /** Opens the page for a room in a window of its own. */
  readonly openProjector: () => void
  /** Opens a copy of the workshop with made-up people in a new tab. Never rejects; says what went wrong. */
  readonly beginRehearsal: () => Promise<void>
  /** Ends the rehearsal this is and goes home. Never rejects; says what went wrong. */
  readonly endRehearsal: () => Promise<void>
  /** Tries the connection again, also after a refusal. */
  readonly reconnect: () => void
  /** Gives up what the server refused and loads the board anew. The person was asked. */
  readonly discardChanges: () => void
  /** The person has decided about the work that came back: forgets it. */
  readonly dropReturned: () => void
  /** Gives the keys back to the board after a press with the pointer. */
  readonly focusCanvas: () => void
  /** Where the canvas is on the page, in CSS px; undefined before it is there. */
  readonly canvasRect: () => DOMRect | undefined
}

export const PanelContext = createContext<PanelParts | undefined>(undefined)

/** @throws outside of the board page */
export function usePanelParts(): PanelParts {
  const parts = useContext(PanelContext)
  if (!parts) throw new Error('usePanelParts needs a PanelContext around it')
  return parts
}
