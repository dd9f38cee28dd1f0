import { Hono } from 'hono'
import { expect, it, onTestFinished } from 'vitest'
import type { Sighting } from '../../shared/model/absence.ts'
import type { Person } from '../../shared/model/person.ts'
import type { Role } from '../../shared/model/roles.ts'
import { CHANNELS } from '../../server/bus/bus.ts'
import { MemoryBus } from '../../server/bus/memory-bus.ts'
import { SharedMap } from '../../server/bus/shared-map.ts'
import { DeskStream } from '../../server/desk/desk-stream.ts'
import { mounted } from '../../server/http/api/mounted.ts'
import type { Env, SignedIn } from '../../server/http/request.ts'
import type { Credential } from '../../server/kernel/credential.ts'
import { ManualClock, settle } from '../support/manual-clock.ts'

const HEARTBEAT_MS = 20_000

class FragileBus extends MemoryBus {
  override connected = true
}

/** The desk stream of a node on which whoever is in `signedIn` has a session named after them. */
async function newsroom() {
  const parts = new AsyncDisposableStack()
  onTestFinished(() => parts.disposeAsync())
  const clock = new ManualClock()
  const bus = parts.use(new FragileBus())
  const sessions = new Map(['ada', 'bob'].map((id) => [id, person(id)]))
  let isDatabaseAway = false
  const authenticate = async ({ credential }: { credential: Credential }) => {
    if (isDatabaseAway) throw new Error('away')
    return credential.kind === 'session' ? (sessions.get(credential.id) ?? null) : null
  }
  const common = { bus, clock, node: 'nd_1' }
  const channel = CHANNELS.presence
  const presence = parts.use(new SharedMap<Person[]>({ ...common, channel, parse: people }))
  await presence.start()
  const absences = { channel: CHANNELS.absences, parse: sightingsIn }
  const sightings = parts.use(new SharedMap<Sighting[]>({ ...common, ...absences }))
  await sightings.start()
  const counts = {
    totals: async () => new Map<string, number>(),
    reading: () => 0,
    knownReading: () => 0,
    open: () => () => undefined,
    onChange: () => () => undefined,
  }
  const secret = new Map<string, string[]>()
  const confidants = async (storyIds: readonly string[]) => {
    if (isDatabaseAway) throw new Error('away')
    return new Map(storyIds.map((id) => [id, secret.get(id) ?? null]))
  }
  const stream = parts.use(
    new DeskStream({ bus, clock, presence, sightings, counts, authenticate, confidants }),
  )
  await stream.start()
  const app = new Hono<Env>()
    .use(async (c, next) => {
      c.set('actor', sessions.get(c.req.header('cookie') ?? '') ?? null)
      // What happens from here on may be news that the desk is too late for.
      await Promise.resolve()
      await next()
    })
    .route('/', mounted(stream.routes()))
  return {
    bus,
    clock,
    presence,
    sightings,
    /** Makes a story confidential among them. */
    confide: (storyId: string, ids: string[]) => void secret.set(storyId, ids),
    role: (id: string, role: Role) => {
      const known = sessions.get(id)
      if (known) sessions.set(id, { ...known, role })
    },
    open: (cookie: string) => Desk.open(app, cookie),
    signOut: (id: string) => void sessions.delete(id),
    database: (state: 'away' | 'back') => (isDatabaseAway = state === 'away'),
  }
}

function people(value: unknown): Person[] {
  return value as Person[]
}

function sightingsIn(value: unknown): Sighting[] {
  return value as Sighting[]
}

function person(id: string): SignedIn {
  const credential: Credential = { kind: 'session', id }
  return { id, name: id, email: '', role: 'editor', colour: '#000000', scopes: null, credential }
}

/** A desk's stream: what it brought, and whether the server has ended it. */
class Desk {
  text = ''
  ended = false

  static async open(app: Hono<Env>, cookie: string): Promise<Desk> {
    const { body } = await app.request('/api/desk/live', { headers: { cookie } })
    const desk = new Desk()
    if (!body) throw new Error('no stream')
    void desk.#read(body) // ends with the stream
    await settle()
    return desk
  }

  async #read(body: ReadableStream<Uint8Array>) {
    for await (const bytes of body) this.text += new TextDecoder().decode(bytes)
    this.ended = true
  }
}

it('tells every desk that the house style changed', async () => {
  const { bus, open } = await newsroom()
  const desks = [await open('ada'), await open('bob')]
  bus.publish(CHANNELS.houseStyle, {})
  await settle()
  for (const { text } of desks) expect(text).toContain(JSON.stringify({ type: 'house-style' }))
})

it('brings news to every desk, until the person of that desk signs out', async () => {
  const { bus, signOut, open } = await newsroom()
  const [ada, bob] = [await open('ada'), await open('bob')]
  bus.publish(CHANNELS.stories, { storyId: 'st_1' })
  await settle()
  for (const desk of [ada, bob]) expect(desk.text).toContain('"st_1"')

  signOut('ada')
  bus.publish(CHANNELS.access, { userId: 'ada' })
  await settle()
  expect([ada.ended, bob.ended]).toEqual([true, false])
  bus.publish(CHANNELS.stories, { storyId: 'st_2' })
  await settle()
  expect([ada.text, bob.text].map((text) => text.includes('"st_2"'))).toEqual([false, true])
})

it('tells only the desks of whoever was taken off a story, and by whom', async () => {
  const { bus, open } = await newsroom()
  const [ada, bob] = [await open('ada'), await open('bob')]
  const by = { id: 'cy', name: 'Cy', colour: '#000000' }
  bus.publish(CHANNELS.takenOff, { userId: 'ada', storyId: 'st_1', by })
  bus.publish(CHANNELS.takenOff, { userId: 'ada', storyId: null, by })
  bus.publish(CHANNELS.takenOff, { userId: 'bob' })
  await settle()
  const news = (storyId: string | null) => JSON.stringify({ type: 'taken-off', storyId, by })
  for (const one of [news('st_1'), news(null)]) expect(ada.text).toContain(one)
  expect(bob.text).not.toContain('taken-off')
})

it('says who vanished from a draft, to desks that are there and to those that come, until they are back', async () => {
  const { clock, sightings, open } = await newsroom()
  const { id, name, colour } = person('cleo')
  const seen = { person: { id, name, colour }, at: clock.now(), gone: true }
  const ada = await open('ada')
  sightings.set('st_1', [seen])
  await settle()
  const said = `{"type":"absence","storyId":"st_1","absent":[{"id":"cleo","name":"cleo","colour":"#000000","since":${seen.at}}]}`
  expect(ada.text).toContain(said)
  const bob = await open('bob')
  expect(bob.text).toContain(said)
  sightings.set('st_1', [{ ...seen, at: seen.at + 1, gone: false }])
  await settle()
  expect(bob.text).toContain('{"type":"absence","storyId":"st_1","absent":[]}')
})

it('[HUB9] ends with the session although the news of it got lost', async () => {
  const { clock, signOut, open } = await newsroom()
  const [ada, bob] = [await open('ada'), await open('bob')]
  signOut('ada')
  await clock.advance(HEARTBEAT_MS)
  expect([ada.ended, bob.ended]).toEqual([true, false])
})

it('goes on for whoever changed but is still signed in, and while nobody can be asked', async () => {
  const { bus, clock, database, open } = await newsroom()
  const ada = await open('ada')
  bus.publish(CHANNELS.access, { userId: 'ada' })
  database('away')
  await clock.advance(2 * HEARTBEAT_MS)
  expect(ada.ended).toBe(false)
})

it('[HUB9] ends within two seconds of the session while the bus is away', async () => {
  const { bus, clock, signOut, open } = await newsroom()
  const [ada, bob] = [await open('ada'), await open('bob')]
  bus.connected = false
  signOut('ada')
  await clock.advance(2_000)
  expect([ada.ended, bob.ended]).toEqual([true, false])
})

it('[HUB9] ends at once when its session ended while it was being opened', async () => {
  const { signOut, open } = await newsroom()
  const opening = open('ada')
  signOut('ada')
  const ada = await opening
  expect(ada.text).toContain('retry:')
  expect(ada.ended).toBe(true)
})

it('[SEE1] tells of a confidential story only those who may know of it, whenever they come', async () => {
  const { bus, presence, sightings, clock, confide, role, open } = await newsroom()
  confide('st_1', ['ada'])
  const [ada, bob] = [await open('ada'), await open('bob')]
  const { id, name, colour } = person('ada')
  bus.publish(CHANNELS.stories, { storyId: 'st_1' })
  presence.set('st_1', [{ id, name, colour }])
  sightings.set('st_1', [{ person: { id, name, colour }, at: clock.now(), gone: true }])
  await settle()
  const late = await open('bob')
  for (const type of ['story', 'presence', 'absence'])
    expect(ada.text).toContain(`{"type":"${type}","storyId":"st_1"`)
  for (const desk of [bob, late]) expect(desk.text).not.toContain('st_1')

  role('bob', 'publisher')
  bus.publish(CHANNELS.access, { userId: 'bob' })
  await settle()
  bus.publish(CHANNELS.stories, { storyId: 'st_1' })
  await settle()
  for (const desk of [bob, late]) expect(desk.text).toContain('{"type":"story","storyId":"st_1"}')
})

it('[SEE1] tells whoever lost sight of a story that it is gone, and nobody else', async () => {
  const { bus, confide, open } = await newsroom()
  const [ada, bob] = [await open('ada'), await open('bob')]
  confide('st_1', ['ada'])
  bus.publish(CHANNELS.access, { storyId: 'st_1', lost: 'all' })
  await settle()
  const gone = '{"type":"gone","storyId":"st_1"}'
  expect([ada.text.includes(gone), bob.text.includes(gone)]).toEqual([false, true])

  confide('st_2', [])
  bus.publish(CHANNELS.access, { storyId: 'st_2', lost: ['ada'] })
  await settle()
  expect([ada.text.includes('st_2'), bob.text.includes('st_2')]).toEqual([true, false])
})

it('[SEE1] keeps news back while nobody can say whose it is', async () => {
  const { bus, clock, confide, database, open } = await newsroom()
  const [ada, bob] = [await open('ada'), await open('bob')]
  confide('st_1', ['ada'])
  database('away')
  bus.publish(CHANNELS.stories, { storyId: 'st_1' })
  await settle()
  for (const desk of [ada, bob]) expect(desk.text).not.toContain('st_1')
  database('back')
  await clock.advance(1_000)
  expect([ada.text.includes('st_1'), bob.text.includes('st_1')]).toEqual([true, false])
})
