/** One websocket frame (RFC 6455), unfragmented. */
export interface Frame {
  readonly opcode: number
  readonly payload: Uint8Array
}

export const opcodes = { binary: 2, close: 8, ping: 9, pong: 10 } as const

/** A client's frame: masked, with a key of zeros, which leaves the payload as it is. */
export function encodeFrame({ opcode, payload }: Frame): Buffer {
  const size = payload.length
  const head = size < 126 ? Buffer.alloc(2) : Buffer.alloc(size < 65_536 ? 4 : 10)
  head[0] = 0x80 | opcode
  if (head.length === 2) head[1] = 0x80 | size
  if (head.length === 4) {
    head[1] = 0x80 | 126
    head.writeUInt16BE(size, 2)
  }
  if (head.length === 10) {
    head[1] = 0x80 | 127
    head.writeBigUInt64BE(BigInt(size), 2)
  }
  return Buffer.concat([head, Buffer.alloc(4), payload])
}

/** Takes whole frames of a server off the front of what has arrived. */
export function takeFrames(arrived: Buffer): { frames: Frame[]; rest: Buffer } {
  const frames: Frame[] = []
  let rest = arrived
  for (let size = sizeOfFirst(rest); size !== undefined; size = sizeOfFirst(rest)) {
    const frame = rest.subarray(0, size.head + size.payload)
    frames.push({
      opcode: (frame[0] ?? 0) & 15,
      payload: Uint8Array.from(frame.subarray(size.head)),
    })
    rest = rest.subarray(frame.length)
  }
  return { frames, rest }
}

function sizeOfFirst(bytes: Buffer): { head: number; payload: number } | undefined {
  if (bytes.length < 2) return undefined
  const short = (bytes[1] ?? 0) & 127
  const head = short < 126 ? 2 : short === 126 ? 4 : 10
  if (bytes.length < head) return undefined
  const payload =
    head === 2 ? short : head === 4 ? bytes.readUInt16BE(2) : Number(bytes.readBigUInt64BE(2))
  return bytes.length < head + payload ? undefined : { head, payload }
}
