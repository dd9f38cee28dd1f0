import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { problem } from '../../shared/protocol/api/problem.ts'
import { invitedGuest, guestList } from '../../shared/protocol/api/guests.ts'
import { thread, threadList } from '../../shared/protocol/api/comments.ts'
import { eventually } from '../support/eventually.ts'
import { openNewsroom, type Api } from '../http/api/newsroom.ts'
import { publishable } from '../support/stories.ts'

const PICTURE = join(import.meta.dirname, '../../server/sample/pictures/world.jpg')
const INVITE = { method: 'POST', path: '/api/stories/:id/guests' }
const ENTER = { method: 'POST', path: '/api/guest/enter' }
const ENDED = 'This link has ended. Ask whoever sent it for a new one.'

let newsroom: Api
beforeAll(async () => {
  newsroom = await openNewsroom()
})
afterAll(() => newsroom.close())

async function invite(storyId: string, may: 'read' | 'comment' = 'comment') {
  const body = { name: 'Okafor & Partners, legal', may }
  const answer = await newsroom.send(newsroom.admin, INVITE, { id: storyId, body })
  expect(answer.status).toBe(201)
  const { guest, link } = invitedGuest.parse(await answer.json())
  return { guest, token: new URL(link).hash.slice(1) }
}

async function enter(storyId: string, may: 'read' | 'comment' = 'comment') {
  const { guest, token } = await invite(storyId, may)
  const answer = await newsroom.send({}, ENTER, { body: { token } })
  expect(answer.status).toBe(200)
  const setCookie = answer.headers.get('set-cookie') ?? ''
  const headers = { cookie: setCookie.split(';')[0] ?? '' }
  const ask = (method: string, path: string, body?: unknown) =>
    newsroom.send(headers, { method, path: `/api/guest/${guest.id}${path}` }, { body })
  return { guest, token, setCookie, headers, ask }
}

const said = (text: string) => ({ key: `key-${text.length}-${text.slice(0, 4)}-x`, text })
const begun = (text: string) => ({ ...said(text), place: { on: 'story' } })

describe('the requests of a guest', () => {
  it('[GUE1] begin with a cookie that scripts do not see and that ends with the link', async () => {
    const { setCookie, ask, guest } = await enter(await newsroom.story({}))
    expect(setCookie).toMatch(/^galley_guest_gu_\w+=[\w-]{43}; /)
    expect(setCookie).toMatch(/; Max-Age=604800; Path=\/; HttpOnly; SameSite=Lax/)
    const here = await ask('GET', '')
    expect(await here.json()).toMatchObject({ id: guest.id, may: 'comment' })
    expect(here.headers.get('cache-control')).toBe('no-store')
  })

  it('[GUE1] let in nobody without their link, with that of another, or signed in', async () => {
    const [one, two] = [
      await enter(await newsroom.story({})),
      await enter(await newsroom.story({})),
    ]
    const path = `/api/guest/${one.guest.id}/threads`
    const status = async (headers: HeadersInit) =>
      (await newsroom.send(headers, { method: 'GET', path })).status
    expect(await status(one.headers)).toBe(200)
    expect(await status({})).toBe(401)
    expect(await status(newsroom.admin)).toBe(401)
    expect(await status(two.headers)).toBe(401)
    const [, token] = two.headers.cookie.split('=')
    expect(await status({ cookie: `galley_guest_${one.guest.id}=${token}` })).toBe(410)
  })

  it('[GUE1] that say something are refused to who may only read', async () => {
    const storyId = await newsroom.story({})
    const { ask } = await enter(storyId, 'read')
    for (const [method, path, body] of [
      ['POST', '/threads', begun('Hello')],
      ['POST', '/threads/th_none/comments', said('Hello')],
      ['PATCH', '/comments/co_none', { text: 'Hello' }],
      ['DELETE', '/comments/co_none', undefined],
    ] as const)
      expect((await ask(method, path, body)).status, `${method} ${path}`).toBe(403)
    expect((await ask('GET', '/threads')).status).toBe(200)
  })

  it('[GUE1] mention nobody, resolve nothing and move no letters', async () => {
    const { ask } = await enter(await newsroom.story({}))
    const mentioning = { ...begun('Hello'), mentions: ['us_x'] }
    expect((await ask('POST', '/threads', mentioning)).status).toBe(422)
    const made = thread.parse(await (await ask('POST', '/threads', begun('Hello'))).json())
    expect(made.comments[0]?.by).toMatchObject({ guest: true })
    for (const body of [{ resolved: true }, { letters: [[1, 1, 1]] }]) {
      expect((await ask('PATCH', `/threads/${made.id}`, body)).status).toBe(404)
      const path = `/api/threads/${made.id}`
      expect((await newsroom.send({}, { method: 'PATCH', path }, { body })).status).toBe(401)
    }
  })

  it('[GUE2] get 410 and what to do once the link was taken back, as whoever guesses does', async () => {
    const { guest, token, ask } = await enter(await newsroom.story({}))
    const back = { method: 'DELETE', path: '/api/guests/:id' }
    expect((await newsroom.send(newsroom.admin, back, { id: guest.id })).status).toBe(204)
    expect((await newsroom.send(newsroom.admin, back, { id: guest.id })).status).toBe(204)
    const gone = await ask('GET', '')
    expect([gone.status, problem.parse(await gone.json()).detail]).toEqual([410, ENDED])
    for (const tried of [token, 'never-was']) {
      const answer = await newsroom.send({}, ENTER, { body: { token: tried } })
      expect([answer.status, problem.parse(await answer.json()).detail]).toEqual([410, ENDED])
    }
  })

  it('[GUE2] that stay are ended at once: the stream closes', async () => {
    const { guest, ask } = await enter(await newsroom.story({}))
    const stream = await ask('GET', '/live')
    expect(stream.headers.get('content-type')).toContain('text/event-stream')
    let [heard, ended] = ['', false]
    const reader = stream.body?.pipeThrough(new TextDecoderStream()).getReader()
    const read = async () => {
      const { done, value } = (await reader?.read()) ?? { done: true, value: '' }
      heard += value ?? ''
      ended = done
      if (!done) await read()
    }
    const reading = read()
    const made = await ask('POST', '/threads', begun('Hello'))
    expect(made.status).toBe(201)
    await eventually(() => expect(heard).toContain('event: threads'), { within: 5_000, every: 10 })
    expect(ended).toBe(false)
    const back = { method: 'DELETE', path: '/api/guests/:id' }
    await newsroom.send(newsroom.admin, back, { id: guest.id })
    await eventually(() => expect(ended).toBe(true), { within: 1_000, every: 10 })
    await reading
  })

  it('[GUE1] get the pictures that the draft has, and no other', async () => {
    const upload = async () => {
      const form = new FormData()
      form.append('file', new File([await readFile(PICTURE)], 'world.jpg'))
      const to = { method: 'POST', path: '/api/assets' }
      const answer = await newsroom.send(newsroom.admin, to, { body: form })
      return z.object({ id: z.string() }).parse(await answer.json()).id
    }
    const [assetId, inText, unused] = [await upload(), await upload(), await upload()]
    const hero = { assetId, alt: 'A ferry', caption: 'At dawn', credit: 'Ana', disclaimer: '' }
    const empty = await newsroom.story({})
    const copy = { method: 'POST', path: '/api/stories/:id/copy' }
    const picture = { assetId: inText, alt: 'A pier', caption: 'In fog', credit: 'Ana' }
    const body = publishable({
      meta: { ...publishable().meta, hero },
      body: [{ type: 'picture', width: 'text', picture }],
    })
    const made = await newsroom.send(newsroom.admin, copy, { id: empty, body })
    const storyId = z.object({ id: z.string() }).parse(await made.json()).id
    const { ask } = await enter(storyId)
    for (const asset of [assetId, inText]) {
      const shown = await ask('GET', `/picture?of=${asset}`)
      expect(shown.status).toBe(200)
      expect(shown.headers.get('content-type')).toBe('image/webp')
      expect((await shown.arrayBuffer()).byteLength).toBeGreaterThan(1_000)
    }
    for (const asset of ['as_other', '', unused])
      expect((await ask('GET', `/picture?of=${asset}`)).status).toBe(404)
    const other = await enter(empty)
    expect((await other.ask('GET', `/picture?of=${assetId}`)).status).toBe(404)
  })

  it('are counted per address where links are tried', async () => {
    const house = await openNewsroom()
    const statuses: number[] = []
    for (let i = 0; i < 31; i++)
      statuses.push((await house.send({}, ENTER, { body: { token: `guess-${i}` } })).status)
    await house.close()
    expect(statuses.slice(0, 30)).toEqual(Array<number>(30).fill(410))
    expect(statuses[30]).toBe(429)
  })
})

describe('guests', () => {
  it('[SEE1] are invited by who may write the story, and listed to who may know of it', async () => {
    const storyId = await newsroom.story({ confidential: true })
    const { guest } = await invite(storyId)
    const rob = await newsroom.keyOf(await newsroom.join('rob', 'reporter'), ['stories:read'])
    await newsroom.join('eve', 'editor')
    const eve = await newsroom.signIn('eve')
    const list = { method: 'GET', path: '/api/stories/:id/guests' }
    const back = { method: 'DELETE', path: '/api/guests/:id' }
    expect((await newsroom.send(rob, list, { id: storyId })).status).toBe(404)
    expect((await newsroom.send(eve, INVITE, { id: storyId, body: {} })).status).toBe(404)
    expect((await newsroom.send(eve, back, { id: guest.id })).status).toBe(404)
    const open = await newsroom.story({})
    const { guest: known } = await invite(open)
    const roberta = await newsroom.signIn('rob')
    expect((await newsroom.send(roberta, INVITE, { id: open, body: {} })).status).toBe(403)
    expect((await newsroom.send(roberta, back, { id: known.id })).status).toBe(403)
    const answer = await newsroom.send(roberta, list, { id: open })
    const { guests } = guestList.parse(await answer.json())
    expect(guests).toMatchObject([{ name: 'Okafor & Partners, legal', link: 'open' }])
    expect(JSON.stringify(guests)).not.toMatch(/hash|token/)
    expect((await newsroom.send(eve, back, { id: known.id })).status).toBe(204)
  })

  it('[AUD1] are told of in the audit log: invited, given a new link, taken back, erased', async () => {
    const storyId = await newsroom.story({})
    const { guest } = await invite(storyId)
    const { id, name } = guest
    const as = (method: string, path: string, body?: unknown) =>
      newsroom.send(newsroom.admin, { method, path }, { id, body })
    expect((await as('POST', '/api/guests/:id/link', { days: 1 })).status).toBe(201)
    await as('DELETE', '/api/guests/:id')
    await as('DELETE', '/api/guests/:id')
    expect((await as('POST', '/api/guests/:id/erase', { name: 'Okafor' })).status).toBe(409)
    const entries = async () => {
      const path = `/api/audit?thing=${storyId}`
      const answer = await newsroom.send(newsroom.admin, { method: 'GET', path })
      const shape = z.object({
        entries: z.array(z.object({ deed: z.string(), details: z.record(z.string(), z.string()) })),
      })
      return shape.parse(await answer.json()).entries
    }
    expect((await entries()).map(({ deed, details }) => [deed, details['guest']])).toEqual([
      ['story.guest-taken-back', name],
      ['story.guest-renewed', name],
      ['story.guest-invited', name],
    ])
    expect((await as('POST', '/api/guests/:id/erase', { name })).status).toBe(204)
    expect((await entries()).map(({ deed, details }) => [deed, details['guest']])).toEqual([
      ['story.guest-erased', 'A guest'],
      ['story.guest-taken-back', 'A guest'],
      ['story.guest-renewed', 'A guest'],
      ['story.guest-invited', 'A guest'],
    ])
  })

  it('[GUE1] reach no reader and no event', async () => {
    const storyId = await newsroom.story({})
    const { ask } = await enter(storyId)
    await ask('POST', '/threads', begun('Never in print'))
    const events = await newsroom.send(newsroom.admin, { method: 'GET', path: '/api/events' })
    expect(await events.text()).not.toMatch(/Okafor|Never in print/)
    const path = '/api/stories/:id/threads'
    const desk = await newsroom.send(newsroom.admin, { method: 'GET', path }, { id: storyId })
    expect(threadList.parse(await desk.json()).threads).toHaveLength(1)
  })
})
