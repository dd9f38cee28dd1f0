import { describe, expect, it } from 'vitest'
import type { Actor } from '../../shared/model/roles.ts'
import { AssetStore } from '../../server/media/asset-store.ts'
import { LibraryStore } from '../../server/media/library-store.ts'
import { pictureWordsTable } from '../../server/publishing/published-table.ts'
import { derive } from '../../server/store/derived.ts'
import { DATABASES } from '../support/databases.ts'
import { start } from '../publishing/newsroom.ts'
import { publishable } from '../support/stories.ts'

const ADA: Actor = { id: 'ada', role: 'reporter' }
const BOB: Actor = { id: 'bob', role: 'reporter' }
const PAUL: Actor = { id: 'paul', role: 'publisher' }

const hero = (assetId: string) => ({
  assetId,
  alt: 'Un renard à l’aube',
  caption: 'The fox by the mill',
  credit: 'Ada Quill',
  disclaimer: '',
})

describe.each(DATABASES)('the pictures of the newsroom on $name', ({ open }) => {
  async function library() {
    const meta = { ...publishable().meta, hero: hero('as_shown') }
    const newsroom = await start(open, { meta })
    const { database, storyId, clock } = newsroom
    const store = new AssetStore(database.db)
    const add = async (name: string, of: string | null, createdBy = 'ada') => {
      await store.add({
        id: `as_${name}`,
        width: 8,
        height: 4,
        format: 'png',
        bytes: 1,
        variants: [{ width: 8, height: 4, format: 'webp', file: `${name}.webp` }],
        crops: [],
        thumbnail: `${name}.webp`,
        wideCard: null,
        original: `originals/${name}.png`,
        createdBy,
        createdAt: clock.now(),
        storyId: of,
      })
      await clock.advance(1_000)
    }
    const pictures = new LibraryStore(database.db)
    const find = async (by: Actor, text = '', wanted = { after: null, limit: 50 }) => {
      const page = await pictures.page({ text, by }, wanted)
      return page.pictures.map(({ id }) => id)
    }
    return { newsroom, storyId, add, pictures, find }
  }

  it('are listed newest first, a page at a time', async () => {
    const { newsroom, storyId, add, pictures } = await library()
    await using _ = newsroom
    for (const name of ['one', 'two', 'three']) await add(name, storyId)
    const first = await pictures.page({ text: '', by: BOB }, { after: null, limit: 2 })
    expect(first.pictures.map(({ id }) => id)).toEqual(['as_three', 'as_two'])
    const rest = await pictures.page({ text: '', by: BOB }, { after: first.next, limit: 2 })
    expect(rest.pictures.map(({ id }) => id)).toEqual(['as_one'])
    expect(rest.next).toBeNull()
  })

  it('are found by the beginnings of the words that were published with them', async () => {
    const { newsroom, storyId, add, pictures, find } = await library()
    await using _ = newsroom
    await add('shown', storyId)
    await add('other', storyId)
    await newsroom.publish({ kind: 'publish' })
    expect(await find(BOB, 'FOX mil')).toEqual(['as_shown'])
    expect(await find(BOB, 'quill a')).toEqual(['as_shown'])
    expect(await find(BOB, 'ox')).toEqual([])
    expect(await find(BOB, '% _')).toEqual(['as_other', 'as_shown'])
    const { pictures: found } = await pictures.page(
      { text: 'renard', by: BOB },
      { after: null, limit: 50 },
    )
    expect(found).toMatchObject([{ caption: 'The fox by the mill', credit: 'Ada Quill' }])
  })

  it('are found by what was published with them before words were kept', async () => {
    const { newsroom, storyId, add, find } = await library()
    await using _ = newsroom
    await add('shown', storyId)
    await newsroom.publish({ kind: 'publish' })
    await newsroom.database.db.deleteFrom('picture_words').execute()
    expect(await find(BOB, 'fox')).toEqual([])
    await derive(newsroom.database, pictureWordsTable)
    expect(await find(BOB, 'fox')).toEqual(['as_shown'])
  })

  it('[SEE1] of a confidential story are shown to those who may know of it, until they are published', async () => {
    const { newsroom, storyId, add, find } = await library()
    await using _ = newsroom
    await add('shown', storyId)
    await add('untold', null)
    await newsroom.database.db
      .updateTable('story')
      .set({ confidential_at: 1 })
      .where('id', '=', storyId)
      .execute()
    expect(await find(ADA)).toEqual(['as_untold', 'as_shown'])
    expect(await find(BOB)).toEqual([])
    expect(await find(PAUL)).toEqual(['as_shown'])
    await newsroom.publish({ kind: 'publish' })
    expect(await find(BOB)).toEqual(['as_shown'])
  })
})
