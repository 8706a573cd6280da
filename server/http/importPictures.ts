import type { Assets, Draw, DrawnPicture, DrawRefusal } from '#server/assets'
import { type Result, refuse, succeed } from '#shared/basics'
import { type BoardFile, picturesShown, renamePictures } from '#shared/board'
import { type ImportAnswer, limits } from '#shared/protocol'

/** A board file without its pictures, and the pictures to be kept for its items. */
export interface FileWithPictures {
  readonly file: BoardFile
  readonly pictures: readonly DrawnPicture[]
  readonly leftOut: ImportAnswer['leftOut']
}

type Missing = 'notInFile' | 'tooLarge' | 'tooMany' | DrawRefusal

/** What is drawn of one file, px: as many pictures of the size we keep as a workshop holds. */
const mostPixels = limits.assetsPerWorkshop * 2048 * 2048

/**
 * Draws the pictures of a board file anew, as those that people send. One that is missing or cannot be read is named, and its item
 * keeps its place. `busy` where the pictures of other files wait already.
 */
export async function importPictures(
  { assets: sent = {}, ...rest }: BoardFile,
  assets: Pick<Assets, 'drawMany'>,
): Promise<Result<FileWithPictures, 'busy'>> {
  const file = rest as BoardFile
  const shown = picturesShown(file)
  if (shown.size === 0) return succeed({ file, pictures: [], leftOut: undefined })
  if (Object.keys(sent).length === 0) return succeed(asDrawn(file, shown, new Map()))
  const drawn = await assets.drawMany((draw) => drawAll(shown.keys(), sent, draw))
  return drawn.ok ? succeed(asDrawn(file, shown, drawn.value)) : drawn
}

type Drawn = ReadonlyMap<string, Result<DrawnPicture, Missing>>

async function drawAll(
  names: Iterable<string>,
  sent: Readonly<Record<string, unknown>>,
  draw: Draw,
): Promise<Drawn> {
  const drawn = new Map<string, Result<DrawnPicture, Missing>>()
  let [count, pixels] = [0, 0]
  for (const name of names) {
    const hasRoom = count < limits.assetsPerWorkshop && pixels < mostPixels
    const one = hasRoom
      ? await drawOne(bytesOf(Object.hasOwn(sent, name) ? sent[name] : undefined), draw)
      : refuse('tooMany')
    drawn.set(name, one)
    if (!one.ok) continue
    count += 1
    pixels += one.value.width * one.value.height
  }
  return drawn
}

async function drawOne(
  bytes: Buffer | undefined,
  draw: Draw,
): Promise<Result<DrawnPicture, Missing>> {
  if (!bytes) return refuse('notInFile')
  return bytes.length > limits.assetBytes ? refuse('tooLarge') : draw(bytes)
}

function bytesOf(entry: unknown): Buffer | undefined {
  const data = (entry as { data?: unknown } | null | undefined)?.data
  if (typeof data !== 'string' && !Buffer.isBuffer(data)) return undefined
  return Buffer.from(data.toString('latin1'), 'base64')
}

function asDrawn(
  file: BoardFile,
  shown: ReadonlyMap<string, string>,
  drawn: Drawn,
): FileWithPictures {
  const names = new Map<string, string>()
  const pictures = new Map<string, DrawnPicture>()
  const missing: { name: string; detail: string }[] = []
  for (const [asset, name] of shown) {
    const one = drawn.get(asset) ?? refuse('notInFile')
    if (one.ok) {
      names.set(asset, one.value.id)
      pictures.set(one.value.id, one.value)
    } else missing.push({ name: (name || asset).slice(0, 80), detail: sentences[one.reason] })
  }
  const leftOut =
    missing.length === 0 ? undefined : { count: missing.length, pictures: missing.slice(0, 20) }
  return { file: renamePictures(file, names), pictures: [...pictures.values()], leftOut }
}

const sentences: Readonly<Record<Missing, string>> = {
  notInFile: 'It is not in the file.',
  notAnImage: 'It is not a picture we can read.',
  tooLarge: `It has more than ${limits.assetBytes / 1024 / 1024} MB.`,
  tooManyPixels: `It has more than ${limits.assetPixels / 1e6} million pixels.`,
  tooMany: `A workshop holds ${limits.assetsPerWorkshop} pictures.`,
}
