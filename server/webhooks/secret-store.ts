import type { Db, Trx } from '../store/database.ts'
import type { EndpointSecrets } from './endpoint-secrets.ts'

export const SECRET_COLUMNS = [
  'secret',
  'old_secret',
  'old_secret_until',
  'sealed_secret',
  'sealed_old_secret',
] as const

/**
 * Seals what a version before wrote in plain, and anew what an older SECRET sealed. `lost`: endpoints whose secret nobody
 * can open here.
 */
export async function sealEndpoints(
  db: Db,
  secrets: EndpointSecrets,
): Promise<{ sealed: number; lost: string[] }> {
  return db.transaction().execute(async (trx) => {
    const lost: string[] = []
    let sealed = 0
    for (const id of await endpointIds(trx)) {
      const outcome = await sealOne(trx, id, secrets)
      if (outcome === 'lost') lost.push(id)
      if (outcome === 'sealed') sealed += 1
    }
    return { sealed, lost }
  })
}

/** In the order in which everybody locks them (delivery-store.ts). */
async function endpointIds(trx: Trx): Promise<string[]> {
  const rows = await trx.selectFrom('endpoint').select('id').orderBy('id').execute()
  return rows.map(({ id }) => id)
}

async function sealOne(trx: Trx, id: string, secrets: EndpointSecrets) {
  // Locks the row: who rotates its secret meanwhile waits.
  const row = await trx
    .updateTable('endpoint')
    .set((is) => ({ sequence: is.ref('sequence') }))
    .where('id', '=', id)
    .returning(['id', ...SECRET_COLUMNS])
    .executeTakeFirst()
  const fresh = row ? secrets.fresh(row) : null
  if (fresh === null || fresh === 'lost') return fresh
  await trx.updateTable('endpoint').set(fresh).where('id', '=', id).execute()
  return 'sealed'
}
