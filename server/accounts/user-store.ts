import type { Role } from '../../shared/model/roles.ts'
import type { Clock } from '../kernel/clock.ts'
import type { Ids } from '../kernel/ids.ts'
import { nothingElse, type Also, type Db, type Trx } from '../store/database.ts'
import {
  endSignIns,
  hasOtherAdmin,
  hasPassword,
  insertAccount,
  isActiveAdmin,
  setPassword,
  takeBackLinks,
  takeTurns,
  type Account,
  type NewAccount,
} from './account-table.ts'
import { nameWords } from './name-words-table.ts'

import { dropFactor } from './second-factor/factor-store.ts'

export type { Account } from './account-table.ts'

export interface ListedAccount extends Account {
  /** Null for who may sign in. */
  disabledAt: number | null
  seenAt: number | null
}

/** Of somebody who signs in with a password from the first. */
type WithPassword = NewAccount & { passwordHash: string }

export interface AccountChange {
  name?: string | undefined
  role?: Role | undefined
  disabled?: boolean | undefined
}

export type Created = { ok: true; account: Account } | { ok: false; reason: 'email-taken' }
export type Changed =
  { ok: true; account: ListedAccount } | { ok: false; reason: 'no-such-user' | 'last-admin' }
/** `storyIds`: what they were assigned to. */
export type Removed =
  { ok: true; storyIds: string[] } | { ok: false; reason: 'no-such-user' | 'last-admin' }

const COLUMNS = ['id', 'name', 'email', 'role'] as const
export const LISTED = [...COLUMNS, 'disabled_at as disabledAt', 'seen_at as seenAt'] as const

/** People and their passwords. */
export class UserStore {
  readonly #db: Db
  readonly #clock: Clock
  readonly #ids: Ids

  constructor(deps: { db: Db; clock: Clock; ids: Ids }) {
    this.#db = deps.db
    this.#clock = deps.clock
    this.#ids = deps.ids
  }

  /** All but who was removed. */
  list(): Promise<ListedAccount[]> {
    return this.#db
      .selectFrom('user')
      .select(LISTED)
      .where('removed_at', 'is', null)
      .orderBy('name')
      .orderBy('id')
      .execute()
  }

  /** Null for who may not come in. */
  async find(id: string): Promise<Account | null> {
    const query = this.#db.selectFrom('user').select(COLUMNS).where('id', '=', id)
    return (await query.where('disabled_at', 'is', null).executeTakeFirst()) ?? null
  }

  async passwordOf(
    email: string,
  ): Promise<{ account: Account; disabled: boolean; hash: string } | null> {
    const row = await this.#db
      .selectFrom('user')
      .innerJoin('account', 'account.userId', 'user.id')
      .select(['user.id', 'name', 'email', 'role', 'disabled_at', 'password'])
      .where('email', '=', email.toLowerCase())
      .where('providerId', '=', 'credential')
      .executeTakeFirst()
    if (!row?.password) return null
    const { password: hash, disabled_at, ...account } = row
    return { account, disabled: disabled_at !== null, hash }
  }

  /** False if somebody changed it meanwhile. The sessions of theirs but `except` end with the password that they began with. */
  changePassword(
    userId: string,
    { was, becomes, except }: { was: string; becomes: string; except: string },
    also: Also<void> = nothingElse,
  ): Promise<boolean> {
    return this.#db.transaction().execute(async (trx) => {
      if (!(await hasPassword(trx, userId, was))) return false
      await setPassword(trx, userId, becomes, this.#clock.now())
      await endSignIns(trx, userId, except)
      await also(trx)
      return true
    })
  }

  /** The same password, kept in another form; false if somebody changed it meanwhile. */
  renewPassword(userId: string, { was, becomes }: { was: string; becomes: string }) {
    return this.#db.transaction().execute(async (trx) => {
      if (!(await hasPassword(trx, userId, was))) return false
      await setPassword(trx, userId, becomes, this.#clock.now())
      return true
    })
  }

  /** Who the operator of the machine acts as. */
  async oldestAdmin(): Promise<Account | null> {
    const query = this.#db
      .selectFrom('user')
      .select(COLUMNS)
      .where('role', '=', 'admin')
      .where('disabled_at', 'is', null)
      .orderBy('createdAt')
      .orderBy('id')
    return (await query.executeTakeFirst()) ?? null
  }

  async isEmpty(): Promise<boolean> {
    return (await this.#db.selectFrom('user').select('id').executeTakeFirst()) === undefined
  }

  create(account: WithPassword, also: Also<Account> = nothingElse): Promise<Created> {
    return this.#db.transaction().execute(async (trx) => {
      await takeTurns(trx)
      return this.#insert(trx, account, also)
    })
  }

  /** Creates the account only while there is none at all, even if several nodes start at once. */
  createFirst(
    account: WithPassword,
    also: Also<Account> = nothingElse,
  ): Promise<Created | { ok: false; reason: 'not-first' }> {
    return this.#db.transaction().execute(async (trx) => {
      await takeTurns(trx)
      const other = await trx.selectFrom('user').select('id').executeTakeFirst()
      return other ? { ok: false, reason: 'not-first' } : this.#insert(trx, account, also)
    })
  }

  change(
    id: string,
    change: AccountChange,
    also: Also<{ before: ListedAccount; now: ListedAccount }> = nothingElse,
  ): Promise<Changed> {
    return this.#db.transaction().execute(async (trx): Promise<Changed> => {
      const account = await inTurn(trx, id)
      if (!account) return { ok: false, reason: 'no-such-user' }
      const now = this.#clock.now()
      const changed = changedBy(account, change, now)
      if (!(await mayBecome(trx, account, changed))) return { ok: false, reason: 'last-admin' }
      const { name, role, disabledAt } = changed
      await trx
        .updateTable('user')
        .set({
          name,
          name_words: nameWords(name),
          role,
          disabled_at: disabledAt,
          updatedAt: new Date(now),
        })
        .where('id', '=', id)
        .execute()
      await endRights(trx, changed, now)
      await also(trx, { before: account, now: changed })
      return { ok: true, account: changed }
    })
  }

  /** Their address is free again; their name stays with what they did. */
  remove(id: string, also: Also<Account> = nothingElse): Promise<Removed> {
    return this.#db.transaction().execute(async (trx): Promise<Removed> => {
      const account = await inTurn(trx, id)
      if (!account) return { ok: false, reason: 'no-such-user' }
      const now = this.#clock.now()
      const gone = { ...account, disabledAt: account.disabledAt ?? now }
      if (!(await mayBecome(trx, account, gone))) return { ok: false, reason: 'last-admin' }
      const marks = { disabled_at: gone.disabledAt, removed_at: now }
      await trx
        .updateTable('user')
        .set({ ...marks, email: `${id}@removed.invalid` })
        .where('id', '=', id)
        .execute()
      await endRights(trx, gone, now)
      await trx.deleteFrom('api_key').where('user_id', '=', id).execute()
      await trx.deleteFrom('account').where('userId', '=', id).execute()
      await dropFactor(trx, id)
      await trx.deleteFrom('identity').where('user_id', '=', id).execute()
      await also(trx, account)
      const freed = trx.deleteFrom('assignee').where('user_id', '=', id).returning('story_id')
      return { ok: true, storyIds: (await freed.execute()).map(({ story_id }) => story_id) }
    })
  }

  async #insert(trx: Trx, input: NewAccount, also: Also<Account>): Promise<Created> {
    const given = { ...input, email: input.email.toLowerCase() }
    const now = this.#clock.now()
    const account = await insertAccount(trx, given, { ids: this.#ids, now })
    if (!account) return { ok: false, reason: 'email-taken' }
    await also(trx, account)
    return { ok: true, account }
  }
}

/** The account, which nobody else changes until the transaction ends. */
async function inTurn(trx: Trx, id: string): Promise<ListedAccount | undefined> {
  await takeTurns(trx)
  return trx
    .selectFrom('user')
    .select(LISTED)
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
}

function changedBy(account: ListedAccount, change: AccountChange, now: number): ListedAccount {
  const { name = account.name, role = account.role, disabled } = change
  const disabledAt = disabled === false ? null : (account.disabledAt ?? (disabled ? now : null))
  return { ...account, name, role, disabledAt }
}

/** There is always an admin who may come in. */
async function mayBecome(trx: Trx, was: ListedAccount, becomes: ListedAccount): Promise<boolean> {
  if (!isActiveAdmin(was) || isActiveAdmin(becomes)) return true
  return hasOtherAdmin(trx, was.id)
}

/** What ends with the rights that an account no longer has. */
async function endRights(trx: Trx, account: ListedAccount, now: number) {
  if (!isActiveAdmin(account)) await takeBackLinks(trx, 'made_by', account.id, now)
  if (account.disabledAt === null) return
  await endSignIns(trx, account.id, null)
  await takeBackLinks(trx, 'user_id', account.id, now)
}
