import type { Focus } from '../../shared/model/focus.ts'
import type { CropShape, FocusCut, NamedCut } from '../../shared/model/crop.ts'
import { addAssetFiles } from '../store/asset-files-table.ts'
import type { Db } from '../store/database.ts'
import { readColumn, type Cut } from '../store/json-columns.ts'
import type { AssetTable } from '../store/media-tables.ts'

/** A picture, and a point that a published revision has it cut around. */
export interface FocalPoint {
  assetId: string
  focus: Focus
  /** What it is made of: the upload, or of an old picture the widest of its files. */
  source: string
}

export type FoundCut =
  /** `file`: of all of the picture, or cut elsewhere; the cut itself, if it `isMade`. */
  | { file: string; isMade: true }
  /** `point`: null if it can't be made. */
  | { file: string; isMade: false; point: FocalPoint | null }

const LIKE: Partial<Record<string, CropShape>> = { lead: '16x9', 'half-lead': '16x9' }

export class CutStore {
  readonly #db: Db

  constructor(db: Db) {
    this.#db = db
  }

  /** Null where no revision was published with that point. */
  async find({ assetId, cut, focus }: NamedCut): Promise<FoundCut | null> {
    const row = await this.#at({ assetId, focus })
    if (!row) return null
    const made = readColumn.cuts(row.cutsJson)
    const file = made?.find((one) => one.cut === cut)?.file
    if (file !== undefined) return { file, isMade: true }
    // Those of a version before have no wide one.
    const card = made?.find((one) => one.cut === 'card')?.file
    return {
      file: cut === 'wide-card' && card !== undefined ? card : withoutPoint(row, cut),
      isMade: false,
      point: made ? null : pointOf(row),
    }
  }

  async isUncut(point: FocalPoint): Promise<boolean> {
    return (await this.#at(point))?.cutsJson === null
  }

  /** One whose cuts are not made, of no picture of these. */
  async nextUncut(others: readonly string[]): Promise<FocalPoint | null> {
    const row = await this.#points()
      .where('cutsJson', 'is', null)
      .$if(others.length > 0, (query) => query.where('focal_point.asset_id', 'not in', others))
      .orderBy('focal_point.asset_id')
      .limit(1)
      .executeTakeFirst()
    return row ? pointOf(row) : null
  }

  /** None where none can be made: it is not tried again. */
  async set({ assetId, focus }: FocalPoint, cuts: readonly Cut[]): Promise<void> {
    await this.#db.transaction().execute(async (trx) => {
      await trx
        .updateTable('focal_point')
        .set({ cutsJson: JSON.stringify(cuts) })
        .where('asset_id', '=', assetId)
        .where('x', '=', focus.x)
        .where('y', '=', focus.y)
        .execute()
      await addAssetFiles(
        trx,
        assetId,
        cuts.map(({ file }) => file),
      )
    })
  }

  #at({ assetId, focus }: Pick<FocalPoint, 'assetId' | 'focus'>) {
    return this.#points()
      .where('focal_point.asset_id', '=', assetId)
      .where('x', '=', focus.x)
      .where('y', '=', focus.y)
      .executeTakeFirst()
  }

  #points() {
    return this.#db
      .selectFrom('focal_point')
      .innerJoin('asset', 'asset.id', 'focal_point.asset_id')
      .select(['asset_id', 'x', 'y', 'cutsJson', 'original', 'cropsJson', 'variantsJson'])
      .select(['thumbnail', 'wide_card'])
  }
}

/** What is like a cut, without a focal point. */
function withoutPoint(row: ShapesRow, cut: FocusCut): string {
  if (cut === 'card') return row.thumbnail
  if (cut === 'wide-card') return row.wide_card || row.thumbnail
  const likewise = LIKE[cut] ?? cut
  const crop = readColumn.crops(row.cropsJson).find(({ shape }) => shape === likewise)
  return crop?.file ?? widestOf(row)
}

type ShapesRow = Pick<AssetTable, 'variantsJson' | 'cropsJson' | 'thumbnail' | 'wide_card'>

interface PointRow {
  asset_id: string
  x: number
  y: number
  original: string | null
  variantsJson: string
}

function pointOf(row: PointRow): FocalPoint {
  const { asset_id: assetId, x, y, original } = row
  return { assetId, focus: { x, y }, source: original ?? widestOf(row) }
}

function widestOf({ variantsJson }: Pick<PointRow, 'variantsJson'>): string {
  return readColumn.variants(variantsJson)[0]?.file ?? ''
}
