import { once } from 'node:events'
import { connect } from 'node:net'
import { onTestFinished } from 'vitest'
import { WebSocket } from 'ws'
import { syncSubprotocol } from '#shared/protocol'
import type { Person } from './makeSync.ts'
import { until } from './until.ts'

/** A websocket without Yjs, for saying what no client of ours says. Everything received is kept. */
export async function openRaw(url: string, person: Person) {
  const socket = new WebSocket(url, protocolsOf(person))
  const received: Uint8Array[] = []
  const closed = { code: 0 }
  socket.on('message', (data: Buffer) => received.push(Uint8Array.from(data)))
  socket.on('close', (code) => {
    closed.code = code
  })
  socket.on('error', () => undefined)
  onTestFinished(() => socket.terminate())
  await once(socket, 'open')
  return {
    socket,
    received,
    closed,
    send: (...bytes: number[]) => socket.send(Uint8Array.from(bytes)),
    /** Payloads of the messages that begin with these bytes. */
    receivedOf: (...prefix: number[]) =>
      received.filter((message) => prefix.every((byte, index) => message[index] === byte)),
    closeCode: async () => {
      await until(() => closed.code !== 0)
      return closed.code
    },
  }
}

/** Tries to open a websocket. @returns the HTTP status it was refused with, or 101 */
export async function statusOf(
  url: string,
  options: { protocols?: string[]; origin?: string } = {},
): Promise<number> {
  const headers = options.origin === undefined ? {} : { origin: options.origin }
  const socket = new WebSocket(url, options.protocols ?? [], { headers })
  socket.on('error', () => undefined)
  const status = await new Promise<number>((resolve) => {
    socket.on('open', () => resolve(101))
    socket.on('unexpected-response', (_request, response) => resolve(response.statusCode ?? 0))
  })
  socket.terminate()
  return status
}

/** A websocket by hand over TCP, for frames `ws` would not send. @returns bytes received after the frame, until the server hangs up */
export async function sendFrame(
  port: number,
  path: string,
  person: Person,
  frame: readonly number[],
): Promise<Buffer> {
  const socket = connect(port, '127.0.0.1')
  onTestFinished(() => void socket.destroy())
  const chunks: Buffer[] = []
  socket.on('data', (chunk) => chunks.push(chunk))
  socket.on('error', () => undefined)
  await once(socket, 'connect')
  socket.write(
    [
      `GET ${path} HTTP/1.1`,
      'Host: accord.test',
      'Upgrade: websocket',
      'Connection: Upgrade',
      'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
      'Sec-WebSocket-Version: 13',
      `Sec-WebSocket-Protocol: ${protocolsOf(person).join(', ')}`,
      '',
      '',
    ].join('\r\n'),
  )
  await until(() => Buffer.concat(chunks).includes('\r\n\r\n'))
  socket.write(Uint8Array.from(frame))
  if (!socket.readableEnded) await once(socket, 'end')
  return Buffer.concat(chunks)
}

export function protocolsOf(person: Person): string[] {
  return [syncSubprotocol, `bearer.${person.sessionToken}`]
}
