import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest'
import { paragraph } from '../../shared/document/content.ts'
import { MOST_OF_DRAFT, sizeOf } from '../../shared/document/draft-size.ts'
import { liveRevision, published } from '../../shared/protocol/api/publishing.ts'
import { storyDetail } from '../../shared/protocol/api/stories.ts'
import { letterWriters, version } from '../../shared/protocol/api/versions.ts'
import { eventually } from '../support/eventually.ts'
import { freshDatabase } from '../support/fresh-database.ts'
import { costsLittle, PROBED } from '../support/longest-turn.ts'
import type { Caller } from '../support/node-process.ts'
import { publishable } from '../support/stories.ts'
import { DraftClient } from './draft-client.ts'
import { startOneNode, type Running } from './newsrooms.ts'
import { OpenPage } from './open-page.ts'
import { publish, publishStory } from './stories.ts'

vi.setConfig({ testTimeout: 240_000, hookTimeout: 120_000 })

const WORDS = 'What is new in the harbour, and what is not, as of today. '
const PARAGRAPHS = Array.from({ length: 16_800 }, (_, i) => `${i} ${WORDS.repeat(7)}`)
const FAR = { within: 60_000 }
const json = { 'content-type': 'application/json' }

describe.each(['sqlite', 'postgres'])('[COST2] a draft of 8 MB, on %s', (store) => {
  const opened = new AsyncDisposableStack()
  let room: Running
  let ada: Caller
  let id: string

  beforeAll(async () => {
    const database =
      store === 'sqlite' ? null : opened.use(await freshDatabase(inject('postgresUrl')))
    const env: Record<string, string> = database ? { DATABASE_URL: database.url } : {}
    room = opened.use(await startOneNode(env, PROBED))
    ada = await room.a.addPerson({ name: 'Ada Quill', role: 'publisher' })
    // Whatever is done first loads what it needs.
    const { id: short } = await publishStory(ada)
    const body = JSON.stringify(publishable({ body: PARAGRAPHS.map(paragraph) }))
    const init = { method: 'POST', headers: json, body }
    const copy = await ada.fetch(`/api/stories/${short}/copy`, init)
    id = storyDetail.pick({ id: true }).parse(await copy.json()).id
  })

  afterAll(() => opened.disposeAsync())

  const costs = (strike: () => Promise<void>) => costsLittle(room.a, strike)

  async function write(words: string) {
    using draft = await DraftClient.open(room.a, ada, id)
    expect(sizeOf(draft.doc).bytes).toBeGreaterThan(0.9 * MOST_OF_DRAFT.bytes)
    draft.type(words)
    await eventually(() => expect(draft.saved).toContain(words), FAR)
  }

  async function retraction(method: 'POST' | 'PUT', path: string, body: object) {
    const init = { method, headers: json, body: JSON.stringify(body) }
    expect((await ada.fetch(`/api/stories/${id}/${path}`, init)).status).toBe(200)
  }

  it('is opened, written, published, read, updated, withdrawn, brought back and kept as a version without a turn of more than 100 ms', async () => {
    await costs(() => write('Today: '))
    let path = ''
    await costs(async () => {
      path = new URL((await publish(ada, id, 'publish')).url).pathname
    })
    const page = async () => (await fetch(room.a.url + path)).text()
    await costs(async () => expect(await page()).toContain('Today: '))
    await write('Since then: ')
    {
      using reader = await OpenPage.open(room.a, id, { revision: 1, ip: '198.51.100.8' })
      await costs(async () => {
        await publish(ada, id, 'update')
        await reader.hear(({ id: revision }) => revision === '2', 60_000)
      })
    }
    await costs(async () => {
      const { number, content } = liveRevision.parse(
        await (await ada.fetch(`/api/stories/${id}/revision`)).json(),
      )
      expect([number, content.body.length]).toEqual([2, PARAGRAPHS.length])
    })
    await costs(() => retraction('POST', 'retract', { note: 'It was forged.' }))
    await costs(() => retraction('PUT', 'retraction', { note: 'It was made up.', revision: 3 }))
    await costs(async () => {
      const order = { kind: 'reinstate' }
      const { revision } = await ada.post(`/api/stories/${id}/publish`, order, published)
      expect(revision).toBe(5)
    })
    await costs(async () => expect(await page()).toContain('Since then: '))
    const versions = `/api/stories/${id}/versions`
    await write('At last: ')
    await costs(async () => {
      const { number } = await ada.post(versions, { label: 'At last' }, version)
      const draft = await ada.fetch(`${versions}/${number}/draft`)
      expect((await draft.arrayBuffer()).byteLength).toBeGreaterThan(0.9 * MOST_OF_DRAFT.bytes)
      const { writers } = letterWriters.parse(
        await (await ada.fetch(`${versions}/${number}/writers`)).json(),
      )
      expect(writers.map(({ person }) => person.name)).toEqual(['Ada Quill'])
    })
  })
})
