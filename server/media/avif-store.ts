import type { Db } from '../store/database.ts'
import { readColumn, type Variant } from '../store/json-columns.ts'

export interface WithoutAvif {
  id: string
  original: string
  variants: readonly Variant[]
}

export class AvifStore {
  readonly #db: Db

  constructor(db: Db) {
    this.#db = db
  }

  /** The newest picture that the world has seen, is none of these, and was not looked at for this; null: all were. */
  async next(others: readonly string[]): Promise<WithoutAvif | null> {
    const row = await this.#db
      .selectFrom('asset')
      .select(['id', 'original', 'variantsJson'])
      .where('avif', 'is', null)
      .where('original', 'is not', null)
      .$if(others.length > 0, (query) => query.where('id', 'not in', others))
      .where((eb) =>
        eb.exists(
          eb
            .selectFrom('asset_file')
            .select('file')
            .whereRef('asset_file.asset_id', '=', 'asset.id')
            .where('asset_file.published', '=', 1),
        ),
      )
      .orderBy('created_at', 'desc')
      .limit(1)
      .executeTakeFirst()
    if (!row?.original) return null
    const { id, original, variantsJson } = row
    return { id, original, variants: readColumn.variants(variantsJson) }
  }

  /** It is not looked at again. */
  async done(id: string, made: number): Promise<void> {
    await this.#db.updateTable('asset').set({ avif: made }).where('id', '=', id).execute()
  }
}
