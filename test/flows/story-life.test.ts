import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { WebsocketProvider } from 'y-websocket'
import { emptyContent, paragraph, type Content } from '../../shared/document/content.ts'
import { readContent } from '../../shared/document/read-draft.ts'
import { SCHEMA_VERSION } from '../../shared/document/schema.ts'
import { storyDetail } from '../../shared/protocol/api/stories.ts'
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

  it('an API key does with a story what its scopes say', async () => {
    const id = await importStory(ada)
    const ROUTES = [
      ['POST', `/api/stories/${id}/duplicate`, {}, ['stories:read', 'stories:write']],
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
async function contentAt(node: NodeProcess, { cookie }: Caller, room: string): Promise<Content> {
  const params = { schema: `${SCHEMA_VERSION}` }
  using client = new ProviderClient(WebsocketProvider, { node, room, cookie, params })
  await client.synced()
  return readContent(client.doc)
}
