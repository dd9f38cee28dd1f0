import type { Role } from '../../shared/model/roles.ts'
import type { Clock } from '../kernel/clock.ts'
import type { Ids } from '../kernel/ids.ts'
import type { Db, Trx } from '../store/database.ts'
import { endSignIns, hasPassword, isLastAdmin, takeTurns } from './account-table.ts'

export interface Account {
  id: string
  name: string
  email: string
  role: Role
}

interface NewAccount {
  name: string
  email: string
  role: Role
  passwordHash: string
}

export interface AccountChange {
  name?: string | undefined
  role?: Role | undefined
}

export type Created = { ok: true; account: Account } | { ok: false; reason: 'email-taken' }
export type Changed =
  { ok: true; account: Account } | { ok: false; reason: 'no-such-user' | 'last-admin' }

const COLUMNS = ['id', 'name', 'email', 'role'] as const

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

  list(): Promise<Account[]> {
    return this.#db.selectFrom('user').select(COLUMNS).orderBy('name').orderBy('id').execute()
  }

  async find(id: string): Promise<Account | null> {
    const query = this.#db.selectFrom('user').select(COLUMNS).where('id', '=', id)
    return (await query.executeTakeFirst()) ?? null
  }

  async passwordOf(email: string): Promise<{ account: Account; hash: string } | null> {
    const row = await this.#db
      .selectFrom('user')
      .innerJoin('account', 'account.userId', 'user.id')
      .select(['user.id', 'name', 'email', 'role', 'password'])
      .where('email', '=', email.toLowerCase())
      .where('providerId', '=', 'credential')
      .executeTakeFirst()
    if (!row?.password) return null
    const { password: hash, ...account } = row
    return { account, hash }
  }

  /** False if somebody changed it meanwhile. The sessions of theirs but `except` end with the password that they began with. */
  changePassword(
    userId: string,
    { was, becomes, except }: { was: string; becomes: string; except: string },
  ): Promise<boolean> {
    return this.#db.transaction().execute(async (trx) => {
      if (!(await hasPassword(trx, userId, was))) return false
      await this.#setPassword(trx, userId, becomes)
      await endSignIns(trx, userId, except)
      return true
    })
  }

  /** The same password, kept in another form; false if somebody changed it meanwhile. */
  renewPassword(userId: string, { was, becomes }: { was: string; becomes: string }) {
    return this.#db.transaction().execute(async (trx) => {
      if (!(await hasPassword(trx, userId, was))) return false
      await this.#setPassword(trx, userId, becomes)
      return true
    })
  }

  async #setPassword(trx: Trx, userId: string, password: string) {
    await trx
      .updateTable('account')
      .set({ password, updatedAt: new Date(this.#clock.now()) })
      .where('userId', '=', userId)
      .where('providerId', '=', 'credential')
      .execute()
  }

  /** Who the operator of the machine acts as. */
  async oldestAdmin(): Promise<Account | null> {
    const query = this.#db
      .selectFrom('user')
      .select(COLUMNS)
      .where('role', '=', 'admin')
      .orderBy('createdAt')
      .orderBy('id')
    return (await query.executeTakeFirst()) ?? null
  }

  async isEmpty(): Promise<boolean> {
    return (await this.#db.selectFrom('user').select('id').executeTakeFirst()) === undefined
  }

  create(account: NewAccount): Promise<Created> {
    return this.#db.transaction().execute((trx) => this.#insert(trx, account))
  }

  /** Creates the account only while there is none at all, even if several nodes start at once. */
  createFirst(account: NewAccount): Promise<Created | { ok: false; reason: 'not-first' }> {
    return this.#db.transaction().execute(async (trx) => {
      await takeTurns(trx)
      const other = await trx.selectFrom('user').select('id').executeTakeFirst()
      return other ? { ok: false, reason: 'not-first' } : this.#insert(trx, account)
    })
  }

  change(id: string, change: AccountChange): Promise<Changed> {
    return this.#db.transaction().execute(async (trx): Promise<Changed> => {
      await takeTurns(trx)
      const account = await trx
        .selectFrom('user')
        .select(COLUMNS)
        .where('id', '=', id)
        .executeTakeFirst()
      if (!account) return { ok: false, reason: 'no-such-user' }
      const changed = {
        ...account,
        name: change.name ?? account.name,
        role: change.role ?? account.role,
      }
      if (changed.role !== 'admin' && (await isLastAdmin(trx, account)))
        return { ok: false, reason: 'last-admin' }
      await trx
        .updateTable('user')
        .set({ name: changed.name, role: changed.role, updatedAt: new Date(this.#clock.now()) })
        .where('id', '=', id)
        .execute()
      return { ok: true, account: changed }
    })
  }

  async #insert(trx: Trx, { passwordHash, ...input }: NewAccount): Promise<Created> {
    const now = new Date(this.#clock.now())
    const account = { ...input, id: this.#ids.next('us'), email: input.email.toLowerCase() }
    const inserted = await trx
      .insertInto('user')
      .values({ ...account, emailVerified: true, image: null, createdAt: now, updatedAt: now })
      .onConflict((conflict) => conflict.column('email').doNothing())
      .executeTakeFirst()
    if (!inserted.numInsertedOrUpdatedRows) return { ok: false, reason: 'email-taken' }
    await trx
      .insertInto('account')
      .values({
        ...NO_TOKENS,
        id: this.#ids.next('ac'),
        accountId: account.id,
        providerId: 'credential',
        userId: account.id,
        password: passwordHash,
        createdAt: now,
        updatedAt: now,
      })
      .execute()
    return { ok: true, account }
  }
}

const NO_TOKENS = {
  accessToken: null,
  refreshToken: null,
  idToken: null,
  accessTokenExpiresAt: null,
  refreshTokenExpiresAt: null,
  scope: null,
}
