import type { Db } from '../store/database.ts'

/** One file of an image under /media. */
export interface Variant {
  width: number
  height: number
  format: 'webp' | 'jpeg'
  file: string
}

export interface NewAsset {
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
  createdBy: string
  createdAt: number
}

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
}
