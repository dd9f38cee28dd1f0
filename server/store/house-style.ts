import { MOST_STYLE_ENTRIES, type StyleEntry } from '../../shared/model/house-style.ts'
import type { Ids } from '../kernel/ids.ts'
import { nothingElse, type Also, type Db, type Trx } from './database.ts'

/** `taken`: another entry is about these words. */
export type Kept =
  { ok: true; entry: StyleEntry } | { ok: false; reason: 'full' | 'taken' | 'gone' }

/** The newsroom's own list of words, with advice. */
export class HouseStyle {
  readonly #db: Db
  readonly #ids: Ids

  constructor(deps: { db: Db; ids: Ids }) {
    this.#db = deps.db
    this.#ids = deps.ids
  }

  /** In the order of their words. */
  list(): Promise<StyleEntry[]> {
    return this.#db
      .selectFrom('house_style')
      .select(['id', 'words', 'instead', 'why'])
      .orderBy('folded')
      .limit(MOST_STYLE_ENTRIES)
      .execute()
  }

  add(said: Omit<StyleEntry, 'id'>, also: Also<void> = nothingElse): Promise<Kept> {
    return this.#inTurn(async (trx): Promise<Kept> => {
      if ((await countIn(trx)) >= MOST_STYLE_ENTRIES) return { ok: false, reason: 'full' }
      const entry = { id: this.#ids.next('hs'), ...said }
      if (await isTaken(trx, entry)) return { ok: false, reason: 'taken' }
      await trx.insertInto('house_style').values(rowOf(entry)).execute()
      await also(trx)
      return { ok: true, entry }
    })
  }

  change(entry: StyleEntry, also: Also<void> = nothingElse): Promise<Kept> {
    return this.#inTurn(async (trx): Promise<Kept> => {
      if (await isTaken(trx, entry)) return { ok: false, reason: 'taken' }
      const { id, ...row } = rowOf(entry)
      const { numUpdatedRows } = await trx
        .updateTable('house_style')
        .set(row)
        .where('id', '=', id)
        .executeTakeFirstOrThrow()
      if (numUpdatedRows === 0n) return { ok: false, reason: 'gone' }
      await also(trx)
      return { ok: true, entry }
    })
  }

  /** What is gone already is gone. */
  async remove(id: string, also: Also<StyleEntry> = nothingElse): Promise<void> {
    await this.#inTurn(async (trx) => {
      const [entry] = await trx
        .deleteFrom('house_style')
        .where('id', '=', id)
        .returning(['id', 'words', 'instead', 'why'])
        .execute()
      if (entry) await also(trx, entry)
    })
  }

  /** Of two editors who add at once, the second sees what the first has added. */
  #inTurn<T>(run: (trx: Trx) => Promise<T>): Promise<T> {
    return this.#db.transaction().execute(async (trx) => {
      await trx
        .insertInto('setting')
        .values({ key: 'house-style', value: '' })
        .onConflict((conflict) => conflict.column('key').doUpdateSet({ value: '' }))
        .execute()
      return run(trx)
    })
  }
}

function rowOf(entry: StyleEntry) {
  return { ...entry, folded: foldedWords(entry) }
}

/** Words that look alike to whoever reads a text; accents are letters of their own. */
function foldedWords({ words }: Pick<StyleEntry, 'words'>): string {
  return words.normalize('NFC').toLowerCase().replace(/\s+/g, ' ')
}

async function isTaken(trx: Trx, entry: StyleEntry): Promise<boolean> {
  const other = await trx
    .selectFrom('house_style')
    .select('id')
    .where('folded', '=', foldedWords(entry))
    .where('id', '!=', entry.id)
    .executeTakeFirst()
  return other !== undefined
}

async function countIn(trx: Trx): Promise<number> {
  const { count } = await trx
    .selectFrom('house_style')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count
}
