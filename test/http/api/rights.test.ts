import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { isForGuests, type GuestsOnly, type Right } from '../../../server/http/api/right.ts'
import type { Route } from '../../../server/http/api/route.ts'
import { inWords } from '../../../server/http/middleware/body-limits.ts'
import type { GuestRight } from '../../../shared/model/guest.ts'
import { ROLES, SCOPES, type Role, type Scope } from '../../../shared/model/roles.ts'
import { problem } from '../../../shared/protocol/api/problem.ts'
import { nameOf, openNewsroom, type Api, type Asking } from './newsroom.ts'

/** Who may ask for each route, how often and how much. A new one stands here as well, so that it is thought of twice. */
const RIGHTS = {
  'POST /api/auth/sign-in/email': 'anybody, 4 KiB',
  'POST /api/auth/sign-out': 'anybody, 4 KiB',
  'GET /api/auth/get-session': 'anybody',
  'GET /api/auth/ways': 'anybody',
  'POST /api/auth/forgotten': 'anybody, 4 KiB',
  'POST /api/auth/second-step': 'anybody, 4 KiB',
  'POST /api/auth/second-step/offer': 'anybody, 4 KiB',
  'POST /api/auth/second-step/set-up': 'anybody, 4 KiB',
  'POST /api/auth/oidc/start': 'anybody, 4 KiB',
  'POST /api/auth/oidc/finish': 'anybody, 4 KiB',
  'GET /api/me/provider': 'own-session',
  'POST /api/me/provider': 'own-session',
  'DELETE /api/me/provider': 'own-session',
  'GET /api/me/data': 'own-session',
  'GET /api/users/:id/data': 'in person, users.manage',
  'GET /api/former-users': 'in person, users.manage',
  'POST /api/users/:id/erase': 'in person, users.manage',
  'GET /api/keys': 'in person, users.manage',
  'POST /api/keys': 'in person, users.manage',
  'DELETE /api/keys/:id': 'in person, users.manage',
  'GET /api/me': 'signed-in',
  'PATCH /api/me': 'own-session',
  'PUT /api/me/password': 'own-session',
  'GET /api/me/second-factor': 'own-session',
  'POST /api/me/second-factor/offer': 'own-session',
  'PUT /api/me/second-factor': 'own-session',
  'POST /api/me/second-factor/codes': 'own-session',
  'POST /api/me/second-factor/remove': 'own-session',
  'GET /api/second-factor/roles': 'in person, users.manage',
  'PUT /api/second-factor/roles': 'in person, newsroom.change',
  'DELETE /api/users/:id/second-factor': 'in person, users.manage',
  'GET /api/purges': 'in person, newsroom.change',
  'GET /api/mail': 'in person, users.manage',
  'POST /api/mail/test': 'in person, users.manage, 5 in 60 s',
  'GET /api/users': 'stories:read',
  'GET /api/users/counts': 'in person, users.manage',
  'POST /api/users': 'in person, users.manage',
  'PATCH /api/users/:id': 'in person, users.manage',
  'DELETE /api/users/:id': 'in person, users.manage',
  'POST /api/tickets': 'stories:read',
  'GET /api/invitations': 'in person, users.manage',
  'POST /api/invitations': 'in person, users.manage',
  'DELETE /api/invitations/:id': 'in person, users.manage',
  'POST /api/users/:id/reset-link': 'in person, users.manage',
  'POST /api/links/look': 'anybody',
  'POST /api/links/use': 'anybody',
  'GET /api/sessions': 'in-person',
  'DELETE /api/sessions': 'in-person',
  'DELETE /api/sessions/:id': 'in-person',
  'GET /api/users/:id/sessions': 'in person, users.manage',
  'DELETE /api/users/:id/sessions': 'in person, users.manage',
  'GET /api/audit': 'in person, users.manage',
  'GET /api/audit/export': 'in person, users.manage',
  'GET /api/stories': 'stories:read',
  'GET /api/stories/counts': 'stories:read',
  'POST /api/stories': 'stories:write, story.create, 200 in 600 s',
  'POST /api/import': 'stories:write, story.create, 200 in 600 s, 8 MiB',
  'POST /api/stories/:id/copy':
    'stories:read, stories:write, story.create, sight, 200 in 600 s, 32 MiB',
  'POST /api/stories/:id/duplicate':
    'stories:read, stories:write, story.create, sight, 200 in 600 s',
  'GET /api/stories/:id': 'stories:read, sight',
  'PATCH /api/stories/:id': 'stories:write, story.assign, sight',
  'PATCH /api/stories/:id/confidants': 'stories:write, writing',
  'PUT /api/stories/:id/direct': 'stories:write, story.assign, sight',
  'POST /api/stories/:id/state': 'stories:write, writing, 120 in 600 s',
  'POST /api/stories/:id/archive': 'stories:write, writing',
  'POST /api/stories/:id/restore': 'stories:write, writing',
  'GET /api/stories/:id/threads': 'stories:read, sight',
  'POST /api/stories/:id/threads': 'stories:write, sight, 300 in 600 s',
  'PUT /api/stories/:id/threads/seen': 'stories:write, sight',
  'PATCH /api/threads/:id': 'stories:write, 1200 in 600 s',
  'POST /api/threads/:id/comments': 'stories:write, 300 in 600 s',
  'PATCH /api/comments/:id': 'stories:write',
  'DELETE /api/comments/:id': 'stories:write',
  'GET /api/stories/:id/guests': 'stories:read, sight',
  'POST /api/stories/:id/guests': 'in-person, writing, 60 in 600 s',
  'POST /api/guests/:id/link': 'in-person, 60 in 600 s',
  'DELETE /api/guests/:id': 'in-person',
  'POST /api/guests/:id/erase': 'in person, users.manage',
  'POST /api/guest/enter': 'anybody',
  'GET /api/guest/:guest': 'a guest, read',
  'GET /api/guest/:guest/live': 'a guest, read',
  'GET /api/guest/:guest/picture': 'a guest, read, 240 in 60 s',
  'GET /api/guest/:guest/threads': 'a guest, read',
  'PUT /api/guest/:guest/threads/seen': 'a guest, read',
  'POST /api/guest/:guest/threads': 'a guest, comment, 60 in 600 s',
  'POST /api/guest/:guest/threads/:id/comments': 'a guest, comment, 60 in 600 s',
  'PATCH /api/guest/:guest/comments/:id': 'a guest, comment',
  'DELETE /api/guest/:guest/comments/:id': 'a guest, comment',
  'GET /api/stories/:id/versions': 'stories:read, sight',
  'GET /api/stories/:id/versions/:number/draft': 'stories:read, sight',
  'GET /api/stories/:id/versions/:number/writers': 'stories:read, sight, 120 in 600 s',
  'GET /api/stories/:id/writers': 'stories:read, sight, 120 in 600 s',
  'POST /api/stories/:id/versions': 'stories:write, writing, 60 in 600 s',
  'PATCH /api/stories/:id/versions/:number': 'stories:write, writing',
  'POST /api/stories/:id/restores': 'stories:write, writing, 60 in 600 s',
  'POST /api/stories/:id/restores/:restore/done': 'stories:write, writing',
  'DELETE /api/stories/:id/restores/:restore': 'stories:write, writing',
  'GET /api/stories/:id/checklist': 'stories:read, sight',
  'GET /api/stories/:id/revision': 'stories:read, sight',
  'GET /api/stories/:id/readers': 'stories:read, sight',
  'GET /api/stories/:id/arrivals': 'stories:read, sight',
  'POST /api/stories/:id/publish': 'stories:publish, story.publish, sight',
  'POST /api/stories/:id/retract': 'stories:publish, story.publish, sight',
  'PUT /api/stories/:id/retraction': 'stories:publish, story.publish, sight',
  'POST /api/stories/:id/take-downs': 'stories:publish, story.publish, sight',
  'GET /api/users/:id/stories': 'in person, users.manage',
  'GET /api/sections': 'stories:read',
  'PUT /api/sections': 'in person, newsroom.change',
  'GET /api/house-style': 'stories:read',
  'POST /api/house-style': 'in person, style.change',
  'PUT /api/house-style/:id': 'in person, style.change',
  'DELETE /api/house-style/:id': 'in person, style.change',
  'GET /api/profile': 'stories:read',
  'PUT /api/profile': 'in person, newsroom.change',
  'GET /api/policies': 'stories:read',
  'PUT /api/policies': 'in person, newsroom.change, 256 KiB',
  'GET /api/site-images': 'stories:read',
  'PUT /api/site-images/logo': 'in person, newsroom.change, 64 MiB',
  'DELETE /api/site-images/logo': 'in person, newsroom.change',
  'PUT /api/site-images/icon': 'in person, newsroom.change, 64 MiB',
  'DELETE /api/site-images/icon': 'in person, newsroom.change',
  'GET /api/authors': 'stories:read',
  'PUT /api/authors/:id': 'in person, authors.keep',
  'DELETE /api/authors/:id': 'in person, authors.keep',
  'PUT /api/authors/:id/photo': 'in person, authors.keep, 64 MiB',
  'DELETE /api/authors/:id/photo': 'in person, authors.keep',
  'GET /api/tags': 'stories:read',
  'PUT /api/tags/:id': 'in person, tags.change',
  'GET /api/front': 'stories:read',
  'PUT /api/front': 'stories:publish, front.arrange',
  'POST /api/front/preview': 'stories:publish, front.arrange',
  'POST /api/assets': 'stories:write, story.create, 64 MiB',
  'POST /api/stories/:id/pictures': 'stories:write, writing, 120 in 600 s',
  'GET /api/assets': 'stories:read',
  'GET /api/assets/:id': 'stories:read',
  'GET /api/events': 'events:read',
  'GET /api/webhooks': 'webhooks:manage, webhooks.manage',
  'POST /api/webhooks': 'webhooks:manage, webhooks.manage',
  'GET /api/webhooks/:id': 'webhooks:manage, webhooks.manage',
  'PATCH /api/webhooks/:id': 'webhooks:manage, webhooks.manage',
  'DELETE /api/webhooks/:id': 'webhooks:manage, webhooks.manage',
  'POST /api/webhooks/:id/rotate': 'webhooks:manage, webhooks.manage',
  'GET /api/webhooks/:id/deliveries': 'webhooks:manage, webhooks.manage',
  'GET /api/deliveries/:id/attempts': 'webhooks:manage, webhooks.manage',
  'POST /api/webhooks/:id/test': 'webhooks:manage, webhooks.manage, 30 in 60 s',
  'POST /api/deliveries/:id/resend': 'webhooks:manage, webhooks.manage, 30 in 60 s',
  'GET /api/desk/live': 'stories:read',
  'GET /api/openapi.json': 'anybody',
}

/** What has an address and is no API: pages, files, streams, and what operators look at. */
const PAGES = [
  'GET /healthz',
  'GET /readyz',
  'GET /metrics',
  'GET /assets/:name{.+}',
  'GET /favicon.svg',
  'GET /favicon.ico',
  'GET /feed.xml',
  'GET /atom.xml',
  'GET /feed.json',
  'GET /authors/:slug/feed.xml',
  'GET /authors/:slug/atom.xml',
  'GET /authors/:slug/feed.json',
  'GET /tags/:slug/feed.xml',
  'GET /tags/:slug/atom.xml',
  'GET /tags/:slug/feed.json',
  'GET /:section/feed.xml',
  'GET /:section/atom.xml',
  'GET /:section/feed.json',
  'GET /sitemap.xml',
  'GET /news-sitemap.xml',
  'GET /authors/:slug/photo.jpg',
  'GET /:file{sitemap-[1-9][0-9]{0,7}\\.xml}',
  'GET /:section/:year/:month/:day/:file{[^/]+\\.ninjs\\.json}',
  'GET /robots.txt',
  'GET /.well-known/security.txt',
  'GET /manifest.webmanifest',
  'GET /icon-180.png',
  'GET /icon-192.png',
  'GET /icon-512.png',
  'GET /logo.png',
  'GET /icon-32.png',
  'GET /apple-touch-icon.png',
  'GET /desk',
  'GET /desk/*',
  'GET /media/:file',
  'POST /stories/:id/views',
  'POST /stories/:id/arrivals',
  'GET /stories/:id/live',
  'GET /',
  'GET /search',
  'GET /opensearch.xml',
  'GET /archive',
  'GET /archive/:year{\\d{4}}/:month{\\d{2}}',
  'GET /archive/:year{\\d{4}}/:month{\\d{2}}/:day{\\d{2}}',
  'GET /authors/:slug',
  'GET /tags/:slug',
  'GET /:section/:year/:month/:day/:slug/history',
  'GET /about/corrections',
  'GET /about/ethics',
  'GET /:section/:year/:month/:day/:slug',
  'GET /:section',
  'GET /*',
]

const MIDDLEWARE = ['ALL /*', 'ALL /api/*']

/** Which roles may what, once more than in `shared/model/roles.ts`. */
const FROM_ROLE: Record<string, Role> = {
  'story.create': 'reporter',
  'story.assign': 'editor',
  'story.publish': 'publisher',
  'front.arrange': 'editor',
  'webhooks.manage': 'admin',
  'users.manage': 'admin',
  'newsroom.change': 'admin',
  'style.change': 'editor',
  'authors.keep': 'editor',
  'tags.change': 'editor',
}

interface Somebody {
  name: string
  headers: Record<string, string>
  /** Null: they are not in. */
  role: Role | null
  /** Of a key. */
  scopes?: readonly Scope[]
  /** A command of the machine's. */
  operator?: true
  /** They may know of the confidential story. */
  confidant?: true
  /** Of the story that is not confidential. */
  guest?: { id: string; may: GuestRight }
}

describe('the rights of the API', () => {
  let newsroom: Api
  let people: Somebody[]
  let stories: { open: string; confidential: string }

  beforeAll(async () => {
    newsroom = await openNewsroom()
    people = await peopleOf(newsroom)
    const confidant = people.find((somebody) => somebody.confidant)
    const confidential = await newsroom.story({ confidential: true })
    const me = await newsroom.send(confidant?.headers ?? {}, { method: 'GET', path: '/api/me' })
    const { user } = (await me.json()) as { user: { id: string } }
    const confidants = { method: 'PATCH', path: '/api/stories/:id/confidants' }
    const change = { id: confidential, body: { add: [user.id] } }
    expect((await newsroom.send(newsroom.admin, confidants, change)).status).toBe(200)
    stories = { open: await newsroom.story({}), confidential }
    people.push(...(await guestsOf(newsroom, stories.open)))
  })
  afterAll(() => newsroom.close())

  it('[API1] are as they were thought of', () => {
    const told = newsroom.api.map((route) => [nameOf(route), rightOf(route)])
    expect(Object.fromEntries(told)).toEqual(RIGHTS)
    expect(told).toHaveLength(Object.keys(RIGHTS).length)
  })

  it('[API1] are told by a row for whatever has an address and is no page', () => {
    const known = new Set([...newsroom.api.map(nameOf), ...PAGES, ...MIDDLEWARE])
    expect(newsroom.addresses.filter((address) => !known.has(address))).toEqual([])
  })

  it('[SEE1] begin with sight wherever a route is about one story', () => {
    const about = newsroom.api.filter(({ path }) => path.startsWith('/api/stories/:id'))
    expect(about.filter(({ story }) => !story).map(nameOf)).toEqual([])
  })

  it('[API1] are what everybody gets from every route', async () => {
    const wrong: string[] = []
    for (const route of newsroom.api) {
      const asking = people.filter((somebody) => !ends(route, somebody))
      const gotten = await Promise.all(asking.map((one) => ask(route, one, stories.open)))
      for (const [i, somebody] of asking.entries()) {
        const due = dueTo(route.may, somebody) ?? (isTooFar(route, somebody) ? 403 : null)
        const status = gotten[i]?.status ?? 0
        if (due === null ? isRefusal(status) : status !== due)
          wrong.push(`${nameOf(route)} for ${somebody.name}: ${status} and not ${due ?? 'let in'}`)
      }
    }
    expect(wrong).toEqual([])
  })

  it('[SEE1] show a confidential story to nobody else, on no route', async () => {
    const wrong: string[] = []
    for (const route of newsroom.api.filter(({ story }) => story))
      for (const somebody of people.filter(({ role }) => role !== null)) {
        if (dueTo(route.may, somebody) !== null) continue
        const got = await ask(route, somebody, stories.confidential)
        const missing = await ask(route, somebody, 'st_missing')
        const isHidden = got.status === 404 && got.text === missing.text
        const knows =
          somebody.confidant || somebody.role === 'publisher' || somebody.role === 'admin'
        const isRight = knows ? got.text !== missing.text : isHidden
        if (!isRight) wrong.push(`${nameOf(route)} for ${somebody.name}: ${got.status}`)
      }
    expect(wrong).toEqual([])
  })

  /** A request that changes as little as can be: what may be missing is missing, what is sent is nonsense. */
  async function ask(route: Route, { headers, guest }: Somebody, storyId: string) {
    const isBytes = route.body !== undefined && 'types' in route.body
    const asking: Asking = {
      id: route.story ? storyId : 'xx_missing',
      guest: guest?.id ?? anyGuest(people),
      ...(route.body && { body: '{' }),
      ...(isBytes && { type: 'application/nonsense' }),
    }
    const response = await newsroom.send(headers, route, asking)
    const isStream = response.headers.get('content-type')?.startsWith('text/event-stream')
    if (isStream) await response.body?.cancel()
    const text = isStream ? '' : await response.text()
    if (response.status >= 400) {
      expect(response.headers.get('content-type')).toBe('application/problem+json')
      expect(problem.parse(JSON.parse(text)).status).toBe(response.status)
    } else expectPromised(route, response.status, text)
    return { status: response.status, text }
  }
})

/** Whoever asks gets what the row says, and nothing more. */
function expectPromised(route: Route, status: number, text: string) {
  const answer = route.answers[status as keyof Route['answers']]
  expect(answer, `${nameOf(route)} answered ${status}`).toBeDefined()
  if (!(answer instanceof z.ZodType)) return
  const json: unknown = JSON.parse(text)
  expect(answer.parse(json), nameOf(route)).toEqual(json)
}

/** With a session each role; with a key each scope; and those who are not in any more. */
async function peopleOf(newsroom: Api): Promise<Somebody[]> {
  const ids = new Map<Role, string>()
  for (const role of ROLES.filter((role) => role !== 'admin'))
    ids.set(role, await newsroom.join(role, role))
  const sessions: Somebody[] = []
  for (const role of ROLES)
    sessions.push({ name: role, role, headers: await newsroom.signIn(role) })
  const keys: Somebody[] = []
  for (const scope of SCOPES) {
    const headers = await newsroom.keyOf(undefined, [scope])
    keys.push({ name: `a key of the admin for ${scope}`, role: 'admin', scopes: [scope], headers })
  }
  for (const role of ROLES) {
    const headers = await newsroom.keyOf(ids.get(role), SCOPES)
    keys.push({ name: `a key of the ${role} for all`, role, scopes: SCOPES, headers })
  }
  const confidant = await newsroom.join('confidant', 'reporter')
  keys.push({
    name: 'a key of the confidant',
    role: 'reporter',
    scopes: SCOPES,
    headers: await newsroom.keyOf(confidant, SCOPES),
    confidant: true,
  })
  const operator = { name: 'the operator', role: 'admin', operator: true } as const
  return [
    ...sessions,
    ...keys,
    { ...operator, headers: newsroom.operator(await newsroom.join('operator', 'admin')) },
    ...(await outsideOf(newsroom)),
  ]
}

async function outsideOf(newsroom: Api): Promise<Somebody[]> {
  const gone = await newsroom.signIn('publisher')
  const out = { method: 'POST', path: '/api/auth/sign-out' }
  expect((await newsroom.send(gone, out)).status).toBe(200)
  const id = await newsroom.join('disabled', 'admin')
  const disabled = await newsroom.signIn('disabled')
  const key = await newsroom.keyOf(id, SCOPES)
  const change = { id, body: { disabled: true } }
  const user = { method: 'PATCH', path: '/api/users/:id' }
  expect((await newsroom.send(newsroom.admin, user, change)).status).toBe(200)
  return [
    { name: 'nobody', role: null, headers: {} },
    { name: 'who has signed out', role: null, headers: gone },
    { name: 'who is disabled', role: null, headers: disabled },
    { name: 'a key of who is disabled', role: null, headers: key },
    { name: 'a key that is none', role: null, headers: { authorization: 'Bearer gk_none' } },
  ]
}

/** Who may read, and who may comment. */
async function guestsOf(newsroom: Api, storyId: string): Promise<Somebody[]> {
  const guests: Somebody[] = []
  for (const may of ['read', 'comment'] as const) {
    const { id, headers } = await newsroom.guest(storyId, may)
    guests.push({ name: `a guest who may ${may}`, role: null, headers, guest: { id, may } })
  }
  return guests
}

function anyGuest(people: readonly Somebody[]): string {
  return people.find(({ guest }) => guest)?.guest?.id ?? ''
}

/** Their session, which is still needed; `answers.test.ts` signs out. */
function ends(route: Route, { headers }: Somebody): boolean {
  return nameOf(route) === 'POST /api/auth/sign-out' && 'cookie' in headers
}

function rightOf({ may, story, often, mostBytes }: Route): string {
  const parts =
    typeof may === 'string'
      ? [may]
      : isForGuests(may)
        ? ['a guest', may.guest]
        : 'inPerson' in may
          ? ['in person', may.inPerson]
          : [...may.scopes, may.action]
  const limits = [often && `${often.tries} in ${often.seconds} s`, mostBytes && inWords(mostBytes)]
  return [...parts, story?.needs, ...limits].filter((part) => part !== undefined).join(', ')
}

/** The status of the refusal that is due; null for whoever is to be let in. */
function dueTo(may: Right | GuestsOnly, somebody: Somebody): 401 | 403 | null {
  const { role, scopes, operator, guest } = somebody
  if (isForGuests(may))
    return guest ? (may.guest === 'read' || guest.may === may.guest ? null : 403) : 401
  if (may === 'anybody') return null
  if (role === null) return 401
  if (may === 'signed-in') return null
  const isKey = scopes !== undefined
  if (may === 'in-person') return isKey ? 403 : null
  if (may === 'own-session') return isKey || operator ? 403 : null
  if ('inPerson' in may) return isKey || !reaches(role, may.inPerson) ? 403 : null
  if (isKey && !may.scopes.every((scope) => scopes.includes(scope))) return 403
  return may.action === undefined || reaches(role, may.action) ? null : 403
}

function reaches(role: Role, action: string): boolean {
  const from = FROM_ROLE[action]
  return from !== undefined && ROLES.indexOf(role) >= ROLES.indexOf(from)
}

/** Reporters write their own stories, and the admin began these; a ticket ends with what it was made for. */
function isTooFar(route: Route, { role, operator }: Somebody): boolean {
  if (nameOf(route) === 'POST /api/tickets') return operator ?? false
  return route.story?.needs === 'writing' && role === 'reporter'
}

function isRefusal(status: number): boolean {
  return status === 401 || status === 403 || status >= 500
}
