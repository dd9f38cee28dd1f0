import { spawnSync } from 'node:child_process'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { runCli, type Ran } from '../server/cli/run.ts'
import { systemClock } from '../server/kernel/clock.ts'
import { systemIds } from '../server/kernel/ids.ts'
import { me } from '../shared/protocol/api/people.ts'
import { storyList } from '../shared/protocol/api/stories.ts'
import { ADMIN, NodeProcess } from './support/node-process.ts'

// Real processes, on a machine that may have other things to do.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const CLI = join(import.meta.dirname, '..', 'server', 'cli', 'main.ts')
const PAGE = 'World\n\nHarbour cranes stand still\n\nBy Ada Quill\n\nNobody had seen it before.\n'

let folder: string
let node: NodeProcess
let page: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'galley-cli-'))
  page = await file('page.txt', PAGE)
  node = await NodeProcess.start()
})

afterAll(async () => {
  await node[Symbol.asyncDispose]()
  await rm(folder, { recursive: true, force: true })
})

async function file(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, content)
  return path
}

/** Runs a command with the environment that the node's server was started with. */
function galley(words: string[], env: Record<string, string> = {}): Promise<Ran> {
  const own = { PORT: `${node.port}`, DATABASE_URL: `sqlite:${node.folder}/galley.db` }
  return runCli(words, { env: { ...own, ...env }, clock: systemClock, ids: systemIds })
}

async function refused(words: string[], env: Record<string, string> = {}): Promise<string> {
  const ran = await galley(words, env)
  if (ran.ok) throw new Error(`this was done: ${ran.out}`)
  expect(ran.err).toMatch(/^galley: /)
  expect(ran.err).not.toMatch(/\n\s+at |node:internal/)
  return ran.err
}

function importRefused(path: string): Promise<string> {
  return refused(['import', path])
}

async function done(words: string[], env: Record<string, string> = {}): Promise<string> {
  const ran = await galley(words, env)
  if (!ran.ok) throw new Error(ran.err)
  return ran.out
}

/** In a process of its own, where there is no newsroom. */
function start(words: string[]) {
  const DATABASE_URL = `sqlite:${folder}/no.db`
  const env = { PATH: process.env['PATH'] ?? '', PORT: '9', DATABASE_URL }
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...words], {
    env,
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

describe('the process', () => {
  it('prints on standard output and ends with 0 when it is done', () => {
    const help = expect.stringContaining('user add EMAIL') as string
    expect(start(['help'])).toEqual({ status: 0, stdout: help, stderr: '' })
  })

  it('prints on standard error and ends with 1 when it refuses', () => {
    const reason = expect.stringContaining('There is no newsroom') as string
    expect(start(['key', 'list'])).toEqual({ status: 1, stdout: '', stderr: reason })
  })
})

describe('bad use', () => {
  it('prints what it can do', async () => {
    for (const words of [['help'], ['--help'], ['user', 'add', '--help']]) {
      const help = await done(words)
      for (const word of [
        'import',
        'check',
        'user add',
        'user list',
        'user erase',
        'user two-step-off',
        'key add',
        'key list',
        'key revoke',
      ])
        expect(help).toContain(`  ${word}`)
    }
  })

  it.each([
    [[], 'say what to do'],
    [['publish'], 'unknown command'],
    [['user', 'remove'], 'unknown command'],
    [['constructor'], 'unknown command'],
    [['import'], 'import FILE'],
    [['import', 'a', 'b'], 'import FILE'],
    [['import', 'a', '--force'], '--force'],
    [['user', 'add', 'ada', '--role', 'queen', '--password', 'short'], 'role: '],
    [['key', 'add', '--name', 'wire', '--scopes', 'stories:read'], '--user EMAIL'],
    [['key', 'add', '--user', 'a@b.test', '--name', 'wire', '--scopes', 'all'], 'scopes.0: '],
  ])('refuses %j', async (args, reason) => {
    expect(await refused(args)).toContain(reason)
  })

  it('names every fault of a person at once', async () => {
    const err = await refused(['user', 'add', 'ada', '--role', 'queen', '--password', 'short'])
    for (const field of ['email', 'name', 'role', 'password']) expect(err).toContain(`  ${field}: `)
  })

  it('names every fault of the environment at once', async () => {
    const err = await refused(['user', 'list'], { PORT: 'many', DATABASE_URL: 'mysql:x' })
    expect(err).toContain('PORT: ')
    expect(err).toContain('DATABASE_URL: ')
  })

  it('makes no newsroom where there is none', async () => {
    const empty = await mkdtemp(join(folder, 'empty-'))
    const env = { DATABASE_URL: `sqlite:${empty}/galley.db`, PORT: '9' }
    expect(await refused(['user', 'list'], env)).toContain('There is no newsroom')
    expect(await readdir(empty)).toEqual([])
  })

  it('speaks to no other program that has the port', async () => {
    const other = createServer((_, response) => response.end('hello')).listen(0, '127.0.0.1')
    await new Promise((resolve) => void other.once('listening', resolve))
    const { port } = other.address() as AddressInfo
    try {
      const err = await refused(['user', 'list'], { PORT: `${port}` })
      expect(err).toContain(`http://127.0.0.1:${port} is no newsroom`)
    } finally {
      other.close()
    }
  })

  it('does nothing in another newsroom that has the port', async () => {
    const SECRET = 'the-secret-of-another-newsroom-entirely'
    expect(await refused(['import', page], { SECRET })).toContain('another newsroom')
    const elsewhere = { DATABASE_URL: `sqlite:${folder}/galley.db` }
    expect(await refused(['import', page], elsewhere)).toContain('no secret in')
  })

  it('says when the server that has the database open is not at PORT', async () => {
    const err = await refused(['user', 'list'], { PORT: '9' })
    expect(err).toContain('another process has')
    expect(err).toContain('is PORT set')
  })
})

/** In this order: the second needs the server stopped. */
describe.each([
  { how: 'while the server runs', name: 'ada', prepare: async () => undefined },
  { how: 'while it does not', name: 'ben', prepare: async () => void (await node.stop()) },
])('$how', ({ name, prepare }) => {
  const email = `${name}@newsroom.test`

  beforeAll(prepare)

  it('adds people, with a password that it makes up and prints', async () => {
    const out = await done(['user', 'add', email, '--name', `${name} Q.`, '--role', 'reporter'])
    expect(out).toContain(`Added ${email} as reporter`)
    expect(/password {2}(\S{24}) /.exec(out)).not.toBeNull()
    const given = ['--name', 'Cy', '--role', 'editor', '--password', 'a-password-of-cy']
    expect(await done(['user', 'add', `cy.${email}`, ...given])).not.toContain('a-password-of-cy')
    const list = await done(['user', 'list'])
    expect(list).toMatch(new RegExp(`^${email} +reporter +${name} Q\\. +us_`, 'm'))
    expect(list).toContain(ADMIN.email)
    const again = ['user', 'add', email.toUpperCase(), '--name', 'X', '--role', 'editor']
    expect(await refused(again)).toMatch(/already has this e-mail address[^]*email: is taken/)
  })

  it('turns two-step sign-in off for who has it', async () => {
    expect(await refused(['user', 'two-step-off', email])).toContain('the password alone already')
    expect(await refused(['user', 'two-step-off', 'x@newsroom.test'])).toContain('Nobody here')
  })

  it('makes, lists and revokes keys of anybody', async () => {
    const add = ['key', 'add', '--name', `wire ${name}`, '--scopes', 'stories:read,events:read']
    const [key = ''] = (await done([...add, '--user', email])).split(' ')
    expect(key).toMatch(/^gk_[\w-]{43}$/)
    const row = new RegExp(`^(ak_\\w+) +wire ${name} +${email} +stories:read,events:read`, 'm')
    const [, id = ''] = row.exec(await done(['key', 'list'])) ?? []
    expect(await done(['key', 'revoke', id])).toBe(`Revoked ${id}\n`)
    expect(await refused(['key', 'revoke', id])).toContain('There is no key')
    expect(await refused([...add, '--user', 'nobody@newsroom.test'])).toContain('Nobody here')
  })

  it('erases somebody’s data once it is asked twice, and not by another name', async () => {
    const zed = `zed.${email}`
    await done(['user', 'add', zed, '--name', 'Zed', '--role', 'editor'])
    expect(await done(['user', 'erase', zed])).toMatch(
      /Gone for good[^]*user erase us_\w+ --name "Zed"/,
    )
    expect(await refused(['user', 'erase', zed, '--name', 'Zoe'])).toContain('nothing was erased')
    expect(await done(['user', 'list'])).toContain(zed)
    expect(await done(['user', 'erase', zed, '--name', 'Zed'])).toContain('Erased what told')
    expect(await done(['user', 'list'])).not.toContain(zed)
    expect(await refused(['user', 'erase', zed, '--name', 'Zed'])).toContain('Nobody here is')
  })

  it('imports a page, as the admin or as somebody', async () => {
    expect(await done(['import', page])).toMatch(/^Imported st_\w+: Harbour cranes stand still\n$/)
    expect(await done(['import', page, '--as', email.toUpperCase()])).toContain('Imported st_')
    expect(await refused(['import', page, '--as', 'nobody@x.test'])).toContain('Nobody here')
  })

  it('takes a path that is relative to where npm was called', async () => {
    expect(await done(['import', 'page.txt'], { INIT_CWD: folder })).toContain('Imported st_')
  })

  it('refuses what is no page of text, with the reason', async () => {
    expect(await importRefused(await file('empty.txt', ''))).toContain('There is no text in it.')
    expect(await importRefused(await file('blank.txt', ' \n\n'))).toContain(
      'There is no text in it.',
    )
    const binary = await file(
      'page.bin',
      new Uint8Array(4000).map((_, at) => at * 7),
    )
    expect(await importRefused(binary)).toContain('not plain text')
    const big = await file('big.txt', 'word '.repeat(500_000))
    expect(await importRefused(big)).toContain('than 2 MiB')
    expect(await importRefused(join(folder, 'gone.txt'))).toContain('no such file')
    expect(await importRefused(folder)).toContain('it is a folder')
  })
})

it('leaves what the server then works with', async () => {
  await node.start()
  const admin = await node.signIn(ADMIN)
  const { stories } = await admin.get('/api/stories', storyList)
  expect(stories.map(({ headline }) => headline)).toEqual(
    Array.from({ length: 6 }, () => 'Harbour cranes stand still'),
  )
  const authors = stories.map(({ createdBy }) => createdBy?.name)
  expect(authors.filter((name) => name !== 'Admin')).toEqual(['ben Q.', 'ada Q.'])
  const cy = await node.signIn({ email: 'cy.ben@newsroom.test', password: 'a-password-of-cy' })
  expect((await cy.get('/api/me', me)).user.role).toBe('editor')
})
