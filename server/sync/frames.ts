const binaryWhole = 0x82
const length16 = 126
const length64 = 127

/**
 * A message as the websocket frame a server sends: whole, binary, not masked (RFC 6455, 5.2). Made once, it may be
 * written to any number of sockets.
 */
export function encodeFrame(message: Uint8Array): Uint8Array {
  const head = headOf(message.length)
  const frame = Buffer.allocUnsafeSlow(head.length + message.length)
  frame.set(head)
  frame.set(message, head.length)
  return frame
}

/** Frames one after another, to be written at once. */
export function joinFrames(first: Uint8Array, second: Uint8Array): Uint8Array {
  const joined = Buffer.allocUnsafeSlow(first.length + second.length)
  joined.set(first)
  joined.set(second, first.length)
  return joined
}

function headOf(length: number): Uint8Array {
  if (length < length16) return Uint8Array.of(binaryWhole, length)
  const head = new DataView(new ArrayBuffer(length < 65_536 ? 4 : 10))
  head.setUint8(0, binaryWhole)
  if (length < 65_536) {
    head.setUint8(1, length16)
    head.setUint16(2, length)
  } else {
    head.setUint8(1, length64)
    head.setBigUint64(2, BigInt(length))
  }
  return new Uint8Array(head.buffer)
}
