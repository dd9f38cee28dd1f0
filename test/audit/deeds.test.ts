import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { systemClock } from '../../server/kernel/clock.ts'
import { parseConfig } from '../../server/kernel/config.ts'
import { systemIds } from '../../server/kernel/ids.ts'
import { startNewsroom } from '../../server/newsroom.ts'
import { auditPage, type AuditEntry } from '../../shared/protocol/api/audit.ts'
import { emptyPostgres } from '../support/empty-postgres.ts'
import { silentLogger } from '../support/silent-logger.ts'

// Passwords are hashed, beside whatever else the machine does.
vi.setConfig({ testTimeout: 60_000 })

const PASSWORD = 'correct horse'
const PAGE = 'World\n\nFerry runs aground\n\nBy Ada Quill\n\nNobody had seen it before.\n'
const HOOK = { url: 'http://127.0.0.1:9/in?key=hidden', description: 'The archive' }

describe.each(['SQLite', 'PostgreSQL'])('a day in the newsroom, on %s', (name) => {
  it('[AUD1] is told deed by deed: who, what, to what, and from where', async () => {
    const house = await open(name)
    const admin = await house.signIn('admin@galley.test')
    const ada = { name: 'Ada', email: 'ada@galley.test', password: PASSWORD, role: 'publisher' }
    const { id: adaId } = await admin.ok('POST', '/api/users', ada)
    await admin.ok('PATCH', `/api/users/${adaId}`, { name: 'Ada Quill', role: 'editor' })
    await admin.ok('PATCH', `/api/users/${adaId}`, { role: 'publisher' })
    await house.signIn('ada@galley.test', 'a wrong guess')
    const quill = await house.signIn('ada@galley.test')

    const scopes = ['stories:write', 'stories:publish', 'stories:read']
    const key = { name: 'Wire', scopes, userId: adaId }
    const wire = await admin.ok('POST', '/api/keys', key)
    const hook = await admin.ok('POST', '/api/webhooks', HOOK)
    await admin.ok('POST', `/api/webhooks/${hook.id}/rotate`, {})
    await admin.ok('PATCH', `/api/webhooks/${hook.id}`, { state: 'disabled' })
    await admin.ok('PATCH', `/api/webhooks/${hook.id}`, { state: 'active' })
    await admin.ok('PATCH', `/api/webhooks/${hook.id}`, { description: 'The other archive' })
    await admin.ok('DELETE', `/api/webhooks/${hook.id}`)
    const profile = { name: 'The Post', language: 'en', zone: 'UTC', feeds: 'full' }
    await admin.ok('PUT', '/api/profile', profile)
    await admin.ok('PUT', '/api/sections', { sections: [{ slug: 'world', name: 'World' }] })

    const byWire = house.as({ authorization: `Bearer ${wire.key}` })
    const ferry = await byWire.ok('POST', '/api/import', PAGE)
    const story = `/api/stories/${ferry.id}`
    await admin.ok('PATCH', story, { assign: [adaId] })
    await admin.ok('PATCH', story, { unassign: [adaId] })
    await byWire.ok('POST', `${story}/publish`, { kind: 'publish' })
    await quill.ok('POST', `${story}/retract`, { note: 'It floats.' })
    await quill.ok('PUT', `${story}/retraction`, { note: 'It still floats.', revision: 2 })
    await quill.ok('POST', `${story}/publish`, { kind: 'reinstate' })
    await quill.ok('POST', `${story}/take-downs`, { revision: 1, reason: 'A court ordered it.' })
    await quill.ok('POST', `${story}/archive`)
    await quill.ok('POST', `${story}/restore`)
    await admin.ok('DELETE', `/api/keys/${wire.id}`)
    await quill.ok('POST', '/api/auth/sign-out', {})
    await admin.ok('DELETE', `/api/users/${adaId}/sessions`)

    const entries = await admin.log()
    expect(entries.map(told)).toEqual([
      'galley · account.made · Admin {"role":"admin","email":"admin@galley.test"}',
      'Admin · session.begun · Admin',
      'Admin · account.made · Ada {"role":"publisher","email":"ada@galley.test"}',
      'Admin · account.renamed · Ada Quill {"from":"Ada","to":"Ada Quill"}',
      'Admin · account.role · Ada Quill {"from":"publisher","to":"editor"}',
      'Admin · account.role · Ada Quill {"from":"editor","to":"publisher"}',
      'unknown · session.refused · ada@galley.test',
      'Ada Quill · session.begun · Ada Quill',
      `Admin · key.made · Wire {"for":"Ada Quill","scopes":"${scopes.join(', ')}"}`,
      'Admin · endpoint.made · The archive {"host":"127.0.0.1:9"}',
      'Admin · endpoint.rotated · The archive {"host":"127.0.0.1:9"}',
      'Admin · endpoint.disabled · The archive {"host":"127.0.0.1:9"}',
      'Admin · endpoint.enabled · The archive {"host":"127.0.0.1:9"}',
      'Admin · endpoint.changed · The other archive {"host":"127.0.0.1:9"}',
      'Admin · endpoint.removed · The other archive {"host":"127.0.0.1:9"}',
      'Admin · newsroom.described · The Post {"changed":"name: The Post, feeds: full"}',
      'Admin · newsroom.sections ·  {"sections":"World"}',
      'Admin · story.assigned · Ferry runs aground {"names":"Ada Quill"}',
      'Admin · story.unassigned · Ferry runs aground {"names":"Ada Quill"}',
      'Ada Quill with Wire · story.published · Ferry runs aground {"revision":"1"}',
      'Ada Quill · story.retracted · Ferry runs aground {"revision":"2","note":"It floats."}',
      'Ada Quill · story.mended · Ferry runs aground {"revision":"3","note":"It still floats."}',
      'Ada Quill · story.reinstated · Ferry runs aground {"revision":"4"}',
      'Ada Quill · story.taken-down · Ferry runs aground {"revision":"1","reason":"A court ordered it."}',
      'Ada Quill · story.archived · Ferry runs aground',
      'Ada Quill · story.restored · Ferry runs aground',
      'Admin · key.revoked · Wire {"for":"Ada Quill"}',
      'Ada Quill · session.left · Ada Quill',
    ])
    expect(new Set(entries.slice(1).map(({ address }) => address))).toEqual(new Set(['127.0.0.1']))
    expect(JSON.stringify(entries)).not.toMatch(/hidden|whsec_|gk_|a wrong guess/)
  })

  it('[AUD1] tells of the life of accounts, and of who may know of a story', async () => {
    const house = await open(name)
    const admin = await house.signIn('admin@galley.test')
    const before = (await admin.log()).length
    const ada = { email: 'ada@galley.test', role: 'reporter' }
    await admin.ok('POST', '/api/invitations', { ...ada, email: 'ben@galley.test' })
    const { invitations } = await admin.ok('GET', '/api/invitations')
    const [ben] = invitations as { id: string }[]
    await admin.ok('DELETE', `/api/invitations/${ben?.id}`)
    const invitation = await admin.ok('POST', '/api/invitations', ada)
    const join = { token: tokenOf(invitation), name: 'Ada', password: PASSWORD }
    const { user } = await house.as({}).ok('POST', '/api/links/use', join)
    const { id: adaId } = user as { id: string }
    const quill = await house.signIn(ada.email)
    await quill.ok('PATCH', '/api/me', { name: 'Ada Quill' })
    await quill.ok('DELETE', '/api/sessions')
    await quill.ok('DELETE', '/api/sessions')
    const words = { current: PASSWORD, password: 'a staple of batteries' }
    await quill.ok('PUT', '/api/me/password', words)
    await house.signIn(ada.email, 'a staple of batteries')
    await admin.ok('DELETE', `/api/users/${adaId}/sessions`)
    const link = await admin.ok('POST', `/api/users/${adaId}/reset-link`)
    const reset = { token: tokenOf(link), password: 'a horse of its own' }
    await house.as({}).ok('POST', '/api/links/use', reset)

    const { id } = await admin.ok('POST', '/api/stories', { headline: 'Leak' })
    const confidants = `/api/stories/${id}/confidants`
    await admin.ok('PATCH', confidants, { confidential: true })
    await admin.ok('PATCH', confidants, { add: [adaId] })
    await admin.ok('PATCH', `/api/stories/${id}`, { assign: [adaId] })
    await admin.ok('PATCH', confidants, { remove: [adaId] })
    await admin.ok('PATCH', `/api/stories/${id}`, { assign: [adaId] })
    await admin.ok('PATCH', confidants, { confidential: false })
    await admin.ok('POST', '/api/stories', { headline: 'Tip', confidential: true })
    await admin.ok('PATCH', `/api/users/${adaId}`, { disabled: true })
    await admin.ok('PATCH', `/api/users/${adaId}`, { disabled: true })
    await admin.ok('PATCH', `/api/users/${adaId}`, { disabled: false })
    await admin.ok('DELETE', `/api/users/${adaId}`)

    const entries = (await admin.log()).slice(before)
    expect(entries.map(told)).toEqual([
      'Admin · account.invited · ben@galley.test {"role":"reporter"}',
      'Admin · account.uninvited · ben@galley.test',
      'Admin · account.invited · ada@galley.test {"role":"reporter"}',
      'Ada · account.joined · Ada {"role":"reporter","email":"ada@galley.test"}',
      'Ada · session.begun · Ada',
      'Ada · session.begun · Ada',
      'Ada · account.renamed · Ada Quill {"from":"Ada","to":"Ada Quill"}',
      'Ada Quill · session.others-ended · Ada Quill',
      'Ada Quill · account.password · Ada Quill',
      'Ada Quill · session.begun · Ada Quill',
      'Admin · session.all-ended · Ada Quill',
      'Admin · account.reset-offered · Ada Quill',
      'Ada Quill · account.reset · Ada Quill',
      'Ada Quill · session.begun · Ada Quill',
      'Admin · story.confided · Leak {"names":"Admin"}',
      'Admin · story.named · Leak {"names":"Ada Quill"}',
      'Admin · story.assigned · Leak {"names":"Ada Quill"}',
      'Admin · story.unassigned · Leak {"names":"Ada Quill"}',
      'Admin · story.unnamed · Leak {"names":"Ada Quill"}',
      'Admin · story.assigned · Leak {"names":"Ada Quill"}',
      'Admin · story.named · Leak {"names":"Ada Quill"}',
      'Admin · story.opened · Leak',
      'Admin · story.confided · Tip {"names":"Admin"}',
      'Admin · account.disabled · Ada Quill',
      'Admin · account.enabled · Ada Quill',
      'Admin · account.removed · Ada Quill',
    ])
    const byLink = entries.filter(({ means }) => means === 'link').map(({ deed }) => deed)
    expect(byLink).toEqual(['account.joined', 'account.reset'])
    expect(JSON.stringify(entries)).not.toMatch(/battery|batteries|of its own|#/)
  })

  it('[AUD1] has no entry for what was refused', async () => {
    const house = await open(name)
    const admin = await house.signIn('admin@galley.test')
    const made = await admin.ok('POST', '/api/stories', { headline: 'Not yet' })
    const before = (await admin.log()).length
    const { id } = (await admin.ok('GET', '/api/me'))['user'] as { id: string }
    for (const [method, path, body, status] of [
      ['PATCH', `/api/users/${id}`, { role: 'reporter' }, 409],
      ['POST', '/api/users', { ...ADMIN, name: 'Twin', role: 'editor' }, 409],
      ['POST', '/api/keys', { name: 'X', scopes: ['events:read'], userId: 'us_nobody' }, 422],
      ['DELETE', '/api/keys/ak_nothing', undefined, 404],
      ['POST', '/api/webhooks', { url: 'http://10.0.0.1/' }, 422],
      ['DELETE', '/api/webhooks/ep_nothing', undefined, 404],
      ['POST', '/api/webhooks/ep_nothing/rotate', {}, 404],
      ['PUT', '/api/sections', { sections: [] }, 422],
      ['POST', `/api/stories/${made.id}/publish`, { kind: 'publish' }, 422],
      ['POST', `/api/stories/${made.id}/retract`, { note: 'x' }, 409],
      ['POST', `/api/stories/${made.id}/restore`, undefined, 200],
      ['DELETE', '/api/sessions/si_nothing', undefined, 404],
      ['DELETE', '/api/sessions', undefined, 204],
      ['POST', '/api/invitations', { email: ADMIN.email, role: 'editor' }, 409],
      ['DELETE', '/api/invitations/al_nothing', undefined, 404],
      ['POST', '/api/users/us_nobody/reset-link', undefined, 404],
      ['POST', '/api/links/use', { token: 'x'.repeat(43), name: 'X', password: UNUSED }, 409],
      ['PUT', '/api/me/password', { current: 'a wrong guess', password: UNUSED }, 422],
      ['PATCH', `/api/users/${id}`, { disabled: true }, 409],
      ['DELETE', `/api/users/${id}`, undefined, 409],
      ['PATCH', `/api/stories/${made.id}/confidants`, { add: [id] }, 409],
    ] as const)
      expect([path, (await admin.send(method, path, body)).status]).toEqual([path, status])
    expect((await admin.log()).length).toBe(before)
  })
})

const UNUSED = 'a staple of batteries'
const ADMIN = { email: 'admin@galley.test', password: PASSWORD }

/** `Ada with Wire · story.published · Ferry {…}` */
function told({ who, means, key, deed, thing, details }: AuditEntry): string {
  const by = [who.name || means, ...(key ? [`with ${key.name}`] : [])].join(' ')
  const more = Object.keys(details).length === 0 ? '' : ` ${JSON.stringify(details)}`
  return `${by} · ${deed} · ${thing.name}${more}`
}

type Answer = Record<string, unknown> & { id: string; key?: string; link?: string }

const tokenOf = ({ link = '' }: Answer) => link.split('#')[1] ?? ''

async function open(name: string) {
  const opened = new AsyncDisposableStack()
  onTestFinished(() => opened.disposeAsync())
  const folder = await mkdtemp(join(tmpdir(), 'galley-audit-'))
  opened.defer(() => rm(folder, { recursive: true }))
  const url =
    name === 'SQLite' ? `sqlite:${folder}/galley.db` : opened.use(await emptyPostgres()).url
  const config = parseConfig({
    PORT: '0',
    HOST: '127.0.0.1',
    DATABASE_URL: url,
    ASSETS_URL: `file:${folder}/assets`,
    SECRET: 'a-secret-of-this-test-that-is-long-enough',
    ADMIN_EMAIL: ADMIN.email,
    ADMIN_PASSWORD: ADMIN.password,
    WEBHOOK_ALLOW_HOSTS: '127.0.0.1',
    DEMO: '0',
  })
  const newsroom = await startNewsroom(
    { ...config, dataDir: folder },
    { clock: systemClock, ids: systemIds, logger: silentLogger },
  )
  opened.defer(() => newsroom.stop().then(() => undefined))
  const as = (headers: Record<string, string>) => caller(newsroom.port, headers)
  return {
    as,
    async signIn(email: string, password = PASSWORD) {
      const answer = await as({}).send('POST', '/api/auth/sign-in/email', { email, password })
      return as({ cookie: (answer.headers.getSetCookie()[0] ?? '').split(';')[0] ?? '' })
    },
  }
}

function caller(port: number, headers: Record<string, string>) {
  const send = (method: string, path: string, body?: unknown) => {
    const isText = typeof body === 'string'
    const init: RequestInit = {
      method,
      headers: {
        ...headers,
        'sec-fetch-site': 'same-origin',
        'content-type': isText ? 'text/plain' : 'application/json',
      },
    }
    if (body !== undefined) init.body = isText ? body : JSON.stringify(body)
    return fetch(`http://127.0.0.1:${port}${path}`, init)
  }
  const ok = async (method: string, path: string, body?: unknown): Promise<Answer> => {
    const answer = await send(method, path, body)
    const text = await answer.text()
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`)
    return text === '' ? { id: '' } : (JSON.parse(text) as Answer)
  }
  /** The oldest first. */
  const log = async () => {
    const page = auditPage.parse(await ok('GET', '/api/audit?limit=200'))
    return page.entries.reverse()
  }
  return { send, ok, log }
}
