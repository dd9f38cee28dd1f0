import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { WebsocketProvider } from 'y-websocket'
import { emptyContent, paragraph, type Content } from '../../shared/document/content.ts'
import { readContent } from '../../shared/document/read-draft.ts'
import { SCHEMA_VERSION } from '../../shared/document/schema.ts'
import { CLOSE } from '../../shared/protocol/close-codes.ts'
import { deskNews, type DeskNews } from '../../shared/protocol/api/desk.ts'
import { storyDetail, storyList } from '../../shared/protocol/api/stories.ts'
import { eventually } from '../support/eventually.ts'
import type { Caller, NodeProcess } from '../support/node-process.ts'
import { SETUPS, type Running } from './newsrooms.ts'
import { newKey } from './people.ts'
import { ProviderClient } from './provider-client.ts'
import { importStory, publish } from './stories.ts'

// Real processes, on a machine that may have other things to do.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const MILL: Content = {
  ...emptyContent(),
  headline: 'The mill turns again',
  standfirst: 'Eleven years of work by volunteers.',
  meta: {
    section: 'science',
    slug: 'the-mill',
    bylines: ['Ada Quill'],
    tags: ['Tidal power', 'Mills'],
    date: '2026-01-05',
    hero: {
      assetId: 'as_1',
      alt: 'A wheel',
      caption: 'At dusk.',
      credit: 'T. Moss',
      disclaimer: '',
    },
  },
  body: [
    { type: 'heading', level: 2, inline: [{ type: 'text', text: 'The wheel', marks: [] }] },
    paragraph('It turned for the first time since 1953.'),
    { type: 'list', ordered: true, start: 5, items: [[paragraph('Oak')], [paragraph('Iron')]] },
  ],
}

describe.each(SETUPS)('$setup: the life of a story', ({ start }) => {
  let room: Running
  let admin: Caller
  let ada: Caller
  let rob: Caller

  beforeAll(async () => {
    room = await start()
    admin = await room.a.admin()
    ada = await room.a.addPerson({ name: 'Ada Quill', role: 'publisher' })
    const reporter = await room.a.addPerson({ name: 'Rob Stone', role: 'reporter' })
    rob = await room.b.signIn(reporter.credentials)
  })

  afterAll(() => room[Symbol.asyncDispose]())

  it('a duplicate holds the words, fields and picture, belongs to whoever made it, and stands nowhere yet', async () => {
    const any = await importStory(ada)
    const { id } = await ada.post(`/api/stories/${any}/copy`, MILL, storyDetail)
    const made = await rob.post(`/api/stories/${id}/duplicate`, {}, storyDetail)
    expect(made).toMatchObject({
      headline: MILL.headline,
      section: 'science',
      state: 'draft',
      createdBy: { name: 'Rob Stone' },
      assignees: [],
      revision: null,
      url: null,
      publishedAt: null,
      may: { write: true },
    })
    const meta = { ...MILL.meta, slug: '', date: null }
    expect(await contentAt(room.b, rob, made.id)).toEqual({ ...MILL, meta })
    expect(await contentAt(room.a, ada, id)).toEqual(MILL)
  })

  it('a duplicate of a live story is published beside it', async () => {
    const id = await importStory(ada)
    const first = await publish(ada, id, 'publish')
    const made = await ada.post(`/api/stories/${id}/duplicate`, {}, storyDetail)
    const refused = await send(ada, 'POST', `/api/stories/${made.id}/publish`, { kind: 'publish' })
    expect(await refused.json()).toMatchObject({ faults: [{ field: 'slug' }] })
    expect((await ada.get(`/api/stories/${id}`, storyDetail)).url).toBe(first.url)
  })

  it('an archived story is out of the lists on every node, everybody in it hears of it, and restoring brings it back', async () => {
    const id = await importStory(ada)
    const { url } = await publish(ada, id, 'publish')
    using client = new ProviderClient(WebsocketProvider, at(room.b, rob, id))
    await client.synced()
    using heard = await DeskNewsOf.open(room.b, rob)
    const listed = async (caller: Caller, query = '') =>
      (await caller.get(`/api/stories${query}`, storyList)).stories.some((one) => one.id === id)

    const news = heard.count(id)
    await ada.post(`/api/stories/${id}/archive`, {}, storyDetail)
    await heard.more(id, news)
    expect(await rob.get(`/api/stories/${id}`, storyDetail)).toMatchObject({
      archived: true,
      archivedBy: { name: 'Ada Quill' },
      state: 'live',
      may: { archive: false, moveTo: [] },
    })
    for (const caller of [ada, rob]) {
      expect(await listed(caller)).toBe(false)
      expect(await listed(caller, '?text=cranes')).toBe(false)
      expect(await listed(caller, '?state=archived')).toBe(true)
    }
    expect((await fetch(room.b.url + new URL(url).pathname)).status).toBe(200)
    expect(client.provider.synced).toBe(true)

    const archived = heard.count(id)
    await ada.post(`/api/stories/${id}/restore`, {}, storyDetail)
    await heard.more(id, archived)
    expect(await listed(rob)).toBe(true)
    expect(await listed(rob, '?state=archived')).toBe(false)
  })

  it('a reporter archives what they may write, and nothing else', async () => {
    const { id } = await rob.post('/api/stories', { headline: 'Ebb' }, storyDetail)
    expect(await rob.post(`/api/stories/${id}/archive`, {}, storyDetail)).toMatchObject({
      archived: true,
      may: { archive: true, write: true },
    })
    await rob.post(`/api/stories/${id}/restore`, {}, storyDetail)
    const theirs = await importStory(ada)
    for (const to of ['archive', 'restore'])
      expect((await send(rob, 'POST', `/api/stories/${theirs}/${to}`, {})).status).toBe(403)
    expect((await send(ada, 'POST', '/api/stories/st_missing/archive', {})).status).toBe(404)
  })

  it('[HUB9] whoever is taken off a story hears who did it, and reads on', async () => {
    const id = await importStory(ada)
    const change = (json: unknown) => send(ada, 'PATCH', `/api/stories/${id}`, json)
    const { id: userId } = rob.user
    await change({ assign: [userId] })
    using client = new ProviderClient(WebsocketProvider, at(room.b, rob, id))
    await client.synced()
    using his = await DeskNewsOf.open(room.b, rob)
    using hers = await DeskNewsOf.open(room.a, ada)
    expect((await change({ unassign: [userId] })).status).toBe(200)
    await his.hears({
      type: 'taken-off',
      storyId: id,
      by: expect.objectContaining({ name: 'Ada Quill' }),
    })
    await eventually(() => expect(client.closes).toContain(CLOSE.draining), { within: 1_000 })
    expect(await rob.get(`/api/stories/${id}`, storyDetail)).toMatchObject({
      may: { write: false },
    })
    expect(hers.news.filter(({ type }) => type === 'taken-off')).toEqual([])
  })

  it('[HUB9] whoever gets another role hears who gave it to them', async () => {
    const eve = await room.a.addPerson({ name: 'Eve Marsh', role: 'editor' })
    using desk = await DeskNewsOf.open(room.b, eve)
    const changed = await send(admin, 'PATCH', `/api/users/${eve.user.id}`, { role: 'reporter' })
    expect(changed.status).toBe(200)
    await desk.hears({
      type: 'taken-off',
      storyId: null,
      by: expect.objectContaining({ id: admin.user.id }),
    })
  })

  it('an API key does with a story what its scopes say', async () => {
    const id = await importStory(ada)
    const ROUTES = [
      ['POST', `/api/stories/${id}/duplicate`, {}, ['stories:read', 'stories:write']],
      ['POST', `/api/stories/${id}/archive`, {}, ['stories:write']],
      ['POST', `/api/stories/${id}/restore`, {}, ['stories:write']],
      ['POST', `/api/stories/${id}/publish`, { kind: 'reinstate' }, ['stories:publish']],
      ['PUT', `/api/stories/${id}/retraction`, { note: 'x', revision: 1 }, ['stories:publish']],
    ] as const
    const all = ['stories:read', 'stories:write', 'stories:publish', 'events:read']
    for (const [method, path, body, scopes] of ROUTES) {
      const status = async (having: readonly string[]) => {
        const { key } = await newKey(admin, having, ada)
        const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' }
        const init = { method, headers, body: JSON.stringify(body) }
        return (await fetch(room.a.url + path, init)).status
      }
      expect(await status(scopes), path).not.toBe(403)
      for (const missing of scopes)
        expect(await status(all.filter((scope) => scope !== missing)), `${path} ${missing}`).toBe(
          403,
        )
    }
  })
})

function send(caller: Caller, method: string, path: string, body: unknown): Promise<Response> {
  const headers = { 'content-type': 'application/json' }
  return caller.fetch(path, { method, headers, body: JSON.stringify(body) })
}

/** What whoever opens the draft there is shown. */
async function contentAt(node: NodeProcess, caller: Caller, storyId: string): Promise<Content> {
  using client = new ProviderClient(WebsocketProvider, at(node, caller, storyId))
  await client.synced()
  return readContent(client.doc)
}

/** As the desk opens it. */
function at(node: NodeProcess, { cookie }: Caller, room: string) {
  return { node, room, cookie, params: { schema: `${SCHEMA_VERSION}`, ack: '1' } }
}

/** A desk's stream, as far as it has come. */
class DeskNewsOf implements Disposable {
  readonly news: DeskNews[] = []
  readonly #abort = new AbortController()

  static async open(node: NodeProcess, { cookie }: Caller): Promise<DeskNewsOf> {
    const desk = new DeskNewsOf()
    const { signal } = desk.#abort
    const { body } = await fetch(`${node.url}/api/desk/live`, { headers: { cookie }, signal })
    if (!body) throw new Error('no stream')
    void desk.#read(body) // ends with the stream
    return desk
  }

  count(storyId: string): number {
    return this.news.filter((news) => news.type === 'story' && news.storyId === storyId).length
  }

  /** Within a second. */
  hears(wanted: object): Promise<void> {
    return eventually(() => expect(this.news).toContainEqual(expect.objectContaining(wanted)), {
      within: 1_000,
      every: 5,
    })
  }

  /** Another one of this story, within a second. */
  more(storyId: string, than: number): Promise<void> {
    return eventually(() => expect(this.count(storyId)).toBeGreaterThan(than), {
      within: 1_000,
      every: 5,
    })
  }

  [Symbol.dispose]() {
    this.#abort.abort()
  }

  async #read(body: ReadableStream<Uint8Array>) {
    let rest = ''
    const decoder = new TextDecoder()
    try {
      for await (const bytes of body) {
        const messages = (rest + decoder.decode(bytes, { stream: true })).split('\n\n')
        rest = messages.pop() ?? ''
        for (const message of messages)
          if (message.startsWith('data: '))
            this.news.push(deskNews.parse(JSON.parse(message.slice('data: '.length))))
      }
    } catch {
      // The desk left.
    }
  }
}
