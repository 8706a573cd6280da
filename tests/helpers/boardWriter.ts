import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { createId } from '#shared/basics'
import { addItems } from '#shared/board'
import { messageTypes, syncSubprotocol } from '#shared/protocol'
import { holds, tappedSocket, tapSaved } from './acknowledged.ts'
import { createWorkshop, enterWorkshop } from './workshopApi.ts'

/** A stock client that keeps writing notes to a board, a few ahead of what is acknowledged, and comes back after every cut. */
export interface BoardWriter {
  readonly board: Y.Doc
  readonly provider: WebsocketProvider
  /** Every update that was ever called saved. */
  readonly acknowledged: readonly Uint8Array[]
  /** What was said that cannot be true. */
  readonly lies: readonly string[]
  /** Called after every acknowledgement. */
  onAcknowledged: () => void
  /** Begins, or stops, writing by itself. */
  setWriting(writes: boolean): void
  addNote(text: string): void
  /** How many acknowledged updates the document lacks. */
  lostFrom(stored: Y.Doc): number
  close(): void
}

const mostAhead = 4

/** @param url http://… of the server; the writer enters with `link` under `name` */
export async function openWriter(
  url: string,
  link: string,
  name: string,
  socketUrl = url,
): Promise<BoardWriter> {
  const { workshopId, participantId, sessionToken } = await enterWorkshop(url, link, name)
  const board = new Y.Doc()
  const acknowledged: Uint8Array[] = []
  const lies: string[] = []
  let writes = false
  let made = 0
  let ahead = 0
  const addNote = (text: string) => {
    made += 1
    ahead += 1
    addItems(board, [noteOf(participantId, made, text)], { origin: 'writer', label: 'createNotes' })
  }
  const write = () => {
    while (writes && ahead < mostAhead) addNote(`${name} ${made}`)
  }
  const tap = () => {
    ahead = 0
    return tapSaved(
      (update) => {
        acknowledged.push(update)
        ahead = Math.max(0, ahead - 1)
        writer.onAcknowledged()
        queueMicrotask(write)
      },
      (lie) => lies.push(lie),
    )
  }
  const base = `${socketUrl.replace(/^http/, 'ws')}/sync/${workshopId}`
  const provider = new WebsocketProvider(base, 'board', board, {
    protocols: [syncSubprotocol, `bearer.${sessionToken}`],
    WebSocketPolyfill: tappedSocket(tap),
    disableBc: true,
    maxBackoffTime: 100,
  })
  // The tap has heard it; without a handler the provider complains.
  provider.messageHandlers[messageTypes.saved] = () => undefined
  provider.on('sync', write)
  const writer: BoardWriter = {
    board,
    provider,
    acknowledged,
    lies,
    onAcknowledged: () => undefined,
    setWriting: (value) => {
      writes = value
      if (provider.synced) write()
    },
    addNote,
    lostFrom: (stored) => acknowledged.filter((update) => !holds(stored, update)).length,
    close: () => {
      provider.destroy()
      board.destroy()
    },
  }
  return writer
}

/** A workshop with `count` writers. */
export async function openWriters(url: string, count: number) {
  const { workshopId, links } = await createWorkshop(url, { title: 'Faults', template: 'blank' })
  const names = Array.from({ length: count }, (_, n) => `Writer ${n}`)
  const writers = await Promise.all(names.map((name) => openWriter(url, links.participant, name)))
  return { workshopId, links, writers }
}

function noteOf(author: string, n: number, text: string) {
  const box = { x: (n % 50) * 220, y: Math.floor(n / 50) * 220, w: 200, h: 200 }
  const id = createId()
  return { id, kind: 'note', box, z: 'a0', author, createdAt: 0, text, color: 'yellow' }
}
