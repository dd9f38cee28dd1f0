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
  /** None: it is made later. */
  wideCard: string | null
  /** What was uploaded, for nobody outside to see. */
  original: string
  createdBy: string
  createdAt: number
  /** Of the story that it is for. */
  storyId: string | null
}

export interface Shapes {
  crops: readonly Crop[]
  wideCard: string
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
    const { variants, crops, wideCard, createdBy, createdAt, storyId, ...same } = asset
    const row = {
      ...same,
      variantsJson: JSON.stringify(variants),
      cropsJson: crops.length === 0 ? null : JSON.stringify(crops),
      wide_card: wideCard,
      created_by: createdBy,
      created_at: createdAt,
      story_id: storyId,
    }
    await this.#db.transaction().execute(async (trx) => {
      await trx.insertInto('asset').values(row).execute()
      await writeAssetFiles(trx, [asset])
    })
  }

  /** The newest picture that is not cut to all shapes, of which what was uploaded is kept, but none of `others`. */
  async nextUncut(others: readonly string[]): Promise<{ id: string; original: string } | null> {
    const row = await this.#db
      .selectFrom('asset')
      .select(['id', 'original'])
      .where('wide_card', 'is', null)
      .where('original', 'is not', null)
      .$if(others.length > 0, (query) => query.where('id', 'not in', others))
      .orderBy('created_at', 'desc')
      .limit(1)
      .executeTakeFirst()
    return row?.original ? { id: row.id, original: row.original } : null
  }

  /** How it was cut to shapes. */
  async setShapes(id: string, { crops, wideCard }: Shapes): Promise<void> {
    await this.#db.transaction().execute(async (trx) => {
      await trx
        .updateTable('asset')
        .set({ cropsJson: JSON.stringify(crops), wide_card: wideCard })
        .where('id', '=', id)
        .execute()
      await addAssetFiles(trx, id, [wideCard, ...crops.map(({ file }) => file)])
    })
  }

  /** It can't be cut: what it has of shapes it keeps, and it is not tried again. */
  async giveUpShapes(id: string): Promise<void> {
    await this.#db
      .updateTable('asset')
      .set((eb) => ({ cropsJson: eb.fn.coalesce('cropsJson', eb.val('[]')), wide_card: '' }))
      .where('id', '=', id)
      .execute()
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
