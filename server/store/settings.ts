import type { Db } from './database.ts'

/** Small facts about the newsroom that are decided once, whichever node is first. */
export class Settings {
  readonly #db: Db

  constructor(db: Db) {
    this.#db = db
  }

  /** The value under `key`, which is `value` if there was none before. */
  async once(key: string, value: string): Promise<string> {
    await this.claim(key, value)
    const row = await this.#db
      .selectFrom('setting')
      .select('value')
      .where('key', '=', key)
      .executeTakeFirstOrThrow()
    return row.value
  }

  /** True for the one caller, over all nodes and for ever, who sets `key` first. */
  async claim(key: string, value: string): Promise<boolean> {
    const claimed = await this.#db
      .insertInto('setting')
      .values({ key, value })
      .onConflict((conflict) => conflict.column('key').doNothing())
      .executeTakeFirst()
    return claimed.numInsertedOrUpdatedRows === 1n
  }
}
