import { chmod, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { healthRoutes } from '../../../server/http/health/routes.ts'
import { createMetrics } from '../../../server/http/health/metrics.ts'
import { createReadiness } from '../../../server/http/health/readiness.ts'
import { DiskStorage } from '../../../server/media/disk-storage.ts'
import type { Database } from '../../../server/store/database.ts'
import { openDatabase } from '../../../server/store/open-database.ts'
import { ManualClock } from '../../support/manual-clock.ts'
import { startRim } from '../rim.ts'

let dir: string
let database: Database
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'galley-assets-'))
  database = await openDatabase({ kind: 'sqlite', path: ':memory:' })
})
afterEach(async () => {
  await database[Symbol.asyncDispose]()
  await chmod(dir, 0o700)
  await rm(dir, { recursive: true })
})

function start(
  options: { connected?: boolean; assetsDir?: string; journalRefused?: boolean } = {},
) {
  const clock = new ManualClock()
  const stop = new AbortController()
  const readiness = createReadiness({
    db: database.db,
    bus: { connected: options.connected ?? true },
    assets: async () => (await DiskStorage.open({ dir: options.assetsDir ?? dir })).check(),
    journalRefused: () => options.journalRefused ?? false,
    stopping: stop.signal,
    clock,
  })
  const routes = healthRoutes({ readiness, metrics: createMetrics() })
  return { ...startRim({ routes: [{ path: '/', app: routes }] }), clock, stop }
}

describe('/readyz', () => {
  it('says ready while database, bus and assets folder work, and leaves nothing behind', async () => {
    const { send, clock } = start()
    const answer = await send('/readyz')
    expect([answer.status, await answer.json()]).toEqual([200, { status: 'ready' }])
    expect(await readdir(dir)).toEqual(['originals'])
    expect(clock.pending).toBe(0)
  })

  it('names the bus that is not connected', async () => {
    const answer = await start({ connected: false }).send('/readyz')
    expect(answer.status).toBe(503)
    expect(await answer.json()).toMatchObject({ failures: { bus: 'is not connected' } })
  })

  it('names the assets folder that cannot be written', async () => {
    const file = join(dir, 'file')
    await writeFile(file, '')
    const answer = await start({ assetsDir: file }).send('/readyz')
    expect(answer.status).toBe(503)
    expect(await answer.json()).toEqual({ status: 'not ready', failures: { assets: 'fails' } })
  })

  it('names the database that is gone', async () => {
    const { send } = start()
    await database.db.destroy()
    const answer = await send('/readyz')
    expect(answer.status).toBe(503)
    expect(await answer.json()).toEqual({ status: 'not ready', failures: { database: 'fails' } })
  })

  it('waits two seconds for a database that does not answer', async () => {
    const { send, clock } = start()
    const done = Promise.withResolvers<void>()
    const busy = database.db.transaction().execute(() => done.promise)
    const asked = send('/readyz')
    await clock.advance(2_000)
    const answer = await asked
    done.resolve()
    await busy
    expect(answer.status).toBe(503)
    expect(await answer.json()).toMatchObject({ failures: { database: 'took over 2000 ms' } })
  })

  it('sends new work elsewhere while the process stops, which is still alive', async () => {
    const { send, stop } = start()
    stop.abort()
    expect((await send('/readyz')).status).toBe(503)
    expect((await send('/healthz')).status).toBe(200)
  })
})

describe('/metrics', () => {
  it.each(['127.0.0.1', '::1', '::ffff:10.1.2.3', '192.168.7.7', 'fd00::7'])(
    'is for a neighbour such as %s',
    async (peer) => {
      const answer = await start().send('/metrics', {}, peer)
      expect(answer.status).toBe(200)
      expect(answer.headers.get('content-type')).toMatch(/^text\/plain/)
      expect(await answer.text()).toContain('process_cpu_user_seconds_total')
    },
  )

  it('is not there for the world', async () => {
    const { send } = start()
    expect((await send('/metrics', {}, '203.0.113.5')).status).toBe(404)
    for (const name of ['x-forwarded-for', 'x-real-ip', 'forwarded']) {
      const passedOn = await send('/metrics', { headers: { [name]: '10.0.0.1' } }, '127.0.0.1')
      expect(passedOn.status).toBe(404)
    }
  })
})
