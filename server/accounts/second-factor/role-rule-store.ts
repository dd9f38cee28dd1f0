import { z } from 'zod'
import { ROLES, type Role } from '../../../shared/model/roles.ts'
import { nothingElse, type Also, type Db } from '../../store/database.ts'

const KEY = 'second-factor-roles'
const stored = z.array(z.enum(ROLES))

/** Whose roles need a second factor. */
export class RoleRuleStore {
  readonly #db: Db

  constructor(db: Db) {
    this.#db = db
  }

  async roles(): Promise<Role[]> {
    const row = await this.#db
      .selectFrom('setting')
      .select('value')
      .where('key', '=', KEY)
      .executeTakeFirst()
    return row ? stored.parse(JSON.parse(row.value)) : []
  }

  set(roles: readonly Role[], also: Also<void> = nothingElse): Promise<void> {
    const value = JSON.stringify(roles)
    return this.#db.transaction().execute(async (trx) => {
      await trx
        .insertInto('setting')
        .values({ key: KEY, value })
        .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
        .execute()
      await also(trx)
    })
  }
}
