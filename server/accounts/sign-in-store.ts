import { endSignIns, hasPassword, named, type Account } from './account-table.ts'
import { hashOf } from './token.ts'
import type { Place } from '../../shared/protocol/api/pages.ts'
import { nothingElse, type Also, type Db, type Trx } from '../store/database.ts'
import { readPage, type Wanted } from '../store/pages.ts'

/** One browser's session, as its person and admins see it. */
export interface SignIn {
  id: string
  userId: string
  /** The browser's own name. */
  agent: string
  createdAt: number
  usedAt: number
  /** Whatever is done with it until then. */
  endsAt: number
}

export interface OpenSignIn extends SignIn {
  account: Account
}

const COLUMNS = [
  'sign_in.id',
  'sign_in.user_id as userId',
  'agent',
  'created_at as createdAt',
  'used_at as usedAt',
  'ends_at as endsAt',
] as const

export class SignInStore {
  readonly #db: Db

  constructor(db: Db) {
    this.#db = db
  }

  /** False if they were disabled, or their password is not `passwordHash` any more: what ends with a password does not begin after it. */
  begin(
    hash: string,
    signIn: SignIn,
    passwordHash: string,
    also: Also<void> = nothingElse,
  ): Promise<boolean> {
    return this.#db.transaction().execute(async (trx) => {
      if (!(await hasPassword(trx, signIn.userId, passwordHash))) return false
      await insert(trx, hash, signIn)
      await seen(trx, signIn.userId, signIn.createdAt)
      await also(trx)
      return true
    })
  }

  /** Unless `enter`, which says whose it is in the same transaction, refuses. */
  beginBy<Refusal extends { ok: false }>(
    hash: string,
    signIn: Omit<SignIn, 'userId'>,
    enter: (trx: Trx) => Promise<{ ok: true; account: Account } | Refusal>,
  ): Promise<{ ok: true; account: Account } | Refusal> {
    return this.#db.transaction().execute(async (trx) => {
      const entered = await enter(trx)
      if (!entered.ok) return entered
      await insert(trx, hash, { ...signIn, userId: entered.account.id })
      await seen(trx, entered.account.id, signIn.createdAt)
      return entered
    })
  }

  byHash(hash: string): Promise<OpenSignIn | null> {
    return this.#find('hash', hash)
  }

  byId(id: string): Promise<OpenSignIn | null> {
    return this.#find('sign_in.id', id)
  }

  async #find(column: 'hash' | 'sign_in.id', value: string): Promise<OpenSignIn | null> {
    const row = await this.#db
      .selectFrom('sign_in')
      .innerJoin('user', 'user.id', 'sign_in.user_id')
      .select([...COLUMNS, 'user.name', 'user.email', 'user.role'])
      .where(column, '=', value)
      .where('disabled_at', 'is', null)
      .executeTakeFirst()
    if (!row) return null
    const { name, email, role, ...signIn } = row
    return { ...signIn, account: { id: row.userId, name, email, role } }
  }

  /** Those used last first. */
  async of(
    userId: string,
    wanted: Wanted<number>,
  ): Promise<{ signIns: SignIn[]; next: Place<number> | null }> {
    const query = this.#db.selectFrom('sign_in').select(COLUMNS).where('user_id', '=', userId)
    const order = { by: 'used_at', way: 'desc' } as const
    const { rows, next } = await readPage(query, order, wanted, ({ usedAt }) => usedAt)
    return { signIns: rows, next }
  }

  async used({ id, userId }: Pick<SignIn, 'id' | 'userId'>, at: number): Promise<void> {
    await this.#db.updateTable('sign_in').set({ used_at: at }).where('id', '=', id).execute()
    await seen(this.#db, userId, at)
  }

  /** Null if it is not there. */
  async delete(
    id: string,
    also: Also<{ id: string; name: string }> = nothingElse,
  ): Promise<{ userId: string } | null> {
    return this.#db.transaction().execute(async (trx) => {
      // Else its cookie would begin it anew, see `ofBefore`.
      await trx.deleteFrom('session').where('id', '=', id).execute()
      const gone = await trx
        .deleteFrom('sign_in')
        .where('id', '=', id)
        .returning('user_id as userId')
        .executeTakeFirst()
      if (gone) await also(trx, await named(trx, gone.userId))
      return gone ?? null
    })
  }

  /** All of a person's, or all but one. */
  deleteOf(
    userId: string,
    except: string | null,
    also: Also<{ id: string; name: string }> = nothingElse,
  ): Promise<void> {
    return this.#db.transaction().execute(async (trx) => {
      const ended = await endSignIns(trx, userId, except)
      if (ended > 0n) await also(trx, await named(trx, userId))
    })
  }

  async deleteOver(over: { endedBy: number; usedBefore: number }): Promise<void> {
    await this.#db
      .deleteFrom('sign_in')
      .where((is) =>
        is.or([is('ends_at', '<=', over.endedBy), is('used_at', '<', over.usedBefore)]),
      )
      .execute()
  }

  /** A session that a node of the version before began meanwhile; null if there is none. */
  async ofBefore(token: string): Promise<SignIn | null> {
    const row = await this.#db
      .selectFrom('session')
      .select(['id', 'userId', 'userAgent', 'createdAt', 'updatedAt', 'expiresAt'])
      .where('token', '=', token)
      .executeTakeFirst()
    if (!row) return null
    const signIn = {
      id: row.id,
      userId: row.userId,
      agent: row.userAgent ?? '',
      createdAt: new Date(row.createdAt).getTime(),
      usedAt: new Date(row.updatedAt).getTime(),
      endsAt: new Date(row.expiresAt).getTime(),
    }
    await insert(this.#db, hashOf(token), signIn)
    return signIn
  }
}

async function insert(db: Db | Trx, hash: string, { id, userId, agent, ...at }: SignIn) {
  await db
    .insertInto('sign_in')
    .values({
      hash,
      id,
      user_id: userId,
      agent,
      created_at: at.createdAt,
      used_at: at.usedAt,
      ends_at: at.endsAt,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

async function seen(db: Db | Trx, userId: string, at: number) {
  await db.updateTable('user').set({ seen_at: at }).where('id', '=', userId).execute()
}
