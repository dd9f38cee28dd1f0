import { describe, expect, it } from 'vitest'
import { MOST_PICTURES } from '../../shared/document/body-rule.ts'
import { emptyContent, paragraph, type Block, type Picture } from '../../shared/document/content.ts'
import { mediaElement } from '../../shared/document/media.ts'
import { AssetStore } from '../../server/media/asset-store.ts'
import { placeOf } from '../../server/publishing/caches.ts'
import { revisions } from '../../server/publishing/revisions.ts'
import { publishedTable } from '../../server/publishing/published-table.ts'
import { GalleyError } from '../../server/kernel/errors.ts'
import type { Database } from '../../server/store/database.ts'
import { DATABASES } from '../support/databases.ts'
import { start } from './newsroom.ts'

const FOX = { assetId: 'as_fox', alt: 'A fox', caption: 'At dawn', credit: 'Ada Quill' }

const picture = (change: Partial<Picture> = {}): Block => {
  return { type: 'picture', width: 'text', picture: { ...FOX, ...change } }
}

async function addAsset({ db }: Database, name: string) {
  const file = `${name}.webp`
  await new AssetStore(db).add({
    id: `as_${name}`,
    width: 8,
    height: 4,
    format: 'png',
    bytes: 1,
    variants: [{ width: 8, height: 4, format: 'webp', file }],
    crops: [],
    thumbnail: file,
    wideCard: null,
    original: `originals/${name}.png`,
    createdBy: 'ada',
    createdAt: 0,
    storyId: null,
  })
  return () => new AssetStore(db).standing(file)
}

describe.each(DATABASES)('pictures in a text on $name', ({ open }) => {
  const withBody = (...body: Block[]) => start(open, { body: [paragraph('Words.'), ...body] })
  const faultsOf = async (newsroom: Awaited<ReturnType<typeof withBody>>) => {
    const error: unknown = await newsroom.publish({ kind: 'publish' }).catch((e: unknown) => e)
    if (!(error instanceof GalleyError)) throw new Error('it was published')
    return error.faults.map(({ field, message }) => `${field}: ${message}`)
  }

  it('[PUB4] are refused with every reason at once', async () => {
    await using newsroom = await withBody(
      picture({ alt: '' }),
      picture({ credit: '', assetId: 'as_gone' }),
      { type: 'gallery', pictures: [{ ...FOX, alt: '' }] },
    )
    await addAsset(newsroom.database, 'fox')
    expect(await faultsOf(newsroom)).toEqual([
      'body: A picture in the text is gone: take it out, or add it again.',
      'body: Describe the 2 pictures in the text that have no alternative text.',
      'body: Credit the picture in the text that has no credit.',
    ])
  })

  it('[PUB4] are refused where there are a thousand of them', async () => {
    const many = Array.from({ length: 1_000 }, () => picture())
    await using newsroom = await withBody({ type: 'quote', blocks: many })
    await addAsset(newsroom.database, 'fox')
    expect(await faultsOf(newsroom)).toEqual([
      `body: A story takes ${MOST_PICTURES} pictures in its text: take some out.`,
    ])
  })

  it('[MEDIA3] are the world’s while a live story shows them, and gone with it', async () => {
    await using newsroom = await withBody(picture())
    const { publish, retract, edit, database, storyId } = newsroom
    const fox = await addAsset(database, 'fox')
    const owl = await addAsset(database, 'owl')
    expect(await fox()).toBe('unpublished')
    await publish({ kind: 'publish' })
    expect([await fox(), await owl()]).toEqual(['public', 'unpublished'])
    expect((await revisions(database.db, storyId))[0]?.pictures).toEqual([FOX])
    await edit((doc) => {
      const body = doc.getXmlFragment('body')
      body.delete(1, 1)
      const other = { ...FOX, assetId: 'as_owl' }
      body.insert(1, [mediaElement({ type: 'gallery', pictures: [other, other] })])
    })
    await publish({ kind: 'update' })
    expect([await fox(), await owl()]).toEqual(['withdrawn', 'public'])
    await retract('It was wrong.')
    expect(await owl()).toBe('withdrawn')
    await publish({ kind: 'reinstate' })
    expect([await fox(), await owl()]).toEqual(['withdrawn', 'public'])
  })

  it('[MEDIA3] are known again when what is live is written anew', async () => {
    await using newsroom = await withBody(picture())
    const { publish, database } = newsroom
    const fox = await addAsset(database, 'fox')
    await publish({ kind: 'publish' })
    await database.db.transaction().execute(async (trx) => {
      await publishedTable.clear(trx)
      await publishedTable.writeAfter(trx, '')
    })
    expect(await fox()).toBe('public')
  })

  it('publish nothing of what is embedded from an address on no list', async () => {
    await using newsroom = await withBody({
      type: 'embed',
      address: 'https://evil.example/1',
      title: 'x',
    })
    await newsroom.publish({ kind: 'publish' })
    const [revision] = await revisions(newsroom.database.db, newsroom.storyId)
    expect(revision?.blocksJson).not.toContain('evil')
  })
})

it('[PURGE1] all pictures of a story are among what caches have of it', () => {
  const hero = { ...FOX, assetId: 'as_owl', disclaimer: '' }
  const { meta, ...words } = emptyContent()
  const head = { ...words, meta: { ...meta, hero } }
  expect(placeOf('/world/fox', { head, pictures: [FOX] }).assets).toEqual(['as_owl', 'as_fox'])
})
