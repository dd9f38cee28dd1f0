import type { Trx } from './database.ts'
import type { Derived } from './derived.ts'
import type { AssetTable } from './media-tables.ts'
import { readColumn, type Crop, type Variant } from './json-columns.ts'

interface AssetFiles {
  id: string
  thumbnail: string
  wideCard: string | null
  variants: readonly Pick<Variant, 'file'>[]
  crops: readonly Pick<Crop, 'file'>[]
}

type AssetRow = Pick<AssetTable, 'id' | 'thumbnail' | 'wide_card' | 'variantsJson' | 'cropsJson'>

const BATCH = 200
/** Pictures that are looked through for what a node of the version before left out. */
const RECENT = 1_000

/** `asset_file` is written within the transaction that takes a picture in. */
export const assetFilesTable: Derived = {
  name: 'asset-files',
  version: 1,
  async clear(trx) {
    await trx.deleteFrom('asset_file').execute()
  },
  async writeAfter(trx, after) {
    const assets = await assetsIn(trx).where('id', '>', after).limit(BATCH).execute()
    await writeAll(trx, assets)
    return assets.length < BATCH ? null : (assets.at(-1)?.id ?? null)
  },
  async writeMissed(trx) {
    const recent = trx.selectFrom('asset').select('id').orderBy('created_at', 'desc').limit(RECENT)
    const missed = assetsIn(trx)
      .where('id', 'in', trx.selectFrom(recent.as('recent')).select('recent.id'))
      .where((eb) =>
        eb.not(
          eb.exists(
            eb
              .selectFrom('asset_file')
              .select('file')
              .whereRef('asset_file.asset_id', '=', 'asset.id'),
          ),
        ),
      )
    await writeAll(trx, await missed.execute())
  },
}

export async function writeAssetFiles(trx: Trx, assets: readonly AssetFiles[]): Promise<void> {
  const rows = assets.flatMap(({ id, thumbnail, wideCard, variants, crops }) => {
    const cards = wideCard ? [thumbnail, wideCard] : [thumbnail]
    const files = [...cards, ...[...variants, ...crops].map(({ file }) => file)]
    return [...new Set(files)].map((file) => ({ file, asset_id: id, published: 0 }))
  })
  if (rows.length > 0) await trx.insertInto('asset_file').values(rows).execute()
}

/** Files that were made of a picture later are for those whom its others are for. */
export async function addAssetFiles(
  trx: Trx,
  assetId: string,
  files: readonly string[],
): Promise<void> {
  if (files.length === 0) return
  const seen = await trx
    .selectFrom('asset_file')
    .select('file')
    .where('asset_id', '=', assetId)
    .where('published', '=', 1)
    .limit(1)
    .executeTakeFirst()
  const rows = files.map((file) => ({ file, asset_id: assetId, published: seen ? 1 : 0 }))
  await trx
    .insertInto('asset_file')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** The world has seen them: from now on they are gone where no live story shows them. */
export async function markPublished(trx: Trx, assetIds: readonly string[]): Promise<void> {
  if (assetIds.length === 0) return
  await trx
    .updateTable('asset_file')
    .set({ published: 1 })
    .where('asset_id', 'in', assetIds)
    .where('published', '=', 0)
    .execute()
}

function assetsIn(trx: Trx) {
  return trx
    .selectFrom('asset')
    .select(['id', 'thumbnail', 'wide_card', 'variantsJson', 'cropsJson'])
    .orderBy('id')
}

async function writeAll(trx: Trx, assets: readonly AssetRow[]) {
  const read = assets.map(({ wide_card: wideCard, variantsJson, cropsJson, ...same }) => {
    const crops = readColumn.crops(cropsJson)
    return { ...same, wideCard, variants: readColumn.variants(variantsJson), crops }
  })
  await writeAssetFiles(trx, read)
  if (assets.length === 0) return
  const ids = assets.map(({ id }) => id)
  const shown = await trx
    .selectFrom('published_story')
    .select('asset_id')
    .distinct()
    .where('asset_id', 'in', ids)
    .execute()
  const inTexts = await trx
    .selectFrom('published_picture')
    .select('asset_id')
    .distinct()
    .where('asset_id', 'in', ids)
    .execute()
  await markPublished(
    trx,
    [...shown, ...inTexts].flatMap(({ asset_id }) => asset_id ?? []),
  )
}
