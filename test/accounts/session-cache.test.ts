import { expect, it } from 'vitest'
import { SessionCache } from '../../server/accounts/session-cache.ts'
import type { Session } from '../../server/accounts/sessions.ts'
import { MemoryBus } from '../../server/bus/memory-bus.ts'
import { ManualClock, settle } from '../support/manual-clock.ts'

/** Sessions in memory, counting how often somebody asks for one. */
class Sessions {
  readonly cookie = 'galley.session_token'
  readonly roles = new Map<string, Session['user']['role']>()
  asked = 0
  /** Set to hold back answers that were already read. */
  gate: Promise<void> | null = null

  async session(headers: Headers): Promise<Session | null> {
    this.asked += 1
    const id = /galley\.session_token=(\w+)/.exec(headers.get('cookie') ?? '')?.[1] ?? ''
    const role = this.roles.get(id)
    await this.gate
    if (!role) return null
    const user = { id, name: id, email: `${id}@example.org`, role }
    return { user, expiresAt: new Date(0), setCookies: [] }
  }
}

async function setUp() {
  const auth = new Sessions()
  const bus = new MemoryBus()
  const clock = new ManualClock()
  const cache = new SessionCache({ auth, bus, clock })
  await cache.start()
  auth.roles.set('rob', 'reporter')
  return { auth, bus, clock, cache }
}

function headers(id: string, more = '') {
  return new Headers({ cookie: `theme=dark; galley.session_token=${id}; other=1${more}` })
}

it('asks about a cookie once in 30 seconds, whatever other cookies come with it', async () => {
  const { auth, cache, clock } = await setUp()
  expect(await cache.verify(headers('rob'))).toMatchObject({ id: 'rob', scopes: null })
  await clock.advance(29_999)
  await cache.verify(headers('rob', '; another=2'))
  expect(auth.asked).toBe(1)
  await clock.advance(1)
  await cache.verify(headers('rob'))
  expect(auth.asked).toBe(2)
})

it('[HUB9] believes no answer for longer because the wall clock is set back', async () => {
  const { auth, cache, clock } = await setUp()
  await cache.verify(headers('rob'))
  clock.set(clock.now() - 3_600_000)
  await clock.advance(30_000)
  await cache.verify(headers('rob'))
  expect(auth.asked).toBe(2)
})

it('[HUB9] believes an answer for a second only while nobody hears of changes', async () => {
  const auth = new Sessions()
  auth.roles.set('rob', 'reporter')
  const bus = Object.assign(new MemoryBus(), { connected: true })
  const clock = new ManualClock()
  const cache = new SessionCache({ auth, bus, clock })
  await cache.verify(headers('rob'))
  await clock.advance(999)
  bus.connected = false
  await cache.verify(headers('rob'))
  expect(auth.asked).toBe(1)
  await clock.advance(1)
  await cache.verify(headers('rob'))
  expect(auth.asked).toBe(2)
})

it('asks nobody about a request without a session cookie', async () => {
  const { auth, cache } = await setUp()
  expect(await cache.verify(new Headers())).toBeNull()
  expect(await cache.verify(new Headers({ cookie: 'theme=dark' }))).toBeNull()
  expect(await cache.verify(headers('r'.repeat(10_000)))).toBeNull()
  expect(auth.asked).toBe(0)
})

it('does not remember that a cookie was unknown', async () => {
  const { auth, cache } = await setUp()
  expect(await cache.verify(headers('eve'))).toBeNull()
  auth.roles.set('eve', 'editor')
  expect(await cache.verify(headers('eve'))).toMatchObject({ role: 'editor' })
})

it('hears of a change from another node and asks again', async () => {
  const { auth, bus, cache } = await setUp()
  const other = new SessionCache({ auth, bus, clock: new ManualClock() })
  await cache.verify(headers('rob'))
  auth.roles.set('rob', 'admin')
  other.forget('somebody')
  await settle()
  expect(await cache.verify(headers('rob'))).toMatchObject({ role: 'reporter' })
  other.forget('rob')
  await settle()
  expect(await cache.verify(headers('rob'))).toMatchObject({ role: 'admin' })
})

it('does not remember an answer that was read before a change and arrives after it', async () => {
  const { auth, cache } = await setUp()
  const gate = Promise.withResolvers<void>()
  auth.gate = gate.promise
  const early = cache.verify(headers('rob'))
  auth.roles.set('rob', 'admin')
  cache.forget('rob')
  gate.resolve()
  await early
  expect(await cache.verify(headers('rob'))).toMatchObject({ role: 'admin' })
})

it('keeps the 5,000 sessions that were used last', async () => {
  const { auth, cache } = await setUp()
  await cache.verify(headers('rob'))
  for (let n = 0; n < 4_999; n += 1) {
    auth.roles.set(`u${n}`, 'reporter')
    await cache.verify(headers(`u${n}`))
  }
  await cache.verify(headers('rob'))
  auth.roles.set('last', 'reporter')
  await cache.verify(headers('last'))
  const asked = auth.asked
  await cache.verify(headers('rob'))
  expect(auth.asked).toBe(asked)
  await cache.verify(headers('u0'))
  expect(auth.asked).toBe(asked + 1)
})

it('ignores nonsense on the bus', async () => {
  const { auth, bus, cache } = await setUp()
  await cache.verify(headers('rob'))
  for (const message of [null, 7, {}, { userId: 7 }]) bus.publish('access', message)
  await settle()
  await cache.verify(headers('rob'))
  expect(auth.asked).toBe(1)
})
