import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { access, constants } from 'node:fs/promises'
import { Redis } from 'ioredis'
import { Client } from 'pg'
import { describe, expect, inject, it } from 'vitest'
import { z } from 'zod'
import { eventually } from './eventually.ts'
import { freshDatabase } from './fresh-database.ts'
import { pingPostgres, startPostgres } from './postgres-server.ts'
import { isRunning } from './process-tree.ts'
import { pingRedis, startRedis } from './redis-server.ts'
import { startServices } from './services.ts'

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows
  } finally {
    await client.end()
  }
}

describe('the services of the test run', () => {
  it('have a Redis that answers', async () => {
    const redis = new Redis(inject('redisUrl'))
    expect(await redis.ping()).toBe('PONG')
    redis.disconnect()
  })

  it('have a PostgreSQL that answers', async () => {
    expect(await query(inject('postgresUrl'), 'select 1 as one')).toEqual([{ one: 1 }])
  })

  it('have a browser that may be run', async () => {
    await access(inject('chromePath'), constants.X_OK)
  })

  it('are the ones that the environment names, where it names any', async () => {
    await using services = await startServices({
      DATABASE_URL: inject('postgresUrl'),
      REDIS_URL: inject('redisUrl'),
      CHROME_PATH: inject('chromePath'),
    })
    expect(services).toMatchObject({
      postgresUrl: inject('postgresUrl'),
      redisUrl: inject('redisUrl'),
      chromePath: inject('chromePath'),
    })
  })

  it('are refused by name when the environment names something that is none', async () => {
    const env = { DATABASE_URL: inject('postgresUrl'), REDIS_URL: inject('redisUrl') }
    await expect(startServices({ ...env, CHROME_PATH: '/nowhere/chrome' })).rejects.toThrow(
      'CHROME_PATH: /nowhere/chrome is not an executable file',
    )
  })
})

describe('a fresh database', () => {
  it('shares nothing with another one', async () => {
    await using one = await freshDatabase(inject('postgresUrl'))
    await using other = await freshDatabase(inject('postgresUrl'))
    await query(one.url, 'create table story (headline text)')
    await expect(query(other.url, 'select * from story')).rejects.toThrow('does not exist')
  })

  it('is dropped at the end, though somebody is still connected', async () => {
    const database = await freshDatabase(inject('postgresUrl'))
    const lingering = new Client({ connectionString: database.url })
    const cut = new Promise((resolve) => lingering.on('error', resolve))
    await lingering.connect()
    await database[Symbol.asyncDispose]()
    await cut
    await expect(query(database.url, 'select 1')).rejects.toThrow('does not exist')
  })

  it('folds the case of letters that are not ASCII', async () => {
    await using database = await freshDatabase(inject('postgresUrl'))
    expect(await query(database.url, `select lower('ÉÖ') as word`)).toEqual([{ word: 'éö' }])
  })
})

describe.each([
  { name: 'Redis', start: startRedis, ping: pingRedis },
  { name: 'PostgreSQL', start: startPostgres, ping: pingPostgres },
])('a $name of its own', ({ start, ping }) => {
  it('falls silent when paused, and answers when resumed', async () => {
    await using service = await start()
    await service.pause()
    await expect(ping(service.url)).rejects.toThrow()
    await service.resume()
    await ping(service.url)
  })

  it('is gone when killed, and back at the same url when restarted', async () => {
    await using service = await start()
    const { pid, url } = service
    await service.kill()
    await expect(ping(url)).rejects.toThrow('ECONNREFUSED')
    await service.restart()
    expect(service.pid).not.toBe(pid)
    expect(service.url).toBe(url)
    await ping(url)
  })

  it('stops at the end even while paused', async () => {
    const service = await start()
    const { pid } = service
    await service.pause()
    await service[Symbol.asyncDispose]()
    expect(await isRunning([pid])).toBe(false)
  })
})

it('keeps what was committed through a kill of PostgreSQL', async () => {
  await using postgres = await startPostgres()
  await query(postgres.url, 'create table story (headline text)')
  await query(postgres.url, `insert into story values ('Ferry sinks')`)
  await postgres.kill()
  await postgres.restart()
  expect(await query(postgres.url, 'select * from story')).toEqual([{ headline: 'Ferry sinks' }])
})

it.each([
  { signal: 'SIGINT', file: './redis-server.ts', start: 'startRedis' },
  { signal: 'SIGTERM', file: './redis-server.ts', start: 'startRedis' },
  { signal: 'SIGKILL', file: './postgres-server.ts', start: 'startPostgres' },
] as const)(
  'stops what $start started when its owner ends by $signal',
  async ({ signal, file, start }) => {
    const script = `
      import { ${start} } from ${JSON.stringify(new URL(file, import.meta.url).href)}
      const service = await ${start}()
      console.log(service.pid)
      setInterval(() => {}, 1000)
    `
    const args = ['--input-type=module', '--eval', script]
    const owner = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
    const [line] = (await once(owner.stdout, 'data')) as [Buffer]
    const pid = Number(line.toString())
    expect(await isRunning([pid])).toBe(true)
    owner.kill(signal)
    await eventually(async () => expect(await isRunning([pid])).toBe(false), { within: 5000 })
  },
)

it('leaves no data of PostgreSQL behind', async () => {
  const postgres = await startPostgres()
  const [row] = await query(postgres.url, 'show data_directory')
  const folder = z.object({ data_directory: z.string() }).parse(row).data_directory
  expect(existsSync(folder)).toBe(true)
  await postgres[Symbol.asyncDispose]()
  expect(existsSync(folder)).toBe(false)
})
