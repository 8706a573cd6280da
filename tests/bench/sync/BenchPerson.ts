import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { WebSocket } from 'ws'
import { messageYjsSyncStep1, messageYjsSyncStep2, messageYjsUpdate } from 'y-protocols/sync'
import * as Y from 'yjs'
import { addItems, editItemText, moveItems, readItem } from '#shared/board'
import { messageTypes, type Presence } from '#shared/protocol'
import type { Ticket } from './contestants.ts'
import type { Tracker } from './tracker.ts'

const change = { origin: 'bench', label: 'bench' } as const
const notes = 2

/**
 * Somebody at work, without a picture: a raw websocket and a document. Only observers take in what others write;
 * the rest work on notes of their own, because 1,000 copies of a board would measure the load generator.
 */
export class BenchPerson {
  readonly doc = new Y.Doc()
  readonly #ticket: Ticket
  readonly #tracker: Tracker
  readonly #isObserver: boolean
  readonly #name: string
  #socket: WebSocket | undefined
  #moves = 0
  #edits = 0
  /** Update messages sent on this connection, and of those the edits not yet called saved. */
  #updates = 0
  #unsaved: { n: number; edit: number }[] = []
  /** What message 100 said last. */
  saved = 0
  bytesReceived = 0
  closeCode: number | undefined
  #onSynced: () => void = () => undefined
  /** Resolves when the server has sent what it has. */
  readonly synced = new Promise<void>((resolve) => {
    this.#onSynced = resolve
  })

  constructor(ticket: Ticket, name: string, tracker: Tracker, isObserver: boolean) {
    this.#ticket = ticket
    this.#name = name
    this.#tracker = tracker
    this.#isObserver = isObserver
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== this) this.#sendUpdate(messageYjsUpdate, update)
    })
    if (isObserver) this.#observe()
  }

  /** @returns when the server has answered with the document */
  async open(): Promise<void> {
    const { url, protocols, origin } = this.#ticket
    const socket = new WebSocket(url, [...protocols], { origin, perMessageDeflate: false })
    this.#socket = socket
    socket.on('message', (data: Buffer) => this.#receive(data))
    socket.on('error', () => undefined)
    socket.on('close', (code) => {
      this.closeCode = code
    })
    socket.on('open', () => {
      for (const frame of this.#ticket.dialect.greeting) socket.send(frame)
      this.#send(messageTypes.sync, messageYjsSyncStep1, new Uint8Array([0]))
    })
    await this.synced
  }

  close(): void {
    this.#socket?.terminate()
    this.doc.destroy()
  }

  /** Stops reading, as a laptop that went to sleep. */
  pause(): void {
    this.#socket?.pause()
  }

  /** The notes this person works on. */
  begin(): void {
    const items = Array.from({ length: notes }, (_, index) => ({
      id: this.#noteId(index),
      kind: 'note',
      box: { x: index * 220, y: 0, w: 200, h: 200 },
      z: 'a0',
      author: this.#ticket.author,
      createdAt: 1,
      color: 'yellow',
      text: 'customers wait because nobody owns the answer between sales and service teams today',
    }))
    addItems(this.doc, items, change)
  }

  /** The pointer is somewhere else. */
  movePointer(): void {
    this.show({ cursor: { x: this.#moves * 3.5, y: 1234.25 } })
  }

  /** What the others see of this person. */
  show(presence: Presence): void {
    this.#moves += 1
    const state = JSON.stringify(presence)
    const encoder = encoding.createEncoder()
    for (const part of [1, this.doc.clientID, this.#moves]) encoding.writeVarUint(encoder, part)
    encoding.writeVarString(encoder, state)
    this.#send(messageTypes.awareness, encoding.toUint8Array(encoder))
  }

  /** A note moved or typed into, in turn. The number of the edit is in it, so that observers know it again. */
  edit(): void {
    const edit = this.#tracker.send()
    this.#edits += 1
    const id = this.#noteId(this.#edits % notes)
    this.#unsaved.push({ n: this.#updates + 1, edit })
    if (this.#edits % 2 === 0) {
      moveItems(this.doc, [[id, { x: edit, y: 100, w: 200, h: 200 }]], change)
    } else {
      editItemText(this.doc, id, `${readItem(this.doc, id)?.text} #${edit};`, change)
    }
  }

  /** A value of its own under the item, for counting what survived. */
  write(id: string): void {
    const item = { id, kind: 'note', box: { x: 0, y: 0, w: 200, h: 200 }, z: 'a0' }
    const rest = { author: this.#ticket.author, createdAt: 1, color: 'yellow', text: id }
    addItems(this.doc, [{ ...item, ...rest }], change)
  }

  #noteId(index: number): string {
    return `${this.#name}-${index}`
  }

  #observe(): void {
    this.doc.getMap('items').observeDeep((events, transaction) => {
      if (transaction.local) return
      for (const event of events) for (const edit of editsIn(event)) this.#tracker.hear(edit)
    })
  }

  #receive(frame: Buffer): void {
    this.bytesReceived += frame.length
    const decoder = this.#ticket.dialect.unwrap(frame)
    const type = decoding.readVarUint(decoder)
    // 4 is Hocuspocus's "sync reply": its first question.
    if (type === messageTypes.sync || type === 4) this.#receiveSync(decoder)
    else if (type === messageTypes.saved) this.#receiveSaved(decoding.readVarUint(decoder))
  }

  #receiveSync(decoder: decoding.Decoder): void {
    const step = decoding.readVarUint(decoder)
    if (step === messageYjsSyncStep1) {
      const stateVector = decoding.readVarUint8Array(decoder)
      this.#sendUpdate(messageYjsSyncStep2, Y.encodeStateAsUpdate(this.doc, stateVector))
      return
    }
    if (this.#isObserver) Y.applyUpdate(this.doc, decoding.readVarUint8Array(decoder), this)
    if (step === messageYjsSyncStep2) this.#onSynced()
  }

  #receiveSaved(count: number): void {
    this.saved = count
    while (this.#unsaved[0] !== undefined && this.#unsaved[0].n <= count) {
      const first = this.#unsaved.shift()
      if (first !== undefined) this.#tracker.save(first.edit)
    }
  }

  #sendUpdate(step: number, update: Uint8Array): void {
    this.#updates += 1
    this.#send(messageTypes.sync, step, update)
  }

  #send(...parts: readonly (number | Uint8Array)[]): void {
    if (this.#socket?.readyState !== WebSocket.OPEN) return
    const encoder = encoding.createEncoder()
    for (const part of parts) {
      if (typeof part === 'number') encoding.writeVarUint(encoder, part)
      else encoding.writeVarUint8Array(encoder, part)
    }
    this.#socket.send(this.#ticket.dialect.wrap(encoding.toUint8Array(encoder)))
  }
}

/** Numbers of the edits in an event: the x of a new box, or what was typed. */
function editsIn(event: Y.YEvent<Y.AbstractType<unknown>>): number[] {
  if (event instanceof Y.YMapEvent) {
    const box: unknown = event.keysChanged.has('box') ? event.target.get('box') : undefined
    return Array.isArray(box) && event.path.length === 1 ? [Number(box[0])] : []
  }
  const typed = event.changes.delta.map(({ insert }) => (typeof insert === 'string' ? insert : ''))
  return [...typed.join('').matchAll(/#(\d+);/g)].map(([, edit]) => Number(edit))
}
