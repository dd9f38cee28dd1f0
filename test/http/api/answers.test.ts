import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Validator } from '@seriousme/openapi-schema-validator'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { SCOPES } from '../../../shared/model/roles.ts'
import { CLIENT, OidcServer } from '../../support/oidc-provider.ts'
import { publishable } from '../../support/stories.ts'
import { codeNow } from '../../support/authenticator-app.ts'
import { startConsumer } from '../../webhooks/consumer.ts'
import { Day } from './day.ts'
import { nameOf, openNewsroom, PASSWORD, type Api } from './newsroom.ts'

const PICTURE = join(import.meta.dirname, '../../../server/sample/pictures/world.jpg')
const NEW_PASSWORD = 'battery staple'

describe('the API', () => {
  let newsroom: Api
  let document: Record<string, unknown>
  let provider: OidcServer

  beforeAll(async () => {
    provider = await OidcServer.start('http://localhost:3000')
    newsroom = await openNewsroom({
      PUBLIC_URL: 'http://localhost:3000',
      OIDC_ISSUER: provider.issuer,
      OIDC_CLIENT_ID: CLIENT.clientId,
      OIDC_CLIENT_SECRET: CLIENT.clientSecret,
    })
    const address = { method: 'GET', path: '/api/openapi.json' }
    document = (await (await newsroom.send({}, address)).json()) as Record<string, unknown>
  })
  afterAll(async () => {
    await newsroom.close()
    await provider[Symbol.asyncDispose]()
  })

  it('[API1] describes itself as OpenAPI 3.1 asks for', async () => {
    expect(await new Validator().validate(structuredClone(document))).toEqual({ valid: true })
    expect(document).toMatchObject({ openapi: expect.stringMatching(/^3\.1\.\d+$/) })
  })

  it('describes each route once, under a name of its own', () => {
    const paths = Object.entries(document['paths'] as Record<string, Record<string, Operation>>)
    const described = paths.flatMap(([path, operations]) =>
      Object.keys(operations).map((method) => `${method.toUpperCase()} ${path}`),
    )
    const routes = newsroom.api.map((route) => nameOf(route).replaceAll(/:(\w+)/g, '{$1}'))
    expect(described.toSorted()).toEqual(routes.toSorted())
    const operations = paths.flatMap(([, its]) => Object.values(its))
    expect(new Set(operations.map(({ operationId }) => operationId)).size).toBe(routes.length)
  })

  it('says of a route who may ask and how much, as its row does', () => {
    const operations = document['paths'] as Record<string, Record<string, unknown>>
    expect(operations['/api/stories/{id}/copy']?.['post']).toMatchObject({
      security: [{ session: [] }, { key: ['stories:read', 'stories:write'] }],
      description: 'A person may ask 200 times in 600 seconds. The body has at most 32 MiB.',
      requestBody: { required: false },
    })
    expect(operations['/api/stories/{id}/publish']?.['post']).toMatchObject({
      security: [{ session: [] }, { key: ['stories:publish'] }],
      description: expect.stringContaining('Roles: publisher, admin.'),
    })
    expect(operations['/api/stories/{id}/archive']?.['post']).toMatchObject({
      description: 'For whoever may write the story.',
    })
    expect(operations['/api/users']?.['post']).toMatchObject({ security: [{ session: [] }] })
    expect(operations['/api/links/look']?.['post']).toMatchObject({ security: [] })
    expect(operations['/api/stories']?.['get']).toMatchObject({
      parameters: expect.arrayContaining([
        { name: 'section', in: 'query', required: false, schema: { type: 'string' } },
      ]),
    })
  })

  it('[COST2] refuses a body that is larger than its row says, whoever sends it', async () => {
    const [small, other] = [4 * 1024, 64 * 1024]
    const refused = newsroom.api.flatMap((route) => {
      const { mostBytes = other } = route
      return route.body && mostBytes <= other ? [{ route, mostBytes }] : []
    })
    expect(refused.length).toBeGreaterThan(15)
    for (const { route, mostBytes } of refused) {
      expect(mostBytes).toBe(route.path.startsWith('/api/auth/') ? small : other)
      const tooMuch = await newsroom.send({}, route, {
        id: 'xx',
        guest: 'xx',
        body: ' '.repeat(mostBytes + 1),
      })
      expect(tooMuch.status, nameOf(route)).toBe(413)
    }
  })

  it('[API1] answers on every route what its row, and so its description, says', async () => {
    const day = new Day(newsroom, document)
    await accounts(day)
    await throughProvider(day, provider)
    await newsroomItself(day)
    await stories(day)
    await comments(day)
    await guests(day)
    await versions(day)
    await webhooks(day)
    await mail(day)
    await twoSteps(day)
    await audit(day)
    await signingOut(day)
    expect(day.unseen()).toEqual([])
  })
})

interface Operation {
  operationId: string
}

const withId = z.object({ id: z.string() })

async function accounts(day: Day) {
  const { newsroom } = day
  const { admin } = newsroom
  await day.ask({}, 'POST /api/auth/sign-in/email', {
    body: { email: 'admin@galley.test', password: PASSWORD },
  })
  await day.ask(admin, 'GET /api/auth/get-session')
  await day.ask(admin, 'GET /api/me')
  await day.ask(admin, 'PATCH /api/me', { body: { name: 'Ada' } })
  await day.ask(admin, 'PUT /api/me/password', {
    body: { current: PASSWORD, password: NEW_PASSWORD },
  })
  const body = { name: 'Rob', email: 'rob@galley.test', password: PASSWORD, role: 'reporter' }
  const { id } = await day.json(withId, admin, 'POST /api/users', { body })
  const sessions = z.object({ sessions: z.array(withId) })
  const { cookie } = await newsroom.signIn('rob')
  const { sessions: open } = await day.json(sessions, { cookie }, 'GET /api/sessions')
  await day.ask({ cookie }, 'DELETE /api/sessions')
  await day.ask(admin, 'GET /api/users')
  await day.ask(admin, 'GET /api/users/counts')
  await day.ask(admin, 'GET /api/users/:id/sessions', { id })
  await day.ask(admin, 'DELETE /api/sessions/:id', { id: open[0]?.id ?? '' })
  await day.ask(admin, 'DELETE /api/users/:id/sessions', { id })
  await day.ask(admin, 'PATCH /api/users/:id', { id, body: { role: 'editor' } })
  await day.ask(admin, 'GET /api/users/:id/stories', { id })
  await links(day, id)
  await day.ask(admin, 'DELETE /api/users/:id', { id })
  await day.ask(admin, 'GET /api/former-users')
  await day.ask(admin, 'GET /api/users/:id/data', { id })
  await day.ask(admin, 'POST /api/users/:id/erase', { id, body: { name: 'Rob' } })
  await day.ask(admin, 'GET /api/me/data')
  await day.ask(admin, 'POST /api/tickets')
  const key = await day.json(withId, admin, 'POST /api/keys', {
    body: { name: 'wire', scopes: ['stories:read'] },
  })
  await day.ask(admin, 'GET /api/keys')
  await day.ask(admin, 'DELETE /api/keys/:id', { id: key.id })
}

async function throughProvider(day: Day, provider: OidcServer) {
  const { admin } = day.newsroom
  provider.people.set('1', { email: 'admin@galley.test', email_verified: true })
  provider.who = '1'
  await day.ask({}, 'GET /api/auth/ways')
  await day.ask({}, 'POST /api/auth/oidc/start', { body: { to: '/desk' } })
  const body = { password: NEW_PASSWORD }
  await day.ask(admin, 'POST /api/me/provider', { body })
  const route = { method: 'POST', path: '/api/me/provider' }
  const answer = await day.newsroom.send(admin, route, { body })
  const { location } = z.object({ location: z.string() }).parse(await answer.json())
  const set = answer.headers.getSetCookie().map((cookie) => cookie.split(';')[0] ?? '')
  const flow = set.find((cookie) => cookie.startsWith('galley_oidc=')) ?? ''
  const cookie = `${admin.cookie}; ${flow}`
  const query = await provider.visit(location, 'http://localhost:3000')
  await day.ask({ cookie }, 'POST /api/auth/oidc/finish', { body: { query } })
  await day.ask(admin, 'GET /api/me/provider')
  await day.ask(admin, 'DELETE /api/me/provider')
}

async function links(day: Day, userId: string) {
  const { admin } = day.newsroom
  const made = z.object({ link: z.string() })
  const reset = await day.json(made, admin, 'POST /api/users/:id/reset-link', { id: userId })
  const token = reset.link.slice(reset.link.indexOf('#') + 1)
  await day.ask({}, 'POST /api/links/look', { body: { token } })
  await day.ask({}, 'POST /api/links/use', { body: { token, password: NEW_PASSWORD } })
  await day.ask({}, 'POST /api/links/look', { body: { token } })
  const body = { email: 'eve@galley.test', role: 'editor' }
  await day.ask(admin, 'POST /api/invitations', { body })
  const list = z.object({ invitations: z.array(withId) })
  const { invitations } = await day.json(list, admin, 'GET /api/invitations')
  await day.ask(admin, 'DELETE /api/invitations/:id', { id: invitations[0]?.id ?? '' })
}

async function mail(day: Day) {
  const { admin } = day.newsroom
  await day.ask({}, 'GET /api/auth/ways')
  await day.ask({}, 'POST /api/auth/forgotten', { body: { email: 'nobody@galley.test' } })
  await day.ask(admin, 'POST /api/mail/test')
  await day.ask(admin, 'GET /api/mail')
  await day.ask(admin, 'GET /api/purges')
}

const offered = z.object({ secret: z.string(), offer: z.string() })
const stepped = z.object({ token: z.string() })
const ENTER = 'POST /api/auth/sign-in/email'

async function twoSteps(day: Day) {
  const { newsroom } = day
  const { admin } = newsroom
  const id = await newsroom.join('sue', 'reporter')
  const credentials = { email: 'sue@galley.test', password: PASSWORD }
  await day.ask(admin, 'GET /api/second-factor/roles')
  await day.ask(admin, 'PUT /api/second-factor/roles', { body: { roles: ['reporter'] } })
  const needs = await day.json(stepped, {}, ENTER, { body: credentials })
  const { token } = needs
  const begun = await day.json(offered, {}, 'POST /api/auth/second-step/offer', { body: { token } })
  const first = { token, offer: begun.offer, code: codeNow(begun.secret) }
  const { recoveryCodes } = await day.json(
    z.object({ recoveryCodes: z.array(z.string()) }),
    {},
    'POST /api/auth/second-step/set-up',
    { body: first },
  )
  const asked = await day.json(stepped, {}, ENTER, { body: credentials })
  await day.ask({}, 'POST /api/auth/second-step', {
    body: { token: asked.token, code: recoveryCodes[0] },
  })
  await day.ask(admin, 'DELETE /api/users/:id/second-factor', { id })
  await day.ask(admin, 'GET /api/me/second-factor')
  const password = { body: { password: NEW_PASSWORD } }
  const own = await day.json(offered, admin, 'POST /api/me/second-factor/offer', password)
  const body = { offer: own.offer, code: codeNow(own.secret) }
  await day.ask(admin, 'PUT /api/me/second-factor', { body })
  await day.ask(admin, 'GET /api/me/second-factor')
  await day.ask(admin, 'POST /api/me/second-factor/codes', password)
  await day.ask(admin, 'POST /api/me/second-factor/remove', password)
}

async function newsroomItself(day: Day) {
  const { admin } = day.newsroom
  await day.ask({}, 'GET /api/openapi.json')
  const profile = await day.json(z.looseObject({}), admin, 'GET /api/profile')
  await day.ask(admin, 'PUT /api/profile', { body: { ...profile, name: 'The Harbour Post' } })
  const sections = await day.json(z.looseObject({}), admin, 'GET /api/sections')
  await day.ask(admin, 'PUT /api/sections', { body: sections })
  const advice = { body: { words: 'prior to', instead: 'before' } }
  const { id } = await day.json(withId, admin, 'POST /api/house-style', advice)
  await day.ask(admin, 'PUT /api/house-style/:id', { id, ...advice })
  await day.ask(admin, 'GET /api/house-style')
  await day.ask(admin, 'DELETE /api/house-style/:id', { id })
  await day.ask(admin, 'GET /api/policies')
  await day.ask(admin, 'PUT /api/policies', { body: { corrections: 'We correct.', ethics: '' } })
  await day.ask(admin, 'GET /api/site-images')
  for (const kind of ['logo', 'icon'] as const) {
    await day.ask(admin, `PUT /api/site-images/${kind}`, { body: await pictureForm() })
    await day.ask(admin, `DELETE /api/site-images/${kind}`)
  }
  const author = { name: 'Ada Quill', title: 'Ports', bio: '', email: '', link: '' }
  const ada = { id: 'ada-quill' }
  await day.ask(admin, 'PUT /api/authors/:id', { ...ada, body: author })
  await day.ask(admin, 'PUT /api/authors/:id/photo', { ...ada, body: await pictureForm() })
  await day.ask(admin, 'GET /api/authors')
  await day.ask(admin, 'DELETE /api/authors/:id/photo', ada)
  await day.ask(admin, 'DELETE /api/authors/:id', ada)
  const front = await day.json(z.looseObject({ version: z.number() }), admin, 'GET /api/front')
  const places = { lead: null, seconds: [], pins: {} }
  await day.ask(admin, 'POST /api/front/preview', { body: places })
  await day.ask(admin, 'PUT /api/front', { body: { ...places, version: front.version } })
  await day.ask(admin, 'GET /api/desk/live')
}

async function stories(day: Day) {
  const { admin } = day.newsroom
  const begun = await day.json(withId, admin, 'POST /api/stories', { body: { headline: 'Ferry' } })
  const { id } = await day.json(withId, admin, 'POST /api/stories/:id/copy', {
    id: begun.id,
    body: publishable({ meta: { ...publishable().meta, hero: await hero(day) } }),
  })
  await day.ask(admin, 'GET /api/stories/:id/checklist', { id })
  await pictureOfAPage(day, id)
  await day.ask(admin, 'POST /api/stories/:id/state', { id, body: { state: 'review' } })
  const publish = 'POST /api/stories/:id/publish'
  await day.ask(admin, publish, { id, body: { kind: 'publish' } })
  await day.ask(admin, 'GET /api/stories/:id/revision', { id })
  await day.ask(admin, 'GET /api/stories/:id/readers', { id })
  await day.ask(admin, 'GET /api/stories/:id/arrivals', { id })
  await day.ask(admin, 'POST /api/stories/:id/retract', { id, body: { note: 'It never sailed.' } })
  const { revision } = await day.json(
    z.object({ revision: z.number() }),
    admin,
    'GET /api/stories/:id',
    { id },
  )
  await day.ask(admin, 'PUT /api/stories/:id/retraction', {
    id,
    body: { note: 'Sorry.', revision },
  })
  await day.ask(admin, publish, { id, body: { kind: 'reinstate' } })
  await day.ask(admin, 'POST /api/stories/:id/take-downs', {
    id,
    body: { revision: 1, reason: 'A court ordered it.' },
  })
  await day.ask(admin, 'GET /api/tags')
  await day.ask(admin, 'PUT /api/tags/:id', { id: 'ports', body: { name: 'Harbours' } })
  await day.ask(admin, 'POST /api/stories/:id/archive', { id })
  await day.ask(admin, 'GET /api/stories', { query: '?state=archived&limit=1' })
  await day.ask(admin, 'POST /api/stories/:id/restore', { id })
  await day.ask(admin, 'POST /api/stories/:id/duplicate', { id })
  await day.ask(admin, 'GET /api/stories/counts')
  await day.ask(admin, 'POST /api/import', {
    body: 'A headline\n\nA paragraph.',
    type: 'text/plain',
  })
  await day.ask(admin, 'GET /api/events')
  await confidants(day, begun.id)
}

async function pictureForm(): Promise<FormData> {
  const body = new FormData()
  body.append('file', new File([await readFile(PICTURE)], 'world.jpg'))
  return body
}

async function pictureOfAPage(day: Day, id: string) {
  await using page = await startConsumer()
  const bytes = await readFile(PICTURE)
  page.answer = (response) =>
    void response.writeHead(200, { 'content-type': 'image/jpeg' }).end(bytes)
  const body = { address: page.url }
  await day.ask(day.newsroom.admin, 'POST /api/stories/:id/pictures', { id, body })
}

async function hero(day: Day) {
  const { admin } = day.newsroom
  const { id } = await day.json(withId, admin, 'POST /api/assets', { body: await pictureForm() })
  await day.ask(admin, 'GET /api/assets')
  await day.ask(admin, 'GET /api/assets/:id', { id })
  return { assetId: id, alt: 'A ferry', caption: 'At dawn', credit: 'Ana', disclaimer: '' }
}

async function confidants(day: Day, id: string) {
  const { newsroom } = day
  const { admin } = newsroom
  const editorId = await newsroom.join('editor', 'editor')
  const editor = await newsroom.keyOf(editorId, SCOPES)
  await day.ask(admin, 'PATCH /api/stories/:id', { id, body: { assign: [editorId] } })
  const change = 'PATCH /api/stories/:id/confidants'
  await day.ask(editor, 'PUT /api/stories/:id/direct', { id, body: { direct: true } })
  await day.ask(editor, change, { id, body: { confidential: true } })
  await day.ask(editor, change, { id, body: { remove: [editorId] } })
}

async function webhooks(day: Day) {
  const { admin } = day.newsroom
  const body = { url: 'http://127.0.0.1:9/', description: 'Nobody is there' }
  const { id } = await day.json(withId, admin, 'POST /api/webhooks', { body })
  await day.ask(admin, 'GET /api/webhooks')
  await day.ask(admin, 'GET /api/webhooks/:id', { id })
  await day.ask(admin, 'PATCH /api/webhooks/:id', { id, body: { types: ['story.published'] } })
  await day.ask(admin, 'POST /api/webhooks/:id/rotate', { id })
  const sent = await day.json(withId, admin, 'POST /api/webhooks/:id/test', { id })
  await day.ask(admin, 'GET /api/webhooks/:id/deliveries', { id })
  await day.ask(admin, 'GET /api/deliveries/:id/attempts', { id: sent.id })
  await day.ask(admin, 'POST /api/deliveries/:id/resend', { id: sent.id })
  await day.ask(admin, 'DELETE /api/webhooks/:id', { id })
}

async function comments(day: Day) {
  const { admin } = day.newsroom
  const id = await day.newsroom.story({})
  const place = { on: 'words', field: 'body', letters: [[7, 0, 5]], quote: 'Ferry' }
  const thread = z.object({ id: z.string(), comments: z.array(withId) })
  const body = { key: 'begun-of-mine', text: 'Is this so?', place }
  const begun = await day.json(thread, admin, 'POST /api/stories/:id/threads', { id, body })
  await day.ask(admin, 'GET /api/stories/:id/threads', { id, query: '?after=0' })
  await day.ask(admin, 'PUT /api/stories/:id/threads/seen', { id, body: { seq: 1 } })
  const reply = { id: begun.id, body: { key: 'reply-of-mine', text: 'It is.' } }
  await day.ask(admin, 'POST /api/threads/:id/comments', reply)
  await day.ask(admin, 'PATCH /api/threads/:id', { id: begun.id, body: { resolved: true } })
  const [first] = begun.comments
  const comment = { id: first?.id ?? '' }
  await day.ask(admin, 'PATCH /api/comments/:id', { ...comment, body: { text: 'Is it?' } })
  await day.ask(admin, 'DELETE /api/comments/:id', comment)
}

async function versions(day: Day) {
  const { admin } = day.newsroom
  const id = await day.newsroom.story({})
  const version = z.object({ number: z.number(), seq: z.number() })
  const restoring = z.object({ restore: z.string() })
  const body = { label: 'Before the lawyers' }
  const { number, seq } = await day.json(version, admin, 'POST /api/stories/:id/versions', {
    id,
    body,
  })
  const one = { id, parts: { number: String(number) } }
  const renamed = { ...one, body: { label: 'For the lawyers' } }
  await day.ask(admin, 'PATCH /api/stories/:id/versions/:number', renamed)
  await day.ask(admin, 'GET /api/stories/:id/versions', { id, query: '?limit=5' })
  await day.ask(admin, 'GET /api/stories/:id/versions/:number/draft', one)
  await day.ask(admin, 'GET /api/stories/:id/versions/:number/writers', one)
  await day.ask(admin, 'GET /api/stories/:id/writers', { id })
  for (const end of ['done', 'given back']) {
    const begin = { id, body: { number } }
    const { restore } = await day.json(restoring, admin, 'POST /api/stories/:id/restores', begin)
    const it = { id, parts: { restore } }
    if (end === 'done')
      await day.ask(admin, 'POST /api/stories/:id/restores/:restore/done', { ...it, body: { seq } })
    else await day.ask(admin, 'DELETE /api/stories/:id/restores/:restore', it)
  }
}

async function guests(day: Day) {
  const { newsroom } = day
  const { admin } = newsroom
  const begun = await newsroom.story({})
  const assetId = (await hero(day)).assetId
  const meta = { ...publishable().meta, hero: { ...EMPTY_HERO, assetId } }
  const story = { id: begun, body: publishable({ meta }) }
  const { id } = await day.json(withId, admin, 'POST /api/stories/:id/copy', story)
  const made = z.object({ guest: withId, link: z.string() })
  const body = { name: 'Okafor & Partners, legal', may: 'comment' }
  const { guest } = await day.json(made, admin, 'POST /api/stories/:id/guests', { id, body })
  await day.ask(admin, 'GET /api/stories/:id/guests', { id })
  const days = { id: guest.id, body: { days: 1 } }
  const { link } = await day.json(made, admin, 'POST /api/guests/:id/link', days)
  const token = new URL(link).hash.slice(1)
  await day.ask({}, 'POST /api/guest/enter', { body: { token } })
  await guestsOwn(day, { id: guest.id, cookie: `galley_guest_${guest.id}=${token}` }, assetId)
  await day.ask(admin, 'DELETE /api/guests/:id', { id: guest.id })
  await day.ask(admin, 'POST /api/guests/:id/erase', { id: guest.id, body: { name: body.name } })
}

const EMPTY_HERO = { alt: '', caption: '', credit: '', disclaimer: '' }

async function guestsOwn(day: Day, { id, cookie }: { id: string; cookie: string }, of: string) {
  const who = { cookie }
  const guest = id
  const at = 'GET /api/guest/:guest'
  await day.ask(who, at, { guest })
  await day.ask(who, `${at}/live`, { guest })
  await day.ask(who, `${at}/picture`, { guest, query: `?of=${of}` })
  const thread = z.object({ id: z.string(), comments: z.array(withId) })
  const body = { key: 'begun-by-a-guest', text: 'Is this so?', place: { on: 'story' } }
  const begun = await day.json(thread, who, 'POST /api/guest/:guest/threads', { guest, body })
  await day.ask(who, `${at}/threads`, { guest, query: '?after=0' })
  await day.ask(who, 'PUT /api/guest/:guest/threads/seen', { guest, body: { seq: 1 } })
  const said = { key: 'said-by-a-guest', text: 'It is.' }
  const reply = { guest, id: begun.id, body: said }
  await day.ask(who, 'POST /api/guest/:guest/threads/:id/comments', reply)
  const comment = { guest, id: begun.comments[0]?.id ?? '' }
  const change = { ...comment, body: { text: 'Is it?' } }
  await day.ask(who, 'PATCH /api/guest/:guest/comments/:id', change)
  await day.ask(who, 'DELETE /api/guest/:guest/comments/:id', comment)
}

async function audit(day: Day) {
  const { admin } = day.newsroom
  await day.ask(admin, 'GET /api/audit', { query: '?limit=200' })
  await day.ask(admin, 'GET /api/audit/export', { query: '?format=csv' })
  await day.ask(admin, 'GET /api/audit/export', { query: '?format=ndjson' })
}

async function signingOut(day: Day) {
  const { admin } = day.newsroom
  await day.ask(admin, 'POST /api/auth/sign-out')
  await day.ask(admin, 'GET /api/auth/get-session')
}
