import { createHash } from 'node:crypto'
import type { AssetRow, SignedIn, Store } from '#server/store'
import { type Result, refuse, succeed } from '#shared/basics'
import { type AssetAnswer, limits } from '#shared/protocol'
import { type CleanImage, cleanImage } from './cleanImage.ts'
import { createTurns } from './createTurns.ts'

export type DrawRefusal = 'notAnImage' | 'tooManyPixels'
export type AssetRefusal = DrawRefusal | 'full' | 'busy'

/** A picture that is drawn anew and not yet kept in any workshop. */
export interface DrawnPicture extends CleanImage {
  readonly id: string
}

export interface Assets {
  /** Keeps a picture for the workshop of who sent it. */
  add(signedIn: SignedIn, bytes: Uint8Array): Promise<Result<AssetAnswer, AssetRefusal>>
  /** A kept picture; undefined if this workshop has none of that id. @throws CorruptAssetError */
  read(workshopId: string, id: string): Promise<AssetRow | undefined>
  /**
   * Does some work on many pictures (those of a board file), which is given a way to draw them one after the other; `busy` where
   * such work waits already. People's own pictures do not wait for it.
   */
  drawMany<T>(work: (draw: Draw) => Promise<T>): Promise<Result<T, 'busy'>>
  /** Keeps drawn pictures for a new workshop. */
  keep(workshopId: string, pictures: Iterable<DrawnPicture>): Promise<void>
}

export type Draw = (bytes: Uint8Array) => Promise<Result<DrawnPicture, DrawRefusal>>

const idLength = 32

/** Pictures of all workshops, over the store. */
export function createAssets(parts: {
  readonly store: Pick<Store, 'keepAsset' | 'readAsset'>
  readonly nowMs: () => number
}): Assets {
  const inTurn = createTurns({ atOnce: 2, waiting: 8 })
  const manyInTurn = createTurns({ atOnce: 1, waiting: 4 })
  const keepOne = ({ id, ...image }: DrawnPicture, workshopId: string, addedBy: string) => {
    const row = { workshopId, id, ...image, addedBy, atMs: parts.nowMs() }
    return parts.store.keepAsset(row, limits.assetsPerWorkshop)
  }

  async function add(
    { workshopId, participantId }: SignedIn,
    bytes: Uint8Array,
  ): Promise<Result<AssetAnswer, AssetRefusal>> {
    const drawn = await inTurn(() => draw(bytes))
    if (!drawn.ok) return drawn
    const { id: asset, width, height } = drawn.value
    const isKept = await keepOne(drawn.value, workshopId, participantId)
    return isKept ? succeed({ asset, width, height }) : refuse('full')
  }

  return {
    add,
    read: (workshopId, id) => parts.store.readAsset(workshopId, id),
    drawMany: (work) => manyInTurn(async () => succeed(await work(draw))),
    keep: async (workshopId, pictures) => {
      for (const picture of pictures) await keepOne(picture, workshopId, '')
    },
  }
}

async function draw(bytes: Uint8Array): Promise<Result<DrawnPicture, DrawRefusal>> {
  const cleaned = await cleanImage(bytes)
  if (!cleaned.ok) return cleaned
  const id = createHash('sha256').update(cleaned.value.bytes).digest('hex').slice(0, idLength)
  return succeed({ id, ...cleaned.value })
}
