import { describe, expect, it } from 'vitest'
import { content, type Newsroom } from '../newsroom.ts'
import { emptyNewsroom, openSite, SECOND } from '../site.ts'

const FERRY = content({ headline: 'Ferry', section: 'world', meta: { tags: ['Sea trade'] } })

async function site(options: Parameters<typeof openSite>[1] = {}) {
  const rig = await emptyNewsroom()
  return { ...rig, site: await openSite(rig, options) }
}

async function seqOn(html: Promise<{ text: string }>): Promise<number> {
  return Number(/<main[^>]* data-seq="(\d+)"/.exec((await html).text)?.[1])
}

async function publishMany(newsroom: Newsroom, count: number) {
  for (let i = 0; i < count; i += 1) await newsroom.update('st_1', FERRY)
}

describe('a page that lists stories', () => {
  it('hears of a story that is published, in which lists it stands, and of its retraction', async () => {
    const { newsroom, site: reader } = await site()
    const seq = await seqOn(reader.get('/'))
    expect(seq).toBe(0)
    const stream = await reader.live('site', { revision: seq, also: '' })
    await newsroom.publish('st_1', FERRY)
    expect(await stream.next('site')).toEqual({
      event: 'site',
      id: '1',
      about: 'site 0',
      data: {
        seq: 1,
        cards: [
          {
            id: 'st_1',
            is: 'new',
            headline: 'Ferry',
            on: ['/', '/world', '/authors/ronit-dhanda', '/tags/sea-trade'],
          },
        ],
      },
    })
    await newsroom.update('st_1', content({ ...FERRY, headline: 'Ferry sails' }))
    expect((await stream.next('site')).data.cards).toMatchObject([
      { id: 'st_1', is: 'changed', headline: 'Ferry sails' },
    ])
    await newsroom.retract('st_1', 'Forged.')
    const { about, data } = await stream.next('site')
    expect([about, data]).toEqual(['site 2', { seq: 3, cards: [{ id: 'st_1', is: 'retracted' }] }])
  })

  it('[RDR1] hears at once what it has missed, each story once and as it is now', async () => {
    const { newsroom, site: reader } = await site()
    await newsroom.publish('st_1', FERRY)
    const seq = await seqOn(reader.get('/world'))
    expect(seq).toBe(1)
    await newsroom.publish('st_2', content({ headline: 'Pilot' }))
    await newsroom.publish('st_3', content({ headline: 'Wrong' }))
    await newsroom.update('st_2', content({ headline: 'Pilot found' }))
    await newsroom.retract('st_3', 'Forged.')
    await newsroom.retract('st_1', 'Forged.')
    await newsroom.publish('st_1', FERRY, { kind: 'reinstate' })
    const stream = await reader.live('site', { revision: seq })
    expect((await stream.next('site')).data).toMatchObject({
      seq: 7,
      cards: [
        { id: 'st_2', is: 'new', headline: 'Pilot found' },
        { id: 'st_3', is: 'retracted' },
        { id: 'st_1', is: 'new', headline: 'Ferry' },
      ],
    })
  })

  it('[RDR1] goes on where a stream broke off, and is told to reset where too much was missed', async () => {
    const { newsroom, site: reader } = await site()
    await newsroom.publish('st_1', FERRY)
    await publishMany(newsroom, 300)
    const resumed = await reader.live('site', { revision: 1, lastEventId: '300' })
    expect((await resumed.next('site')).data.seq).toBe(301)
    const atTheBound = await reader.live('site', { revision: 1, also: '' })
    expect((await atTheBound.next('site')).data.seq).toBe(301)
    const behind = await reader.live('site', { revision: 0, also: '' })
    expect(await behind.next('reset')).toMatchObject({ about: 'site 0' })
    const ahead = await reader.live('site', { revision: 302 })
    await ahead.end()
    expect(ahead.messages).toEqual([{ event: 'reset', id: null, data: {} }])
  })

  it('[RDR1] hears of everything once, also where news was lost and other news came twice', async () => {
    const { newsroom, site: reader } = await site()
    const stream = await reader.live('site', { revision: 0 })
    await newsroom.publish('st_1', FERRY, { tell: false })
    await newsroom.publish('st_2', content({ headline: 'Pilot' }))
    newsroom.tellAgain()
    expect((await stream.next('site')).data.cards.map(({ id }) => id)).toEqual(['st_1', 'st_2'])
    await newsroom.update('st_2', content({ headline: 'Pilot found' }))
    expect((await stream.next('site')).data.cards.map(({ id }) => id)).toEqual(['st_2'])
    expect(stream.of('site')).toHaveLength(2)
  })

  it('counts as reading nothing, and gets no token', async () => {
    const { newsroom, clock, site: reader } = await site()
    await newsroom.publish('st_1', FERRY)
    const page = await reader.live('st_1', { revision: 1, also: 'site.0' })
    expect(await page.next('site')).toMatchObject({ about: 'site 0' })
    const list = await reader.live('site', { revision: 0 })
    await list.next('site')
    await clock.advance(SECOND)
    expect(list.messages.map(({ event }) => event)).toEqual(['site', 'look'])
    const counts = page.of('views').map(({ data }) => data.reading)
    expect(counts.at(-1)).toBe(1)
    expect(page.of('token')).toHaveLength(1)
  })

  it('[COST1] costs a publication one small event', async () => {
    const { newsroom, site: reader } = await site()
    const stream = await reader.live('site', { revision: 0 })
    await newsroom.publish('st_1', content({ ...FERRY, text: ['A long story. '.repeat(5_000)] }))
    const { data } = await stream.next('site')
    expect(JSON.stringify(data).length).toBeLessThan(250)
  })
})

describe('what a page says for its script', () => {
  it('is the list that it is, unless it holds what is older', async () => {
    const { newsroom, clock, site: reader } = await site()
    await newsroom.publish('st_1', FERRY)
    await clock.advance(SECOND)
    const { text } = await reader.get('/tags/sea-trade')
    expect(text).toMatch(/<main[^>]* data-seq="1" data-list="\/tags\/sea-trade"/)
    expect(text).toMatch(/data-card="st_1"\s+data-published="1746713100000"/)
    const older = await reader.get('/?before=1999999999999-st_9')
    expect(older.text).toMatch(/<main[^>]* data-seq="1"/)
    expect(older.text).not.toContain('data-list')
    expect((await reader.get('/nowhere')).text).not.toContain('data-seq')
  })
})
