import type { Db } from '../../store/database.ts'

/** Resolves when the database answers. */
export async function pingDatabase(db: Db): Promise<void> {
  await db.selectNoFrom((eb) => eb.lit(1).as('one')).execute()
}
