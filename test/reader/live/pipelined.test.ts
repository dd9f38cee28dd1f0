import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { describe, expect, it, onTestFinished } from 'vitest'
import { settle } from '../../support/manual-clock.ts'
import { content } from '../newsroom.ts'
import { emptyNewsroom, openSite, SECOND, type Site } from '../site.ts'

async function oneStory() {
  const rig = await emptyNewsroom()
  const site = await openSite(rig)
  await rig.newsroom.publish('st_1', content({ text: ['One, 1.'] }))
  return { ...rig, site }
}

/** Asks for all of these on one connection, without waiting for an answer. */
function ask(site: Site, paths: readonly string[]): Socket {
  const client = connect(Number(new URL(site.origin).port), '127.0.0.1').setEncoding('latin1')
  onTestFinished(() => void client.destroy())
  client.write(paths.map((path) => `GET ${path} HTTP/1.1\r\nhost: a\r\n\r\n`).join(''))
  return client
}

async function heard(client: Socket, last: string): Promise<string> {
  let text = ''
  client.on('data', (part: string) => (text += part))
  while (!text.includes(last)) await once(client, 'data')
  return text
}

describe('a stream that is asked for while the answer before it is still on its way', () => {
  it('[RDR1] brings what its page has missed', async () => {
    const { site } = await oneStory()
    const client = ask(site, ['/', '/stories/st_1/live?revision=99&also='])
    expect(await heard(client, 'event: reset')).toMatch(/retry: \d+[^]*st_1 99/)
  })

  it('[COST1] waits alone: a client that asks for many is read no further than answers can wait', async () => {
    const { site, clock } = await oneStory()
    const live = '/stories/st_1/live?revision=1'
    const all = Array.from({ length: 50_000 }, () => live)
    const client = ask(site, all)
    await heard(client, 'event: views')
    for (let i = 0; i < 100; i += 1) await settle()
    expect(site.socket().bytesRead).toBeLessThan(500_000)
    expect(site.reader.live.streams).toBe(1)
    client.destroy()
    // What nobody reads any more is noticed where something is sent.
    while (site.reader.live.streams > 0) await clock.advance(20 * SECOND)
  })

  it('[COST1] takes a place only then, and none any more once its connection is closed', async () => {
    const { site } = await oneStory()
    const live = '/stories/st_1/live?revision=1'
    const client = ask(site, [live, live, live])
    await heard(client, 'event: views')
    await settle()
    expect(site.reader.live.streams).toBe(1)
    client.destroy()
    while (site.reader.live.streams > 0) await settle()
    expect(site.reader.live.pages('st_1', 1)).toEqual({ pages: 0, written: 0 })
  })
})
