import type { Db } from '../../store/database.ts'

interface StepRow {
  hash: string
  userId: string
  passwordMark: string
  endsAt: number
}

/** Who has shown their password, and is to show more. */
export class StepStore {
  readonly #db: Db

  constructor(db: Db) {
    this.#db = db
  }

  async insert({ hash, userId, passwordMark, endsAt }: StepRow, now: number): Promise<void> {
    await this.#db.deleteFrom('sign_in_step').where('ends_at', '<=', now).execute()
    await this.#db
      .insertInto('sign_in_step')
      .values({
        hash,
        user_id: userId,
        password_mark: passwordMark,
        tries: 0,
        ends_at: endsAt,
      })
      .execute()
  }

  async find(hash: string, now: number): Promise<StepRow | null> {
    const row = await this.#db
      .selectFrom('sign_in_step')
      .select(['hash', 'user_id as userId', 'password_mark as passwordMark', 'ends_at as endsAt'])
      .where('hash', '=', hash)
      .where('ends_at', '>', now)
      .executeTakeFirst()
    return row ?? null
  }

  /** One more; null if the step is over. */
  async countTry(hash: string): Promise<number | null> {
    const row = await this.#db
      .updateTable('sign_in_step')
      .set((is) => ({ tries: is('tries', '+', 1) }))
      .where('hash', '=', hash)
      .returning('tries')
      .executeTakeFirst()
    return row?.tries ?? null
  }

  async delete(hash: string): Promise<void> {
    await this.#db.deleteFrom('sign_in_step').where('hash', '=', hash).execute()
  }
}
