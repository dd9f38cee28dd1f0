import type { Head } from '../../shared/document/content.ts'
import type { Trx } from './database.ts'

/** Within the transaction that publishes: from now on there are files of a picture that is cut around its point. */
export async function writeFocalPoints(trx: Trx, heads: readonly Head[]): Promise<void> {
  const rows = heads.flatMap(({ meta: { hero } }) =>
    hero?.focus ? [{ asset_id: hero.assetId, ...hero.focus, cutsJson: null }] : [],
  )
  if (rows.length === 0) return
  await trx
    .insertInto('focal_point')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
