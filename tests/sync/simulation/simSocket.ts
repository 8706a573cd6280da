import type { Tap } from '../../helpers/acknowledged.ts'
import { encodeFrame, opcodes, takeFrames } from './frames.ts'
import type { Line, NearEnd, Network } from './network.ts'
import type { Process } from './virtualTime.ts'

interface Owner {
  readonly process: Process
  readonly person: string
  readonly network: Network
  /** Called for every connection. */
  tap(url: string): Tap
}

const abnormal = 1006
const key = 'dGhlIHNhbXBsZSBub25jZQ=='

/** A WebSocket class as a browser has it, whose connections go through the simulated network. */
export function simSocketClass(owner: Owner): typeof WebSocket {
  return class extends SimSocket {
    constructor(url: string | URL, protocols: string | string[] = []) {
      super(owner, String(url), [protocols].flat())
    }
  } as unknown as typeof WebSocket
}

class SimSocket implements NearEnd {
  static readonly OPEN = 1
  readonly OPEN = 1
  readonly process: Process
  readonly person: string
  binaryType = 'arraybuffer'
  readyState = 0
  onopen: ((event: object) => void) | null = null
  onmessage: ((event: { data: ArrayBuffer }) => void) | null = null
  onclose: ((event: { code: number; reason: string }) => void) | null = null
  onerror: ((event: object) => void) | null = null
  readonly #line: Line
  readonly #tap: Tap
  #arrived: Buffer = Buffer.alloc(0)

  constructor(owner: Owner, url: string, protocols: readonly string[]) {
    this.process = owner.process
    this.person = owner.person
    this.#tap = owner.tap(url)
    const headers = {
      host: 'accord.test',
      connection: 'Upgrade',
      upgrade: 'websocket',
      'sec-websocket-key': key,
      'sec-websocket-version': '13',
      'sec-websocket-protocol': protocols.join(', '),
    }
    const { pathname, search } = new URL(url)
    this.#line = owner.network.connect(this, { url: pathname + search, headers })
  }

  send(message: Uint8Array): void {
    if (this.readyState !== 1) return
    this.#tap.onSent(message)
    this.#line.toServer(encodeFrame({ opcode: opcodes.binary, payload: message }))
  }

  close(): void {
    if (this.readyState >= 2) return
    this.readyState = 2
    this.#line.finish('near')
  }

  onBytes(bytes: Buffer): void {
    this.#arrived = Buffer.concat([this.#arrived, bytes])
    if (this.readyState === 0 && !this.#readHandshake()) return
    const { frames, rest } = takeFrames(this.#arrived)
    this.#arrived = rest
    for (const { opcode, payload } of frames) this.#receive(opcode, payload)
  }

  onEnd(): void {
    this.#end(abnormal)
  }

  #readHandshake(): boolean {
    const end = this.#arrived.indexOf('\r\n\r\n')
    if (end < 0) return false
    const isWelcome = this.#arrived.subarray(0, 12).toString() === 'HTTP/1.1 101'
    this.#arrived = this.#arrived.subarray(end + 4)
    if (!isWelcome) {
      this.#end(abnormal)
      return false
    }
    this.readyState = 1
    this.onopen?.({})
    return true
  }

  #receive(opcode: number, payload: Uint8Array): void {
    if (opcode === opcodes.ping) {
      this.#line.toServer(encodeFrame({ opcode: opcodes.pong, payload }))
    } else if (opcode === opcodes.close) {
      this.#line.toServer(encodeFrame({ opcode: opcodes.close, payload }))
      const [code, reason] = readClose(Buffer.from(payload))
      this.#end(code, reason)
    } else if (opcode === opcodes.binary && this.readyState === 1) {
      this.#tap.onReceived(payload)
      this.onmessage?.({ data: payload.slice().buffer })
    }
  }

  #end(code: number, reason = ''): void {
    if (this.readyState === 3) return
    this.readyState = 3
    this.#line.finish('near')
    this.onclose?.({ code, reason })
  }
}

function readClose(payload: Buffer): [number, string] {
  return payload.length < 2 ? [1005, ''] : [payload.readUInt16BE(0), payload.toString('utf8', 2)]
}
