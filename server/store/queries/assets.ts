import type { Kysely, Transaction } from 'kysely'
import { type AssetRow, CorruptAssetError } from '../assetRows.ts'
import { sha256 } from '../checksum.ts'
import type { Tables } from '../schema.ts'

/** @returns false, and nothing is kept, when the workshop has `most` others already; one that is there stays as it is */
export async function insertAsset(
  db: Transaction<Tables>,
  asset: AssetRow,
  most: number,
): Promise<boolean> {
  const others = await db
    .selectFrom('assets')
    .select((row) => row.fn.countAll<number>().as('count'))
    .where('workshop_id', '=', asset.workshopId)
    .where('id', '!=', asset.id)
    .executeTakeFirstOrThrow()
  if (others.count >= most) return false
  await db
    .insertInto('assets')
    .values({
      workshop_id: asset.workshopId,
      id: asset.id,
      media_type: asset.mediaType,
      width: asset.width,
      height: asset.height,
      bytes: asset.bytes,
      sha256: sha256(asset.bytes),
      added_by: asset.addedBy,
      at_ms: asset.atMs,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return true
}

export async function readAsset(
  db: Kysely<Tables>,
  workshopId: string,
  id: string,
): Promise<AssetRow | undefined> {
  const row = await db
    .selectFrom('assets')
    .selectAll()
    .where('workshop_id', '=', workshopId)
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) return undefined
  if (sha256(row.bytes) !== row.sha256) throw new CorruptAssetError(workshopId, id)
  const { media_type: mediaType, width, height, bytes, added_by: addedBy, at_ms: atMs } = row
  return { workshopId, id, mediaType, width, height, bytes, addedBy, atMs }
}
