import { describe, expect, it, onTestFinished } from 'vitest'
import { Audit } from '../../server/audit/audit.ts'
import { AuditStore } from '../../server/audit/audit-store.ts'
import { AuditSweep } from '../../server/audit/audit-sweep.ts'
import { GALLEY, type Doer } from '../../server/audit/doer.ts'
import { exportStream, FORMATS } from '../../server/audit/export.ts'
import { RefusedSignIns } from '../../server/audit/refused-sign-ins.ts'
import type { Database } from '../../server/store/database.ts'
import { auditPage, type AuditEntry } from '../../shared/protocol/api/audit.ts'
import { ADMIN, call, cookieOf, REPORTER, signIn, startNode } from '../accounts/rig.ts'
import { countedIds } from '../support/counted-ids.ts'
import { DATABASES } from '../support/databases.ts'
import { ManualClock } from '../support/manual-clock.ts'
import { silentLogger } from '../support/silent-logger.ts'
import type { Place } from '../../shared/protocol/api/pages.ts'
import { WHOLE } from '../support/whole.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
const SPAN = 15 * MINUTE

const ADA: Doer = { ...GALLEY, person: { id: 'us_ada', name: 'Ada' }, means: 'session' }
const from = (address: string): Doer => ({ ...GALLEY, means: 'unknown', address })

describe.each(DATABASES)('the audit log on $name', ({ open }) => {
  async function start() {
    const database = await open()
    onTestFinished(() => database[Symbol.asyncDispose]())
    const clock = new ManualClock()
    const store = new AuditStore(database.db)
    const audit = new Audit({ store, clock, ids: countedIds() })
    const tell = async (name: string, doer = ADA) =>
      audit.record(database.db, doer, { deed: 'story.archived', thing: { id: `st_${name}`, name } })
    const all = async () => (await store.page({}, WHOLE)).entries
    return { database, clock, store, audit, tell, all }
  }

  /** With an admin who is signed in, in a newsroom of its own. */
  async function office(options: Parameters<typeof startNode>[1] = {}) {
    const database = await open()
    onTestFinished(() => database[Symbol.asyncDispose]())
    const node = await startNode(database, options)
    await node.users.ensureAdmin(ADMIN)
    return { database, node, cookie: await cookieOf(node, ADMIN.email, ADMIN.password) }
  }

  it('[AUD1] undoes what it can’t tell of', async () => {
    const { database, node, cookie } = await office()
    const rob = await call(node, '/api/users', { cookie, body: REPORTER })
    const { id } = (await rob.json()) as { id: string }
    await database.db.schema.alterTable('audit_entry').renameTo('away').execute()
    const body = { role: 'admin' }
    const answer = await call(node, `/api/users/${id}`, { cookie, body, method: 'PATCH' })
    expect(answer.status).toBe(500)
    expect((await signIn(node, REPORTER.email, REPORTER.password)).status).toBe(500)
    expect((await node.users.list()).map(({ role }) => role)).toEqual(['admin', 'reporter'])
    expect((await node.sessions.of(id, WHOLE)).signIns).toEqual([])
  })

  it('gives pages, the newest first, of one person, kind, thing and time', async () => {
    const { database, clock, audit, tell, store } = await start()
    for (const name of ['a', 'b', 'c']) {
      await tell(name)
      await clock.advance(MINUTE)
    }
    const rob = { ...ADA, person: { id: 'us_rob', name: 'Rob' } }
    await tell('a', rob)
    const role = { deed: 'account.role', thing: { id: 'us_rob', name: 'Rob' } } as const
    await audit.record(database.db, rob, role)
    const names = async (filter: Parameters<AuditStore['page']>[0]) =>
      (await store.page(filter, WHOLE)).entries.map(({ thing }) => thing.name)
    expect(await names({ person: 'us_ada' })).toEqual(['c', 'b', 'a'])
    expect(await names({ kind: 'account' })).toEqual(['Rob'])
    expect(await names({ thing: 'st_a' })).toEqual(['a', 'a'])
    const at = (minutes: number) => new Date(clock.now() - minutes * MINUTE).toISOString()
    expect(await names({ from: at(2), to: at(1) })).toEqual(['b'])
    const seen: string[] = []
    let after: Place<number> | null = null
    do {
      const page: Awaited<ReturnType<AuditStore['page']>> = await store.page(
        {},
        { after, limit: 1 },
      )
      seen.push(...page.entries.map(({ id }) => id))
      after = page.next
    } while (after)
    expect(new Set(seen).size).toBe(5)
  })

  it('is read by admins in person, page by page, and changed by nobody', async () => {
    const { node, cookie } = await office()
    await call(node, '/api/users', { cookie, body: REPORTER })
    const reporter = await cookieOf(node, REPORTER.email, REPORTER.password)
    const [admin] = await node.users.list()
    const { key } = await node.keys.create({
      userId: admin?.id ?? '',
      name: 'Wire',
      scopes: ['stories:read', 'events:read'],
    })
    for (const path of ['/api/audit', '/api/audit/export?format=csv']) {
      expect((await call(node, path)).status).toBe(401)
      expect((await call(node, path, { cookie: reporter })).status).toBe(403)
      expect((await call(node, path, { bearer: key })).status).toBe(403)
    }
    const first = auditPage.parse(await (await call(node, '/api/audit?limit=2', { cookie })).json())
    expect(first.entries.map(({ deed }) => deed)).toEqual(['session.begun', 'account.made'])
    const rest = await call(node, `/api/audit?limit=2&cursor=${first.next}`, { cookie })
    const { entries, next } = auditPage.parse(await rest.json())
    expect([entries.map(({ deed }) => deed), next]).toEqual([['session.begun'], null])
    const id = first.entries[0]?.id ?? ''
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE'])
      for (const path of ['/api/audit', `/api/audit/${id}`])
        expect((await call(node, path, { cookie, method })).status).toBe(404)
    expect((await call(node, '/api/audit?cursor=1', { cookie })).status).toBe(422)
  })

  it('keeps the names of then, and where a request came from as TRUST_PROXY says', async () => {
    const { node, cookie } = await office({ trustProxy: ['192.0.2.0/24'] })
    const options = { cookie, headers: { 'x-forwarded-for': '203.0.113.9' } }
    const rob = await call(node, '/api/users', { ...options, body: REPORTER })
    const { id } = (await rob.json()) as { id: string }
    await call(node, `/api/users/${id}`, { cookie, method: 'PATCH', body: { name: 'Robert' } })
    const page = auditPage.parse(await (await call(node, '/api/audit', { cookie })).json())
    expect(page.entries.map(({ thing, address }) => [thing.name, address])).toEqual([
      ['Robert', '192.0.2.7'],
      ['Rob', '203.0.113.9'],
      ['Admin', '192.0.2.7'],
    ])
  })

  it('says in the log what was done, with ids and no name or secret, once it is done', async () => {
    const { node, cookie } = await office()
    await call(node, '/api/users', { cookie, body: REPORTER })
    await call(node, '/api/users', { cookie, body: REPORTER })
    await signIn(node, REPORTER.email, 'a wrong guess')
    const lines = node.log.filter((line) => line.includes('"msg":"audit"'))
    expect(lines.map((line) => (JSON.parse(line) as { deed: string }).deed)).toEqual([
      'session.begun',
      'account.made',
      'session.refused',
    ])
    expect(lines.join('')).not.toMatch(/Rob|rob@|a long password|a wrong guess|ada@/)
  })

  it('[AUD2] counts refused sign-ins up: one entry for an account, an address and a quarter of an hour', async () => {
    const { clock, store, all } = await start()
    const nodes = [0, 1].map(() => new RefusedSignIns({ store, clock, logger: silentLogger }))
    for (const node of nodes)
      for (let i = 0; i < 20; i += 1) await node.count(from('203.0.113.9'), 'Ada@example.org')
    await nodes[0]?.count(from('203.0.113.10'), 'ada@example.org')
    await clock.advance(SPAN)
    await nodes[0]?.count(from('203.0.113.9'), 'ada@example.org')
    const counted = (await all()).map(
      ({ thing, address, count }) => `${count} as ${thing.name} from ${address}`,
    )
    expect(new Set(counted)).toEqual(
      new Set([
        '40 as ada@example.org from 203.0.113.9',
        '1 as ada@example.org from 203.0.113.10',
        '1 as ada@example.org from 203.0.113.9',
      ]),
    )
    expect(counted).toHaveLength(3)
  })

  it('[AUD2] is not filled by a flood of them, whatever accounts it makes up', async () => {
    const { clock, store, all } = await start()
    const refused = new RefusedSignIns({ store, clock, logger: silentLogger })
    for (let i = 0; i < 700; i += 1) await refused.count(from('203.0.113.9'), `a${i}@example.org`)
    const entries = await all()
    expect(entries).toHaveLength(501)
    expect(entries.find(({ address }) => address === '')).toMatchObject({
      thing: { name: 'other accounts' },
      count: 200,
    })
  })

  it('removes what is older than it is to be kept, by one node an hour', async () => {
    const { database, clock, tell, all } = await start()
    await tell('old')
    await clock.advance(2 * DAY)
    await tell('new')
    const turns: string[] = []
    class WatchedStore extends AuditStore {
      override deleteBefore(at: number) {
        turns.push(new Date(at).toISOString())
        return super.deleteBefore(at)
      }
    }
    const watched = new WatchedStore(database.db)
    const nodes = [0, 1].map(
      () => new AuditSweep({ store: watched, days: 2, clock, logger: silentLogger }),
    )
    for (const node of nodes) node.start()
    for (const node of nodes) await node[Symbol.asyncDispose]()
    expect((await all()).map(({ thing }) => thing.name)).toEqual(['new', 'old'])
    await clock.advance(HOUR)
    const later = new AuditSweep({ store: watched, days: 2, clock, logger: silentLogger })
    later.start()
    await later[Symbol.asyncDispose]()
    expect((await all()).map(({ thing }) => thing.name)).toEqual(['new'])
    expect(turns).toHaveLength(2)
  })

  it('removes in rounds however much there is', async () => {
    const { database, clock, store, all } = await start()
    await fill(database, clock, 2_500)
    expect(await store.deleteBefore(clock.now())).toBe(false)
    expect(await all()).toEqual([])
  })

  it('is exported whole, and says so', async () => {
    const { database, node, cookie } = await office()
    await fill(database, node.clock, 1_200)
    const exported = await call(node, '/api/audit/export?format=ndjson', { cookie })
    expect(exported.headers.get('content-disposition')).toMatch(/^attachment; .*\.ndjson"$/)
    const lines = (await exported.text()).trimEnd().split('\n')
    const entries = lines.map((line) => JSON.parse(line) as AuditEntry)
    expect(new Set(entries.map(({ id }) => id)).size).toBe(1_202)
    expect(entries[0]).toMatchObject({ deed: 'audit.exported', details: { format: 'ndjson' } })
    const filtered = await call(node, '/api/audit/export?format=csv&kind=session', { cookie })
    expect((await filtered.text()).trimEnd().split('\r\n')).toHaveLength(2)
  })

  it('is exported with cells that no program takes for a formula', async () => {
    const { database, audit, store } = await start()
    for (const name of ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', 'Said "so", twice', 'Plain'])
      await audit.record(database.db, ADA, { deed: 'story.archived', thing: { id: 'st_1', name } })
    const csv = await textOf(exportOf(store, 'csv'))
    for (const cell of [`"'=1+1"`, `"'+1"`, `"'-1"`, `"'@SUM(A1)"`, `"'\t=1"`])
      expect(csv).toContain(cell)
    expect(csv).toContain('"Said ""so"", twice"')
    expect(csv).not.toMatch(/"[=+\-@\t]/)
  })
})

describe('an export', () => {
  it('reads a page only when the one before was taken, and no more once it is given up', async () => {
    let read = 0
    let ended = false
    const stream = exportStream(
      (async function* () {
        try {
          for (;;) {
            read += 1
            yield []
          }
        } finally {
          ended = true
        }
      })(),
      FORMATS.ndjson,
    )
    const reader = stream.getReader()
    for (let i = 0; i < 3; i += 1) await reader.read()
    expect(read).toBeLessThanOrEqual(4)
    await reader.cancel()
    expect(ended).toBe(true)
  })
})

async function fill({ db }: Database, clock: ManualClock, count: number) {
  const row = { count: 1, until: 0, deed: 'story.archived', who_id: null, who_name: '' }
  const rest = {
    means: 'galley',
    key_id: null,
    key_name: null,
    thing_id: '',
    thing_name: '',
  } as const
  const rows = Array.from({ length: count }, (_, i) => {
    return {
      ...row,
      ...rest,
      detailsJson: '{}',
      address: '',
      id: `au_${i}`,
      at: clock.now() - 1 - i,
    }
  })
  for (let i = 0; i < count; i += 500)
    await db
      .insertInto('audit_entry')
      .values(rows.slice(i, i + 500))
      .execute()
}

function exportOf(store: AuditStore, format: 'csv' | 'ndjson') {
  return exportStream(
    (async function* () {
      yield (await store.page({}, WHOLE)).entries
    })(),
    FORMATS[format],
  )
}

function textOf(stream: ReadableStream<Uint8Array>): Promise<string> {
  return new Response(stream).text()
}
