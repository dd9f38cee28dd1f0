import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Redis } from 'ioredis'
import { ChildService, startOnFreePort } from './child-service.ts'
import type { TestService } from './child-service.ts'
import { locatePrograms } from './programs.ts'

/** A Redis of the caller's own, in memory only: a restarted one is empty. */
export async function startRedis(): Promise<TestService> {
  const { redis: command } = await locatePrograms(['redis'])
  return startOnFreePort(async (port) => {
    const folder = await mkdtemp(join(tmpdir(), 'galley-redis-'))
    const url = `redis://127.0.0.1:${port}`
    return ChildService.start({
      name: 'redis-server',
      url,
      command,
      args: ['--bind', '127.0.0.1', '--port', `${port}`, '--save', '', '--appendonly', 'no'],
      folder,
      stopSignal: 'SIGTERM',
      ping: () => pingRedis(url),
    })
  })
}

/** Throws unless a Redis answers there within a second. */
export async function pingRedis(url: string): Promise<void> {
  const client = new Redis(url, {
    lazyConnect: true,
    enableReadyCheck: false,
    disableClientInfo: true,
    protocol: 2,
    retryStrategy: () => null,
    connectTimeout: 1000,
    commandTimeout: 1000,
  })
  let failure: Error | undefined
  client.on('error', (error: Error) => void (failure = error))
  try {
    await client.connect()
    await client.ping()
  } catch (error) {
    throw failure ?? error
  } finally {
    client.disconnect()
  }
}
