import type { View } from '#client/view'
import type { Result } from '#shared/basics'
import type { BoardDoc, ClipPictures, Item } from '#shared/board'
import type { CommandAnswer, CommandRequest, Problem } from '#shared/protocol'

/** The browser's clipboard, as far as a page may use it. */
export interface ClipboardPart {
  /**
   * Puts items there, for menus; the keys go by `listenToClipboard`. Promised because a browser forgets the press that allowed it
   * while one waits. `quietly`: nothing is said where the browser refuses. @returns whether they are there
   */
  readonly write: (data: Promise<PastedData>, quietly?: 'quietly') => Promise<boolean>
  /** What the clipboard holds; undefined where the browser does not say. */
  readonly read: () => Promise<PastedData | undefined>
  /** Puts a picture of items of the board there. @returns whether it is there */
  readonly writePicture: (items: readonly Item[]) => Promise<boolean>
  readonly writeText: (text: string) => Promise<boolean>
}

/** The pictures of this workshop on their way to others, and theirs on the way here. */
export interface PicturesPart {
  /** Those of these whose bytes are here now, as many as a clipboard should hold. */
  readonly atHand: (assets: Iterable<string>) => ClipPictures
  /** Whether there is nothing more to get. */
  readonly areAllAtHand: (assets: Iterable<string>) => boolean
  /** Resolves when all that can be had are at hand. Never rejects. */
  readonly bringToHand: (assets: Iterable<string>) => Promise<void>
  /** Keeps pictures from elsewhere in this workshop. @returns what they are called here; one that was refused is missing */
  readonly keep: (
    pictures: ClipPictures,
    onProgress: (done: number) => void,
  ) => Promise<ReadonlyMap<string, string>>
}

/** What came with a paste, in every form there is: '' where a form is not there. */
export interface PastedData {
  readonly clip: string
  readonly html: string
  readonly text: string
}

/** What an action may use. Made once per open board by client/app and passed in, so that actions run in tests without a window. */
export interface ActionContext {
  readonly view: View
  readonly board: BoardDoc
  /** Origin of this person's own changes: what undo keeps. */
  readonly origin: unknown
  readonly newId: () => string
  readonly nowMs: () => number
  readonly undo: () => void
  readonly redo: () => void
  /** Undefined where there is no browser around. */
  readonly clipboard?: ClipboardPart
  readonly pictures?: PicturesPart
  readonly sendCommand: (
    command: CommandRequest,
  ) => Promise<Result<CommandAnswer> & { problem?: Problem }>
}

/**
 * One thing a person can do. The same action serves button, key, menu and automation. `keys` are written
 * as in `Mod+Z` (Mod is ctrl or cmd), `Shift+1`, `N`, `Delete`.
 */
export interface Action<Args = void> {
  readonly name: string
  readonly label: () => string
  readonly keys?: readonly string[]
  /** The keys count only while the board has the focus, also with ctrl or cmd: elsewhere they are the browser's. */
  readonly keysAreBoards?: true
  /** The browser tells of these keys by events of its own (copy, cut, paste): they are shown, but not listened to. */
  readonly keysAreBrowsers?: true
  /** Whether it makes sense and is permitted now; a button is greyed out otherwise. */
  readonly isPossible: (context: ActionContext) => boolean
  readonly run: (context: ActionContext, args: Args) => void
  /** Says why it was not done (the view's `remark`) to whoever asked for it by key; nothing where there was nothing to do. */
  readonly explain?: (context: ActionContext) => void
  /** Why it is not possible now, in a few words for a list of actions; nothing where there is no more to say than that. */
  readonly whyNot?: (context: ActionContext) => string | undefined
}
