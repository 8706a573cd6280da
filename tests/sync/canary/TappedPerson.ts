import { request } from 'node:http'
import type { WebSocket } from 'ws'
import * as Y from 'yjs'
import { createId } from '#shared/basics'
import { type DocumentName, documentNames } from '#shared/protocol'
import { putNote } from '../../helpers/notes.ts'
import { encodeMessage, encodeState } from '../../helpers/syncMessages.ts'
import { openSocket, type Session, type Target } from '../hostile/attacker.ts'
import type { Taps } from './Taps.ts'

/** Everybody's address; a canary itself, because no address is ever told to anybody. */
export const address = '127.7.7.7'

/** One request, with all of the answer recorded, the head included. @returns status and body, as text and as it came */
export function ask(
  { taps, url }: { readonly taps: Taps; readonly url: string },
  tap: string,
  path: string,
  { body, token }: { readonly body?: object; readonly token?: string } = {},
): Promise<{ readonly status: number; readonly text: string; readonly bytes: Buffer }> {
  const { hostname, port } = new URL(url)
  const method = body === undefined ? 'GET' : 'POST'
  const headers = {
    ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
  }
  return new Promise((resolve, reject) => {
    const options = { hostname, port, path, method, headers, localAddress: address, agent: false }
    const sent = request(options, (response) => {
      const chunks: Buffer[] = [Buffer.from(response.rawHeaders.join('\n'))]
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => {
        for (const chunk of chunks) taps.record(tap, chunk)
        const bytes = Buffer.concat(chunks.slice(1))
        resolve({ status: response.statusCode ?? 0, text: bytes.toString(), bytes })
      })
    })
    sent.on('error', reject)
    sent.end(body === undefined ? undefined : JSON.stringify(body))
  })
}

/** Somebody in a workshop with all three documents open; every frame they get is recorded. */
export class TappedPerson {
  readonly session: Session
  readonly tap: string
  readonly #sockets = new Map<DocumentName, WebSocket>()
  readonly #docs = new Map<DocumentName, Y.Doc>()
  /** What came on the board's connection. */
  readonly #boardFrames: Buffer[] = []

  private constructor(session: Session, tap: string) {
    this.session = session
    this.tap = tap
  }

  static async open(taps: Taps, target: Target, session: Session, tap: string) {
    const person = new TappedPerson(session, tap)
    for (const document of documentNames) {
      const { socket, opened } = openSocket(target, session, { document })
      socket.on('message', (frame: Buffer) => taps.record(tap, frame))
      if (document === 'board')
        socket.on('message', (frame: Buffer) => person.#boardFrames.push(frame))
      if (!(await opened)) throw new Error(`${tap} was not let in`)
      socket.send(encodeMessage(0, 0, Uint8Array.of(0)))
      person.#sockets.set(document, socket)
      person.#docs.set(document, new Y.Doc())
    }
    return person
  }

  /** A note of theirs on the board or in their private document, with or without their name. */
  write(document: 'board' | 'private', text: string, author = this.session.participantId): void {
    const doc = this.#docs.get(document) ?? new Y.Doc()
    const before = Y.encodeStateVector(doc)
    putNote(doc, createId(), author, text)
    this.#send(document, encodeMessage(0, 2, Y.encodeStateAsUpdate(doc, before)))
  }

  /** Gets their private document anew, as who opens it on another device. */
  readPrivate(): void {
    this.#send('private', encodeMessage(0, 0, Uint8Array.of(0)))
  }

  /** Frames of the board that hold a text. */
  boardFramesWith(text: string): Buffer[] {
    return this.#boardFrames.filter((frame) => frame.includes(text))
  }

  move(n: number): void {
    this.#send('board', encodeState(n + 1, n + 1, JSON.stringify({ cursor: { x: n, y: n } })))
  }

  /** Something the gate refuses, so that a close reason is recorded, too. */
  async break(taps: Taps, document: DocumentName): Promise<void> {
    const socket = this.#sockets.get(document)
    const closed = new Promise<void>((resolve) => {
      socket?.on('close', (code, reason) => {
        taps.record(this.tap, `${code} ${reason}`)
        resolve()
      })
    })
    const doc = new Y.Doc()
    doc.getMap('evil').set('k', 'v')
    this.#send(document, encodeMessage(0, 2, Y.encodeStateAsUpdate(doc)))
    await closed
  }

  close(): void {
    for (const socket of this.#sockets.values()) socket.terminate()
    for (const doc of this.#docs.values()) doc.destroy()
  }

  #send(document: DocumentName, message: Uint8Array): void {
    this.#sockets.get(document)?.send(message)
  }
}
