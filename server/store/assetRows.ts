/** A picture of a workshop, made by server/assets. */
export interface AssetRow {
  readonly workshopId: string
  readonly id: string
  readonly mediaType: string
  /** Px. */
  readonly width: number
  readonly height: number
  readonly bytes: Uint8Array
  /** Participant id. */
  readonly addedBy: string
  readonly atMs: number
}

/** A picture whose bytes do not match their SHA-256. The message names it. */
export class CorruptAssetError extends Error {
  override readonly name = 'CorruptAssetError'

  constructor(workshopId: string, id: string) {
    super(`Asset ${id} of ${workshopId}: the bytes do not match their SHA-256`)
  }
}
