import type { Db } from '../store/database.ts'
import { readColumn, type Variant } from '../store/json-columns.ts'

interface NewAsset {
  id: string
  /** Of the widest variant. */
  width: number
  height: number
  /** What was uploaded, and how many bytes it had. */
  format: string
  bytes: number
  /** Widest first. */
  variants: readonly Variant[]
  thumbnail: string
  /** What was uploaded, for nobody outside to see. */
  original: string
  createdBy: string
  createdAt: number
}

type KeptAsset = Pick<NewAsset, 'id' | 'width' | 'height' | 'thumbnail' | 'variants'>

export class AssetStore {
  readonly #db: Db

  constructor(db: Db) {
    this.#db = db
  }

  async add(asset: NewAsset): Promise<void> {
    const { variants, createdBy, createdAt, ...same } = asset
    await this.#db
      .insertInto('asset')
      .values({
        ...same,
        variantsJson: JSON.stringify(variants),
        created_by: createdBy,
        created_at: createdAt,
      })
      .execute()
  }

  async find(id: string): Promise<KeptAsset | null> {
    const row = await this.#db
      .selectFrom('asset')
      .select(['id', 'width', 'height', 'thumbnail', 'variantsJson'])
      .where('id', '=', id)
      .executeTakeFirst()
    if (!row) return null
    const { variantsJson, ...same } = row
    return { ...same, variants: readColumn.variants(variantsJson) }
  }
}
