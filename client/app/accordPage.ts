import type { Item } from '#shared/board'
import type { Camera, Point } from '#shared/geometry'
import type { Role } from '#shared/protocol'

/** Another person on the board, as presence tells it: nothing of it is stored. */
export interface PersonHere {
  readonly name: string
  readonly role: Role
  /** Where their hand is, in board units; undefined while it is not on the board. */
  readonly pointer: Point | undefined
  /** Ids of the items they have selected. */
  readonly selection: readonly string[]
}

/** What `window.accord` can say and do about the board that is shown. */
export interface BoardAccess {
  /** Every item as a plain value, bottom to top. */
  items(): readonly Item[]
  /** Everybody else who is here now, one entry per open tab. */
  people(): readonly PersonHere[]
  /** The board point at the canvas' top left corner, and CSS px per board unit. */
  camera(): Camera
  /** Fields left out stay as they are; zoom is kept within its limits. */
  setCamera(camera: Partial<Camera>): void
  /** Shows the whole board. */
  fit(): void
  /** Middle of an item in the window, in CSS px; undefined if there is no such item. */
  screenPointOf(itemId: string): Point | undefined
  /** How safe this person's work is. */
  saved(): 'saved' | 'saving' | 'offline' | 'refused'
}

/**
 * `window.accord`: what automation and embedding may rely on. Always there; on a page without a board
 * there are no items and `ready` waits until a board is shown.
 */
export interface AccordPage extends BoardAccess {
  /** Settles when the board's items and zones have arrived and are painted. After a board was left: of the next one. */
  readonly ready: Promise<void>
}

declare global {
  interface Window {
    accord: AccordPage
  }
}

const noBoard: BoardAccess = {
  items: () => [],
  people: () => [],
  camera: () => ({ x: 0, y: 0, zoom: 1 }),
  setCamera: () => {},
  fit: () => {},
  screenPointOf: () => undefined,
  saved: () => 'saved',
}

/** The page's one `accord` object, and what the board page does with it: it shows its board, says when it is painted, and leaves. */
export function createAccordPage() {
  let board = noBoard
  let waiting = createSignal()
  const page: AccordPage = {
    get ready() {
      return waiting.promise
    },
    items: () => board.items(),
    people: () => board.people(),
    camera: () => board.camera(),
    setCamera: (camera) => board.setCamera(camera),
    fit: () => board.fit(),
    screenPointOf: (itemId) => board.screenPointOf(itemId),
    saved: () => board.saved(),
  }
  return {
    page,
    show: (next: BoardAccess) => {
      board = next
    },
    painted: () => waiting.settle(),
    leave: () => {
      board = noBoard
      waiting = createSignal()
    },
  }
}

export type AccordKeeper = ReturnType<typeof createAccordPage>

function createSignal() {
  let settle = () => {}
  const promise = new Promise<void>((resolve) => {
    settle = resolve
  })
  return { promise, settle: () => settle() }
}
