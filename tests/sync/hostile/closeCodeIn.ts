const closeFrame = 0x88

/**
 * What a server that was spoken to by hand said last: the code of its close frame (RFC 6455, 5.5.1), the status of an
 * upgrade it refused, or 0 when it hung up without a word.
 * @param answer everything received, from the status line on
 */
export function closeCodeIn(answer: Buffer): number {
  const head = answer.indexOf('\r\n\r\n')
  const status = Number(/^HTTP\/1\.1 (\d{3})/.exec(answer.toString('latin1', 0, 12))?.[1] ?? 0)
  if (status !== 101) return status
  for (let at = head + 4; at + 2 <= answer.length; ) {
    const { start, length } = payloadOf(answer, at)
    if (answer[at] === closeFrame) return length >= 2 ? answer.readUInt16BE(start) : 0
    at = start + length
  }
  return 0
}

/** Frames of a server are not masked. */
function payloadOf(bytes: Buffer, at: number): { start: number; length: number } {
  const short = (bytes[at + 1] ?? 0) & 0x7f
  if (short < 126) return { start: at + 2, length: short }
  if (short === 126) return { start: at + 4, length: bytes.readUInt16BE(at + 2) }
  return { start: at + 10, length: Number(bytes.readBigUInt64BE(at + 2)) }
}
