import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest'
import { z } from 'zod'
import { ticket } from '../../shared/protocol/api/drafts.ts'
import { endpointWithSecret } from '../../shared/protocol/api/webhooks.ts'
import { freshDatabase } from '../support/fresh-database.ts'
import { ADMIN, NodeProcess } from '../support/node-process.ts'
import { DraftClient } from './draft-client.ts'
import { SECRET } from './newsrooms.ts'
import { importStory } from './stories.ts'

// Real processes, on a machine that may have other things to do.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const MAIN = join(import.meta.dirname, '..', '..', 'server', 'start.js')

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'galley-start-'))
})

afterAll(() => rm(folder, { recursive: true, force: true }))

/** Runs a server that is not expected to start, to its end. */
function failToStart(env: Record<string, string>): Promise<{ code: unknown; said: string }> {
  const own = { PATH: process.env['PATH'] ?? '', DATABASE_URL: `sqlite:${folder}/galley.db` }
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [MAIN],
      { cwd: folder, env: { ...own, ...env }, timeout: 20_000 },
      (error, out, err) => resolve({ code: error ? error.code : 0, said: out + err }),
    )
  })
}

describe('a server that cannot start', () => {
  it('names every fault of its configuration at once, and ends with 1', async () => {
    const { code, said } = await failToStart({
      PORT: 'many',
      DATABASE_URL: 'mysql://somewhere',
      REDIS_URL: 'localhost:6379',
      SECRET: 'short',
      ADMIN_EMAIL: 'nobody',
      DEMO: 'perhaps',
      LOG_LEVEL: 'loud',
    })
    expect(code).toBe(1)
    const names = [
      'PORT',
      'DATABASE_URL',
      'REDIS_URL',
      'SECRET',
      'ADMIN_EMAIL',
      'DEMO',
      'LOG_LEVEL',
    ]
    for (const name of names) expect(said).toMatch(new RegExp(`^${name}: `, 'm'))
    expect(said).not.toMatch(/\n\s+at /)
  })

  it('says so when the database does not answer, and ends with 1', async () => {
    const { code, said } = await failToStart({
      DATABASE_URL: 'postgres://galley:a-password-of-postgres@127.0.0.1:9/galley',
    })
    expect(code).toBe(1)
    expect(said).toContain('DATABASE_URL: ')
    expect(said).toContain('ECONNREFUSED')
    expect(said).not.toContain('a-password-of-postgres')
    expect(said).not.toMatch(/\n\s+at /)
  })
})

describe('the first start', () => {
  let node: NodeProcess
  let admin: { email: string; password: string }

  beforeAll(async () => {
    node = await NodeProcess.start({ ADMIN_EMAIL: '', ADMIN_PASSWORD: '' })
    const [, email = '', password = ''] = /e-mail +(\S+)\n +password +(\S+) /.exec(node.log) ?? []
    admin = { email, password }
  })

  afterAll(() => node[Symbol.asyncDispose]())

  it('[END1] prints the password that it made for the admin, and no later start does', async () => {
    const session = await node.signIn(admin)
    expect(await node.stop()).toBe(0)
    await node.start()
    expect((await session.fetch('/api/me')).status).toBe(200)
    await node.signIn(admin)
    expect(node.log.split(admin.password)).toHaveLength(2)
  })

  it('keeps the secret that it made in the data folder, for its owner only', async () => {
    const path = join(node.folder, 'secret')
    expect((await stat(path)).mode & 0o777).toBe(0o600)
    expect(node.log).not.toContain((await readFile(path, 'utf8')).trim())
  })

  it('leaves the file and the port to it: a second process says so, and ends with 1', async () => {
    const taken = await failToStart({ DATABASE_URL: `sqlite:${node.folder}/galley.db`, PORT: '0' })
    expect(taken.code).toBe(1)
    expect(taken.said).toContain(`another process has ${node.folder}/galley.db open`)
    const port = await failToStart({ PORT: `${node.port}`, HOST: '127.0.0.1', DEMO: '0' })
    expect(port.code).toBe(1)
    expect(port.said).toContain(`PORT: ${node.port} is taken by another program`)
    // Else the next start would not show the admin's first password, which nobody has seen.
    expect(existsSync(`${folder}/galley.db`)).toBe(false)
    for (const { said } of [taken, port]) expect(said).not.toMatch(/\n\s+at /)
    await node.signIn(admin)
  })
})

it('a later start finds all that an earlier one compiled, and reads no TypeScript', async () => {
  // Node's own reader of TypeScript, which takes 15 MB in each thread that needs it.
  const tell = `process.on('exit', () => console.log('reads TypeScript:', process.moduleLoadList.some((name) => /amaro/.test(name))))`
  await using node = await NodeProcess.start({}, [
    '--import',
    `data:text/javascript,${encodeURIComponent(tell)}`,
  ])
  await node.stop()
  await node.start()
  await node.stop()
  expect(node.log.match(/reads TypeScript: \w+/g)?.at(-1)).toBe('reads TypeScript: false')
})

it('writes no secret into its log, even when it logs everything', async () => {
  await using database = await freshDatabase(inject('postgresUrl'))
  const withPassword = new URL(database.url)
  withPassword.password = 'a-password-of-postgres'
  await using node = await NodeProcess.start({
    SECRET,
    LOG_LEVEL: 'trace',
    DATABASE_URL: withPassword.href,
    REDIS_URL: inject('redisUrl'),
    WEBHOOK_ALLOW_HOSTS: '127.0.0.1',
  })
  const admin = await node.admin()
  const wrong = { ...ADMIN, password: 'a-wrong-password-typed' }
  await expect(node.signIn(wrong)).rejects.toThrow(/wrong/)
  const key = { name: 'wire', scopes: ['stories:read'] }
  const made = await admin.post('/api/keys', key, z.object({ key: z.string() }))
  const headers = { authorization: `Bearer ${made.key}` }
  expect((await fetch(`${node.url}/api/stories?key=${made.key}`, { headers })).status).toBe(200)
  const hook = { url: 'http://127.0.0.1:9/hook' }
  const { secret } = await admin.post('/api/webhooks', hook, endpointWithSecret)
  const story = await importStory(admin)
  using draft = await DraftClient.open(node, admin, story)
  draft.type('Some words.')
  const { token } = await admin.post('/api/tickets', {}, ticket)
  await fetch(`${node.url}/collab/${story}?token=${token}`).then((response) => response.text())
  await expect(
    fetch(`${node.url}/api/stories`, { headers: { authorization: `Bearer ${token}` } }),
  ).resolves.toMatchObject({ status: 401 })
  expect(await node.stop()).toBe(0)

  const session = admin.cookie.split('=')[1] ?? ''
  const secrets = {
    SECRET,
    session,
    secret,
    token,
    key: made.key,
    password: ADMIN.password,
    wrong: wrong.password,
    postgres: 'a-password-of-postgres',
  }
  expect(node.log).toContain('/api/stories')
  for (const [name, value] of Object.entries(secrets)) {
    expect(value.length, name).toBeGreaterThan(10)
    expect(node.log.includes(value), name).toBe(false)
    expect(node.log.includes(decodeURIComponent(value)), name).toBe(false)
  }
})
