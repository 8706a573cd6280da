import type { AssetRow } from '#server/store'
import { type BoardFile, picturesShown } from '#shared/board'
import { limits } from '#shared/protocol'

/**
 * A board file as JSON with the pictures its items show (`assets`: base64 by name), as many as an import takes, in the order of the
 * items. `leftOut` counts the others, and those that cannot be read.
 */
export async function writeBoardFile(
  file: BoardFile,
  read: (name: string) => Promise<AssetRow | undefined>,
): Promise<{ readonly bytes: Buffer; readonly leftOut: number }> {
  const json = JSON.stringify(file, null, 2)
  const names = [...picturesShown(file).keys()]
  if (names.length === 0) return { bytes: Buffer.from(json), leftOut: 0 }
  const pieces: Buffer[] = [
    Buffer.from(json.slice(0, json.lastIndexOf('\n}'))),
    Buffer.from(',\n  "assets": {'),
  ]
  const end = Buffer.from('\n  }\n}')
  let size = sizeOf(pieces) + end.length
  let count = 0
  for (const name of names) {
    const found = await read(name)
    const piece = found && pieceOf(found, count === 0)
    if (!piece || size + piece.length > limits.importBytes) continue
    pieces.push(piece)
    size += piece.length
    count += 1
  }
  return { bytes: Buffer.concat([...pieces, end]), leftOut: names.length - count }
}

function pieceOf({ id, mediaType, bytes }: AssetRow, isFirst: boolean): Buffer {
  const data = Buffer.from(bytes).toString('base64')
  const name = `${isFirst ? '' : ','}\n    "${id}"`
  // Base64 needs no quoting: JSON.stringify would look at each of its letters.
  return Buffer.from(`${name}: {\n      "type": "${mediaType}",\n      "data": "${data}"\n    }`)
}

function sizeOf(pieces: readonly Buffer[]): number {
  return pieces.reduce((sum, { length }) => sum + length, 0)
}
