import type { Role } from '../../shared/model/roles.ts'
import type { Db, Trx } from '../store/database.ts'

/** Locks one row until the transaction ends: what changes who may come in happens one after the other, on all nodes. */
export async function takeTurns(trx: Trx): Promise<void> {
  await trx
    .insertInto('setting')
    .values({ key: 'accounts', value: '' })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value: '' }))
    .execute()
}

export async function isLastAdmin(trx: Trx, account: { id: string; role: Role }) {
  if (account.role !== 'admin') return false
  const other = await trx
    .selectFrom('user')
    .select('id')
    .where('role', '=', 'admin')
    .where('id', '!=', account.id)
    .executeTakeFirst()
  return other === undefined
}

/** Whether this is the hash of their password at the moment, which nobody changes before the transaction ends. */
export async function hasPassword(trx: Trx, userId: string, hash: string): Promise<boolean> {
  await takeTurns(trx)
  const row = await trx
    .selectFrom('account')
    .select('id')
    .where('userId', '=', userId)
    .where('providerId', '=', 'credential')
    .where('password', '=', hash)
    .executeTakeFirst()
  return row !== undefined
}

/** All of a person's sessions, or all but one. What a node of the version before knows of them goes as well. */
export async function endSignIns(db: Db | Trx, userId: string, except: string | null) {
  const kept = except ?? ''
  await db.deleteFrom('session').where('userId', '=', userId).where('id', '!=', kept).execute()
  await db.deleteFrom('sign_in').where('user_id', '=', userId).where('id', '!=', kept).execute()
}
