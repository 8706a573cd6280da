import { createHash } from 'node:crypto'
import type { AssetRow, SignedIn, Store } from '#server/store'
import { type Result, refuse, succeed } from '#shared/basics'
import { type AssetAnswer, limits } from '#shared/protocol'
import { cleanImage } from './cleanImage.ts'

export type AssetRefusal = 'notAnImage' | 'tooManyPixels' | 'full' | 'busy'

export interface Assets {
  /** Keeps a picture for the workshop of who sent it. */
  add(signedIn: SignedIn, bytes: Uint8Array): Promise<Result<AssetAnswer, AssetRefusal>>
  /** A kept picture; undefined if this workshop has none of that id. @throws CorruptAssetError */
  read(workshopId: string, id: string): Promise<AssetRow | undefined>
}

const mostAtOnce = 2
const mostWaiting = 8
const idLength = 32

/** Pictures of all workshops, over the store. */
export function createAssets(parts: {
  readonly store: Pick<Store, 'keepAsset' | 'readAsset'>
  readonly nowMs: () => number
}): Assets {
  const inTurn = createTurns()

  async function add(
    { workshopId, participantId }: SignedIn,
    bytes: Uint8Array,
  ): Promise<Result<AssetAnswer, AssetRefusal>> {
    const cleaned = await inTurn(() => cleanImage(bytes))
    if (!cleaned.ok) return cleaned
    const { width, height } = cleaned.value
    const id = createHash('sha256').update(cleaned.value.bytes).digest('hex').slice(0, idLength)
    const row = { workshopId, id, ...cleaned.value, addedBy: participantId, atMs: parts.nowMs() }
    const isKept = await parts.store.keepAsset(row, limits.assetsPerWorkshop)
    return isKept ? succeed({ asset: id, width, height }) : refuse('full')
  }

  return { add, read: (workshopId, id) => parts.store.readAsset(workshopId, id) }
}

/** So many tasks at a time, so many more in line; `busy` for whoever comes after them. */
function createTurns() {
  let running = 0
  const waiting: (() => void)[] = []
  return async <T, R extends string>(
    task: () => Promise<Result<T, R>>,
  ): Promise<Result<T, R | 'busy'>> => {
    if (waiting.length >= mostWaiting) return refuse('busy')
    if (running >= mostAtOnce) await new Promise<void>((resolve) => waiting.push(resolve))
    else running += 1
    try {
      return await task()
    } finally {
      const next = waiting.shift()
      if (next) next()
      else running -= 1
    }
  }
}
