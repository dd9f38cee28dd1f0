import { Agent, get } from 'node:http'
import { describe, expect, inject, it } from 'vitest'
import type { EventStream, Message } from '../event-stream.ts'
import { content, type Newsroom } from '../newsroom.ts'
import { eventually } from '../../support/eventually.ts'
import { emptyNewsroom, openSite, SECOND } from '../site.ts'

async function site(options: Parameters<typeof openSite>[1] = {}, url?: string) {
  const rig = await emptyNewsroom(url)
  const site = await openSite(rig, options)
  return { ...rig, site }
}

/** Revisions 1 to `count` of a story, with the number as the text. */
async function publishRevisions(newsroom: Newsroom, count: number) {
  await newsroom.publish('st_1', content({ text: ['Revision 1.', 'Stays.'] }))
  for (let n = 2; n <= count; n += 1) {
    await newsroom.update('st_1', content({ text: [`Revision ${n}.`, 'Stays.'] }))
  }
}

function newsOf({ messages }: EventStream): Message[] {
  return messages.filter(({ event }) => event !== 'token')
}

function numbers(messages: readonly Message<'revision'>[]): number[] {
  return messages.map(({ data }) => data.number)
}

describe('opening a live stream', () => {
  it('is answered as server-sent events, with how long to wait before coming back', async () => {
    const { newsroom, site: reader } = await site()
    await publishRevisions(newsroom, 1)
    const stream = await reader.live('st_1', { revision: 1 })
    await stream.next('views')
    expect(stream.status).toBe(200)
    expect(stream.headers).toMatchObject({
      'content-type': 'text/event-stream',
      'cache-control': 'no-cache, no-transform',
      'x-accel-buffering': 'no',
    })
    expect(stream.retries).toEqual([2_000])
    expect(stream.messages.map(({ event }) => event)).toEqual(['token', 'views'])
  })

  it.each([
    ['one revision', { revision: 3 }],
    ['several revisions', { revision: 1 }],
    ['an id', { lastEventId: '2' }],
    ['both, of which the id is the newer', { revision: 1, lastEventId: '3' }],
  ])('[RDR1] after missing %s begins with one patch up to the newest', async (_, having) => {
    const { newsroom, site: reader } = await site()
    await publishRevisions(newsroom, 4)
    const stream = await reader.live('st_1', having)
    await stream.next('views')
    const [only, ...more] = stream.of('revision')
    expect(more).toEqual([])
    expect(only?.id).toBe('4')
    expect(only?.data).toMatchObject({
      number: 4,
      kind: 'update',
      note: null,
      publishedAt: '2025-05-08T14:05:00Z',
    })
    expect(only?.data.patch.blocks).toEqual([
      { op: 'replace', id: 'r1-1', html: '<p>Revision 4.</p>' },
    ])
    const slots = Object.keys(only?.data.patch.slots ?? {})
    expect(slots).toContain('revisions')
    expect(slots).not.toContain('headline')
  })

  it.each([
    ['is ahead of the newest', { revision: 3 }],
    ['is no number', { revision: 'x' }],
    ['is zero', { revision: 0 }],
    ['has more digits than any', { revision: '1'.repeat(400) }],
    ['is hostile', { lastEventId: '1; drop table story' }],
  ])('[RDR1] is told to reset, and ended, where the revision %s', async (_, having) => {
    const { newsroom, site: reader } = await site()
    await publishRevisions(newsroom, 2)
    const stream = await reader.live('st_1', having)
    await stream.end()
    expect(newsOf(stream)).toEqual([{ event: 'reset', id: null, data: {} }])
    expect(stream.complete).toBe(true)
    expect(reader.reader.live.streams).toBe(0)
  })

  it('[RDR1] brings a program that has no page what comes from now on', async () => {
    const { newsroom, site: reader } = await site()
    await publishRevisions(newsroom, 2)
    const stream = await reader.live('st_1', {})
    await stream.next('views')
    expect(newsOf(stream).map(({ event }) => event)).toEqual(['views'])
    await newsroom.publish('st_1', content({ text: ['Revision 3.'] }), { kind: 'update' })
    const { id, data } = await stream.next('revision')
    expect([id, data.number]).toEqual(['3', 3])
    expect(data.patch.blocks.map(({ op }) => op)).toContain('replace')
  })

  it('says that what was missed is minor only where all of it is', async () => {
    const { newsroom, site: reader } = await site()
    await publishRevisions(newsroom, 1)
    const note = 'It was the second.'
    await newsroom.publish('st_1', content({ text: ['Revision 2.'] }), { kind: 'correct', note })
    for (const text of ['Revision 3', 'Revision 4'])
      await newsroom.publish('st_1', content({ text: [text] }), { kind: 'update', minor: true })
    const newsFrom = async (revision: number) => {
      const { data } = await (await reader.live('st_1', { revision })).next('revision')
      return [data.kind, data.note, data.minor]
    }
    expect(await newsFrom(2)).toEqual(['update', null, true])
    expect(await newsFrom(1)).toEqual(['correct', note, false])
  })

  it('[RDR1] sends what changed, and not what was before, however many revisions there are', async () => {
    const { newsroom, site: reader } = await site()
    await publishRevisions(newsroom, 2)
    const sizeOfNext = async (number: number) => {
      const stream = await reader.live('st_1', { revision: number - 1 })
      const { data } = await stream.next('revision')
      return JSON.stringify(data.patch).length
    }
    const second = await sizeOfNext(2)
    for (let number = 3; number <= 15; number += 1)
      await newsroom.publish('st_1', content({ text: [`Revision ${number}.`] }), { kind: 'update' })
    // A digit more, here and there.
    expect(await sizeOfNext(15)).toBeLessThan(second + 10)
  })

  it('[RDR1] is told to reset, and ended, where the revision is no longer known', async () => {
    const { newsroom, site: reader } = await site()
    await publishRevisions(newsroom, 2)
    await newsroom.db.deleteFrom('revision').where('number', '=', 1).execute()
    const stream = await reader.live('st_1', { revision: 1 })
    await stream.end()
    expect(newsOf(stream)).toEqual([{ event: 'reset', id: null, data: {} }])
  })

  it('[RDR1] leaves a connection that can be used again after a reset', async () => {
    const { newsroom, site: reader } = await site()
    await publishRevisions(newsroom, 1)
    const stayed = await reader.live('st_1', { revision: 1 })
    await stayed.next('views')
    const texts = await overOneConnection(reader.origin, [
      '/stories/st_1/live?revision=9',
      '/nothing',
    ])
    expect(texts).toHaveLength(2)
    expect(texts[0]).toContain('event: reset')
    expect(texts[0]).not.toContain('event: views')
    expect(texts[1]).toContain('There is nothing at this address')
  })

  it('is refused for a story that was never published', async () => {
    const { newsroom, site: reader } = await site()
    await publishRevisions(newsroom, 1)
    await newsroom.db
      .updateTable('story')
      .set({ state: 'ready', revision: null })
      .where('id', '=', 'st_1')
      .execute()
    for (const id of ['st_1', 'st_none']) {
      const answer = await reader.get(`/stories/${id}/live?revision=1`)
      expect(answer.status).toBe(404)
    }
    expect(reader.reader.live.streams).toBe(0)
  })

  it('is refused with 503 by a node that is full, until somebody leaves', async () => {
    const { newsroom, site: reader } = await site({ mostOpen: { pages: 2 } })
    await publishRevisions(newsroom, 1)
    const first = await reader.live('st_1', { revision: 1 })
    const second = await reader.live('st_1', { revision: 1 })
    await second.next('views')
    const left = new Promise((resolve) => reader.socket().once('close', resolve))
    const refused = await reader.get('/stories/st_1/live?revision=1')
    expect([refused.status, refused.headers['retry-after']]).toEqual([503, '5'])
    first.close()
    second.close()
    await left
    const third = await reader.live('st_1', { revision: 1 })
    await third.next('views')
    expect(third.status).toBe(200)
  })

  it('answers HEAD with the headers and no stream', async () => {
    const { newsroom, site: reader } = await site()
    await publishRevisions(newsroom, 1)
    const { status, body } = await reader.get('/stories/st_1/live?revision=1', {}, 'HEAD')
    expect(status).toBe(200)
    expect(body).toHaveLength(0)
    expect(reader.reader.live.streams).toBe(0)
  })
})

describe.each([
  { name: 'SQLite', url: () => undefined },
  { name: 'PostgreSQL', url: () => inject('postgresUrl') },
])('an open page, with $name', ({ url }) => {
  it('[RDR1] is sent each revision once, as a patch from the one that it shows', async () => {
    const { newsroom, site: reader } = await site({}, url())
    await publishRevisions(newsroom, 2)
    const old = await reader.live('st_1', { revision: 1 })
    const fresh = await reader.live('st_1', { revision: 2 })
    await Promise.all([old.next('views'), fresh.next('views')])
    await newsroom.update('st_1', content({ text: ['Revision 3.', 'Stays.'] }))
    const [, third] = [await old.next('revision'), await fresh.next('revision')]
    expect(third.data.patch.blocks).toEqual([
      { op: 'replace', id: 'r1-1', html: '<p>Revision 3.</p>' },
    ])
    const note = 'It was the fourth.'
    await newsroom.publish('st_1', content({ text: ['Revision 4.', 'Stays.'] }), {
      kind: 'correct',
      note,
    })
    const [a, b] = await Promise.all([old.next('revision'), fresh.next('revision')])
    expect(a.data).toEqual(b.data)
    expect(a.data).toMatchObject({ number: 4, kind: 'correct', note })
    expect(a.data.patch.slots['corrections']).toContain(note)
    expect(numbers(old.of('revision'))).toEqual([2, 3, 4])
    expect(numbers(fresh.of('revision'))).toEqual([3, 4])
  })

  it('[RDR4] is told of a retraction with the note, and gets nothing of the text', async () => {
    const { newsroom, site: reader } = await site({}, url())
    await publishRevisions(newsroom, 2)
    const open = await reader.live('st_1', { revision: 2 })
    await open.next('views')
    await newsroom.retract('st_1', 'It was <forged>.')
    const late = await reader.live('st_1', { revision: 1 })
    for (const stream of [open, late]) {
      const { data } = await stream.next('retracted')
      expect(data.note).toBe('It was <forged>.')
      expect(data.patch.slots['headline']).toBe('This story has been retracted')
      expect(data.patch.slots['notice']).toBe('<p>It was &lt;forged&gt;.</p>')
      expect(data.patch.blocks).toEqual([
        { op: 'remove', id: 'r1-1' },
        { op: 'remove', id: 'r1-2' },
      ])
      expect(JSON.stringify(data)).not.toContain('Revision')
      expect(stream.of('revision')).toEqual([])
    }
  })

  it('[RDR4] shows another note, and the story when it is back, to whoever sat through it and whoever did not', async () => {
    const { newsroom, site: reader } = await site({}, url())
    await publishRevisions(newsroom, 2)
    const open = await reader.live('st_1', { revision: 2 })
    await open.next('views')
    await newsroom.retract('st_1', 'It was forged.')
    expect(await open.next('retracted')).toMatchObject({ id: '3', data: { number: 3 } })
    await newsroom.retract('st_1', 'It was forged, by whom we know.', { kind: 'mend' })
    const came = await reader.live('st_1', { revision: 3 })
    for (const stream of [open, came]) {
      const { id, data } = await stream.next('retracted')
      expect([id, data.number]).toEqual(['4', 4])
      expect(data.patch).toEqual({
        slots: { notice: '<p>It was forged, by whom we know.</p>' },
        blocks: [],
      })
    }
    const back = content({ text: ['Revision 2.', 'Stays.'] })
    await newsroom.publish('st_1', back, { kind: 'reinstate' })
    const slept = await reader.live('st_1', { revision: 2 })
    for (const stream of [open, came]) {
      const { data } = await stream.next('revision')
      expect(data).toMatchObject({ number: 5, kind: 'reinstate', note: null })
      expect(data.patch.slots).toMatchObject({ headline: 'Harbour reopens', notice: '' })
      expect(data.patch.blocks.map(({ op, id }) => [op, id])).toEqual([
        ['insert', 'r1-1'],
        ['insert', 'r1-2'],
      ])
    }
    const { data } = await slept.next('revision')
    expect(data.patch.blocks).toEqual([])
    expect(Object.keys(data.patch.slots)).toEqual(['revisions'])
  })

  it('[RDR1] is told to reset where a node of the version before retracted what is back now', async () => {
    const { newsroom, site: reader } = await site({}, url())
    await publishRevisions(newsroom, 2)
    await newsroom.retract('st_1', 'It was forged.', { kind: null })
    await newsroom.publish('st_1', content(), { kind: 'reinstate' })
    const stream = await reader.live('st_1', { revision: 2 })
    await stream.end()
    expect(newsOf(stream).map(({ event }) => event)).toEqual(['reset'])
  })
})

describe('an open page', () => {
  it('hears nothing of other stories, and goes on after news that comes twice', async () => {
    const { newsroom, site: reader } = await site()
    await publishRevisions(newsroom, 1)
    await newsroom.publish('st_2', content({ headline: 'Other' }))
    const stream = await reader.live('st_1', { revision: 1 })
    await stream.next('views')
    await newsroom.update('st_2', content({ headline: 'Other, updated' }))
    await newsroom.update('st_1', content({ text: ['Revision 2.'] }))
    newsroom.tellAgain()
    await newsroom.update('st_1', content({ text: ['Revision 3.'] }))
    await stream.next('revision')
    await stream.next('revision')
    expect(numbers(stream.of('revision'))).toEqual([2, 3])
  })

  it('[RDR1] catches up when the database answers again', async () => {
    const { newsroom, clock, site: reader } = await site()
    await publishRevisions(newsroom, 1)
    const stream = await reader.live('st_1', { revision: 1 })
    await stream.next('views')
    await newsroom.update('st_1', content({ text: ['Revision 2.'] }), false)
    await newsroom.db.schema.alterTable('revision').renameTo('away').execute()
    newsroom.tellAgain()
    await clock.advance(2 * SECOND)
    expect(stream.of('revision')).toEqual([])
    await newsroom.db.schema.alterTable('away').renameTo('revision').execute()
    await clock.advance(SECOND)
    expect((await stream.next('revision')).data.number).toBe(2)
  })

  it('shows views and who is reading at most once a second, and only when they changed', async () => {
    const { newsroom, clock, site: reader } = await site()
    await newsroom.publish('st_1', content())
    await newsroom.count('st_1', 12)
    const stream = await reader.live('st_1', { revision: 1, userAgent: 'A' })
    const first = await stream.next('views')
    expect(first.data).toMatchObject({ total: 12, label: '12 Views' })
    await clock.advance(2 * SECOND)
    const quiet = stream.of('views').length
    await clock.advance(30 * SECOND)
    expect(stream.of('views')).toHaveLength(quiet)
    for (const total of [13, 14, 12_408]) await reader.countElsewhere('st_1', total)
    await clock.advance(SECOND)
    const next = await stream.next('views')
    expect(stream.of('views')).toHaveLength(quiet + 1)
    expect(next.data).toEqual({ total: 12_408, reading: 1, label: '12,408 Views' })
    const other = await reader.live('st_1', { revision: 1, userAgent: 'B' })
    await other.next('views')
    await clock.advance(SECOND)
    expect((await stream.next('views')).data.reading).toBe(2)
    await reader.countElsewhere('st_1', 12_000)
    await clock.advance(SECOND)
    expect(stream.of('views')).toHaveLength(quiet + 2)
  })

  it('[VUE1] tells who came in a moment of more readers that they are fewer again', async () => {
    const { newsroom, clock, site: reader } = await site()
    await newsroom.publish('st_1', content())
    const stays = await reader.live('st_1', { revision: 1, userAgent: 'A' })
    await stays.next('views')
    await clock.advance(2 * SECOND)
    const passes = await reader.live('st_1', { revision: 1, userAgent: 'B' })
    const comes = await reader.live('st_1', { revision: 1, userAgent: 'A' })
    await passes.next('views')
    expect((await comes.next('views')).data.reading).toBe(2)
    // Gone before the others are told that there were two.
    passes.close()
    await eventually(() => expect(reader.reader.live.streams).toBe(2), { within: 2_000 })
    await clock.advance(SECOND)
    expect((await comes.next('views')).data.reading).toBe(1)
  })

  it('hears a heartbeat every 20 seconds, so that no proxy thinks it dead', async () => {
    const { newsroom, clock, site: reader } = await site()
    await newsroom.publish('st_1', content())
    const stream = await reader.live('st_1', { revision: 1 })
    await stream.next('views')
    const before = stream.pings
    await clock.advance(60 * SECOND)
    await reader.countElsewhere('st_1', 1)
    await clock.advance(SECOND)
    await stream.next('views')
    expect(stream.pings).toBe(before + 3)
  })

  it('is sent away when the node ends, to come back spread over time', async () => {
    const { newsroom, site: reader } = await site()
    await newsroom.publish('st_1', content())
    const streams = await Promise.all([1, 2, 3].map(() => reader.live('st_1', { revision: 1 })))
    for (const stream of streams) await stream.next('views')
    await reader.reader[Symbol.asyncDispose]()
    const waits = new Set<number>()
    for (const stream of streams) {
      await stream.end()
      expect(stream.complete).toBe(true)
      const wait = stream.retries.at(-1) ?? 0
      expect(wait).toBeGreaterThanOrEqual(1_000)
      expect(wait).toBeLessThanOrEqual(5_000)
      waits.add(wait)
    }
    expect(waits.size).toBe(3)
    expect((await reader.get('/stories/st_1/live?revision=1')).status).toBe(503)
    expect(reader.reader.live.streams).toBe(0)
  })
})

/** The bodies of several requests that go over one kept connection, one after the other. */
async function overOneConnection(origin: string, paths: readonly string[]): Promise<string[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const texts: string[] = []
  for (const path of paths) {
    texts.push(
      await new Promise<string>((resolve, reject) => {
        get(origin + path, { agent }, (response) => {
          let text = ''
          response.setEncoding('utf8').on('data', (part: string) => (text += part))
          response.on('end', () => resolve(text))
        }).on('error', reject)
      }),
    )
  }
  agent.destroy()
  return texts
}
