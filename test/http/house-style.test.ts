import { describe, expect, it, onTestFinished } from 'vitest'
import { MOST_STYLE_ENTRIES } from '../../shared/model/house-style.ts'
import type { Deed } from '../../server/audit/deed.ts'
import { mounted } from '../../server/http/api/mounted.ts'
import type { SignedIn } from '../../server/http/request.ts'
import { systemIds } from '../../server/kernel/ids.ts'
import { HouseStyle } from '../../server/store/house-style.ts'
import { houseStyleRoutes } from '../../server/stories/house-style-routes.ts'
import { DATABASES } from '../support/databases.ts'
import { startRim } from './rim.ts'

const EDITOR: SignedIn = {
  id: 'us_edith',
  name: 'Edith',
  email: '',
  role: 'editor',
  colour: '',
  scopes: null,
  credential: { kind: 'session', id: 'si_1' },
}
const PRIOR = { words: 'prior to', instead: 'before', why: 'Say it short.' }

describe.each(DATABASES)('/api/house-style on $name', ({ open }) => {
  it('is kept by editors entry by entry, in the order of its words, and every desk is told', async () => {
    const { send, news, deeds } = await start(open)
    const made = await send('POST', '', { ...PRIOR, words: ' prior to ' })
    expect(made).toMatchObject({ status: 201, body: PRIOR })
    const { id } = made.body as { id: string }
    await send('POST', '', { words: 'Ältere', why: 'Wer?' })
    await send('POST', '', { words: 'advisor', instead: 'adviser' })
    expect((await send('PUT', `/${id}`, { ...PRIOR, why: '' })).status).toBe(200)
    const words = async () => {
      const { body } = await send('GET')
      return (body as { entries: { words: string }[] }).entries.map(({ words }) => words)
    }
    expect((await words()).toSorted()).toEqual(['advisor', 'prior to', 'Ältere'])
    expect((await send('DELETE', `/${id}`)).status).toBe(204)
    expect((await send('DELETE', `/${id}`)).status).toBe(204)
    expect(await words()).not.toContain('prior to')
    expect(news()).toBe(6)
    expect(deeds.map(({ deed, thing }) => `${deed} ${thing.name}`)).toEqual([
      'newsroom.style-added prior to',
      'newsroom.style-added Ältere',
      'newsroom.style-added advisor',
      'newsroom.style-changed prior to',
      'newsroom.style-removed prior to',
    ])
  })

  it('has each word once, some advice for each, and no entry that is gone', async () => {
    const { send, deeds } = await start(open)
    await send('POST', '', PRIOR)
    const other = (await send('POST', '', { words: 'utilise', instead: 'use' })).body
    const { id } = other as { id: string }
    const again = { ...PRIOR, words: 'PRIOR  To' }
    expect(await send('POST', '', again)).toMatchObject({
      status: 409,
      body: { faults: [{ field: 'words', message: 'are in the list already' }] },
    })
    expect((await send('PUT', `/${id}`, again)).status).toBe(409)
    expect((await send('PUT', '/hs_nothing', { words: 'x', why: 'y' })).status).toBe(404)
    expect((await send('POST', '', { words: 'x' })).status).toBe(422)
    expect((await send('POST', '', { words: ' ', why: 'y' })).status).toBe(422)
    expect((await send('POST', '', { words: 'x'.repeat(101), why: 'y' })).status).toBe(422)
    expect(deeds).toHaveLength(2)
  })

  it('ends at so many entries, also for two who add at once', async () => {
    const { send, db } = await start(open)
    const rows = Array.from({ length: MOST_STYLE_ENTRIES - 1 }, (_, i) => ({
      id: `hs_${i}`,
      words: `w${i}`,
      folded: `w${i}`,
      instead: 'x',
      why: '',
    }))
    await db.insertInto('house_style').values(rows).execute()
    const both = await Promise.all(['a', 'b'].map((words) => send('POST', '', { ...PRIOR, words })))
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 409])
  })
})

async function start(open: (typeof DATABASES)[number]['open']) {
  const parts = new AsyncDisposableStack()
  onTestFinished(() => parts.disposeAsync())
  const { db } = parts.use(await open())
  const deeds: Deed[] = []
  const record = async (_trx: unknown, _doer: unknown, deed: Deed) => void deeds.push(deed)
  let told = 0
  const houseStyle = new HouseStyle({ db, ids: systemIds })
  const api = houseStyleRoutes({ houseStyle, audit: { record }, changed: () => told++ })
  const rim = startRim({ actor: EDITOR, routes: [{ path: '/', app: mounted(api) }] })
  const send = async (method: string, path = '', json?: unknown) => {
    const headers = { 'content-type': 'application/json' }
    const init = json === undefined ? { method } : { method, headers, body: JSON.stringify(json) }
    const answer = await rim.send(`/api/house-style${path}`, init)
    const body: unknown = answer.status === 204 ? null : await answer.json()
    return { status: answer.status, body }
  }
  return { send, db, deeds, news: () => told }
}
