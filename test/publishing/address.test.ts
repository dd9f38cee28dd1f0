import type * as Y from 'yjs'
import { describe, expect, it } from 'vitest'
import { changeLine } from '../../shared/document/line.ts'
import type { PublishKind } from '../../shared/model/story.ts'
import { EventStore } from '../../server/outbox/event-store.ts'
import { PageStore } from '../../server/reader/published/page-store.ts'
import { DATABASES } from '../support/databases.ts'
import { publishable } from '../support/stories.ts'
import { start } from './newsroom.ts'

const TAKEN = [{ field: 'slug', message: 'Another story has this address: change the slug.' }]
const NO_SLUG = { meta: { ...publishable().meta, slug: '' } }

const headline = (text: string) => (doc: Y.Doc) => changeLine(doc.getXmlFragment('headline'), text)
const slug = (text: string) => (doc: Y.Doc) => changeLine(doc.getXmlFragment('slug'), text)

describe.each(DATABASES)('the address of a story on $name', ({ open }) => {
  async function newsroomWith(content: Parameters<typeof start>[1] = {}) {
    const newsroom = await start(open, content)
    const pages = new PageStore({ db: newsroom.database.db })
    const publish = async (kind: PublishKind, storyId = newsroom.storyId) =>
      new URL((await newsroom.publish({ kind, storyId })).url).pathname
    return { ...newsroom, pages, publish }
  }

  it('is made of the headline as it is when it is published, and stays when the headline changes', async () => {
    await using newsroom = await newsroomWith(NO_SLUG)
    const { edit, publish, publisher, storyId } = newsroom
    await edit(headline('Two ferries sail'))
    expect(await publisher.check(storyId)).toEqual({
      faults: [],
      path: '/world/2026/01/05/two-ferries-sail',
    })
    expect(await publish('publish')).toBe('/world/2026/01/05/two-ferries-sail')
    await newsroom.clock.advance(3 * 24 * 3_600_000)
    await edit(headline('Three ferries sail'))
    expect(await publish('update')).toBe('/world/2026/01/05/two-ferries-sail')
    const events = await new EventStore(newsroom.database.db).readAfter(0)
    expect(events.map(({ data }) => data.slug)).toEqual(['two-ferries-sail', 'two-ferries-sail'])
  })

  it('holds the day of the newsroom, not that of Greenwich, and a day has come when it has come there', async () => {
    await using newsroom = await newsroomWith()
    const { clock, meta, profiles, publish, publisher, storyId } = newsroom
    await profiles.set({ name: 'Post', language: 'en', zone: 'America/New_York', feeds: 'summary' })
    clock.set(Date.UTC(2026, 4, 9, 0, 30))
    expect((await publisher.check(storyId)).path).toMatch(/^.world.2026.05.08./)
    await meta((map) => map.set('date', '2026-05-09'))
    expect((await publisher.check(storyId)).faults.map(({ field }) => field)).toEqual(['date'])
    await meta((map) => map.set('date', null))
    expect(await publish('publish')).toMatch(/^.world.2026.05.08./)
  })

  it('changes with its slug, section or day, and readers of each earlier one find the story', async () => {
    await using newsroom = await newsroomWith()
    const { edit, meta, publish, pages, publisher, storyId } = newsroom
    const first = await publish('publish')
    await edit(slug('ferries'))
    expect((await publisher.check(storyId)).path).toBe('/world/2026/01/05/ferries')
    const second = await publish('update')
    await meta((map) => map.set('section', 'business'))
    await meta((map) => map.set('date', '2025-12-31'))
    const third = await publish('update')
    expect([second, third]).toEqual(['/world/2026/01/05/ferries', '/business/2025/12/31/ferries'])
    const moved = await Promise.all([first, second, third].map((path) => pages.movedTo(path)))
    expect(moved).toEqual([third, third, null])
    expect([await pages.stamp(first), (await pages.stamp(third))?.id]).toEqual([null, storyId])
    await edit(slug('harbour-reopens'))
    await meta((map) => map.set('section', 'world'))
    await meta((map) => map.set('date', null))
    expect(await publish('update')).toBe(first)
    expect(await pages.movedTo(third)).toBe(first)
  })

  it('begins with where its section is: a story moves with the next revision, and is found where it was', async () => {
    await using newsroom = await newsroomWith()
    const { edit, pages, publish, publisher, sections } = newsroom
    const first = await publish('publish')
    await sections.replace({ sections: [{ slug: 'world', name: 'World', address: 'abroad' }] })
    await edit(headline('Three ferries sail'))
    expect((await publisher.check(newsroom.storyId)).path).toMatch(/^.abroad.2026.01.05./)
    const second = await publish('update')
    expect(second).toBe(first.replace('/world/', '/abroad/'))
    expect(await pages.movedTo(first)).toBe(second)
  })

  it('[PUB4] is never another story’s, also when that has moved on since', async () => {
    await using newsroom = await newsroomWith()
    const { edit, publish, publisher, stories } = newsroom
    await publish('publish')
    const twin = await stories.create(publishable(), 'ada')
    const refused = async () => {
      expect((await publisher.check(twin)).faults).toEqual(TAKEN)
      await expect(publish('publish', twin)).rejects.toMatchObject({ faults: TAKEN })
    }
    await refused()
    await edit(slug('ferries'))
    await publish('update')
    await refused()
  })

  it('[PUB4] is one story’s when two are published there at once, and the refused one leaves nothing behind', async () => {
    await using newsroom = await newsroomWith()
    const { publish, stories, storyId, database } = newsroom
    const twin = await stories.create(publishable(), 'ada')
    const both = await Promise.allSettled([publish('publish'), publish('publish', twin)])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const owner = both[0]?.status === 'fulfilled' ? storyId : twin
    const rows = await database.db.selectFrom('address').selectAll().execute()
    expect(rows).toEqual([{ path: '/world/2026/01/05/harbour-reopens', story_id: owner }])
  })

  it('is its own also if a node of the version before published it, which writes no address down', async () => {
    await using newsroom = await newsroomWith()
    const { edit, publish, publisher, pages, stories, database } = newsroom
    const first = await publish('publish')
    await database.db.deleteFrom('address').execute()
    const twin = await stories.create(publishable(), 'ada')
    expect((await publisher.check(twin)).faults).toEqual(TAKEN)
    await edit(slug('ferries'))
    await publish('update')
    expect(await pages.movedTo(first)).toBe('/world/2026/01/05/ferries')
    await expect(publish('publish', twin)).rejects.toMatchObject({ faults: TAKEN })
  })
})
