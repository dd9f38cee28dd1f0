import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { expect, it, onTestFinished } from 'vitest'
import { FactorStore } from '../../server/accounts/second-factor/factor-store.ts'
import { FACTOR_PURPOSE } from '../../server/accounts/second-factor/open-second-factor.ts'
import { loadSecrets } from '../../server/accounts/secret.ts'
import { UserStore } from '../../server/accounts/user-store.ts'
import { rotateSecret } from '../../server/cli/rotate-secret.ts'
import { systemClock } from '../../server/kernel/clock.ts'
import { parseConfig } from '../../server/kernel/config.ts'
import { systemIds as ids } from '../../server/kernel/ids.ts'
import { TextSeal } from '../../server/kernel/text-seal.ts'
import { startNewsroom } from '../../server/newsroom.ts'
import { openDatabase } from '../../server/store/open-database.ts'
import { EndpointSecrets } from '../../server/webhooks/endpoint-secrets.ts'
import { sealEndpoints } from '../../server/webhooks/secret-store.ts'
import { WebhookStore } from '../../server/webhooks/webhook-store.ts'
import { ManualClock } from '../support/manual-clock.ts'

const HOOK = { url: 'https://example.org/in', description: '', types: [] }

async function folder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'galley-rotation-'))
  onTestFinished(() => rm(path, { recursive: true }))
  return path
}

it('the operator makes a new secret, which opens all that the old one sealed', async () => {
  const dataDir = await folder()
  const database = await openDatabase({ kind: 'sqlite', path: ':memory:' })
  onTestFinished(() => database[Symbol.asyncDispose]())
  const { db } = database
  const load = () => loadSecrets({ configured: null, before: null, dataDir, ids })
  const before = await load()
  const secrets = new EndpointSecrets({ secrets: before, ids })
  const clock = new ManualClock()
  const { id } = await new WebhookStore({ db, clock, ids, secrets }).create(HOOK)
  const users = new UserStore({ db, clock, ids })
  const ada = { name: 'Ada', email: 'ada@example.org', role: 'admin', passwordHash: '' } as const
  const made = await users.create(ada)
  const userId = made.ok ? made.account.id : ''
  const factorsOf = (given: typeof before) =>
    new FactorStore({ db, seal: new TextSeal({ secrets: given, ids }, FACTOR_PURPOSE) })
  const factor = { secret: 'c2VjcmV0', step: 1, hashes: [], now: 0, except: null }
  await factorsOf(before).set(userId, factor)
  const lines = await rotateSecret({ db, secret: null, dataDir, ids })
  expect(lines.join('\n')).toContain('the secrets of 1 webhooks, the second factors of 1 people')
  const after = await load()
  expect(await factorsOf(after).secretOf(userId)).toBe(factor.secret)
  expect(await factorsOf(before).secretOf(userId)).toBeNull()
  expect(after).toHaveLength(1)
  expect(after).not.toEqual(before)
  expect(lines.join('\n')).not.toContain(after[0])
  expect(await readdir(dataDir)).toEqual(['secret'])
  const sealedNow = (given: typeof after) =>
    sealEndpoints(db, new EndpointSecrets({ secrets: given, ids }))
  expect(await sealedNow(after)).toEqual({ sealed: 0, lost: [] })
  expect(await sealedNow(before)).toEqual({ sealed: 0, lost: [id] })
})

it('a secret in the environment is none that a command can change', async () => {
  const database = await openDatabase({ kind: 'sqlite', path: ':memory:' })
  onTestFinished(() => database[Symbol.asyncDispose]())
  const dataDir = await folder()
  const rotating = rotateSecret({ db: database.db, secret: 'x'.repeat(32), dataDir, ids })
  await expect(rotating).rejects.toThrow(/SECRET_BEFORE/)
  expect(await readdir(dataDir)).toEqual([])
})

it.each([
  ['https://news.example.org', undefined, 1],
  [undefined, 'production', 1],
  ['http://localhost:3000', undefined, 0],
  [undefined, undefined, 0],
])(
  'a start at %s, NODE_ENV %s, says %i times that the secret lies beside the data',
  async (url, mode, times) => {
    const dataDir = await folder()
    const lines: string[] = []
    const logger = pino(
      { level: 'info', base: null },
      { write: (line: string) => lines.push(line) },
    )
    const config = parseConfig({
      PORT: '0',
      HOST: '127.0.0.1',
      PUBLIC_URL: url,
      NODE_ENV: mode,
      DATABASE_URL: `sqlite:${dataDir}/galley.db`,
      ASSETS_URL: `file:${dataDir}/assets`,
      ADMIN_EMAIL: 'admin@galley.test',
      ADMIN_PASSWORD: 'correct horse',
      DEMO: '0',
    })
    const newsroom = await startNewsroom(config, { clock: systemClock, ids, logger })
    await newsroom.stop()
    const secret = (await readFile(join(dataDir, 'secret'), 'utf8')).trim()
    expect(lines.filter((line) => line.includes('SECRET is not set'))).toHaveLength(times)
    expect(lines.join('')).not.toContain(secret)
  },
)
