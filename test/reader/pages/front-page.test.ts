import { describe, expect, it } from 'vitest'
import { NOTHING_ARRANGED, type Arrangement } from '../../../shared/model/front.ts'
import { content } from '../newsroom.ts'
import { emptyNewsroom, openSite, SECOND } from '../site.ts'

const HOUR = 3_600 * SECOND

/** A newsroom with so many stories in World, `st_1` the oldest, and one in Sport that is older than all. */
async function site(count: number) {
  const rig = await emptyNewsroom()
  await rig.newsroom.publish('st_0', numbered(0, 'sport'))
  for (let i = 1; i <= count; i += 1) {
    await rig.clock.advance(SECOND)
    await rig.newsroom.publish(`st_${i}`, numbered(i, 'world'))
  }
  const site = await openSite(rig)
  const arrange = async (change: Partial<Arrangement>) => {
    const { version } = await site.front.get()
    const { isChanged } = await site.front.arrange({ ...NOTHING_ARRANGED, ...change, version })
    expect(isChanged).toBe(true)
  }
  return { ...rig, site, arrange, page: async () => partsOf((await site.get('/')).text) }
}

const numbered = (i: number, section: string) =>
  content({ headline: `Story ${i}`, section, meta: { slug: `story-${i}` } })

const ids = (part: string) => [...part.matchAll(/data-card="(\w+)"/g)].map(([, id]) => id)

/** Which stories stand where: the lead and those beside it, and what each section has besides. */
function partsOf(html: string) {
  const [top = '', bands = ''] = html.split('<div class="bands">')
  const sections = [...bands.matchAll(/id="band-(\w+)">(.*?)<\/section>/gs)]
  return {
    top: ids(top),
    bands: Object.fromEntries(sections.map(([, name, part = '']) => [name, ids(part)])),
    older: /href="([^"]*)" rel="next"/.exec(html)?.[1] ?? null,
    isWide: html.includes('front front-single'),
    /** Of those at the top: they show no picture. */
    lines: (top.match(/card-line/g) ?? []).length,
  }
}

const slot = (story: string, until: number | null = null) => ({ story, until })

describe('the front page as editors arrange it', () => {
  it('flows by time where nobody put anything, and starves no section', async () => {
    const { page } = await site(20)
    const { top, bands } = await page()
    expect(top).toEqual(['st_20', 'st_19', 'st_18', 'st_17'])
    expect(bands).toEqual({ world: ['st_16', 'st_15', 'st_14', 'st_13', 'st_12'], sport: ['st_0'] })
  })

  it('[FRONT1] shows each story once, where an editor put it, and fills empty places by time', async () => {
    const { page, arrange } = await site(12)
    await arrange({
      lead: slot('st_2'),
      seconds: [null, slot('st_0'), null, slot('st_5')],
      pins: { world: [slot('st_1'), slot('st_12')] },
    })
    const { top, bands } = await page()
    expect(top).toEqual(['st_2', 'st_11', 'st_0', 'st_10', 'st_5'])
    expect(bands).toEqual({ world: ['st_1', 'st_12', 'st_9', 'st_8', 'st_7'] })
  })

  it('takes a story from its place at its hour, without anybody there', async () => {
    const { page, arrange, clock } = await site(5)
    await arrange({ lead: slot('st_1', clock.now() + HOUR) })
    expect((await page()).top[0]).toBe('st_1')
    await clock.advance(HOUR - 1)
    expect((await page()).top[0]).toBe('st_1')
    await clock.advance(1)
    expect((await page()).top[0]).toBe('st_5')
  })

  it('[RDR4] empties the place of a story at its retraction, and fills it when the story is back', async () => {
    const { page, arrange, newsroom } = await site(5)
    await arrange({ lead: slot('st_1'), pins: { world: [slot('st_2')] } })
    await newsroom.retract('st_1', 'Wrong.')
    await newsroom.retract('st_2', 'Wrong.')
    expect(await page()).toMatchObject({
      top: ['st_5', 'st_4', 'st_3'],
      bands: { sport: ['st_0'] },
    })
  })

  it('hides no story that is pinned where readers see no section', async () => {
    const { page, arrange, site: reader } = await site(5)
    await arrange({ pins: { sport: [slot('st_5')] } })
    expect((await page()).top).not.toContain('st_5')
    const sections = [{ slug: 'world', name: 'World' }]
    await reader.sections.replace({ sections, retired: [{ slug: 'sport', name: 'Sport' }] })
    expect((await page()).top[0]).toBe('st_5')
  })

  it('leads on to everything else, whatever stands at its top', async () => {
    const { page, arrange, site: reader } = await site(12)
    await arrange({ lead: slot('st_1'), seconds: [slot('st_2'), slot('st_3'), slot('st_4')] })
    const seen = new Set((await page()).top)
    let next = (await page()).older
    while (next) {
      const { text } = await reader.get(next.replaceAll('&amp;', '&'))
      for (const [, id] of text.matchAll(/data-card="(\w+)"/g)) seen.add(id)
      next = /href="([^"]*)" rel="next"/.exec(text)?.[1] ?? null
    }
    expect(seen.size).toBe(13)
  })

  it('is the new one on every node within a second', async () => {
    const { newsroom, clock, site: here, arrange } = await site(5)
    const there = await openSite({ newsroom, clock })
    expect(partsOf((await there.get('/')).text).top[0]).toBe('st_5')
    await arrange({ lead: slot('st_1') })
    await clock.advance(SECOND)
    for (const reader of [here, there])
      expect(partsOf((await reader.get('/')).text).top[0]).toBe('st_1')
  })

  it('lets its lead take the full width where that has no picture, above others with theirs', async () => {
    const { page, newsroom } = await site(10)
    expect(await page()).toMatchObject({ isWide: true, lines: 0 })
    const file = { width: 800, height: 450, format: 'webp', file: 'a.webp' } as const
    await newsroom.image('as_1', [file], 'a-thumb.jpg')
    const hero = { assetId: 'as_1', alt: 'Quay', caption: '', credit: 'Ana', disclaimer: '' }
    await newsroom.update(
      'st_10',
      content({ headline: 'Pictured', meta: { slug: 'story-10', hero } }),
    )
    expect(await page()).toMatchObject({ isWide: false, lines: 1 })
  })

  it('tells its open pages, and no page that shows it already', async () => {
    const { site: reader, clock, arrange } = await site(5)
    const { text } = await reader.get('/')
    const look = /data-look="([^"]+)"/.exec(text)?.[1]
    const stream = await reader.live('site', { revision: 6, also: '' })
    const { data } = await stream.next('look')
    expect(data.front).toBe(look)
    await arrange({ lead: slot('st_1') })
    await clock.advance(SECOND)
    const told = (await stream.next('look')).data
    expect(told.front).not.toBe(data.front)
    expect(told.page).toBe(data.page)
    expect((await reader.get('/')).text).toContain(`data-look="${told.front}"`)
  })

  it('[FRONT1] is what the first of two editors makes of it: the second hears of that, and changes nothing', async () => {
    const { site: reader } = await site(3)
    const before = await reader.front.get()
    await reader.front.arrange({ ...before, lead: slot('st_1') })
    const second = await reader.front.arrange({ ...before, lead: slot('st_2') })
    expect(second).toMatchObject({ isChanged: false, is: { lead: { story: 'st_1' }, version: 1 } })
    expect((await reader.front.get()).lead?.story).toBe('st_1')
  })
})
