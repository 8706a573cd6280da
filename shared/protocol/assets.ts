import { z } from 'zod'

/** What pictures may be sent as. They are kept as one of the first two, made anew from their pixels. */
export const assetTypes = ['image/png', 'image/jpeg', 'image/webp', 'image/gif'] as const

/** Id of a kept picture: the beginning of the SHA-256 of its bytes, so the same picture is kept once. */
export const assetId = z.string().regex(/^[0-9a-f]{32}$/)

/** 201 of `POST /api/workshops/:id/assets`: what an image item names, and its size in px. */
export const assetAnswer = z.object({
  asset: assetId,
  width: z.int().positive(),
  height: z.int().positive(),
})
export type AssetAnswer = z.infer<typeof assetAnswer>
