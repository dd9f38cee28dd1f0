import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { describe, expect, it, onTestFinished } from 'vitest'
import { z } from 'zod'
import { systemClock } from '../../server/kernel/clock.ts'
import { parseConfig } from '../../server/kernel/config.ts'
import { systemIds } from '../../server/kernel/ids.ts'
import { startNewsroom } from '../../server/newsroom.ts'
import type { Database } from '../../server/store/database.ts'
import { openDatabase } from '../../server/store/open-database.ts'
import { publishable } from '../support/stories.ts'
import { codeNow } from '../support/authenticator-app.ts'
import { emptyPostgres } from '../support/empty-postgres.ts'
import { CLIENT, OidcServer } from '../support/oidc-provider.ts'
import { ROOT } from '../support/node-process.ts'
import { silentLogger } from '../support/silent-logger.ts'

const PUBLIC_URL = 'http://localhost:3000'
const PASSWORD = 'seven wet pelicans'
const ADMIN = 'ada@galley.test'
const ZORA = {
  email: 'zora@private.test',
  first: 'Zora Quillfeather',
  name: 'Zora Umberhulk',
  agent: 'ZoraPhone/1.0',
  address: '203.0.113.77',
  otherAddress: '203.0.113.78',
  subject: 'subject-of-zora',
}
/** Whatever of it stands somewhere tells who she is. */
const TRACES = ['zora', 'quillfeather', 'umberhulk', 'private.test', '203.0.113.77', '203.0.113.78']
/** What she and her colleagues wrote is the newsroom's, bylines as well. */
const TEXTS = new Set([
  'revision',
  'event',
  'published_story',
  'published_name',
  'published_text',
  'published_words_data',
  'published_words_idx',
  'search_word',
  'search_near',
  'draft_update',
  'draft_snapshot',
  'draft_version',
  'address',
])

describe.each(['SQLite', 'PostgreSQL'])('a person’s data, on %s', (name) => {
  it('is given to them, and goes from everywhere when it is erased, but for what was written', async () => {
    const room = await open(name)
    const { admin } = room
    const zora = await joins(room)
    const { mine, told } = await works(room, zora)

    const data = z.looseObject({}).parse(await zora.get('/api/me/data'))
    expect(data).toMatchObject({
      account: { name: ZORA.name, email: ZORA.email, role: 'publisher' },
      author: { name: ZORA.name, email: ZORA.email },
      provider: [{ subject: ZORA.subject }],
      keys: [{ name: `${ZORA.name}’s laptop` }],
      stories: {
        begun: expect.arrayContaining([expect.objectContaining({ id: mine })]),
        assigned: [{ id: told }],
        published: [{ story: mine, revision: 1 }],
      },
    })
    expect(JSON.stringify(data)).toContain(ZORA.address)
    expect(await admin.get(`/api/users/${zora.id}/data`)).toMatchObject({ keys: data['keys'] })

    expect(await admin.status('POST', `/api/users/${zora.id}/erase`, { name: 'Zora' })).toBe(422)
    const erase = { name: ZORA.name }
    expect(await zora.status('POST', `/api/users/${zora.id}/erase`, erase)).toBe(403)
    expect(await admin.status('POST', `/api/users/${zora.id}/erase`, erase)).toBe(204)
    expect(await admin.status('POST', `/api/users/${zora.id}/erase`, erase)).toBe(404)
    expect(await admin.status('GET', `/api/users/${zora.id}/data`)).toBe(404)
    expect(await zora.status('GET', '/api/me')).toBe(401)
    expect(await admin.get('/api/former-users')).toMatchObject({
      users: [{ name: 'Bo Reed' }],
    })

    const pseudonym = expect.stringMatching(/^Former colleague [0-9a-f]{4}$/)
    expect(await admin.get(`/api/stories/${mine}`)).toMatchObject({
      createdBy: { name: pseudonym },
    })
    expect(await admin.get(`/api/stories/${mine}/versions`)).toMatchObject({
      versions: [{ kind: 'publication', madeBy: { id: zora.id, name: pseudonym } }],
    })
    // What she began to restore keeps nobody out.
    expect(await admin.status('POST', `/api/stories/${mine}/restores`, { number: 1 })).toBe(201)
    const log = z
      .object({ entries: z.array(z.looseObject({ deed: z.string() })) })
      .parse(await admin.get('/api/audit?limit=200'))
    expect(log.entries[0]).toMatchObject({
      deed: 'account.erased',
      who: { name: 'Admin' },
      thing: { id: zora.id, name: pseudonym },
    })
    const of = (deed: string) => log.entries.find((entry) => entry.deed === deed)
    expect(of('account.joined')).toMatchObject({
      who: { id: zora.id, name: pseudonym },
      details: { role: 'publisher' },
      address: '',
    })
    expect(of('account.invited')).toMatchObject({
      who: { name: 'Admin' },
      thing: { name: pseudonym },
    })
    expect(of('session.refused')).toMatchObject({ thing: { name: pseudonym }, address: '' })
    expect(of('story.assigned')).toMatchObject({
      details: { names: expect.stringMatching(/^Bo Reed, Former colleague ....$/) },
    })
    expect(of('newsroom.author-kept')).toMatchObject({ thing: { id: '', name: pseudonym } })
    expect(of('story.published')).toMatchObject({ who: { id: zora.id, name: pseudonym } })

    const { texts, rest } = await room.dump()
    expect(rest.filter(({ text }) => TRACES.some((trace) => text.includes(trace)))).toEqual([])
    // Readers see the byline that they saw.
    expect(texts.some(({ text }) => text.includes('zora quillfeather'))).toBe(true)
  })
})

it('is told of table by table', async () => {
  const known = await readFile(join(ROOT, 'docs/personal-data.md'), 'utf8')
  await using database = await openDatabase({ kind: 'sqlite', path: ':memory:' })
  const tables = await tablesOf(database)
  expect(tables.filter((table) => !known.includes(`\`${table}\``))).toEqual([])
})

it('keeps an admin who may come in', async () => {
  const { admin } = await open('SQLite')
  const { user } = z
    .object({ user: z.object({ id: z.string() }) })
    .parse(await admin.get('/api/me'))
  const erase = { name: 'Admin' }
  expect(await admin.status('POST', `/api/users/${user.id}/erase`, erase)).toBe(409)
})

it('of somebody who was removed goes as well, with all that they were ever called', async () => {
  const room = await open('SQLite')
  const { admin } = room
  const zora = await joins(room)
  expect(await admin.status('DELETE', `/api/users/${zora.id}`)).toBe(204)
  expect(await admin.get('/api/former-users')).toMatchObject({
    users: [{ id: zora.id, name: ZORA.name }],
  })
  const erase = { name: ZORA.name }
  expect(await admin.status('POST', `/api/users/${zora.id}/erase`, erase)).toBe(204)
  const { rest } = await room.dump()
  expect(rest.filter(({ text }) => TRACES.some((trace) => text.includes(trace)))).toEqual([])
})

type Room = Awaited<ReturnType<typeof open>>
type Caller = ReturnType<Room['as']>
const made = z.looseObject({ id: z.string() })
const linked = z.object({ link: z.string() })
const started = z.object({ location: z.string() })

/** By an invitation, under another name first, and linked to the provider. */
async function joins(room: Room) {
  const { admin, provider } = room
  const body = { email: ZORA.email, role: 'publisher' }
  const { link } = linked.parse(await admin.post('/api/invitations', body))
  const stranger = room.as({ 'user-agent': ZORA.agent, 'x-forwarded-for': ZORA.address })
  const answer = await stranger.send('POST', '/api/links/use', {
    token: link.split('#')[1],
    name: ZORA.first,
    password: PASSWORD,
  })
  const { user } = z.object({ user: made }).parse(await answer.json())
  const cookie = cookiesOf(answer)
  const zora = room.as({
    cookie,
    'user-agent': ZORA.agent,
    'x-forwarded-for': ZORA.address,
  })
  await zora.send('PATCH', '/api/me', { name: ZORA.name })

  const wrong = { email: ZORA.email.toUpperCase(), password: 'not her password' }
  const elsewhere = room.as({ 'x-forwarded-for': ZORA.otherAddress })
  expect(await elsewhere.status('POST', '/api/auth/sign-in/email', wrong)).toBe(401)

  provider.people.set(ZORA.subject, { email: ZORA.email })
  provider.who = ZORA.subject
  const start = await zora.send('POST', '/api/me/provider', { password: PASSWORD })
  const { location } = started.parse(await start.json())
  const back = room.as({ cookie: `${cookie}; ${cookiesOf(start)}` })
  const query = await provider.visit(location, PUBLIC_URL)
  expect(await back.status('POST', '/api/auth/oidc/finish', { query })).toBe(200)
  return { ...zora, id: user.id }
}

/** Stories that she began, published, has in hand and knows of; keys that act as her. */
async function works({ admin }: Room, zora: Caller & { id: string }) {
  const bo = made.parse(
    await admin.post('/api/users', {
      name: 'Bo Reed',
      email: 'bo@galley.test',
      password: PASSWORD,
      role: 'editor',
    }),
  )
  const key = { userId: zora.id, scopes: ['stories:read'] }
  await admin.post('/api/keys', { ...key, name: `${ZORA.name}’s laptop` })
  const old = made.parse(await admin.post('/api/keys', { ...key, name: 'wire' }))
  await admin.send('DELETE', `/api/keys/${old.id}`)
  await admin.post(`/api/users/${zora.id}/reset-link`, {})
  const { id: told } = made.parse(await admin.post('/api/stories', { headline: 'Tides' }))
  await admin.send('PATCH', `/api/stories/${told}`, { assign: [bo.id, zora.id] })
  const named = { confidential: true, add: [zora.id] }
  await admin.send('PATCH', `/api/stories/${told}/confidants`, named)

  const empty = made.parse(await zora.post('/api/stories', { headline: 'Harbour' }))
  const { meta } = publishable()
  const content = publishable({ meta: { ...meta, bylines: [ZORA.first] } })
  const { id: mine } = made.parse(await zora.post(`/api/stories/${empty.id}/copy`, content))
  await zora.send('POST', `/api/stories/${mine}/publish`, { kind: 'publish' })
  await zora.send('POST', `/api/stories/${empty.id}/archive`, {})
  const said = { key: 'one-of-hers', text: 'Is this so?', place: { on: 'story' } }
  await zora.post(`/api/stories/${told}/threads`, said)
  await zora.send('PUT', `/api/stories/${told}/threads/seen`, { seq: 1 })
  const author = {
    name: ZORA.first,
    title: 'Ports',
    bio: 'Zora writes.',
    email: ZORA.email,
    link: '',
  }
  expect(await zora.status('PUT', '/api/authors/zora-quillfeather', author)).toBe(200)
  const renamed = { ...author, name: ZORA.name }
  expect(await zora.status('PUT', '/api/authors/zora-umberhulk', renamed)).toBe(200)
  await zora.post(`/api/stories/${mine}/versions`, { label: 'As I wrote it' })
  await zora.post(`/api/stories/${mine}/restores`, { number: 1 })
  const { secret, offer } = z
    .object({ secret: z.string(), offer: z.string() })
    .parse(await zora.post('/api/me/second-factor/offer', { password: PASSWORD }))
  const code = codeNow(secret, Date.now())
  expect(await zora.status('PUT', '/api/me/second-factor', { offer, code })).toBe(200)
  await admin.send('DELETE', `/api/users/${bo.id}`)
  return { mine, told }
}

async function open(name: string) {
  const opened = new AsyncDisposableStack()
  onTestFinished(() => opened.disposeAsync())
  const folder = await mkdtemp(join(tmpdir(), 'galley-erasing-'))
  opened.defer(() => rm(folder, { recursive: true }))
  const provider = opened.use(await OidcServer.start(PUBLIC_URL))
  const url =
    name === 'SQLite' ? `sqlite:${folder}/galley.db` : opened.use(await emptyPostgres()).url
  const config = parseConfig({
    PORT: '0',
    HOST: '127.0.0.1',
    PUBLIC_URL,
    DATABASE_URL: url,
    ASSETS_URL: `file:${folder}/assets`,
    SECRET: 'a-secret-of-this-test-that-is-long-enough',
    ADMIN_EMAIL: ADMIN,
    ADMIN_PASSWORD: PASSWORD,
    TRUST_PROXY: '127.0.0.1',
    OIDC_ISSUER: provider.issuer,
    OIDC_CLIENT_ID: CLIENT.clientId,
    OIDC_CLIENT_SECRET: CLIENT.clientSecret,
    // Nobody is there: letters wait.
    SMTP_URL: 'smtp://127.0.0.1:9',
    MAIL_FROM: 'desk@galley.test',
    DEMO: '0',
  })
  const newsroom = await startNewsroom(
    { ...config, dataDir: folder },
    { clock: systemClock, ids: systemIds, logger: silentLogger },
  )
  opened.defer(() => newsroom.stop().then(() => undefined))
  const as = (headers: Record<string, string>) => caller(newsroom.port, headers)
  const answer = await as({}).send('POST', '/api/auth/sign-in/email', {
    email: ADMIN,
    password: PASSWORD,
  })
  return {
    as,
    provider,
    admin: as({ cookie: cookiesOf(answer) }),
    async dump() {
      await newsroom.stop()
      return dump(config.database)
    },
  }
}

function caller(port: number, headers: Record<string, string>) {
  const send = (method: string, path: string, body?: unknown) =>
    fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      headers: { ...headers, 'content-type': 'application/json' },
      body: body === undefined ? null : JSON.stringify(body),
    })
  return {
    send,
    get: async (path: string) => read(await send('GET', path)),
    post: async (path: string, body: unknown) => read(await send('POST', path, body)),
    status: async (...asked: Parameters<typeof send>) => (await send(...asked)).status,
  }
}

async function read(answer: Response): Promise<unknown> {
  const text = await answer.text()
  if (!answer.ok) throw new Error(`${answer.status} ${text}`)
  return JSON.parse(text)
}

function cookiesOf(answer: Response): string {
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0] ?? '')
    .join('; ')
}

/** Every row of every table, in small letters. */
async function dump(config: ReturnType<typeof parseConfig>['database']) {
  await using database = await openDatabase(config)
  const rows: { table: string; text: string }[] = []
  for (const table of await tablesOf(database)) {
    const query = sql<Record<string, unknown>>`select * from ${sql.table(table)}`
    for (const row of (await query.execute(database.db)).rows)
      rows.push({ table, text: textOf(row).toLowerCase() })
  }
  expect(rows.length).toBeGreaterThan(30)
  return {
    texts: rows.filter(({ table }) => TEXTS.has(table)),
    rest: rows.filter(({ table }) => !TEXTS.has(table)),
  }
}

async function tablesOf({ db, dialect }: Database): Promise<string[]> {
  const names =
    dialect === 'sqlite'
      ? sql<{ name: string }>`select name from sqlite_master where type = 'table'`
      : sql<{ name: string }>`select tablename as name from pg_tables where schemaname = 'public'`
  const { rows } = await names.execute(db)
  return rows.map(({ name }) => name).filter((name) => !name.startsWith('sqlite_'))
}

function textOf(row: Record<string, unknown>): string {
  return JSON.stringify(row, (_, value: unknown) =>
    value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : value,
  )
}
