const marker = { picture: 0xc2, codes: 0xc4, tables: 0xdb, scan: 0xda, start: 0xd8, end: 0xd9 }
/** What our writer makes has ten scans; every one of them is work for whoever opens it. */
const mostScans = 12

/**
 * Whether a JPEG is one our writer could have written: its tables of quality and the picture alone, with no room for anything else
 * (comments, places, another document behind the end). Says nothing about whether its pixels can be read.
 * @param tables the segments of quality tables of a picture our writer has written, see `tablesOf`
 */
export function isAsWritten(bytes: Uint8Array, tables: readonly Uint8Array[]): boolean {
  const segments = segmentsOf(bytes)
  if (!segments) return false
  const kinds = segments.map(({ kind }) => kind)
  const own = segments.filter(({ kind }) => kind === marker.tables).map(({ bytes }) => bytes)
  const isPlain = kinds.every((kind) =>
    [marker.picture, marker.codes, marker.tables, marker.scan].includes(kind),
  )
  return (
    isPlain &&
    kinds.filter((kind) => kind === marker.picture).length === 1 &&
    kinds.filter((kind) => kind === marker.scan).length <= mostScans &&
    own.length <= tables.length &&
    own.every((table, i) => Buffer.compare(table, tables[i] ?? new Uint8Array()) === 0)
  )
}

/** The segments of quality tables of a JPEG. */
export function tablesOf(bytes: Uint8Array): Uint8Array[] {
  const tables = segmentsOf(bytes)?.filter(({ kind }) => kind === marker.tables) ?? []
  return tables.map((segment) => segment.bytes)
}

interface Segment {
  readonly kind: number
  readonly bytes: Uint8Array
}

/** Undefined for what is no JPEG from the first byte to the last. Format: ITU-T T.81, annex B. */
function segmentsOf(bytes: Uint8Array): Segment[] | undefined {
  if (bytes[0] !== 0xff || bytes[1] !== marker.start) return undefined
  const segments: Segment[] = []
  for (let at = 2; at + 1 < bytes.length; ) {
    const kind = bytes[at + 1] ?? 0
    if (bytes[at] !== 0xff) return undefined
    if (kind === marker.end) return at + 2 === bytes.length ? segments : undefined
    const length = ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0)
    const next = at + 2 + length
    if (length < 2 || next > bytes.length) return undefined
    segments.push({ kind, bytes: bytes.subarray(at, next) })
    at = kind === marker.scan ? endOfScan(bytes, next) : next
  }
  return undefined
}

/** Within the data of a scan a marker's first byte is followed by 0. */
function endOfScan(bytes: Uint8Array, from: number): number {
  let at = bytes.indexOf(0xff, from)
  while (at >= 0 && bytes[at + 1] === 0) at = bytes.indexOf(0xff, at + 2)
  return at < 0 ? bytes.length : at
}
