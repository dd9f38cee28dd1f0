import { Webhook } from 'standardwebhooks'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { eventPage } from '../../shared/protocol/api/events.ts'
import { published, retracted } from '../../shared/protocol/api/publishing.ts'
import { storyList } from '../../shared/protocol/api/stories.ts'
import { deliveryList, endpointWithSecret } from '../../shared/protocol/api/webhooks.ts'
import { eventually } from '../support/eventually.ts'
import type { Caller } from '../support/node-process.ts'
import { startConsumer } from '../webhooks/consumer.ts'
import { DraftClient } from './draft-client.ts'
import { SETUPS, type Running } from './newsrooms.ts'
import { OpenPage } from './open-page.ts'
import { importStory, look, publish, publishStory } from './stories.ts'

// Real processes, on a machine that may have other things to do.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

describe.each(SETUPS)('$setup: what is published reaches everybody', ({ start }) => {
  let room: Running
  let ada: Caller
  let ben: Caller

  beforeAll(async () => {
    room = await start()
    ada = await room.a.addPerson({ name: 'Ada Quill', role: 'publisher' })
    ben = await room.b.signIn(ada.credentials)
  })

  afterAll(() => room[Symbol.asyncDispose]())

  it('[PUB2] publishes exactly what its author has seen saved, whichever node is asked', async () => {
    const id = await importStory(ada)
    using draft = await DraftClient.open(room.a, ada, id)
    draft.type(' Seen by everybody.')
    await eventually(() => expect(draft.saved).toBe(draft.text), { within: 2_000, every: 5 })
    const { seq } = await look(ben, id)
    draft.type(' Not yet.')
    const { url, revision } = await publish(ben, id, 'publish', seq)
    expect(revision).toBe(1)
    for (const node of [room.a, room.b]) {
      const page = await fetch(node.url + new URL(url).pathname)
      expect(page.status).toBe(200)
      const html = await page.text()
      expect(html).toContain('Seen by everybody.')
      expect(html).not.toContain('Not yet.')
    }
  })

  it('[RDR1] [PUB1] brings updates to open pages within a second, and a retraction', async () => {
    const { id, path } = await publishStory(ada)
    using page = await OpenPage.open(room.b, id, { revision: 1, ip: '198.51.100.1' })
    using draft = await DraftClient.open(room.a, ada, id)
    draft.type(' Now with more.')
    await eventually(() => expect(draft.saved).toBe(draft.text), { within: 2_000, every: 5 })
    await publish(ada, id, 'update')
    const update = await page.hear(({ event }) => event === 'revision', 1_000)
    expect(update).toMatchObject({ id: '2', data: { number: 2, kind: 'update' } })
    expect(JSON.stringify(update.data['patch'])).toContain('Now with more.')

    using late = await OpenPage.open(room.a, id, { revision: 1, ip: '198.51.100.2' })
    expect((await late.hear(({ event }) => event === 'revision', 1_000)).id).toBe('2')

    const note = 'This story was wrong.'
    await ben.post(`/api/stories/${id}/retract`, { note }, retracted)
    for (const open of [page, late])
      expect((await open.hear(({ event }) => event === 'retracted', 1_000)).data).toMatchObject({
        note,
      })
    for (const node of [room.a, room.b]) {
      const html = await (await fetch(node.url + path)).text()
      expect(html).toContain(note)
      expect(html).not.toContain('Now with more.')
    }

    const better = 'This story was wrong: the cranes moved.'
    const mend = { note: better, revision: 3 }
    await ada.put(`/api/stories/${id}/retraction`, mend, retracted)
    for (const open of [page, late])
      await open.hear(({ event, data }) => event === 'retracted' && data['note'] === better, 1_000)
    await ben.post(`/api/stories/${id}/publish`, { kind: 'reinstate' }, published)
    for (const open of [page, late])
      expect(await open.hear(({ data }) => data['kind'] === 'reinstate', 1_000)).toMatchObject({
        event: 'revision',
        id: '5',
      })
    for (const node of [room.a, room.b])
      expect(await (await fetch(node.url + path)).text()).toContain('Now with more.')
  })

  it('[VUE1] counts a person once, whichever node they come to, and ticks on all pages', async () => {
    const { id, path } = await publishStory(ada)
    using one = await OpenPage.open(room.a, id, { revision: 1, ip: '198.51.100.1' })
    using two = await OpenPage.open(room.b, id, { revision: 1, ip: '198.51.100.2' })
    await one.view()
    await one.view(room.b)
    await two.view()
    const both = { total: 2, reading: 2 }
    for (const page of [one, two])
      await eventually(
        () => {
          const counts = page.news.filter(({ event }) => event === 'views')
          expect(counts.at(-1)?.data).toMatchObject(both)
        },
        { within: 3_000 },
      )
    // A node that has just started does not know yet who reads on the others.
    for (const caller of [ada, ben])
      await eventually(
        async () => expect(await look(caller, id)).toMatchObject({ views: 2, reading: 2 }),
        { within: 15_000 },
      )
    for (const node of [room.a, room.b])
      await eventually(
        async () => expect(await (await fetch(node.url + path)).text()).toContain('2 Views'),
        { within: 15_000 },
      )
    two[Symbol.dispose]()
    await eventually(
      () => {
        const counts = one.news.filter(({ event }) => event === 'views')
        expect(counts.at(-1)?.data).toMatchObject({ total: 2, reading: 1 })
      },
      { within: 3_000 },
    )
    const totals = one.news.flatMap(({ event, data }) => (event === 'views' ? [data['total']] : []))
    expect(totals).toEqual([...totals].sort((a, b) => Number(a) - Number(b)))
  })

  it('[WHK1] [PUB1] delivers each event once, signed, though every node dispatches', async () => {
    await using consumer = await startConsumer()
    const admin = await room.a.admin()
    const { id: endpoint, secret } = await admin.post(
      '/api/webhooks',
      { url: consumer.url },
      endpointWithSecret,
    )
    const events: string[] = []
    for (const caller of [ada, ben, ada, ben]) {
      const id = await importStory(caller)
      events.push((await publish(caller, id, 'publish')).event)
    }
    await eventually(
      async () => {
        const { deliveries } = await admin.get(`/api/webhooks/${endpoint}/deliveries`, deliveryList)
        const states = deliveries.map(({ state, attempts }) => ({ state, attempts }))
        expect(states).toEqual(events.map(() => ({ state: 'delivered', attempts: 1 })))
      },
      { within: 5_000 },
    )
    const ids = consumer.received.map(({ headers }) => String(headers['webhook-id']))
    expect([...ids].sort()).toEqual([...events].sort())
    for (const { body, headers } of consumer.received)
      expect(new Webhook(secret).verify(body, headers as Record<string, string>)).toMatchObject({
        type: 'story.published',
      })
  })

  it('[OUT1] tells the same events, in the same order, on every node', async () => {
    const before = (await ada.get('/api/events?limit=500', eventPage)).last
    const waiting = ben.get(`/api/events?after=${before}&wait=10`, eventPage)
    await publishStory(ada)
    expect((await waiting).events).toHaveLength(1)
    await publishStory(ben)
    const pages = [ada, ben].map((caller) => caller.get('/api/events?limit=500', eventPage))
    const [here, there] = await Promise.all(pages)
    expect(here).toEqual(there)
    expect(here?.events.map(({ seq }) => seq)).toEqual(here?.events.map((_, at) => at + 1))
  })

  it('lists the same stories on every node', async () => {
    const lists = await Promise.all([ada, ben].map((one) => one.get('/api/stories', storyList)))
    const [here, there] = lists.map(({ stories }) => stories.map(({ id, state }) => [id, state]))
    expect(here).toEqual(there)
    expect(here?.length).toBeGreaterThan(5)
  })
})
