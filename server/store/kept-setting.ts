import type { z } from 'zod'
import type { Clock } from '../kernel/clock.ts'
import { nothingElse, type Also, type Db, type Trx } from './database.ts'
import { Fresh } from './fresh.ts'

interface Kind<T> {
  key: string
  schema: z.ZodType<T>
  /** Before anybody changed it. */
  first: T
}

/** What it is now, and whether that is new. */
export interface Change<T> {
  is: T
  isChanged: boolean
}

/** A fact about the newsroom that somebody may change, as one value. */
export class KeptSetting<T> {
  readonly #db: Db
  readonly #kind: Kind<T>
  readonly #fresh: Fresh<T>

  constructor(deps: { db: Db; clock: Pick<Clock, 'elapsed'> }, kind: Kind<T>) {
    this.#db = deps.db
    this.#kind = kind
    this.#fresh = new Fresh({ clock: deps.clock, read: () => this.#read(this.#db) })
  }

  /** As it was at most a second ago. */
  get(): Promise<T> {
    return this.#fresh.get()
  }

  /** Puts in its place what `decide` makes of it, or leaves it where that is null; of two who ask, the second sees what the first made. */
  async change(decide: (now: T) => T | null, also: Also<T> = nothingElse): Promise<Change<T>> {
    const change = await this.#db.transaction().execute(async (trx) => {
      const { key } = this.#kind
      await takeTurns(trx, key)
      const now = await this.#read(trx)
      const next = decide(now)
      if (next === null) return { is: now, isChanged: false }
      const value = JSON.stringify(next)
      await trx.updateTable('setting').set({ value }).where('key', '=', key).execute()
      await also(trx, next)
      return { is: next, isChanged: true }
    })
    this.#fresh.forget()
    return change
  }

  /** It was changed elsewhere. */
  forget(): void {
    this.#fresh.forget()
  }

  async #read(db: Db | Trx): Promise<T> {
    const { key, schema, first } = this.#kind
    const row = await db
      .selectFrom('setting')
      .select('value')
      .where('key', '=', key)
      .executeTakeFirst()
    return row && row.value !== '' ? schema.parse(JSON.parse(row.value)) : first
  }
}

/** Locks one row until the transaction ends: of two who save at once, the second is the last. */
export async function takeTurns(trx: Trx, key: string): Promise<void> {
  await trx
    .insertInto('setting')
    .values({ key, value: '' })
    .onConflict((conflict) =>
      conflict.column('key').doUpdateSet((row) => ({ value: row.ref('setting.value') })),
    )
    .execute()
}
