import { describe, expect, inject, it } from 'vitest'
import { content, type Newsroom } from '../newsroom.ts'
import { emptyNewsroom, openSite, SECOND } from '../site.ts'

const DAY = 24 * 60 * 60 * SECOND
const STORES = [
  { name: 'SQLite', url: () => undefined },
  { name: 'PostgreSQL', url: () => inject('postgresUrl') },
]

describe.each(STORES)('the archive, on $name', ({ url }) => {
  const open = async () => {
    const room = await emptyNewsroom(url())
    return { ...room, site: await openSite(room) }
  }

  it('says that nothing was published', async () => {
    const { site } = await open()
    expect((await site.get('/archive')).text).toContain('Nothing has been published yet.')
    expect((await site.get('/archive/2025/05')).status).toBe(404)
  })

  it('counts live stories by month and day, and leads to each', async () => {
    const { newsroom, clock, site } = await open()
    // It is 8 May 2025.
    for (const id of ['a', 'b', 'c', 'd']) await put(newsroom, id, `May ${id}`)
    clock.set(clock.now() + DAY)
    await put(newsroom, 'e', 'Ninth')
    clock.set(clock.now() + 60 * DAY)
    await put(newsroom, 'f', 'July')
    const all = await site.get('/archive')
    expect(plain(all.text)).toContain('2025 July 1 story May 5 stories')
    expect(all.text).toContain('<link rel="canonical" href="https://news.example/archive" />')
    const month = await site.get('/archive/2025/05')
    expect(month.text).toContain(
      '<link rel="canonical" href="https://news.example/archive/2025/05" />',
    )
    expect(plain(month.text)).toContain(
      'May 2025 5 stories Friday, 9 May Ninth Thursday, 8 May May d May c May b 1 more on this day',
    )
    expect(month.text).toContain('href="/archive/2025/07"')
    const day = await site.get('/archive/2025/05/08')
    expect(headlines(day.text)).toEqual(['May d', 'May c', 'May b', 'May a'])
    expect(day.text).toContain('href="/archive/2025/05/09"')
    for (const path of [
      '/archive/2025/06',
      '/archive/2025/05/07',
      '/archive/2025/5',
      '/archive/2025',
      '/archive/2025/05/08?before=x',
    ])
      expect((await site.get(path)).status, path).toBe(404)
  })

  it('[RDR4] has nothing of a story that was retracted, on any node, and has it again once it is back', async () => {
    const { newsroom, clock, site } = await open()
    const other = await openSite({ newsroom, clock })
    await put(newsroom, 'a', 'First')
    await put(newsroom, 'b', 'Second')
    expect(headlines((await other.get('/archive/2025/05/08')).text)).toEqual(['Second', 'First'])
    await newsroom.retract('st_b', 'Wrong.')
    for (const node of [site, other]) {
      expect(plain((await node.get('/archive')).text)).toContain('May 1 story')
      expect((await node.get('/archive/2025/05')).text).not.toContain('Second')
      expect(headlines((await node.get('/archive/2025/05/08')).text)).toEqual(['First'])
    }
    await newsroom.retract('st_a', 'Wrong, too.')
    for (const path of ['/archive/2025/05', '/archive/2025/05/08'])
      expect((await other.get(path)).status).toBe(404)
    await newsroom.publish('st_b', story('b', 'Second'), { kind: 'reinstate' })
    expect(headlines((await other.get('/archive/2025/05/08')).text)).toEqual(['Second'])
  })

  it('leads through a day of many stories by plain links, each with its own address', async () => {
    const { newsroom, site } = await open()
    const all = Array.from({ length: 70 }, (_, i) => `Story ${i}`)
    for (const [i, headline] of all.entries()) await put(newsroom, `n${i}`, headline)
    const seen: string[] = []
    let path: string | undefined = '/archive/2025/05/08'
    while (path !== undefined && seen.length < 100) {
      const { text } = await site.get(path)
      expect(text).toContain(`<link rel="canonical" href="https://news.example${path}" />`)
      seen.push(...headlines(text))
      path = /href="([^"]*)" rel="next"/.exec(text)?.[1]
    }
    expect(seen.toSorted()).toEqual(all.toSorted())
  })

  it('counts a story under the day that its address has, also when that changes', async () => {
    const { newsroom, site } = await open()
    await put(newsroom, 'a', 'Moved')
    const path = '/world/2024/12/31/a'
    await newsroom.db.updateTable('published_story').set({ path }).execute()
    expect(plain((await site.get('/archive')).text)).toContain('2024 December 1 story')
    expect(plain((await site.get('/archive')).text)).not.toContain('May')
    expect(headlines((await site.get('/archive/2024/12/31')).text)).toEqual(['Moved'])
  })
})

function story(slug: string, headline: string) {
  return content({ headline, meta: { slug } })
}

function put(newsroom: Newsroom, slug: string, headline: string) {
  return newsroom.publish(`st_${slug}`, story(slug, headline))
}

function headlines(text: string): string[] {
  return [...text.matchAll(/<h2 dir="auto">\s*<a [^>]*>([^<]*)</g)].map(([, words]) => words ?? '')
}

/** What stands on a page, as one line. */
function plain(text: string): string {
  return text
    .replace(/<span class="visually-hidden">[^<]*<\/span>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
}
