import { addAssetFiles, writeAssetFiles } from '../store/asset-files-table.ts'
import type { Db } from '../store/database.ts'
import { readColumn, type Crop, type Variant } from '../store/json-columns.ts'

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
  /** None: they are made later. */
  crops: readonly Crop[]
  thumbnail: string
  /** What was uploaded, for nobody outside to see. */
  original: string
  createdBy: string
  createdAt: number
  /** Of the story that it is for. */
  storyId: string | null
}

export type KeptAsset = Pick<
  NewAsset,
  'id' | 'width' | 'height' | 'thumbnail' | 'variants' | 'crops'
>

/** `withdrawn`: the story that showed it was retracted, or has another picture now. */
export type FileStanding = 'public' | 'withdrawn' | 'unpublished'

export class AssetStore {
  readonly #db: Db

  constructor(db: Db) {
    this.#db = db
  }

  async add(asset: NewAsset): Promise<void> {
    const { variants, crops, createdBy, createdAt, storyId, ...same } = asset
    const row = {
      ...same,
      variantsJson: JSON.stringify(variants),
      cropsJson: crops.length === 0 ? null : JSON.stringify(crops),
      created_by: createdBy,
      created_at: createdAt,
      story_id: storyId,
    }
    await this.#db.transaction().execute(async (trx) => {
      await trx.insertInto('asset').values(row).execute()
      await writeAssetFiles(trx, [asset])
    })
  }

  /** The newest picture that is not cut to shapes, of which what was uploaded is kept; null: all are. */
  async nextUncut(): Promise<{ id: string; original: string } | null> {
    const row = await this.#db
      .selectFrom('asset')
      .select(['id', 'original'])
      .where('cropsJson', 'is', null)
      .where('original', 'is not', null)
      .orderBy('created_at', 'desc')
      .limit(1)
      .executeTakeFirst()
    return row?.original ? { id: row.id, original: row.original } : null
  }

  /** None where none can be made: it is not tried again. */
  async setCrops(id: string, crops: readonly Crop[]): Promise<void> {
    await this.#db.transaction().execute(async (trx) => {
      await trx
        .updateTable('asset')
        .set({ cropsJson: JSON.stringify(crops) })
        .where('id', '=', id)
        .execute()
      await addAssetFiles(
        trx,
        id,
        crops.map(({ file }) => file),
      )
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
              .whereRef('published_story.asset_id', '=', 'asset_file.asset_id')
              .unionAll(
                eb
                  .selectFrom('published_picture')
                  .select('story_id')
                  .whereRef('published_picture.asset_id', '=', 'asset_file.asset_id'),
              ),
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
      .select(['id', 'width', 'height', 'thumbnail', 'variantsJson', 'cropsJson'])
      .where('id', '=', id)
      .executeTakeFirst()
    if (!row) return null
    const { variantsJson, cropsJson, ...same } = row
    const crops = readColumn.crops(cropsJson)
    return { ...same, variants: readColumn.variants(variantsJson), crops }
  }
}
