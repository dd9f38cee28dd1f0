import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { WebSocket } from 'ws'
import { eventPage } from '../../shared/protocol/api/events.ts'
import { storyCounts, storyDetail, storyList } from '../../shared/protocol/api/stories.ts'
import { CLOSE } from '../../shared/protocol/close-codes.ts'
import type { Role } from '../../shared/model/roles.ts'
import { eventually } from '../support/eventually.ts'
import type { Caller, NodeProcess } from '../support/node-process.ts'
import { SETUPS, type Running } from './newsrooms.ts'
import { newKey, newPerson } from './people.ts'
import { importStory, look, publish } from './stories.ts'

// Real processes, on a machine that may have other things to do.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const NONE = 'st_00000000000000000000'
const WORD = 'Quicksilver'

/** Every route that names a story; `test/stories/readers-of-stories.test.ts` compares. */
const ROUTES: readonly [method: string, path: string, body?: unknown][] = [
  ['GET', '/stories/$'],
  ['PATCH', '/stories/$', { assign: [] }],
  ['PATCH', '/stories/$/confidants', { confidential: false }],
  ['PUT', '/stories/$/direct', { direct: true }],
  ['POST', '/stories/$/state', { state: 'review' }],
  ['POST', '/stories/$/archive'],
  ['POST', '/stories/$/restore'],
  ['POST', '/stories/$/copy'],
  ['POST', '/stories/$/duplicate'],
  ['POST', '/stories/$/pictures', { address: 'https://pictures.example/1.jpg' }],
  ['GET', '/stories/$/readers'],
  ['GET', '/stories/$/arrivals'],
  ['GET', '/stories/$/checklist'],
  ['GET', '/stories/$/revision'],
  ['POST', '/stories/$/publish', { kind: 'publish' }],
  ['POST', '/stories/$/retract', { note: 'x' }],
  ['PUT', '/stories/$/retraction', { note: 'x', revision: 1 }],
  ['POST', '/stories/$/take-downs', { revision: 1, reason: 'x' }],
  ['GET', '/stories/$/threads'],
  ['POST', '/stories/$/threads', { key: 'a-key-of-mine', text: 'x', place: { on: 'story' } }],
  ['PUT', '/stories/$/threads/seen', { seq: 1 }],
  ['GET', '/stories/$/guests'],
  ['POST', '/stories/$/guests', { name: 'x', may: 'read' }],
  ['GET', '/stories/$/versions'],
  ['GET', '/stories/$/versions/:number/draft'],
  ['GET', '/stories/$/versions/:number/writers'],
  ['GET', '/stories/$/writers'],
  ['POST', '/stories/$/versions', { label: 'x' }],
  ['PATCH', '/stories/$/versions/:number', { label: 'x' }],
  ['POST', '/stories/$/restores', { number: 1 }],
  ['POST', '/stories/$/restores/:restore/done', { seq: 1 }],
  ['DELETE', '/stories/$/restores/:restore'],
  ['GET', '/stories/$/live'],
  ['POST', '/stories/$/views', {}],
  ['POST', '/stories/$/arrivals', {}],
]
const READERS_OWN = ['GET /stories/$/live', 'POST /stories/$/views', 'POST /stories/$/arrivals']

/** Somebody who asks over the network, with whatever they have. */
interface Asker {
  headers: Record<string, string>
}

const with_ = ({ cookie }: Caller): Asker => ({ headers: { cookie } })
const NOBODY: Asker = { headers: {} }

async function ask(node: NodeProcess, who: Asker, path: string, method = 'GET', body?: unknown) {
  const headers = {
    ...who.headers,
    ...(body !== undefined && { 'content-type': 'application/json' }),
  }
  const sent = body === undefined ? {} : { body: JSON.stringify(body) }
  const response = await fetch(node.url + path, { method, headers, ...sent })
  return { status: response.status, body: await response.text() }
}

/** What this person gets from every route, of a story. */
async function answers(node: NodeProcess, who: Asker, storyId: string) {
  const got: unknown[] = []
  for (const [method, path, body] of ROUTES) {
    const address = (READERS_OWN.includes(`${method} ${path}`) ? '' : '/api') + path
    const answer = await ask(node, who, address.replace('$', storyId), method, body)
    got.push([method, path, answer.status, answer.body])
  }
  return got
}

/** A draft socket: how it was closed, if it was. */
class Visit implements Disposable {
  closed: string | null = null
  heard = false
  readonly #socket: WebSocket

  constructor(node: NodeProcess, storyId: string, { headers }: Asker) {
    const address = `${node.url.replace('http', 'ws')}/collab/${storyId}?ack=1`
    this.#socket = new WebSocket(address, { headers })
    this.#socket.on('message', () => (this.heard = true))
    this.#socket.on('close', (code, reason) => (this.closed = `${code} ${reason.toString()}`))
    this.#socket.on('error', () => undefined)
  }

  async isIn(): Promise<this> {
    await eventually(() => expect(this.heard).toBe(true), { within: 10_000, every: 5 })
    return this
  }

  async refused(): Promise<string | null> {
    await eventually(() => expect(this.closed).not.toBeNull(), { within: 10_000, every: 5 })
    return this.heard ? 'heard something' : this.closed
  }

  [Symbol.dispose]() {
    this.#socket.terminate()
  }
}

/** What a desk's stream brings. */
class Desk implements Disposable {
  text = ''
  readonly #ending = new AbortController()

  static async open(node: NodeProcess, { headers }: Asker): Promise<Desk> {
    const desk = new Desk()
    const { signal } = desk.#ending
    const { body } = await fetch(`${node.url}/api/desk/live`, { headers, signal })
    void desk.#read(body).catch(() => undefined) // it ends with the stream
    await eventually(() => expect(desk.text).toContain('retry'), { within: 10_000, every: 5 })
    return desk
  }

  async #read(body: ReadableStream<Uint8Array> | null) {
    for await (const bytes of body ?? []) this.text += new TextDecoder().decode(bytes)
  }

  async hears(words: string, within = 10_000) {
    await eventually(() => expect(this.text).toContain(words), { within, every: 5 })
  }

  [Symbol.dispose]() {
    this.#ending.abort()
  }
}

const news = (type: string, storyId: string) => `{"type":"${type}","storyId":"${storyId}"`
const GONE = `${CLOSE.noSuchStory} no such story`

describe.each(SETUPS)('[SEE1] a confidential story, with $setup', ({ start }) => {
  let room: Running
  let admin: Caller
  let author: Caller
  let named: Caller
  const others = new Map<string, Asker>()
  const seers = new Map<string, Asker>()

  beforeAll(async () => {
    room = await start()
    admin = await room.a.admin()
    author = await newPerson(room.a, 'reporter')
    named = await newPerson(room.a, 'reporter')
    const [reporter, editor, publisher] = [
      await newPerson(room.a, 'reporter'),
      await newPerson(room.a, 'editor'),
      await newPerson(room.a, 'publisher'),
    ]
    others.set('a reporter', with_(reporter)).set('an editor', with_(editor))
    others.set('an editor’s API key', await keyOf(editor))
    seers.set('its author', with_(author)).set('who is named', with_(named))
    seers.set('a publisher', with_(publisher)).set('an admin', with_(admin))
    seers.set('the API key of who is named', await keyOf(named))
  })
  afterAll(() => room?.[Symbol.asyncDispose]())

  async function keyOf(person: Caller): Promise<Asker> {
    const { key } = await newKey(admin, ['stories:read', 'stories:write', 'events:read'], person)
    return { headers: { authorization: `Bearer ${key}` } }
  }

  const person = async (role: Role) => newPerson(room.a, role)

  function confide(storyId: string, change: unknown, by = author) {
    return ask(room.a, with_(by), `/api/stories/${storyId}/confidants`, 'PATCH', change)
  }

  /** Confidential from its first moment, among its author and who is named. */
  async function secret(): Promise<string> {
    const made = { headline: `${WORD} in the well`, confidential: true }
    const { id } = await author.post('/api/stories', made, storyDetail)
    expect((await confide(id, { add: [named.user.id] })).status).toBe(200)
    return id
  }

  it('answers those who may not know of it as a story that does not exist, on every route', async () => {
    const id = await secret()
    for (const node of [room.a, room.b])
      for (const who of [...others.values(), NOBODY])
        expect(await answers(node, who, id)).toEqual(await answers(node, who, NONE))
    for (const node of [room.a, room.b])
      for (const who of seers.values())
        for (const path of ['', '/checklist']) {
          const { status } = await ask(node, who, `/api/stories/${id}${path}`)
          expect(status).toBe(200)
        }
    const story = await look(author, id)
    expect(story).toMatchObject({ state: 'draft', archived: false })
    expect(story.confidants?.map((one) => one.id).toSorted()).toEqual(
      [author.user.id, named.user.id].toSorted(),
    )
  })

  it('stands in their lists, searches and counts only', async () => {
    const id = await secret()
    const archived = await secret()
    await ask(room.a, with_(admin), `/api/stories/${archived}/archive`, 'POST')
    const lists = [
      [id, '/api/stories?limit=200'],
      [id, `/api/stories?text=${WORD}`],
      [id, `/api/stories?text=${author.user.name.split(' ').at(-1)}`],
      [id, '/api/stories?state=draft&limit=200'],
      [archived, '/api/stories?state=archived&limit=200'],
    ] as const
    for (const [who, sees] of whoSees())
      for (const [story, path] of lists) {
        const { body } = await ask(room.b, who, path)
        const found = storyList.parse(JSON.parse(body)).stories.some((one) => one.id === story)
        expect([path, found]).toEqual([path, sees])
      }
    for (const [who, sees] of whoSees()) {
      const { body } = await ask(room.b, who, `/api/stories/counts?text=${WORD}`)
      const { draft, archived } = storyCounts.parse(JSON.parse(body))
      expect([draft.count > 0, archived.count > 0]).toEqual([sees, sees])
    }
    expect((await ask(room.b, NOBODY, '/api/stories')).status).toBe(401)
  })

  function* whoSees(): Generator<[Asker, boolean]> {
    for (const who of seers.values()) yield [who, true]
    for (const who of others.values()) yield [who, false]
  }

  it('is told of by the desks’ streams to them only, from its first moment on', async () => {
    using desks = new DisposableStack()
    const streams: [Desk, boolean][] = []
    for (const node of [room.a, room.b])
      for (const [who, sees] of whoSees())
        streams.push([desks.use(await Desk.open(node, who)), sees])
    const id = await secret()
    const headers = { 'content-type': 'text/plain', cookie: author.cookie }
    const body = `${WORD} rises again\n\nNobody knows.\n\nBy Ada Quill\n\nFirst.\n`
    const response = await fetch(`${room.a.url}/api/import?confidential=true`, {
      method: 'POST',
      headers,
      body,
    })
    const { id: page } = (await response.json()) as { id: string }
    await ask(room.a, with_(author), `/api/stories/${page}/confidants`, 'PATCH', {
      add: [named.user.id],
    })
    using here = await new Visit(room.a, id, with_(author)).isIn()
    const open = await importStory(author)
    using there = await new Visit(room.a, open, with_(author)).isIn()
    expect([here.closed, there.closed]).toEqual([null, null])
    for (const [desk, sees] of streams) {
      await desk.hears(news('presence', open))
      await desk.hears(news('story', open))
      if (sees) await desk.hears(news('presence', id))
      if (sees) await desk.hears(news('story', page))
    }
    for (const [desk, sees] of streams)
      expect([desk.text.includes(id), desk.text.includes(page)]).toEqual([sees, sees])
    for (const [who, sees] of whoSees()) {
      using late = await Desk.open(room.b, who)
      await late.hears(news('presence', open))
      if (sees) await late.hears(news('presence', id))
      expect(late.text.includes(id)).toBe(sees)
    }
  })

  it('lets only them into its draft', async () => {
    const id = await secret()
    for (const node of [room.a, room.b]) {
      for (const who of seers.values()) {
        using visit = await new Visit(node, id, who).isIn()
        expect(visit.closed).toBeNull()
      }
      for (const who of [...others.values(), NOBODY]) {
        using visit = new Visit(node, id, who)
        using never = new Visit(node, NONE, who)
        expect(await visit.refused()).toBe(await never.refused())
      }
    }
  })

  it('takes its confidants along into copies', async () => {
    const id = await secret()
    const [editor] = others.values()
    for (const deed of ['copy', 'duplicate']) {
      const made = await ask(room.a, with_(named), `/api/stories/${id}/${deed}`, 'POST')
      const copy = storyDetail.parse(JSON.parse(made.body))
      expect(copy.confidants).toHaveLength(2)
      expect((await ask(room.b, editor ?? NOBODY, `/api/stories/${copy.id}`)).status).toBe(404)
    }
  })

  it('goes out as any other when it is published, and stays confidential at the desk', async () => {
    const id = await importStory(author)
    expect((await confide(id, { confidential: true })).status).toBe(200)
    const events = async () => {
      const { body } = await ask(room.a, await keyOf(named), '/api/events?limit=500')
      return eventPage.parse(JSON.parse(body)).events.filter(({ data }) => data.storyId === id)
    }
    expect(await events()).toEqual([])
    const { url } = await publish(admin, id, 'publish')
    expect((await events()).map(({ type }) => type)).toEqual(['story.published'])
    expect((await ask(room.b, NOBODY, new URL(url).pathname)).status).toBe(200)
    expect((await ask(room.b, with_(named), `/api/stories/${id}`)).status).toBe(404)
  })

  it('is let go of within a second by whoever may not know of it any more, on every node', async () => {
    const ada = await person('editor')
    const ben = await person('editor')
    const id = await importStory(author)
    using adas = await Desk.open(room.a, with_(ada))
    using bens = await Desk.open(room.b, with_(ben))
    using authors = await Desk.open(room.b, with_(author))
    using here = await new Visit(room.a, id, with_(ada)).isIn()
    using there = await new Visit(room.b, id, with_(ben)).isIn()
    using stays = await new Visit(room.b, id, with_(author)).isIn()
    expect((await confide(id, { confidential: true })).status).toBe(200)
    await eventually(() => expect([here.closed, there.closed]).toEqual([GONE, GONE]), {
      within: 1_000,
      every: 5,
    })
    for (const desk of [adas, bens]) await desk.hears(news('gone', id), 1_000)
    expect(stays.closed).toBeNull()

    bens.text = ''
    expect((await confide(id, { add: [ben.user.id] })).status).toBe(200)
    await bens.hears(news('story', id), 1_000)
    using back = await new Visit(room.b, id, with_(ben)).isIn()
    adas.text = ''
    expect((await confide(id, { remove: [ben.user.id] })).status).toBe(200)
    await eventually(() => expect(back.closed).toBe(GONE), { within: 1_000, every: 5 })
    await bens.hears(news('gone', id), 1_000)
    expect(stays.closed).toBeNull()
    const open = await importStory(author)
    for (const desk of [adas, authors]) await desk.hears(news('story', open))
    expect(adas.text).not.toContain(id)
    expect(authors.text).not.toContain(news('gone', id))
  })

  it('holds nobody who was opening it just when it became confidential', async () => {
    const ada = await person('editor')
    const id = await importStory(author)
    using visits = new DisposableStack()
    const opened: Visit[] = []
    const come = () => {
      for (const node of [room.a, room.b]) opened.push(visits.use(new Visit(node, id, with_(ada))))
    }
    for (let i = 0; i < 10; i++) come()
    // Some are in by now, some on their way.
    await eventually(() => expect(opened.some(({ heard }) => heard)).toBe(true), {
      within: 10_000,
      every: 1,
    })
    const confided = confide(id, { confidential: true })
    for (let i = 0; i < 5; i++) {
      come()
      await new Promise((resolve) => setImmediate(resolve))
    }
    expect((await confided).status).toBe(200)
    await eventually(
      () => expect(opened.map(({ closed }) => closed)).toEqual(opened.map(() => GONE)),
      { within: 5_000, every: 5 },
    )
  })

  it('is a matter of its writers: who may only read it changes nothing, and who leaves sees it no more', async () => {
    const id = await secret()
    const open = await importStory(author)
    const stranger = await person('reporter')
    expect((await confide(id, { remove: [author.user.id] }, named)).status).toBe(403)
    expect((await confide(open, { confidential: true }, stranger)).status).toBe(403)
    expect((await confide(open, { add: [named.user.id] })).status).toBe(409)
    expect((await confide(id, {})).status).toBe(422)
    const left = await confide(id, { remove: [author.user.id] })
    expect([left.status, left.body]).toEqual([204, ''])
    expect((await confide(id, { confidential: false })).status).toBe(404)
    expect((await confide(id, { confidential: false }, admin)).status).toBe(200)
    expect((await ask(room.b, with_(stranger), `/api/stories/${id}`)).status).toBe(200)
  })

  it('puts its headline into no log and no figure', async () => {
    await secret()
    const figures = await ask(room.a, NOBODY, '/metrics')
    for (const text of [room.a.log, room.b.log, figures.body]) expect(text).not.toContain(WORD)
  })
})
