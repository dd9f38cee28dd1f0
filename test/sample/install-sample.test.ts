import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { systemClock } from '../../server/kernel/clock.ts'
import { parseConfig } from '../../server/kernel/config.ts'
import { systemIds } from '../../server/kernel/ids.ts'
import { startNewsroom } from '../../server/newsroom.ts'
import { silentLogger } from '../support/silent-logger.ts'

it('a first start publishes six stories with their pictures, and a second start adds none', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'galley-sample-'))
  const start = () =>
    startNewsroom(
      parseConfig({
        PORT: '0',
        HOST: '127.0.0.1',
        DATABASE_URL: `sqlite:${folder}/galley.db`,
        ASSETS_URL: `file:${folder}/assets`,
      }),
      { clock: systemClock, ids: systemIds, logger: silentLogger },
    )
  const first = await start()
  expect(first.admin?.password).toMatch(/^.{16,}$/)
  const home = await (await fetch(`http://127.0.0.1:${first.port}/`)).text()
  const paths = new Set(
    [...home.matchAll(/href="(\/[a-z]+\/\d{4}\/\d\d\/\d\d\/[^"#]+)"/g)].map((m) => m[1]),
  )
  expect(paths.size).toBe(6)
  for (const path of paths) {
    const page = await (await fetch(`http://127.0.0.1:${first.port}${path}`)).text()
    for (const part of ['Published On', 'Galley', '0 Views', 'Illustration: Galley', 'Disclaimer:'])
      expect(page, path).toContain(part)
    const [, picture] = /<img[^>]+src="(\/media\/[^"]+)"/.exec(page) ?? []
    expect((await fetch(`http://127.0.0.1:${first.port}${picture}`)).status).toBe(200)
  }
  const [world] = [...paths].filter((path) => path?.startsWith('/world/2025/05/08/'))
  expect(world).toBeDefined()
  expect(await first.stop()).toBe(true)

  const second = await start()
  expect(second.admin).toBeNull()
  await second.stop()
  await rm(folder, { recursive: true })
}, 60_000)
