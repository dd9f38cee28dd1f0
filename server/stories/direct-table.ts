import type { Also, Db } from '../store/database.ts'

/** False if it is so already. */
export function writeDirect(
  db: Db,
  { id, direct, at }: { id: string; direct: boolean; at: number },
  also: Also<{ headline: string }>,
): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    const changed = await trx
      .updateTable('story')
      .set({ direct_at: direct ? at : null })
      .where('id', '=', id)
      .where('direct_at', direct ? 'is' : 'is not', null)
      .returning('headline')
      .executeTakeFirst()
    if (changed) await also(trx, changed)
    return changed !== undefined
  })
}
