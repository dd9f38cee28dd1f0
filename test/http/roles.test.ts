import { mkdtemp, rm } from 'node:fs/promises'
import { once } from 'node:events'
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

  it('lets a reporter write what is theirs or assigned to them, and hand it in for review', async () => {
    const own = await request('reporter', 'POST', '/api/stories', { headline: 'Mine' })
    const story = (await own.json()) as { id: string; may: { write: boolean; moveTo: string[] } }
    expect(story.may).toMatchObject({ write: true, publish: false, moveTo: ['review'] })
    const review = { state: 'review' }
    const moved = await request('reporter', 'POST', `/api/stories/${story.id}/state`, review)
    expect(moved.status).toBe(200)
    const again = await request('reporter', 'POST', `/api/stories/${story.id}/state`, review)
    expect(again.status).toBe(200)
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
    // It goes on listening: whoever has hung up is not answered.
    socket.setEncoding('latin1').write(`GET ${target} HTTP/1.1\r\nHost: x\r\n${headers}\r\n\r\n`)
    const [answer] = (await once(socket, 'data')) as [string]
    socket.destroy()
    return answer.split('\r\n')[0] ?? ''
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
