import { WebSocket } from 'ws'
import { until } from './until.ts'

interface Received {
  readonly message: Buffer
}

/** A document of a whole server over a raw socket. Resolves once the server asked for what we have. */
export async function openDocument(address: string, sessionToken: string) {
  const socket = connect(address, sessionToken)
  const received: Received[] = []
  let code: number | undefined
  socket.on('message', (message: Buffer) => received.push({ message }))
  socket.on('close', (closed) => {
    code = closed
  })
  await until(() => received.length > 0)
  return {
    received,
    send: (message: Uint8Array) => socket.readyState === WebSocket.OPEN && socket.send(message),
    closedWith: () => code,
    close: () => socket.terminate(),
  }
}

/** The HTTP status an upgrade is refused with, or 101. */
export function documentStatus(address: string, sessionToken: string): Promise<number> {
  const socket = connect(address, sessionToken)
  return new Promise((resolve) => {
    socket.on('open', () => {
      socket.terminate()
      resolve(101)
    })
    socket.on('unexpected-response', (_request, response) => resolve(response.statusCode ?? 0))
  })
}

export function isStep2({ message }: Received): boolean {
  return message[0] === 0 && message[1] === 1
}

function connect(address: string, sessionToken: string): WebSocket {
  const { origin } = new URL(address)
  const protocols = ['accord.v1', `bearer.${sessionToken}`]
  const socket = new WebSocket(address.replace(/^http/, 'ws'), protocols, { origin })
  socket.on('error', () => undefined)
  return socket
}
