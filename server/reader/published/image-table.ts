import type { Picture } from '../../../shared/document/content.ts'
import type { Db } from '../../store/database.ts'
import { readColumn } from '../../store/json-columns.ts'
import { focusedImage } from './focused-image.ts'
import type { Image, ShownPicture } from './published.ts'

/** By asset; what the newsroom does not have is not there. */
export async function imagesOf(db: Db, assetIds: readonly string[]): Promise<Map<string, Image>> {
  if (assetIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('asset')
    .select(['id', 'variantsJson', 'cropsJson', 'thumbnail'])
    .where('id', 'in', [...new Set(assetIds)])
    .execute()
  return new Map(
    rows.map(({ id, variantsJson, cropsJson, thumbnail }) => {
      const crops = readColumn.crops(cropsJson)
      return [id, { variants: readColumn.variants(variantsJson), crops, thumbnail }]
    }),
  )
}

/** Without those of which the newsroom has no files. */
export function shownPictures(
  pictures: readonly Picture[],
  images: ReadonlyMap<string, Image>,
): ShownPicture[] {
  return pictures.flatMap((picture) => {
    const { assetId, focus } = picture
    const image = images.get(assetId)
    return image ? [{ ...picture, image: focusedImage(image, assetId, focus) }] : []
  })
}
