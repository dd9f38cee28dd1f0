import type { Picture } from '../../shared/document/content.ts'
import { foldedWords } from '../../shared/model/fold.ts'
import type { Trx } from './database.ts'

/** What is said of pictures where they are published, by which the newsroom finds them again: of each, what was said last. */
export async function writePictureWords(trx: Trx, pictures: readonly Picture[]): Promise<void> {
  const said = new Map(pictures.map((picture) => [picture.assetId, picture]))
  said.delete('')
  if (said.size === 0) return
  // Two who publish the same pictures take them in the same order.
  const inOrder = [...said.values()].toSorted((a, b) => (a.assetId < b.assetId ? -1 : 1))
  const rows = inOrder.map(({ assetId, alt, caption, credit }) => {
    const folded = foldedWords(`${alt} ${caption} ${credit}`).map((word) => ` ${word}`)
    return { asset_id: assetId, alt, caption, credit, folded: folded.join('') }
  })
  await trx
    .insertInto('picture_words')
    .values(rows)
    .onConflict((conflict) =>
      conflict.column('asset_id').doUpdateSet((eb) => ({
        alt: eb.ref('excluded.alt'),
        caption: eb.ref('excluded.caption'),
        credit: eb.ref('excluded.credit'),
        folded: eb.ref('excluded.folded'),
      })),
    )
    .execute()
}
