import { existsSync, globSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { builtinModules } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { parseConfig } from '../../server/kernel/config.ts'
import { storyList } from '../../shared/protocol/api/stories.ts'
import { eventually } from '../support/eventually.ts'
import { freshDatabase } from '../support/fresh-database.ts'
import type { NodeProcess } from '../support/node-process.ts'
import { startTogether } from './newsrooms.ts'
import { OpenPage } from './open-page.ts'
import { publish, publishStory } from './stories.ts'

// Real processes, on a machine that may have other things to do.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const ROOT = join(import.meta.dirname, '..', '..')
const read = (name: string) => readFileSync(join(ROOT, name), 'utf8')

const NODES = ['node1', 'node2']
/** What an operator has to fill in; the rest is as .env.example has it. */
const FILLED_IN: Record<string, string> = {
  SECRET: 'the-secret-that-an-operator-has-made-up',
  POSTGRES_PASSWORD: 'a-password-of-postgres',
  ADMIN_EMAIL: 'admin@newsroom.test',
  ADMIN_PASSWORD: 'a-long-enough-password',
}

const service = z.object({
  image: z.string(),
  build: z.string().optional(),
  restart: z.string(),
  command: z.array(z.string()).optional(),
  stop_grace_period: z.string().optional(),
  environment: z.record(z.string(), z.string()).default({}),
  ports: z.array(z.string()).default([]),
  volumes: z.array(z.string()).default([]),
  depends_on: z.record(z.string(), z.object({ condition: z.string() })).default({}),
  healthcheck: z.object({ test: z.array(z.string()) }).optional(),
  init: z.boolean().optional(),
})
const composeFile = z.object({
  services: z.record(z.string(), service),
  volumes: z.record(z.string(), z.null()),
  networks: z.object({
    default: z.object({ ipam: z.object({ config: z.array(z.object({ subnet: z.string() })) }) }),
  }),
})

const example = Object.fromEntries(
  [...read('.env.example').matchAll(/^([A-Z_]+)=(.*)$/gm)].map(([, name = '', value = '']) => [
    name,
    value,
  ]),
)
const source = read('docker-compose.yml')
const compose = composeFile.parse(
  parse(source, (_, value: unknown) => (typeof value === 'string' ? filledIn(value) : value), {
    merge: true,
  }),
)
const node = (name: string) => named(compose.services, name)
const dockerfile = read('Dockerfile')
const caddyfile = read('deploy/Caddyfile').replaceAll(/#.*$/gm, '')

/** As Compose does it: `${NAME:-default}` and `${NAME:?message}`. */
function filledIn(
  text: string,
  env: Record<string, string> = { ...example, ...FILLED_IN },
): string {
  const reference = /\$\{(\w+):([-?])([^}]*)\}/g
  return text.replaceAll(reference, (_, name: string, kind: string, rest: string) => {
    const value = env[name] || (kind === '-' ? rest : '')
    if (kind === '?' && value === '') throw new Error(`${name} ${rest}`)
    return value
  })
}

function named<T>(record: Record<string, T>, name: string): T {
  const found = record[name]
  if (found === undefined) throw new Error(`there is no ${name}`)
  return found
}

describe('docker-compose.yml', () => {
  it('gives the nodes only variables that the server reads, with values that it takes', () => {
    const sources = read('server/kernel/config.ts') + read('server/kernel/oidc-config.ts')
    const known = [...sources.matchAll(/^ {2}([A-Z_]+): /gm)].map(([, name]) => name)
    expect(known).toContain('DATABASE_URL')
    for (const name of NODES) {
      const { environment } = node(name)
      expect(known).toEqual(expect.arrayContaining(Object.keys(environment)))
      expect(() => parseConfig(environment)).not.toThrow()
    }
    expect(node('node1')).toEqual(node('node2'))
  })

  it('asks for what .env.example lists, and names what is missing', () => {
    const asked = [...source.matchAll(/\$\{(\w+)/g)].map(([, name = '']) => name)
    expect(Object.keys(example).sort()).toEqual([...new Set(asked)].sort())
    for (const name of ['SECRET', 'POSTGRES_PASSWORD'])
      expect(() => filledIn(source, { ...example, ...FILLED_IN, [name]: '' })).toThrow(name)
    const left = source.replaceAll(/\$\{(\w+):([-?])([^}]*)\}/g, '')
    expect(left).not.toContain('$')
  })

  it('leads to services that are there, by the ports and names that they have', () => {
    const { database, redisUrl, dataDir, assetsDir, port, trustProxy } = parseConfig(
      node('node1').environment,
    )
    if (database.kind !== 'postgres' || redisUrl === null) throw new Error('these are for one node')
    const url = new URL(database.url)
    const postgres = node(url.hostname)
    expect(url.port).toBe('5432')
    expect(postgres.image).toMatch(/^postgres:1[67]$/) // from 18 on the data lie elsewhere
    expect(postgres.environment).toEqual({
      POSTGRES_USER: url.username,
      POSTGRES_PASSWORD: url.password,
      POSTGRES_DB: url.pathname.slice(1),
    })
    expect(new URL(redisUrl).port).toBe('6379')
    expect(node(new URL(redisUrl).hostname).image).toMatch(/^redis:/)
    expect(node('node1').volumes).toEqual([
      `assets:${assetsDir}`,
      `data:${join('/galley', dataDir)}`,
    ])
    expect(port).toBe(3000)
    expect(trustProxy).toEqual([compose.networks.default.ipam.config[0]?.subnet])
  })

  it('checks the health of everything, keeps what must be kept, and restarts what ends', () => {
    for (const [name, one] of Object.entries(compose.services)) {
      expect(one.restart, name).toBe('unless-stopped')
      const checked = one.healthcheck !== undefined || NODES.includes(name)
      expect(checked, name).toBe(true)
      for (const [other, { condition }] of Object.entries(one.depends_on)) {
        expect(Object.keys(compose.services)).toContain(other)
        expect(condition).toBe('service_healthy')
      }
      for (const volume of one.volumes) {
        const [from = ''] = volume.split(':')
        if (from.startsWith('.')) expect(existsSync(join(ROOT, from)), volume).toBe(true)
        else expect(Object.keys(compose.volumes)).toContain(from)
      }
    }
    const uses = Object.values(compose.services).flatMap(({ volumes }) => volumes)
    for (const volume of Object.keys(compose.volumes))
      expect(
        uses.some((use) => use.startsWith(`${volume}:`)),
        volume,
      ).toBe(true)
  })

  it('[END1] waits longer for a node to stop than the node itself does', () => {
    const [, deadline = ''] = /STOP_DEADLINE_MS = ([\d_]+)/.exec(read('server/main.ts')) ?? []
    const grace = Number(node('node1').stop_grace_period?.replace(/s$/, '')) * 1000
    expect(grace).toBeGreaterThan(Number(deadline.replaceAll('_', '')))
  })

  it('publishes the load balancer only, which knows every node', () => {
    const published = Object.entries(compose.services).filter(([, { ports }]) => ports.length > 0)
    expect(published.map(([name]) => name)).toEqual(['balancer'])
    const [host = '', inside] = node('balancer').ports[0]?.split(':') ?? []
    expect(new URL(node('node1').environment['PUBLIC_URL'] ?? '').port).toBe(host)
    expect(caddyfile).toMatch(new RegExp(`^:${inside} \\{$`, 'm'))
    const upstreams = /reverse_proxy (.*) \{/.exec(caddyfile)?.[1]?.split(' ')
    const port = node('node1').environment['PORT']
    expect(upstreams).toEqual(NODES.map((name) => `${name}:${port}`))
    expect(Object.keys(node('balancer').depends_on)).toEqual(NODES)
    expect(routes()).toContain(/health_uri (\S+)/.exec(caddyfile)?.[1])
    const check = node('balancer').healthcheck?.test.at(-1) ?? ''
    expect(new URL(check).port || '80').toBe(inside)
    expect(routes()).toContain(new URL(check).pathname)
    expect(caddyfile).not.toContain('flush_interval') // a negative one leaves streams open for ever
  })
})

/** What the health routes answer to. */
function routes(): string[] {
  return [...read('server/http/health/routes.ts').matchAll(/app\.get\('([^']+)'/g)].map(
    ([, path = '']) => path,
  )
}

describe('Dockerfile', () => {
  const lines = dockerfile.split('\n').filter((line) => /^[A-Z]+ /.test(line))
  const copies = lines.flatMap((line) => {
    const [, stage, paths = ''] = /^COPY (--from=build )?(.+)$/.exec(line) ?? []
    return paths === '' ? [] : [{ built: Boolean(stage), paths: paths.split(' ').slice(0, -1) }]
  })

  it('copies what there is, past .dockerignore', () => {
    const allowed =
      read('.dockerignore')
        .match(/^!.+$/gm)
        ?.map((line) => line.slice(1)) ?? []
    for (const path of copies.flatMap(({ built, paths }) => (built ? [] : paths))) {
      expect(existsSync(join(ROOT, path)), path).toBe(true)
      expect(allowed).toContain(path)
    }
    const built = copies.flatMap(({ built, paths }) => (built ? paths : []))
    expect(built).toEqual(['/galley/node_modules', '/galley/dist'])
    for (const path of allowed) expect(existsSync(join(ROOT, path)), path).toBe(true)
    expect(allowed.join(' ')).not.toMatch(/\.env|data|test|\.git/)
  })

  it('runs the Node that package.json asks for, and files that are there, not as root', () => {
    const { engines } = JSON.parse(read('package.json')) as { engines: { node: string } }
    const versions = [...dockerfile.matchAll(/^FROM node:(\d+)-slim/gm)].map(([, v]) => v)
    expect(versions.map((v) => `>=${v}`)).toEqual([engines.node, engines.node])
    const { scripts: npm } = JSON.parse(read('package.json')) as { scripts: { start: string } }
    const [, command = ''] = /^CMD (.*)$/m.exec(dockerfile) ?? []
    const words = npm.start.split(' ')
    const settings = words.splice(0, words.indexOf('node')).join(' ')
    expect(JSON.parse(command)).toEqual(words)
    expect(dockerfile.lastIndexOf(`ENV ${settings}\n`)).toBeGreaterThan(
      dockerfile.lastIndexOf('FROM'),
    )
    const scripts = [...dockerfile.matchAll(/node"?,? (?:"--[\w=-]+", )?"?([a-z/]+\.[jt]s)/g)].map(
      ([, path = '']) => path,
    )
    expect(scripts).toEqual(['client/build.ts', 'server/compile.ts', 'server/start.js'])
    for (const path of scripts) expect(existsSync(join(ROOT, path)), path).toBe(true)
    expect(dockerfile.indexOf('USER node')).toBeLessThan(dockerfile.indexOf('\nCMD '))
    expect(dockerfile).toContain(`EXPOSE ${node('node1').environment['PORT']}`)
    expect(dockerfile).toMatch(
      /mkdir -p data dist\/compiled \/assets && chown node:node data dist\/compiled \/assets/,
    )
  })

  it('has a health check that is right while the node is ready', () => {
    const [, list = ''] = /^ {2}CMD (\[.+\])$/m.exec(dockerfile) ?? []
    const command = z.array(z.string()).parse(JSON.parse(list))
    expect(command.slice(0, 2)).toEqual(['node', '-e'])
    expect(routes()).toContain(/\}(\/\w+)`/.exec(command[2] ?? '')?.[1])
  })

  it('leaves out no package that the server needs', () => {
    const { dependencies } = JSON.parse(read('package.json')) as {
      dependencies: Record<string, string>
    }
    const files = globSync(['server/**/*.ts', 'shared/**/*.ts'], { cwd: ROOT })
    // Types are there for the check alone.
    const code = (file: string) => read(file).replace(/^import type [^']*'[^']*'/gm, '')
    const imports = files.flatMap((file) =>
      [...code(file).matchAll(/(?:\bfrom |^import |\bimport\()'([^'./\n][^'\n]*)'/gm)].map(
        ([, name = '']) => name,
      ),
    )
    const packages = imports
      .filter((name) => !name.startsWith('node:') && !builtinModules.includes(name))
      .map((name) => name.split('/', name.startsWith('@') ? 2 : 1).join('/'))
    expect(packages).toContain('hono')
    expect(Object.keys(dependencies)).toEqual(expect.arrayContaining([...new Set(packages)]))
  })
})

describe('the processes of docker-compose.yml, started by hand', () => {
  const opened = new AsyncDisposableStack()
  let nodes: NodeProcess[]

  beforeAll(async () => {
    const database = opened.use(await freshDatabase(inject('postgresUrl')))
    const assets = await mkdtemp(join(tmpdir(), 'galley-compose-'))
    opened.defer(() => rm(assets, { recursive: true, force: true }))
    const { PORT: _, ...environment } = node('node1').environment
    const here = {
      ...environment,
      DATABASE_URL: database.url,
      REDIS_URL: inject('redisUrl'),
      ASSETS_URL: `file:${assets}`,
      TRUST_PROXY: '127.0.0.1,::1',
      DEMO: '0',
    }
    nodes = await startTogether(here, here)
    for (const one of nodes) opened.use(one)
  })

  afterAll(() => opened.disposeAsync())

  it('are one newsroom', async () => {
    const [one, two] = nodes
    if (!one || !two) throw new Error('two nodes were started')
    const email = FILLED_IN['ADMIN_EMAIL'] ?? ''
    const password = FILLED_IN['ADMIN_PASSWORD'] ?? ''
    const here = await one.signIn({ email, password })
    const there = await two.signIn({ email, password })
    const { id, path } = await publishStory(here)
    using page = await OpenPage.open(two, id, { revision: 1, ip: '198.51.100.1' })
    expect((await there.get('/api/stories', storyList)).stories.map((one) => one.id)).toEqual([id])
    expect((await fetch(two.url + path)).status).toBe(200)
    const { url } = await publish(there, id, 'update')
    expect(url).toBe(`${node('node1').environment['PUBLIC_URL']}${path}`)
    await eventually(() => expect(page.news.map(({ event }) => event)).toContain('views'), {
      within: 3_000,
    })
  })

  it('[END1] stop with 0, one after the other', async () => {
    for (const one of nodes) expect(await one.stop()).toBe(0)
  })
})
