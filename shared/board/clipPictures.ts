import { z } from 'zod'
import { assetId, assetTypes, limits } from '../protocol/index.ts'
import type { Item } from './items/index.ts'

const clipPicture = z.object({
  type: z.enum(assetTypes),
  data: z.string().max(Math.ceil((limits.assetBytes * 4) / 3) + 4),
})

/** A picture on its way through a clipboard; `data` is base64. */
export type ClipPicture = z.infer<typeof clipPicture>

/** Pictures by the names the items of a clip give them. */
export type ClipPictures = ReadonlyMap<string, ClipPicture>

/** The pictures of a clip that could be ones, of those its items show; the others are left out. */
export function readClipPictures(record: unknown, items: Iterable<Item>): ClipPictures {
  const pictures = new Map<string, ClipPicture>()
  if (typeof record !== 'object' || record === null) return pictures
  for (const name of assetsOf(items)) {
    const parsed = Object.hasOwn(record, name)
      ? clipPicture.safeParse((record as Record<string, unknown>)[name])
      : undefined
    if (parsed?.success) pictures.set(name, parsed.data)
  }
  return pictures
}

/** The names of the pictures items show, each once. */
export function assetsOf(items: Iterable<Item>): Set<string> {
  const names = new Set<string>()
  for (const item of items)
    if (item.kind === 'image' && assetId.safeParse(item.asset).success) names.add(item.asset)
  return names
}
