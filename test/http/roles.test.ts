import { mkdtemp, rm } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { systemClock } from '../../server/kernel/clock.ts'
import { parseConfig } from '../../server/kernel/config.ts'
import { systemIds } from '../../server/kernel/ids.ts'
import { startNewsroom, type Newsroom } from '../../server/newsroom.ts'
import { ROLES, type Role } from '../../shared/model/roles.ts'
import { silentLogger } from '../support/silent-logger.ts'

type Who = Role | 'nobody'
type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

/** What each role gets from each route; `nobody` gets 401 from all of them. */
const ROUTES: readonly [Method, string, unknown, Record<Role, number>][] = [
  ['GET', '/api/me', null, all(200)],
  ['PATCH', '/api/me', { name: '' }, all(422)],
  ['PUT', '/api/me/password', {}, all(422)],
  ['GET', '/api/sessions', null, all(200)],
  ['GET', '/api/users/us_missing/sessions', null, admins(200)],
  ['GET', '/api/users', null, all(200)],
  ['POST', '/api/users', {}, admins(422)],
  ['PATCH', '/api/users/us_missing', { name: 'X' }, admins(404)],
  ['DELETE', '/api/users/us_missing', null, admins(404)],
  ['GET', '/api/users/us_missing/stories', null, admins(200)],
  ['POST', '/api/users/us_missing/reset-link', {}, admins(404)],
  ['GET', '/api/invitations', null, admins(200)],
  ['POST', '/api/invitations', {}, admins(422)],
  ['DELETE', '/api/invitations/al_missing', null, admins(404)],
  ['GET', '/api/sections', null, all(200)],
  ['PUT', '/api/sections', { sections: [] }, admins(422)],
  ['GET', '/api/profile', null, all(200)],
  ['PUT', '/api/profile', { name: '' }, admins(422)],
  ['GET', '/api/stories', null, all(200)],
  ['POST', '/api/stories', { headline: 'A' }, all(201)],
  ['POST', '/api/stories', { section: 'weather' }, all(422)],
  ['GET', '/api/stories/$others', null, all(200)],
  ['PATCH', '/api/stories/$others', { assignees: [] }, editors(200)],
  ['POST', '/api/stories/$others/state', { state: 'review' }, { ...editors(409), editor: 200 }],
  ['POST', '/api/stories/$others/copy', null, all(201)],
  ['POST', '/api/stories/$others/duplicate', null, all(201)],
  ['GET', '/api/stories/$others/checklist', null, all(200)],
  ['GET', '/api/stories/$others/revision', null, all(404)],
  ['POST', '/api/stories/$others/publish', { kind: 'publish' }, publishers(422)],
  ['POST', '/api/stories/$others/retract', { note: 'x' }, publishers(409)],
  ['POST', '/api/stories/$others/publish', { kind: 'reinstate' }, publishers(409)],
  ['PUT', '/api/stories/$others/retraction', { note: 'x', revision: 1 }, publishers(409)],
  ['POST', '/api/stories/$others/archive', null, editors(200)],
  ['GET', '/api/stories?state=archived', null, all(200)],
  ['POST', '/api/stories/$others/state', { state: 'ready' }, editors(409)],
  ['POST', '/api/stories/$others/restore', null, editors(200)],
  ['POST', '/api/tickets', {}, all(201)],
  ['GET', '/api/events', null, all(200)],
  ['GET', '/api/webhooks', null, admins(200)],
  ['POST', '/api/webhooks', { url: 'http://127.0.0.1/' }, admins(422)],
  ['GET', '/api/webhooks/ep_missing/deliveries', null, admins(404)],
  ['POST', '/api/deliveries/dl_missing/resend', {}, admins(404)],
  ['GET', '/api/keys', null, admins(200)],
  ['GET', '/api/audit', null, admins(200)],
  ['GET', '/api/audit/export?format=csv', null, admins(200)],
]

describe('roles', () => {
  let newsroom: Newsroom
  let folder: string
  let storyId: string
  const cookies = new Map<Who, string>()

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'galley-roles-'))
    const config = parseConfig({
      PORT: '0',
      HOST: '127.0.0.1',
      DATABASE_URL: `sqlite:${folder}/galley.db`,
      ASSETS_URL: `file:${folder}/assets`,
      ADMIN_EMAIL: 'admin@galley.test',
      ADMIN_PASSWORD: 'correct horse',
      DEMO: '0',
    })
    newsroom = await startNewsroom(config, {
      clock: systemClock,
      ids: systemIds,
      logger: silentLogger,
    })
    await signIn('admin')
    for (const role of ROLES.filter((role) => role !== 'admin')) {
      const email = `${role}@galley.test`
      await request('admin', 'POST', '/api/users', {
        name: role,
        email,
        password: 'correct horse',
        role,
      })
      await signIn(role)
    }
    const made = await request('admin', 'POST', '/api/stories', { headline: 'Somebody else’s' })
    storyId = ((await made.json()) as { id: string }).id
  })

  afterAll(async () => {
    await newsroom.stop()
    await rm(folder, { recursive: true })
  })

  it.each(ROUTES)('%s %s', async (method, path, body, expected) => {
    const got: Record<string, number> = {}
    for (const role of ROLES) got[role] = (await request(role, method, path, body)).status
    expect(got).toEqual(expected)
    const refused = await request('nobody', method, path, body)
    expect(refused.status).toBe(401)
    expect(refused.headers.get('content-type')).toContain('application/problem+json')
    expect(await refused.json()).toMatchObject({ status: 401, code: 'not-signed-in' })
  })

  it('lets a reporter write what is theirs or assigned to them, and hand it in for review', async () => {
    const own = await request('reporter', 'POST', '/api/stories', { headline: 'Mine' })
    const story = (await own.json()) as { id: string; may: { write: boolean; moveTo: string[] } }
    expect(story.may).toMatchObject({ write: true, publish: false, moveTo: ['review'] })
    const review = { state: 'review' }
    const moved = await request('reporter', 'POST', `/api/stories/${story.id}/state`, review)
    expect(moved.status).toBe(200)
    const ready = { state: 'ready' }
    expect(
      (await request('reporter', 'POST', `/api/stories/${story.id}/state`, ready)).status,
    ).toBe(403)

    expect((await mayWrite()).write).toBe(false)
    const me = (await (await request('reporter', 'GET', '/api/me')).json()) as {
      user: { id: string }
    }
    await request('editor', 'PATCH', `/api/stories/${storyId}`, { assignees: [me.user.id] })
    expect((await mayWrite()).write).toBe(true)
  })

  it('lets nobody call a story ready that has no words', async () => {
    const made = await request('editor', 'POST', '/api/stories', {})
    const { id } = (await made.json()) as { id: string }
    const ready = await request('editor', 'POST', `/api/stories/${id}/state`, { state: 'ready' })
    expect(ready.status).toBe(422)
    expect(await ready.json()).toMatchObject({
      code: 'not-publishable',
      faults: [
        { field: 'headline', message: 'Write a headline.' },
        { field: 'body', message: 'Write the story.' },
      ],
    })
  })

  it('begins a story in a section only if the newsroom has it, and says so', async () => {
    const refused = await request('reporter', 'POST', '/api/stories', { section: 'weather' })
    expect(await refused.json()).toMatchObject({
      code: 'bad-input',
      faults: [{ field: 'section', message: 'is none of the newsroom’s sections' }],
    })
    const list = await (await request('admin', 'GET', '/api/sections')).json()
    const sections = [...(list as { sections: unknown[] }).sections]
    sections.push({ slug: 'weather', name: 'Weather' })
    expect((await request('admin', 'PUT', '/api/sections', { sections })).status).toBe(200)
    const made = await request('reporter', 'POST', '/api/stories', { section: 'weather' })
    expect(await made.json()).toMatchObject({ section: 'weather' })
  })

  it('imports for everybody who may write, and refuses what is no text without making a story', async () => {
    const before = await count()
    expect((await importAs('text/plain', '')).status).toBe(422)
    expect((await importAs('text/plain', new Uint8Array([0, 1, 2, 3]))).status).toBe(422)
    expect((await importAs('text/plain', 'x'.repeat(2 * 1024 * 1024 + 1))).status).toBe(413)
    expect((await importAs('application/pdf', '%PDF')).status).toBe(415)
    expect(await count()).toBe(before)
    const page = 'World\n\nA headline\n\n08/05/2025\nBy Jane Doe\n0 Views\n\nA paragraph.'
    const made = await importAs('text/plain', page)
    expect(made.status).toBe(201)
    expect(await made.json()).toMatchObject({
      headline: 'A headline',
      unsure: [{ line: '08/05/2025', reason: 'date-order' }],
      leftOut: [{ line: '0 Views', reason: 'count' }],
    })
    const html = '<h1>A headline</h1><p>A paragraph.</p>'
    expect((await importAs('text/html', html)).status).toBe(201)
    expect(await count()).toBe(before + 2)
  })

  it.each(['//', 'http://[', '//:x', '/collab/%', '/nothing'])(
    'answers who wants another protocol at %s as anybody else',
    async (target) => {
      const plain = await firstLine(target, 'Connection: close')
      expect(plain).toMatch(/^HTTP\/1\.1 [2-4]\d\d /)
      const upgrade = 'Connection: Upgrade\r\nUpgrade: websocket'
      expect(await firstLine(target, upgrade)).toBe(plain)
      expect((await request('nobody', 'GET', '/healthz')).status).toBe(200)
    },
  )

  it('shows the desk’s page to everybody, and nothing of the newsroom with it', async () => {
    const page = await request('nobody', 'GET', '/desk')
    expect(page.status).toBe(200)
    expect(await page.text()).not.toContain('Somebody else')
  })

  async function firstLine(target: string, headers: string): Promise<string> {
    const socket = connect(newsroom.port, '127.0.0.1')
    socket.end(`GET ${target} HTTP/1.1\r\nHost: x\r\n${headers}\r\n\r\n`)
    const [line = ''] = (await socket.setEncoding('latin1').toArray()).join('').split('\r\n')
    return line
  }

  async function mayWrite(): Promise<{ write: boolean }> {
    const story = await request('reporter', 'GET', `/api/stories/${storyId}`)
    return ((await story.json()) as { may: { write: boolean } }).may
  }

  async function count(): Promise<number> {
    const list = await request('admin', 'GET', '/api/stories')
    return ((await list.json()) as { stories: unknown[] }).stories.length
  }

  async function signIn(role: Role) {
    const credentials = { email: `${role}@galley.test`, password: 'correct horse' }
    const answer = await request('nobody', 'POST', '/api/auth/sign-in/email', credentials)
    cookies.set(role, (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '')
  }

  function request(
    who: Who,
    method: Method,
    path: string,
    body: unknown = null,
  ): Promise<Response> {
    return fetch(`http://127.0.0.1:${newsroom.port}${path.replace('$others', storyId)}`, {
      method,
      headers: { cookie: cookies.get(who) ?? '', 'content-type': 'application/json' },
      body: method === 'GET' || body === null ? null : JSON.stringify(body),
    })
  }

  function importAs(type: string, body: string | Uint8Array<ArrayBuffer>): Promise<Response> {
    const headers = { cookie: cookies.get('reporter') ?? '', 'content-type': type }
    return fetch(`http://127.0.0.1:${newsroom.port}/api/import`, { method: 'POST', headers, body })
  }
})

function all(status: number): Record<Role, number> {
  return { reporter: status, editor: status, publisher: status, admin: status }
}

function editors(status: number): Record<Role, number> {
  return { ...all(status), reporter: 403 }
}

function publishers(status: number): Record<Role, number> {
  return { ...editors(status), editor: 403 }
}

function admins(status: number): Record<Role, number> {
  return { ...publishers(status), publisher: 403 }
}
