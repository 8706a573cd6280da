import { request } from 'node:http'
import { connect, type Socket } from 'node:net'
import { WebSocket } from 'ws'
import { type DocumentName, syncPath, syncSubprotocol } from '#shared/protocol'
import { closeCodeIn } from './closeCodeIn.ts'

export interface Session {
  readonly workshopId: string
  readonly participantId: string
  readonly sessionToken: string
}

/** Whom an attack is tried on, and from where. */
export interface Target {
  /** Origin of the server, e.g. `http://127.0.0.1:3000`. */
  readonly url: string
  readonly workshopId: string
  /** Local address attackers connect from, e.g. 127.0.0.2; the honest ones have another. */
  readonly from: string
  /** Somebody with a good participant session in the workshop; not always somebody new. */
  enter(): Promise<Session>
  /** A session that was good and is not any more. */
  readonly removed: Session
  /** A good session of another workshop. */
  readonly foreign: Session
}

/** One thing of the hostile list. */
export interface Attack {
  readonly name: string
  /** Close codes and HTTP statuses it may end with; 0 is a connection that was cut without a word. */
  readonly ends: readonly number[]
  /** Large enough to be measured by itself; the others are measured together. */
  readonly isHeavy?: true
  /** One round. @returns how each connection or request ended */
  run(target: Target): Promise<readonly number[]>
}

export interface UpgradeOptions {
  readonly document?: DocumentName
  readonly protocols?: readonly string[]
  /** `undefined` sends none. */
  readonly origin?: string | undefined
  readonly query?: string
}

/** A websocket that says what no client of ours says. `ended` gives the close code, or the status of a refused upgrade. */
export function openSocket(target: Target, session: Session, options: UpgradeOptions = {}) {
  const { document = 'board', query = '', protocols = protocolsOf(session) } = options
  const origin = 'origin' in options ? options.origin : target.url
  const url = `${target.url.replace(/^http/, 'ws')}${syncPath(target.workshopId, document)}${query}`
  const socket = new WebSocket(url, [...protocols], {
    localAddress: target.from,
    perMessageDeflate: false,
    ...(origin === undefined ? {} : { origin }),
  })
  socket.on('error', () => undefined)
  const ended = new Promise<number>((resolve) => {
    socket.on('close', (code) => resolve(code === 1006 ? 0 : code))
    socket.on('unexpected-response', (_request, response) => {
      resolve(response.statusCode ?? 0)
      response.destroy()
    })
  })
  const opened = new Promise<boolean>((resolve) => {
    socket.on('open', () => resolve(true))
    void ended.then(() => resolve(false))
  })
  return { socket, ended, opened }
}

/** Sends messages once the socket is open. @returns how it ended */
export async function sendMessages(
  target: Target,
  session: Session,
  messages: Iterable<Uint8Array | string>,
  options?: UpgradeOptions,
): Promise<number> {
  const { socket, ended, opened } = openSocket(target, session, options)
  if (await opened) for (const message of messages) socket.send(message)
  return ended
}

export function protocolsOf({ sessionToken }: Session): string[] {
  return [syncSubprotocol, `bearer.${sessionToken}`]
}

/** A TCP connection from the attackers' address that never throws. */
export function openTcp({ url, from }: Target): Socket {
  const { hostname, port } = new URL(url)
  const socket = connect({ host: hostname, port: Number(port), localAddress: from })
  return socket.on('error', () => undefined)
}

/** Resolves when the connection is over, whoever ended it. */
export function hungUp(socket: Socket): Promise<0> {
  socket.resume()
  return new Promise((resolve) => {
    if (socket.closed) resolve(0)
    else socket.once('close', () => resolve(0))
  })
}

/** Websocket frames by hand. @returns the close code the server said, the status of a refused upgrade, or 0 */
export async function sendBytes(
  target: Target,
  session: Session,
  bytes: Uint8Array,
): Promise<number> {
  const { socket, answer } = await openByHand(target, session)
  socket.write(bytes)
  await hungUp(socket)
  return closeCodeIn(answer())
}

/** A websocket by hand over TCP. Resolves when the upgrade was answered or the connection is over. */
export async function openByHand(target: Target, session: Session) {
  const socket = openTcp(target)
  const chunks: Buffer[] = []
  socket.write(
    [
      `GET ${syncPath(target.workshopId, 'board')} HTTP/1.1`,
      `Host: ${new URL(target.url).host}`,
      `Origin: ${target.url}`,
      'Upgrade: websocket',
      'Connection: Upgrade',
      'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
      'Sec-WebSocket-Version: 13',
      `Sec-WebSocket-Protocol: ${protocolsOf(session).join(', ')}`,
      '',
      '',
    ].join('\r\n'),
  )
  await new Promise<void>((resolve) => {
    socket.on('close', () => resolve())
    socket.on('data', (chunk) => {
      chunks.push(chunk)
      resolve()
    })
  })
  return { socket, answer: () => Buffer.concat(chunks) }
}

export interface HttpOptions {
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
  readonly session?: Session
}

/** One request from the attackers' address. @returns the status, 0 when there was no answer */
export function sendHttp(target: Target, path: string, options: HttpOptions = {}): Promise<number> {
  const { method = options.body === undefined ? 'GET' : 'POST', body, session } = options
  const headers = {
    ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    ...(session ? { authorization: `Bearer ${session.sessionToken}` } : {}),
    ...options.headers,
  }
  return new Promise((resolve) => {
    const { hostname, port } = new URL(target.url)
    const sent = request(
      { host: hostname, port, path, method, headers, localAddress: target.from, agent: false },
      (response) => {
        response.resume()
        response.on('close', () => resolve(response.statusCode ?? 0))
      },
    )
    sent.on('error', () => resolve(0))
    sent.end(body)
  })
}

/** Runs `count` of something at the same time. */
export function atOnce<T>(count: number, run: (index: number) => Promise<T>): Promise<T[]> {
  return Promise.all(Array.from({ length: count }, (_, index) => run(index)))
}
