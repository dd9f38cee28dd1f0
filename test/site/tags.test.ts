import { sql } from 'kysely'
import { describe, expect, inject, it } from 'vitest'
import { TagListStore } from '../../server/site/tag-list-store.ts'
import { TagMover } from '../../server/site/tag-mover.ts'
import { content } from '../reader/newsroom.ts'
import { emptyNewsroom, openSite, SECOND } from '../reader/site.ts'
import { silentLogger as logger } from '../support/silent-logger.ts'

const PLACES = [
  ['SQLite', () => undefined],
  ['PostgreSQL', () => inject('postgresUrl')],
] as const

/** That it would become one with “Ships”, as that would be called. */
const ships = (name: string) => ({ ok: false, into: { at: 'ships', name } })

async function rig(postgresUrl?: string) {
  const opened = await emptyNewsroom(postgresUrl)
  const { newsroom, clock } = opened
  const site = await openSite(opened)
  const store = new TagListStore({ db: newsroom.db })
  const mover = new TagMover({ store, clock, logger })
  const tagged = (id: string, ...tags: string[]) =>
    newsroom.publish(id, content({ headline: `Story ${id}`, meta: { tags, slug: id.slice(3) } }))
  const rename = async (slug: string, name: string, into?: string) => {
    const renamed = await site.tags.rename(slug, name, undefined, { into })
    await mover.move()
    return renamed
  }
  const listed = async (path: string) => {
    const { status, text } = await site.get(path)
    return [status, [...text.matchAll(/data-card="(\w+)"/g)].map(([, id]) => id)]
  }
  const tags = async (beginning = '') =>
    (await store.page({ beginning, after: null }, 50)).tags.map((tag) => Object.values(tag))
  return { ...opened, site, store, mover, tagged, rename, listed, tags }
}

describe.each(PLACES)('a tag, on %s', (_, url) => {
  it('that is merged with another leads there, with its stories, each once', async () => {
    const { site, clock, tagged, rename, listed, tags } = await rig(url())
    const { path } = await tagged('st_1', 'Boats', 'Ships')
    await clock.advance(SECOND)
    await tagged('st_2', 'boats')
    await clock.advance(SECOND)
    await tagged('st_3', 'Ships', 'Łódź')
    expect(await tags()).toEqual([
      ['boats', 'boats', 2],
      ['ships', 'Ships', 2],
      ['łodz', 'Łódź', 1],
    ])
    expect(await rename('boats', 'Ships & Boats')).toMatchObject({ isMerged: false })
    expect(await rename('ships', 'ships and boats')).toMatchObject({ isMerged: false })
    expect(await rename('ships-boats', 'Ships and boats', 'ships-and-boats')).toMatchObject({
      isMerged: true,
    })
    expect(await listed('/tags/ships-and-boats')).toEqual([200, ['st_3', 'st_2', 'st_1']])
    for (const old of ['/tags/boats', '/tags/ships', '/tags/ships-boats', '/tags/Boats']) {
      const { status, headers } = await site.get(old)
      expect([status, headers.location]).toEqual([301, '/tags/ships-and-boats'])
    }
    const feed = await site.get('/tags/boats/feed.json')
    expect([feed.status, feed.headers.location]).toEqual([301, '/tags/ships-and-boats/feed.json'])
    const { text, headers } = await site.get(path)
    expect(text.match(/<a href="\/tags\/[^<]*<\/a>/g)).toEqual([
      '<a href="/tags/ships-and-boats">Ships and boats</a>',
    ])
    expect(text).toContain('"keywords":["Ships and boats"]')
    expect(String(headers['cache-tag']).split(',')).toContain('on-ships-and-boats')
    expect((await site.get('/feed.json')).text).toContain('"tags":["World","Ships and boats"]')
    expect((await site.get('/tags/ships-and-boats')).text).toContain('>Ships and boats</h1>')
    expect(await tags('ships')).toEqual([['ships-and-boats', 'Ships and boats', 3]])
  })

  it('that drafts still call by its old name is listed and shown under the new one', async () => {
    const { newsroom, tagged, rename, listed, site } = await rig(url())
    await tagged('st_1', 'Boats')
    await rename('boats', 'Ships')
    const { path } = await tagged('st_2', 'Boats', 'ships')
    expect(await listed('/tags/ships')).toEqual([200, ['st_2', 'st_1']])
    expect((await site.get(path)).text.match(/href="\/tags\//g)).toHaveLength(1)
    await newsroom.retract('st_1', 'Not so.')
    await newsroom.retract('st_2', 'Not so.')
    expect((await listed('/tags/ships'))[0]).toBe(404)
    expect((await site.get('/tags/boats')).status).toBe(404)
  })

  it('becomes one with another only where that is said, also by a name that leads there', async () => {
    const { site, clock, mover, tagged, rename, tags } = await rig(url())
    await tagged('st_1', 'Boats')
    await clock.advance(SECOND)
    await tagged('st_2', 'Ships', 'Tide')
    expect(await rename('boats', 'ships')).toEqual(ships('ships'))
    expect(await rename('boats', 'ships', 'tide')).toEqual(ships('ships'))
    // No story is listed under its new address yet.
    await site.tags.rename('boats', 'Vessels')
    expect(await rename('tide', 'Vessels')).toEqual({
      ok: false,
      into: { at: 'vessels', name: 'Vessels' },
    })
    await mover.move()
    expect(await rename('vessels', 'Ships', 'ships')).toMatchObject({ ok: true, isMerged: true })
    for (const old of ['Boats', 'vessels'])
      expect(await rename('tide', old)).toEqual(ships('Ships'))
    expect(await tags()).toEqual([
      ['ships', 'Ships', 2],
      ['tide', 'Tide', 1],
    ])
    expect(await rename('tide', 'Boats', 'ships')).toMatchObject({ ok: true, isMerged: true })
    expect(await tags()).toEqual([['ships', 'Ships', 2]])
  })

  it('is no other one under the name of a tag that no live story has, unless that leads elsewhere', async () => {
    const { newsroom, tagged, rename } = await rig(url())
    await tagged('st_1', 'Boats')
    await tagged('st_2', 'Ships')
    await tagged('st_3', 'Tide')
    await rename('boats', 'Ships', 'ships')
    await newsroom.retract('st_1', 'Not so.')
    await newsroom.retract('st_2', 'Not so.')
    expect(await rename('tide', 'Boats')).toEqual(ships('Ships'))
    expect(await rename('tide', 'Ships')).toMatchObject({ ok: true, isMerged: false })
  })

  it('takes its first name back, and another spelling', async () => {
    const { site, tagged, rename, tags } = await rig(url())
    await tagged('st_1', 'boats')
    await rename('boats', 'Ships')
    await rename('ships', 'Boats')
    expect(await tags()).toEqual([['boats', 'Boats', 1]])
    expect((await site.get('/tags/ships')).headers.location).toBe('/tags/boats')
    await rename('boats', 'BOATS')
    expect(await tags()).toEqual([['boats', 'BOATS', 1]])
    expect(await rename('none', 'Some')).toEqual({ ok: false, into: null })
  })

  it('of many stories moves some at a time, and none is lost to who dies meanwhile', async () => {
    const { newsroom, clock, site, store, tagged } = await rig(url())
    await tagged('st_0', 'Boats')
    const { story, named } = await rowsOf(newsroom.db)
    const ids = Array.from({ length: 1_200 }, (_, i) => `st_x${i}`)
    await newsroom.db
      .insertInto('story')
      .values(
        ids.map((id) => ({
          id,
          state: 'live' as const,
          created_by: 'us_1',
          created_at: 0,
          changed_at: 0,
          headline: '',
        })),
      )
      .execute()
    await newsroom.db
      .insertInto('published_story')
      .values(ids.map((id, i) => ({ ...story, story_id: id, path: `/world/2025/05/08/${i}` })))
      .execute()
    await newsroom.db
      .insertInto('published_name')
      .values(ids.map((id) => ({ ...named, story_id: id })))
      .execute()
    await site.tags.rename('boats', 'Ships')
    const tag = { slug: 'boats', at: 'ships', name: 'Ships' }
    expect(await store.toMove()).toEqual([tag])
    expect(await store.moveSome(tag)).toBe(true)
    expect(await store.one('boats')).toMatchObject({ stories: 701 })
    await new TagMover({ store, clock, logger }).move()
    expect(await store.toMove()).toEqual([])
    expect(await store.one('ships')).toMatchObject({ stories: 1_001 })
  })

  it('is found in the list by how it begins, page by page', async () => {
    const { store, tagged } = await rig(url())
    await tagged('st_1', 'sea a', 'sea b', 'sea c', 'tide')
    const first = await store.page({ beginning: 'sea', after: null }, 2)
    expect(first.next).toBe('sea-b')
    expect(await store.page({ beginning: 'sea', after: first.next }, 2)).toEqual({
      tags: [{ slug: 'sea-c', name: 'sea c', stories: 1 }],
      next: null,
    })
  })
})

it('tags are in the order of bytes where the database sorts by a language, too', async () => {
  const { newsroom, store, tagged } = await rig(inject('postgresUrl'))
  await sql`alter table published_name alter slug type text collate "da-x-icu"`.execute(newsroom.db)
  await tagged('st_1', 'Aabenraa', 'Ab', 'Zebras')
  const slugs = async (beginning: string) =>
    (await store.page({ beginning, after: null }, 50)).tags.map(({ slug }) => slug)
  // Danes look for Aa behind Z.
  expect(await slugs('')).toEqual(['aabenraa', 'ab', 'zebras'])
  expect(await slugs('a')).toEqual(['aabenraa', 'ab'])
  expect(await store.page({ beginning: 'a', after: 'aabenraa' }, 50)).toMatchObject({
    tags: [{ slug: 'ab' }],
  })
})

async function rowsOf(db: Awaited<ReturnType<typeof emptyNewsroom>>['newsroom']['db']) {
  const story = await db.selectFrom('published_story').selectAll().executeTakeFirstOrThrow()
  const named = await db
    .selectFrom('published_name')
    .selectAll()
    .where('kind', '=', 'tags')
    .executeTakeFirstOrThrow()
  return { story, named }
}
