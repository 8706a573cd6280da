import type * as Y from 'yjs'
import { type BrowserParts, type OpenWorkshop, openWorkshop } from '#client/sync'
import { createView, type SaveState, type View } from '#client/view'
import { createId } from '#shared/basics'
import { addItems } from '#shared/board'
import type { Role } from '#shared/protocol'
import { testParts } from '../client/sync/testParts.ts'
import { holds, type Tap, tappedSocket, tapSaved } from './acknowledged.ts'
import type { Witness } from './witness.ts'
import { enterWorkshop } from './workshopApi.ts'

/** Somebody with the product's own client, in this process: the whole of client/sync over a real websocket. */
export interface Member {
  readonly name: string
  readonly participantId: string
  readonly sessionToken: string
  readonly view: View
  readonly workshop: OpenWorkshop
  readonly board: Y.Doc
  /** Every update that was ever called saved on the wire. */
  readonly acknowledged: readonly Uint8Array[]
  /** What the server said that cannot be true. */
  readonly lies: readonly string[]
  /** Every save state that was ever shown, in order. */
  readonly shown: readonly SaveState['kind'][]
  /** Called after every acknowledgement. */
  onAcknowledged: () => void
  saveState(): SaveState['kind']
  addNote(text: string): void
  /** How many acknowledged updates the document lacks. */
  lostFrom(stored: Y.Doc): number
  close(): void
}

interface Options {
  /** http://… of what the websockets connect to, e.g. a proxy; otherwise the server itself. */
  readonly socketUrl?: string
  /** Looks at the disk at each moment at which "saved" is shown. */
  readonly witness?: Witness
  readonly parts?: Partial<BrowserParts>
  /** Told of every socket the client makes, for both documents. */
  readonly onSocket?: (socket: WebSocket, url: URL) => void
}

/** Enters with a link and opens the workshop as a page does. */
export async function openMember(
  url: string,
  link: string,
  name: string,
  options: Options = {},
): Promise<Member> {
  return openAgain(await enterWorkshop(url, link, name), name, options.socketUrl ?? url, options)
}

interface Entered {
  readonly workshopId: string
  readonly participantId: string
  readonly role: Role
  readonly sessionToken: string
}

const quiet: Tap = { onSent: () => undefined, onReceived: () => undefined }

/** Opens the workshop for somebody who has entered. */
export function openAgain(
  entered: Entered,
  name: string,
  socketUrl: string,
  { witness, parts = {}, onSocket = () => undefined }: Options = {},
): Member {
  const { workshopId, participantId, role, sessionToken } = entered
  const heard = { acknowledged: [] as Uint8Array[], lies: [] as string[] }
  const shown: SaveState['kind'][] = []
  const onUpdate = (update: Uint8Array) => {
    heard.acknowledged.push(update)
    member.onAcknowledged()
  }
  const view = createView({ workshopId, participantId, role })
  const network = {
    serverOrigin: socketUrl.replace(/^http/, 'ws'),
    WebSocket: tappedBoardSocket(() => tapSaved(onUpdate, (lie) => heard.lies.push(lie)), onSocket),
    fetch: (path: string, init?: RequestInit) => fetch(`${socketUrl}${path}`, init),
  }
  const request = { view, workshopId, participantId, role, sessionToken }
  const workshop = openWorkshop(request, testParts(network, parts))
  view.subscribe(({ saveState }, before) => {
    if (saveState === before.saveState) return
    shown.push(saveState.kind)
    if (saveState.kind === 'saved') witness?.check(name, workshop.board)
  })
  const member: Member = {
    ...{ name, participantId, sessionToken, view, workshop, shown, ...heard },
    board: workshop.board,
    onAcknowledged: () => undefined,
    saveState: () => view.getState().saveState.kind,
    addNote: (text) =>
      addItems(workshop.board, [noteOf(participantId, text)], {
        origin: workshop.origin,
        label: 'createNotes',
      }),
    lostFrom: (stored) => heard.acknowledged.filter((update) => !holds(stored, update)).length,
    close: workshop.close,
  }
  return member
}

/** Only the board's connections count: on the session's there is nothing of ours to save. */
function tappedBoardSocket(
  tap: () => Tap,
  onSocket: (socket: WebSocket, url: URL) => void,
): typeof WebSocket {
  let opening = ''
  const Tapped = tappedSocket(() => (opening.endsWith('/board') ? tap() : quiet))
  return class extends Tapped {
    constructor(url: string | URL, protocols?: string | string[]) {
      opening = new URL(url).pathname
      super(url, protocols)
      onSocket(this, new URL(url))
    }
  }
}

function noteOf(author: string, text: string) {
  const box = { x: 0, y: 0, w: 200, h: 200 }
  const rest = { z: 'a0', author, createdAt: 0, text, color: 'yellow' } as const
  return { id: createId(), kind: 'note', box, ...rest } as const
}
