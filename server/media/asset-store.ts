import { writeAssetFiles } from '../store/asset-files-table.ts'
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

/** `withdrawn`: the story that showed it was retracted, or has another picture now. */
export type FileStanding = 'public' | 'withdrawn' | 'unpublished'

export class AssetStore {
  readonly #db: Db

  constructor(db: Db) {
    this.#db = db
  }

  async add(asset: NewAsset): Promise<void> {
    const { variants, createdBy, createdAt, ...same } = asset
    const row = {
      ...same,
      variantsJson: JSON.stringify(variants),
      created_by: createdBy,
      created_at: createdAt,
    }
    await this.#db.transaction().execute(async (trx) => {
      await trx.insertInto('asset').values(row).execute()
      await writeAssetFiles(trx, [asset])
    })
  }

  /** Whom a file is for. What no picture is known of, a node of the version before took in: it is for everybody, as there. */
  async standing(file: string): Promise<FileStanding> {
    const pictures = await this.#db
      .selectFrom('asset_file')
      .select(['published'])
      .select((eb) =>
        eb
          .exists(
            eb
              .selectFrom('published_story')
              .select('story_id')
              .whereRef('published_story.asset_id', '=', 'asset_file.asset_id'),
          )
          .as('isLive'),
      )
      .where('file', '=', file)
      .execute()
    if (pictures.length === 0 || pictures.some(({ isLive }) => isLive)) return 'public'
    return pictures.some(({ published }) => published === 1) ? 'withdrawn' : 'unpublished'
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
