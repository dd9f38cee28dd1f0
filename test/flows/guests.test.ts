import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { WebSocket } from 'ws'
import { z } from 'zod'
import { guestHere, guestList, invitedGuest } from '../../shared/protocol/api/guests.ts'
import { thread } from '../../shared/protocol/api/comments.ts'
import { CLOSE } from '../../shared/protocol/close-codes.ts'
import { FRAME } from '../../shared/protocol/frames.ts'
import { eventually } from '../support/eventually.ts'
import type { Caller, NodeProcess } from '../support/node-process.ts'
import { startTwoNodes, type Running } from './newsrooms.ts'
import { newPerson } from './people.ts'
import { importStory } from './stories.ts'

// Real processes, on a machine that may have other things to do.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

let room: Running
let admin: Caller

beforeAll(async () => {
  room = await startTwoNodes()
  admin = await room.a.admin()
})
afterAll(() => room?.[Symbol.asyncDispose]())

interface Link {
  id: string
  cookie: string
}

async function invite(storyId: string, name = 'Okafor & Partners', inviter = admin): Promise<Link> {
  const body = { name, may: 'comment' }
  const { link } = await inviter.post(`/api/stories/${storyId}/guests`, body, invitedGuest)
  const answer = await fetch(`${room.a.url}/api/guest/enter`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token: new URL(link).hash.slice(1) }),
  })
  const { id } = guestHere.parse(await answer.json())
  return { id, cookie: answer.headers.get('set-cookie')?.split(';')[0] ?? '' }
}

/** The page of a guest: its socket in the draft, and its stream. */
class GuestVisit implements Disposable {
  closed: number | null = null
  heard = ''
  ended = false
  /** The kinds of frames that came. */
  readonly kinds = new Set<number>()
  readonly #socket: WebSocket
  readonly #gone = new AbortController()

  private constructor(node: NodeProcess, storyId: string, { id, cookie }: Link) {
    const address = `${node.url.replace('http', 'ws')}/collab/${storyId}?ack=1&guest=${id}`
    this.#socket = new WebSocket(address, { headers: { cookie } })
    this.#socket.on('close', (code) => (this.closed = code))
    this.#socket.on('error', () => undefined)
    this.#socket.on('message', (data: Buffer) => this.kinds.add(data[0] ?? -1))
  }

  static async open(node: NodeProcess, storyId: string, link: Link) {
    const visit = new GuestVisit(node, storyId, link)
    await eventually(() => expect(visit.kinds.size + (visit.closed ?? 0)).toBeGreaterThan(0), {
      within: 5_000,
    })
    void visit.#listen(node, link)
    await eventually(() => expect(visit.heard + String(visit.ended)).toMatch(/ping|true/), {
      within: 5_000,
    })
    return visit
  }

  async #listen(node: NodeProcess, { id, cookie }: Link) {
    const { signal } = this.#gone
    const init = { headers: { cookie }, signal }
    const answer = await fetch(`${node.url}/api/guest/${id}/live`, init).catch(() => null)
    const read = answer?.body?.pipeThrough(new TextDecoderStream()) ?? []
    try {
      for await (const text of read) this.heard += text
    } catch {
      // It was left.
    }
    this.ended = true
  }

  [Symbol.dispose]() {
    this.#gone.abort()
    this.#socket.terminate()
  }
}

async function disable({ user }: Caller) {
  await change(`/api/users/${user.id}`, { disabled: true })
}

async function confideWithout(_: Caller, storyId: string) {
  await change(`/api/stories/${storyId}/confidants`, { confidential: true })
}

async function change(path: string, body: unknown) {
  const headers = { 'content-type': 'application/json' }
  const answer = await admin.fetch(path, { method: 'PATCH', headers, body: JSON.stringify(body) })
  expect(answer.status).toBe(200)
}

describe('a guest at another node than the desk', () => {
  it('[GUE2] is sent away within a second once the link is taken back, and nobody else', async () => {
    const storyId = await importStory(admin)
    const [one, other] = [await invite(storyId), await invite(storyId, 'The ministry')]
    using here = await GuestVisit.open(room.a, storyId, one)
    using there = await GuestVisit.open(room.b, storyId, one)
    using beside = await GuestVisit.open(room.b, storyId, other)
    const back = await admin.fetch(`/api/guests/${one.id}`, { method: 'DELETE' })
    expect(back.status).toBe(204)
    const ends = () => [here.closed, here.ended, there.closed, there.ended]
    const all = [CLOSE.notSignedIn, true, CLOSE.notSignedIn, true]
    await eventually(() => expect(ends()).toEqual(all), { within: 1_000, every: 5 })
    expect([beside.closed, beside.ended]).toEqual([null, false])
  })

  it('[GUE2] is sent away within a second once the story is archived', async () => {
    const storyId = await importStory(admin)
    using visit = await GuestVisit.open(room.b, storyId, await invite(storyId))
    await admin.post(`/api/stories/${storyId}/archive`, {}, z.unknown())
    const ends = () => [visit.closed, visit.ended]
    await eventually(() => expect(ends()).toEqual([CLOSE.notSignedIn, true]), {
      within: 1_000,
      every: 5,
    })
  })

  it.each([
    { loss: 'is disabled', lose: disable },
    { loss: 'may not know of the story any more', lose: confideWithout },
  ])('[GUE2] is sent away within a second once who invited them $loss', async ({ lose }) => {
    const storyId = await importStory(admin)
    const rita = await newPerson(room.a, 'editor')
    const hers = await invite(storyId, 'Counsel', rita)
    using here = await GuestVisit.open(room.a, storyId, hers)
    using there = await GuestVisit.open(room.b, storyId, hers)
    using beside = await GuestVisit.open(room.b, storyId, await invite(storyId))
    await lose(rita, storyId)
    const ends = () => [here.closed, here.ended, there.closed, there.ended]
    const all = [CLOSE.notSignedIn, true, CLOSE.notSignedIn, true]
    await eventually(() => expect(ends()).toEqual(all), { within: 1_000, every: 5 })
    expect([beside.closed, beside.ended]).toEqual([null, false])
    const { guests } = await admin.get(`/api/stories/${storyId}/guests`, guestList)
    expect(guests.map(({ name, link }) => [name, link])).toEqual([
      ['Okafor & Partners', 'open'],
      ['Counsel', 'over'],
    ])
  })

  it('hears of threads as they change', async () => {
    const storyId = await importStory(admin)
    const link = await invite(storyId)
    using visit = await GuestVisit.open(room.b, storyId, link)
    const said = { key: 'begun-for-guest', text: '@Okafor & Partners?', place: { on: 'story' } }
    await admin.post(`/api/stories/${storyId}/threads`, { ...said, mentions: [link.id] }, thread)
    await eventually(() => expect(visit.heard).toContain('event: threads'), { within: 5_000 })
    expect(visit.kinds.has(FRAME.awareness)).toBe(false)
  })

  it('[GUE1] comes into the draft of their own story alone, by their own link', async () => {
    const [storyId, otherId] = [await importStory(admin), await importStory(admin)]
    const [link, other] = [await invite(storyId), await invite(otherId)]
    using stranger = await GuestVisit.open(room.b, otherId, link)
    expect(stranger.closed).toBe(CLOSE.noSuchStory)
    const borrowed = { id: other.id, cookie: link.cookie }
    using thief = await GuestVisit.open(room.b, otherId, borrowed)
    expect(thief.closed).toBe(CLOSE.notSignedIn)
    using nobody = await GuestVisit.open(room.b, storyId, { id: link.id, cookie: '' })
    expect(nobody.closed).toBe(CLOSE.notSignedIn)
  })
})
