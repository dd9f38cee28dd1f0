import type { Role } from '../../shared/model/roles.ts'
import type { Ids } from '../kernel/ids.ts'
import { newUserId } from '../store/coloured-ids.ts'
import type { Trx } from '../store/database.ts'
import { nameWords } from './name-words-table.ts'

export interface Account {
  id: string
  name: string
  email: string
  role: Role
}

/** Locks one row until the transaction ends: what changes who may come in happens one after the other, on all nodes. */
export async function takeTurns(trx: Trx): Promise<void> {
  await trx
    .insertInto('setting')
    .values({ key: 'accounts', value: '' })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value: '' }))
    .execute()
}

export function isActiveAdmin(account: { role: Role; disabledAt: number | null }): boolean {
  return account.role === 'admin' && account.disabledAt === null
}

/** Whether an admin could still come in without this one. */
export async function hasOtherAdmin(trx: Trx, id: string): Promise<boolean> {
  const other = await trx
    .selectFrom('user')
    .select('id')
    .where('role', '=', 'admin')
    .where('disabled_at', 'is', null)
    .where('id', '!=', id)
    .executeTakeFirst()
  return other !== undefined
}

export function named(trx: Trx, userId: string): Promise<{ id: string; name: string }> {
  return trx
    .selectFrom('user')
    .select(['id', 'name'])
    .where('id', '=', userId)
    .executeTakeFirstOrThrow()
}

export type NewAccount = Omit<Account, 'id'> & { passwordHash: string | null }

/**
 * Within `takeTurns`, so that no two get the same colour. Null if somebody has the address. Without a hash no password lets them
 * in, until they set one by a link.
 */
export async function insertAccount(
  trx: Trx,
  { passwordHash, ...given }: NewAccount,
  { ids, now }: { ids: Ids; now: number },
): Promise<Account | null> {
  const account = { ...given, id: await newUserId(trx, ids) }
  const at = { createdAt: new Date(now), updatedAt: new Date(now) }
  const inserted = await trx
    .insertInto('user')
    .values({
      ...account,
      ...at,
      emailVerified: true,
      image: null,
      name_words: nameWords(account.name),
    })
    .onConflict((conflict) => conflict.column('email').doNothing())
    .executeTakeFirst()
  if (!inserted.numInsertedOrUpdatedRows) return null
  const credential = { providerId: 'credential', accountId: account.id, userId: account.id }
  await trx
    .insertInto('account')
    .values({ ...NO_TOKENS, ...credential, ...at, id: ids.next('ac'), password: passwordHash })
    .execute()
  return account
}

const NO_TOKENS = {
  accessToken: null,
  refreshToken: null,
  idToken: null,
  accessTokenExpiresAt: null,
  refreshTokenExpiresAt: null,
  scope: null,
}

export async function setPassword(trx: Trx, userId: string, hash: string, now: number) {
  await trx
    .updateTable('account')
    .set({ password: hash, updatedAt: new Date(now) })
    .where('userId', '=', userId)
    .where('providerId', '=', 'credential')
    .execute()
}

/** Whether they may sign in by the password with this hash, which nobody changes before the transaction ends. */
export async function hasPassword(trx: Trx, userId: string, hash: string): Promise<boolean> {
  await takeTurns(trx)
  const row = await trx
    .selectFrom('account')
    .innerJoin('user', 'user.id', 'account.userId')
    .select('account.id')
    .where('userId', '=', userId)
    .where('disabled_at', 'is', null)
    .where('providerId', '=', 'credential')
    .where('password', '=', hash)
    .executeTakeFirst()
  return row !== undefined
}

/** All of a person's sessions, or all but one: how many. What a node of the version before knows of them goes as well. */
export async function endSignIns(trx: Trx, userId: string, except: string | null): Promise<bigint> {
  const kept = except ?? ''
  await trx.deleteFrom('session').where('userId', '=', userId).where('id', '!=', kept).execute()
  const signIns = trx.deleteFrom('sign_in').where('user_id', '=', userId).where('id', '!=', kept)
  return (await signIns.executeTakeFirst()).numDeletedRows
}

/** Links that nobody has used: all that one person made, or that are about one person or address. */
export async function takeBackLinks(
  trx: Trx,
  column: 'made_by' | 'user_id' | 'email',
  value: string,
  now: number,
) {
  const open = trx
    .updateTable('account_link')
    .set({ taken_back_at: now })
    .where(column, '=', value)
    .where('used_at', 'is', null)
    .where('taken_back_at', 'is', null)
  // A link to one's own account needs no role.
  const others = open.where((is) =>
    is.or([is('user_id', 'is', null), is('user_id', '!=', is.ref('made_by'))]),
  )
  await (column === 'made_by' ? others : open).execute()
}
