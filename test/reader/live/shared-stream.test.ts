import { connect } from 'node:net'
import { once } from 'node:events'
import { describe, expect, it, onTestFinished } from 'vitest'
import { settle } from '../../support/manual-clock.ts'
import { content, type Newsroom } from '../newsroom.ts'
import { emptyNewsroom, openSite, SECOND } from '../site.ts'

async function twoStories(options: Parameters<typeof openSite>[1] = {}) {
  const rig = await emptyNewsroom()
  const site = await openSite(rig, options)
  await rig.newsroom.publish('st_1', content({ text: ['One, 1.'] }))
  await rig.newsroom.publish('st_2', content({ headline: 'Two', text: ['Two, 1.'] }))
  return { ...rig, site }
}

const revise = (newsroom: Newsroom, storyId: string, text: string) =>
  newsroom.update(storyId, content({ text: [text] }))

describe('a stream that several pages of a browser share', () => {
  it('brings news of each story, and says of which story and for which revision', async () => {
    const { newsroom, site } = await twoStories()
    const stream = await site.live('st_1', { revision: 1, also: 'st_2.1' })
    for (const about of ['st_1 1', 'st_2 1'])
      expect(await stream.next('views')).toMatchObject({ about })
    await revise(newsroom, 'st_2', 'Two, 2.')
    expect(await stream.next('revision')).toMatchObject({ about: 'st_2 1', data: { number: 2 } })
    await revise(newsroom, 'st_1', 'One, 2.')
    expect(await stream.next('revision')).toMatchObject({ about: 'st_1 1', data: { number: 2 } })
    await newsroom.retract('st_2', 'Forged.')
    expect(await stream.next('retracted')).toMatchObject({ about: 'st_2 2' })
    expect(site.reader.live.streams).toBe(1)
  })

  it('says of which page it is also where that is the only one', async () => {
    const { site } = await twoStories()
    const stream = await site.live('st_1', { revision: 1, also: '' })
    expect(await stream.next('views')).toMatchObject({ about: 'st_1 1' })
  })

  it('[RDR1] brings two pages of one story up to date, each from its own revision', async () => {
    const { newsroom, site } = await twoStories()
    for (const text of ['2', '3', '4']) await revise(newsroom, 'st_1', `One, ${text}.`)
    const stream = await site.live('st_1', { revision: 1, also: 'st_1.3' })
    const abouts = [await stream.next('revision'), await stream.next('revision')]
    expect(new Set(abouts.map(({ about }) => about))).toEqual(new Set(['st_1 1', 'st_1 3']))
    for (const { data } of abouts) expect(data.number).toBe(4)
    await revise(newsroom, 'st_1', 'One, 5.')
    expect(await stream.next('revision')).toMatchObject({ about: 'st_1 4', data: { number: 5 } })
  })

  it('[RDR1] does not take the id of one story for that of another when it comes back', async () => {
    const { newsroom, site } = await twoStories()
    for (const text of ['2', '3', '4']) await revise(newsroom, 'st_1', `One, ${text}.`)
    const stream = await site.live('st_1', { revision: 3, also: 'st_2.1', lastEventId: '1' })
    expect(await stream.next('revision')).toMatchObject({ about: 'st_1 3', data: { number: 4 } })
  })

  it.each([
    ['is ahead of the newest', 'st_2.7'],
    ['was never published', 'st_none.1'],
  ])('[RDR1] tells a page to reset that %s, and goes on for the others', async (_, also) => {
    const { newsroom, site } = await twoStories()
    const stream = await site.live('st_1', { revision: 1, also })
    expect(await stream.next('reset')).toMatchObject({ about: also.replace('.', ' ') })
    await revise(newsroom, 'st_2', 'Two, 2.')
    await revise(newsroom, 'st_1', 'One, 2.')
    expect(await stream.next('revision')).toMatchObject({ about: 'st_1 1' })
    const others = stream.messages.filter(({ event }) => event !== 'token')
    expect(others.filter(({ about }) => about?.startsWith('st_2'))).toHaveLength(
      also.startsWith('st_2') ? 1 : 0,
    )
  })

  it('counts as reading each story, and no more when it ends', async () => {
    const { clock, site } = await twoStories()
    const watching = await site.live('st_2', { revision: 1, userAgent: 'B' })
    await watching.next('views')
    const shared = await site.live('st_1', { revision: 1, also: 'st_2.1,st_2.1', userAgent: 'A' })
    await shared.next('views')
    await clock.advance(SECOND)
    expect((await watching.next('views')).data.reading).toBe(2)
    const left = once(site.socket(), 'close')
    shared.close()
    await left
    await clock.advance(SECOND)
    expect((await watching.next('views')).data.reading).toBe(1)
  })

  it('is heard from every 20 seconds once, whatever the number of its stories', async () => {
    const { clock, site } = await twoStories()
    const stream = await site.live('st_1', { revision: 1, also: 'st_2.1' })
    await stream.next('views')
    const before = stream.pings
    await clock.advance(20 * SECOND)
    await site.countElsewhere('st_1', 5)
    await clock.advance(SECOND)
    await stream.next('views')
    expect(stream.pings).toBe(before + 1)
  })

  it('takes a place of the node for each of its pages, and has 31 at most', async () => {
    const { site } = await twoStories({ mostOpen: { pages: 33 } })
    const many = Array.from({ length: 60 }, (_, i) => `st_1.${i + 1}`).join(',')
    const stream = await site.live('st_2', { revision: 1, also: many })
    await stream.next('views')
    const other = await site.live('st_2', { revision: 1, also: 'st_1.1' })
    await other.next('views')
    expect((await site.get('/stories/st_1/live?revision=1')).status).toBe(503)
    stream.close()
    while (site.reader.live.streams > 1) await settle()
    const next = await site.live('st_1', { revision: 1 })
    await next.next('views')
    expect(next.status).toBe(200)
  })

  it('[RDR2] that is not read holds at most 64 KB, then brings every page up to date', async () => {
    const { newsroom, site } = await twoStories()
    const client = connect(Number(new URL(site.origin).port), '127.0.0.1')
    onTestFinished(() => void client.destroy())
    client.pause()
    client.write('GET /stories/st_1/live?revision=1&also=st_2.1 HTTP/1.1\r\nhost: a\r\n\r\n')
    while (site.reader.live.streams === 0) await settle()
    const server = site.socket()
    let number = 1
    while (site.reader.live.behind === 0) {
      number += 1
      await revise(newsroom, 'st_1', `${number} ${'x'.repeat(40_000)}`)
      await settle()
    }
    expect(server.writableLength).toBeLessThanOrEqual(64 * 1024)
    await revise(newsroom, 'st_1', 'The last of one.')
    await revise(newsroom, 'st_2', 'The last of two.')
    let received = ''
    client.setEncoding('latin1').on('data', (part: string) => (received += part))
    client.resume()
    while (!received.includes('The last of one.') || !received.includes('The last of two.'))
      await once(client, 'data')
    expect(received).toMatch(/data: st_2 1\n[^]*"number":2[^]*The last of two/)
    expect(site.reader.live.behind).toBe(0)
  })
})
