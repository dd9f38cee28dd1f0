import { connect, type Socket } from 'node:net'
import { once } from 'node:events'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { PageParts } from '../../../shared/revision/patch.ts'
import { applyPatch } from '../../support/apply-patch.ts'
import type { RevisionNews } from '../../../shared/protocol/live.ts'
import { settle } from '../../support/manual-clock.ts'
import { content, type Newsroom } from '../newsroom.ts'
import { emptyNewsroom, openSite, SECOND, type Site } from '../site.ts'

const BOUND = 64 * 1024
/** Each patch that replaces a paragraph of this length fits under the bound, two do not. */
const LONG = 40_000

function text(number: number): string {
  return `${number} ${String.fromCharCode(97 + (number % 26)).repeat(LONG)}`
}

/** A reader whose program has stopped reading, and the server's end of the connection. */
async function stalled(site: Site, revision: number): Promise<{ client: Socket; server: Socket }> {
  const client = connect(Number(new URL(site.origin).port), '127.0.0.1')
  onTestFinished(() => void client.destroy())
  client.pause()
  const accepted = once(site.server, 'connection')
  client.write(`GET /stories/st_1/live?revision=${revision} HTTP/1.1\r\nhost: a\r\n\r\n`)
  await accepted
  const server = site.socket()
  while (site.reader.live.streams === 0) await settle()
  return { client, server }
}

/** Publishes until what is sent to the reader no longer leaves the node. */
async function publishUntilBehind(newsroom: Newsroom, site: Site): Promise<number> {
  for (let number = 2; number < 1_000; number += 1) {
    await newsroom.update('st_1', content({ text: [text(number)] }))
    await settle()
    if (site.reader.live.behind > 0) return number
  }
  throw new Error('the reader never fell behind')
}

/** The events that come in until one says `revision`, as the browser of a plain socket would read them. */
async function readUntil(client: Socket, revision: number): Promise<RevisionNews[]> {
  let received = ''
  client.setEncoding('latin1').on('data', (part: string) => (received += part))
  client.resume()
  const last = `id: ${revision}\n`
  while (!received.includes(last) || !received.endsWith('\n\n\r\n')) await once(client, 'data')
  const body = received.replace(/[\r\n]+[0-9a-f]+\r\n/g, '\n\n')
  return [...body.matchAll(/event: revision\nid: \d+\ndata: (.*)\n/g)].map(
    (found) => JSON.parse(String(found[1])) as RevisionNews,
  )
}

async function slow() {
  const rig = await emptyNewsroom()
  const site = await openSite(rig)
  await rig.newsroom.publish('st_1', content({ text: [text(1)] }))
  const { client, server } = await stalled(site, 1)
  return { ...rig, site, client, server }
}

describe('a reader who does not read', () => {
  it('[RDR2] [TRU1] holds at most 64 KB, and gets one patch for all that was missed', async () => {
    const { newsroom, site, client, server } = await slow()
    const missed = await publishUntilBehind(newsroom, site)
    const held = server.writableLength
    expect(held).toBeGreaterThan(0)
    expect(held).toBeLessThanOrEqual(BOUND)
    const last = missed + 5
    for (let number = missed + 1; number <= last; number += 1)
      await newsroom.update('st_1', content({ text: [text(number)] }))
    await settle()
    expect(server.writableLength).toBe(held)
    expect(site.reader.live.pages('st_1', 1)).toEqual({ pages: 1, written: 0 })

    const news = await readUntil(client, last)
    const numbers = news.map(({ number }) => number)
    const before = Array.from({ length: missed - 2 }, (_, i) => i + 2)
    expect(numbers).toEqual([...before, last])
    const page = news.reduce<PageParts>((parts, { patch }) => applyPatch(parts, patch), {
      slots: {},
      blocks: [{ id: 'r1-1', html: '' }],
      history: [],
    })
    expect(page.blocks.map(({ html }) => html === `<p>${text(last)}</p>`)).toEqual([true])
    expect(site.reader.live.behind).toBe(0)
    await newsroom.update('st_1', content({ text: ['Short.'] }))
    expect((await readUntil(client, last + 1)).map(({ number }) => number)).toEqual([last + 1])
  })

  it('[RDR2] is cut after ten seconds, and nobody else waits', async () => {
    const { newsroom, clock, site, server } = await slow()
    const other = await site.live('st_1', { revision: 1 })
    const missed = await publishUntilBehind(newsroom, site)
    while ((await other.next('revision')).data.number < missed);
    await clock.advance(9 * SECOND)
    expect(server.destroyed).toBe(false)
    await clock.advance(2 * SECOND)
    expect(server.destroyed).toBe(true)
    await settle()
    expect(site.reader.live.streams).toBe(1)
    expect(site.reader.live.behind).toBe(0)
    await newsroom.update('st_1', content({ text: ['Short.'] }))
    expect((await other.next('revision')).data.number).toBe(missed + 1)
  })

  it('[RDR2] is cut after ten seconds though the wall clock is set back', async () => {
    const { newsroom, clock, site, server } = await slow()
    await publishUntilBehind(newsroom, site)
    clock.set(clock.now() - 3_600_000)
    await clock.advance(11 * SECOND)
    expect(server.destroyed).toBe(true)
  })

  it('[RDR4] is told of a retraction as soon as it reads again', async () => {
    const { newsroom, site, client } = await slow()
    await publishUntilBehind(newsroom, site)
    await newsroom.retract('st_1', 'It was forged.')
    let received = ''
    client.setEncoding('latin1').on('data', (part: string) => (received += part))
    client.resume()
    while (!received.includes('event: retracted')) await once(client, 'data')
    expect(received.split('event: retracted')[1]).toContain('It was forged.')
  })
})
