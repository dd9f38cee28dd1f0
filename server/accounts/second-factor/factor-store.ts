import type { TextSeal } from '../../kernel/text-seal.ts'
import { nothingElse, type Also, type Db, type Trx } from '../../store/database.ts'
import { endSignIns, named } from '../account-table.ts'

/** Told whose it is. */
export interface Owner {
  id: string
  name: string
  email: string
}

export interface Factor {
  setAt: number
  /** Recovery codes that nobody used. */
  codesLeft: number
}

/** Second factors of people, and their recovery codes. */
export class FactorStore {
  readonly #db: Db
  readonly #seal: TextSeal

  constructor(deps: { db: Db; seal: TextSeal }) {
    this.#db = deps.db
    this.#seal = deps.seal
  }

  async of(userId: string): Promise<Factor | null> {
    const row = await this.#db
      .selectFrom('second_factor')
      .select('set_at')
      .where('user_id', '=', userId)
      .executeTakeFirst()
    return row ? { setAt: row.set_at, codesLeft: await codesLeft(this.#db, userId) } : null
  }

  /** Who of them has one. */
  async owners(userIds: readonly string[]): Promise<Set<string>> {
    if (userIds.length === 0) return new Set()
    const rows = await this.#db
      .selectFrom('second_factor')
      .select('user_id')
      .where('user_id', 'in', userIds)
      .execute()
    return new Set(rows.map(({ user_id }) => user_id))
  }

  /** In base64url; null if there is none, or it was sealed with a secret that nobody has here. */
  async secretOf(userId: string): Promise<string | null> {
    const row = await this.#db
      .selectFrom('second_factor')
      .select('sealed_secret')
      .where('user_id', '=', userId)
      .executeTakeFirst()
    return row ? this.#seal.open(row.sealed_secret, userId) : null
  }

  /** In place of one that is there. Sessions end but `except`: they began with less. */
  set(
    userId: string,
    given: { secret: string; step: number; hashes: string[]; now: number; except: string | null },
    also: Also<Owner> = nothingElse,
  ): Promise<void> {
    const factor = {
      sealed_secret: this.#seal.seal(given.secret, userId),
      set_at: given.now,
      last_step: given.step,
    }
    return this.#db.transaction().execute(async (trx) => {
      await trx
        .insertInto('second_factor')
        .values({ user_id: userId, ...factor })
        .onConflict((conflict) => conflict.column('user_id').doUpdateSet(factor))
        .execute()
      await replaceCodes(trx, userId, given.hashes)
      await endSignIns(trx, userId, given.except)
      await trx.deleteFrom('sign_in_step').where('user_id', '=', userId).execute()
      await also(trx, await ownerOf(trx, userId))
    })
  }

  /** False if a code of this step, or a later one, was taken before. */
  async takeStep(userId: string, step: number): Promise<boolean> {
    const taken = await this.#db
      .updateTable('second_factor')
      .set({ last_step: step })
      .where('user_id', '=', userId)
      .where('last_step', '<', step)
      .executeTakeFirst()
    return taken.numUpdatedRows === 1n
  }

  /** How many are left; null if it is none of theirs, or used. */
  takeCode(
    userId: string,
    { hash, now }: { hash: string; now: number },
    also: Also<Owner & { left: number }> = nothingElse,
  ): Promise<number | null> {
    return this.#db.transaction().execute(async (trx) => {
      const taken = await trx
        .updateTable('recovery_code')
        .set({ used_at: now })
        .where('user_id', '=', userId)
        .where('hash', '=', hash)
        .where('used_at', 'is', null)
        .executeTakeFirst()
      if (taken.numUpdatedRows !== 1n) return null
      const left = await codesLeft(trx, userId)
      await also(trx, { ...(await ownerOf(trx, userId)), left })
      return left
    })
  }

  /** False if there is no second factor. */
  renewCodes(userId: string, hashes: string[], also: Also<Owner> = nothingElse): Promise<boolean> {
    return this.#db.transaction().execute(async (trx) => {
      const factor = await trx
        .selectFrom('second_factor')
        .select('user_id')
        .where('user_id', '=', userId)
        .executeTakeFirst()
      if (!factor) return false
      await replaceCodes(trx, userId, hashes)
      await also(trx, await ownerOf(trx, userId))
      return true
    })
  }

  /** False if there was none. */
  remove(userId: string, also: Also<Owner> = nothingElse): Promise<boolean> {
    return this.#db.transaction().execute(async (trx) => {
      if (!(await dropFactor(trx, userId))) return false
      await also(trx, await ownerOf(trx, userId))
      return true
    })
  }
}

/** With its recovery codes; false if there was none. */
export async function hasFactor(trx: Trx, userId: string): Promise<boolean> {
  const row = await trx
    .selectFrom('second_factor')
    .select('user_id')
    .where('user_id', '=', userId)
    .executeTakeFirst()
  return row !== undefined
}

export async function dropFactor(trx: Trx, userId: string): Promise<boolean> {
  const gone = await trx
    .deleteFrom('second_factor')
    .where('user_id', '=', userId)
    .executeTakeFirst()
  await replaceCodes(trx, userId, [])
  return gone.numDeletedRows === 1n
}

/** Seals anew what an older SECRET sealed. `lost`: people whose secret nobody can open here. */
export async function sealFactorsAnew(
  db: Db,
  seal: TextSeal,
): Promise<{ sealed: number; lost: string[] }> {
  const lost: string[] = []
  let sealed = 0
  const rows = await db.selectFrom('second_factor').select(['user_id', 'sealed_secret']).execute()
  for (const { user_id: userId, sealed_secret: before } of rows) {
    const fresh = seal.renewed(before, userId)
    if (fresh.state === 'lost') lost.push(userId)
    if (fresh.state !== 'renewed') continue
    await db
      .updateTable('second_factor')
      .set({ sealed_secret: fresh.sealed })
      .where('user_id', '=', userId)
      // Whoever sets a new one up meanwhile keeps it.
      .where('sealed_secret', '=', before)
      .execute()
    sealed += 1
  }
  return { sealed, lost }
}

async function replaceCodes(trx: Trx, userId: string, hashes: readonly string[]) {
  await trx.deleteFrom('recovery_code').where('user_id', '=', userId).execute()
  if (hashes.length === 0) return
  const rows = hashes.map((hash) => ({ user_id: userId, hash, used_at: null }))
  await trx.insertInto('recovery_code').values(rows).execute()
}

async function codesLeft(db: Db | Trx, userId: string): Promise<number> {
  const row = await db
    .selectFrom('recovery_code')
    .select((is) => is.fn.countAll<number | string>().as('count'))
    .where('user_id', '=', userId)
    .where('used_at', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

async function ownerOf(trx: Trx, userId: string): Promise<Owner> {
  const { email } = await trx
    .selectFrom('user')
    .select('email')
    .where('id', '=', userId)
    .executeTakeFirstOrThrow()
  return { ...(await named(trx, userId)), email }
}
