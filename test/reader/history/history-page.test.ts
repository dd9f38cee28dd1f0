import { describe, expect, inject, it } from 'vitest'
import { content, type Newsroom } from '../newsroom.ts'
import { emptyNewsroom, openSite, SECOND, type Site } from '../site.ts'

const FORGED = 'The document was forged.'

/** A story of three revisions: published, updated, corrected. */
async function storied(url?: string) {
  const rig = await emptyNewsroom(url)
  const { newsroom, clock } = rig
  const site = await openSite(rig)
  const wait = () => clock.set(clock.now() + 60 * SECOND)
  const { path } = await newsroom.publish('st_1', content({ text: ['The boat left at noon.'] }))
  wait()
  await newsroom.update('st_1', content({ text: ['The boat left at dusk.', 'Nobody waved.'] }))
  wait()
  const text = ['The boat left at dawn.', 'Nobody waved.']
  await newsroom.publish('st_1', content({ text }), { kind: 'correct', note: 'It was dawn.' })
  return { ...rig, site, path, history: (query = '') => site.get(`${path}/history${query}`) }
}

async function takeDown({ db }: Newsroom, number: number, at: number) {
  await db.insertInto('taken_down').values({ story_id: 'st_1', number, at }).execute()
}

/** None of its words is on any page. */
async function silence(site: Site, path: string) {
  for (const query of ['', '?from=1&to=3']) {
    const { text } = await site.get(`${path}/history${query}`)
    expect(text).not.toContain('dusk')
  }
  expect((await site.get(path)).text).not.toContain('dusk')
}

function words(html: string): string {
  const [, main = ''] = /<main[^>]*>([^]*)<\/main>/.exec(html) ?? []
  return main
    .replace(/<option[^]*?<\/option>|<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

describe('the history of a story', () => {
  it('[RDR3] compares the newest revision with the one before, word by word, for those who see and those who hear', async () => {
    const { history, path } = await storied()
    const { status, text } = await history()
    expect(status).toBe(200)
    expect(words(text)).toContain('Revision 3, beside revision 2')
    expect(words(text)).toContain(
      'The boat left at removed: dusk (end of removed) added: dawn (end of added) .',
    )
    expect(text).toContain('<del><span class="visually-hidden">removed: </span>dusk')
    expect(text).toContain('<meta name="robots" content="noindex" />')
    expect(text).toContain(`href="${path}"`)
  })

  it('[HIST1] [RDR3] compares any two, whichever is named first', async () => {
    const { history } = await storied()
    for (const query of ['?from=1&to=3', '?from=3&to=1']) {
      const { text } = await history(query)
      expect(words(text)).toContain('Revision 3, beside revision 1')
      expect(words(text)).toContain('removed: noon (end of removed) added: dawn (end of added)')
      expect(words(text)).toContain('added: Nobody waved. (end of added)')
    }
    expect(words((await history('?from=2&to=2')).text)).toContain('Both say the same.')
  })

  it('[RDR4] is never so far behind the site that its stream has forgotten what came since', async () => {
    const { newsroom, history } = await storied()
    const seq = async () => Number(/data-seq="(\d+)"/.exec((await history()).text)?.[1])
    const before = await seq()
    for (let n = 0; n < 100; n += 1) {
      const slug = `harbour-${n}`
      await newsroom.publish(`st_other_${n}`, content({ meta: { slug } }))
    }
    expect(await seq()).toBe(before + 100)
  })

  it('compares headline, introduction, names and picture, too', async () => {
    const { newsroom, history } = await storied()
    const meta = { slug: 'harbour-reopens', bylines: ['Ronit Dhanda', 'Léa Brun'] }
    const text = ['The boat left at dawn.', 'Nobody waved.']
    await newsroom.update(
      'st_1',
      content({ headline: 'Harbour closes', standfirst: 'Fog.', text, meta }),
    )
    const told = words((await history()).text)
    expect(told).toContain('Headline Harbour removed: reopens (end of removed) added: closes')
    expect(told).toContain('Introduction added: Fog.')
    expect(told).toContain('By Ronit Dhanda added: , Léa Brun')
  })

  it.each(['?from=1', '?from=1&to=4', '?from=0&to=1', '?from=x&to=2', '?to=1e3&from=1'])(
    'knows no pair %s',
    async (query) => {
      const { history } = await storied()
      expect((await history(query)).status).toBe(404)
    },
  )

  it('lists all revisions with what each changed, and folds minor ones', async () => {
    const { newsroom, history } = await storied()
    for (const word of ['One.', 'Two.'])
      await newsroom.publish('st_1', content({ text: [word] }), { kind: 'update', minor: true })
    const { text } = await history()
    expect(text.match(/<details>/g)).toHaveLength(1)
    expect(words(text)).toMatch(/2 minor changes 5 Minor update .* 4 Minor update .* 3 Corrected/)
    expect(words(text)).toMatch(
      /3 Corrected Thu, 08 May 2025, 14:07 UTC It was dawn\. What changed/,
    )
    expect(text).toContain('/history?from=1&amp;to=2"')
    expect(text).not.toContain('/history?from=0')
  })

  it('says so when a story has not changed', async () => {
    const rig = await emptyNewsroom()
    const site = await openSite(rig)
    const { path } = await rig.newsroom.publish('st_1', content())
    const { status, text } = await site.get(`${path}/history`)
    expect([status, words(text)]).toEqual([200, expect.stringContaining('It has not changed')])
    expect((await site.get('/world/2025/05/08/nothing/history')).status).toBe(404)
  })

  it('[COST2] compares long texts in a thread, to the same end', async () => {
    const { newsroom, history } = await storied()
    const long = Array.from({ length: 400 }, (_, i) => `Line ${i}. ${'It was so. '.repeat(20)}`)
    await newsroom.update('st_1', content({ text: long }))
    await newsroom.update('st_1', content({ text: long.with(200, 'Cut.') }))
    const told = words((await history()).text)
    expect(told).toContain('Revision 5, beside revision 4')
    expect(told).toMatch(
      /199 passages have not changed .* added: Cut\. .* 198 passages have not changed/,
    )
  })

  it('follows the story to another address', async () => {
    const { newsroom, site, path } = await storied()
    await newsroom.db
      .insertInto('address')
      .values({ story_id: 'st_1', path: '/world/2025/05/08/old' })
      .execute()
    const { status, headers } = await site.get('/world/2025/05/08/old/history?from=1&to=2')
    expect([status, headers.location]).toEqual([301, `${path}/history?from=1&to=2`])
  })

  it('shows hostile words as they were typed', async () => {
    const { newsroom, history } = await storied()
    await newsroom.update(
      'st_1',
      content({ headline: '<img src=x>', text: ['</del><script>alert(1)</script>'] }),
    )
    const { text } = await history()
    expect(text).not.toMatch(/<img src=x|<script>alert/)
    expect(text).toContain('&lt;/del&gt;&lt;script&gt;')
  })

  it('[COST3] compares thirty pairs in a minute for one address, and shows the newest all the same', async () => {
    const { history } = await storied()
    for (let i = 0; i < 30; i++) expect((await history('?from=1&to=2')).status).toBe(200)
    const { status, headers, text } = await history('?from=1&to=2')
    expect([status, Number(headers['retry-after']) > 0]).toEqual([429, true])
    expect(words(text)).toContain('Too much was compared')
    expect((await history()).status).toBe(200)
  })
})

describe.each([
  { name: 'SQLite', url: () => undefined },
  { name: 'PostgreSQL', url: () => inject('postgresUrl') },
])('a revision that was taken down, on $name', ({ url }) => {
  it('[HIST1] is nowhere to be read from then on, whatever was kept, and its place says so', async () => {
    const { newsroom, site, path, history, clock } = await storied(url())
    for (const query of ['', '?from=1&to=2', '?from=2&to=3'])
      expect((await history(query)).text).toContain('dusk')
    await takeDown(newsroom, 2, clock.now())
    await silence(site, path)
    for (const query of ['?from=1&to=2', '?from=2&to=3'])
      expect((await history(query)).status).toBe(404)
    const { text } = await history()
    expect(words(text)).toContain('Revision 3, beside revision 1')
    expect(words(text)).toMatch(
      /2 Updated .* The text of this revision was removed for legal reasons, Thu, 08 May 2025, 14:07 UTC \. 1 Published/,
    )
  })

  it('[HIST1] [RDR4] goes with its story, and is back with it', async () => {
    const { newsroom, history } = await storied(url())
    await history()
    await newsroom.retract('st_1', FORGED, { tell: false })
    for (const query of ['', '?from=1&to=2']) {
      const { status, text } = await history(query)
      expect(status).toBe(410)
      expect(text).not.toMatch(/Harbour|boat|dawn|Dhanda/)
      expect(words(text)).toContain('This story was retracted, and its history went with it.')
    }
    const text = ['The boat left at dawn.']
    await newsroom.publish('st_1', content({ text }), { kind: 'reinstate' })
    const back = words((await history()).text)
    expect(back).toContain('Revision 5, beside revision 3')
    expect(back).toMatch(/5 Reinstated .* 4 Retracted .* 3 Corrected/)
    expect(back).toContain(FORGED)
  })
})
