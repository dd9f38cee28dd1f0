import type { Picture } from '../../shared/document/content.ts'
import type { Trx } from './database.ts'

/**
 * Within the transaction that publishes: from now on there are files of a picture that is cut around its point. Of two who
 * publish the same pictures the second waits since `picture_words`.
 */
export async function writeFocalPoints(trx: Trx, pictures: readonly Picture[]): Promise<void> {
  const rows = pictures.flatMap(({ assetId, focus }) =>
    focus ? [{ asset_id: assetId, ...focus, cutsJson: null }] : [],
  )
  if (rows.length === 0) return
  await trx
    .insertInto('focal_point')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
