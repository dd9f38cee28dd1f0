import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { eventually } from '../support/eventually.ts'
import { freePort } from '../support/free-port.ts'
import { children, isRunning } from '../support/process-tree.ts'

const ROOT = join(import.meta.dirname, '..', '..')
const PATIENCE = { within: 40_000, every: 100 }

describe('npm run dev', { timeout: 60_000 }, () => {
  let dev: ChildProcess
  let folder: string
  let url: string
  let log = ''
  const text = async (path: string) => (await fetch(url + path)).text()

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'galley-dev-'))
    const port = await freePort()
    url = `http://localhost:${port}`
    dev = spawn(process.execPath, [join(ROOT, 'client', 'dev.ts')], {
      env: {
        PATH: process.env['PATH'],
        PORT: String(port),
        DATABASE_URL: `sqlite:${folder}/galley.db`,
        ASSETS_URL: `file:${folder}/assets`,
        DEMO: '0',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    for (const output of [dev.stdout, dev.stderr])
      output?.setEncoding('utf8').on('data', (part: string) => (log += part))
    await eventually(() => expect(log).toContain(`Galley is open: ${url} `), PATIENCE)
  }, 60_000)

  afterAll(async () => {
    if (dev.exitCode === null) {
      const exit = once(dev, 'exit')
      dev.kill('SIGTERM')
      await exit
    }
    await rm(folder, { recursive: true, force: true })
  })

  it('hands readers and the desk pages that take their scripts from the sources', async () => {
    expect(await text('/')).toContain('<script type="module" src="/client/reader/reader.ts">')
    expect(await text('/desk')).toContain('<script type="module" src="/client/desk/desk.tsx">')
    expect(await text('/readyz')).toContain('"ready"')
  })

  it('serves the sources as a browser takes them, with hot reload', async () => {
    const reader = await fetch(`${url}/client/reader/reader.ts`)
    expect(reader.headers.get('content-type')).toContain('javascript')
    expect(await reader.text()).toContain('/client/reader/live-page.ts')
    expect(await text('/shared/model/story.ts')).toContain('export const STORY_STATES')
    expect((await fetch(`${url}/@vite/client`)).status).toBe(200)
  })

  it('takes the newsroom behind it down when it stops', async () => {
    const [watcher = NaN] = await children(dev.pid ?? NaN)
    const behind = [watcher, ...(await children(watcher))]
    expect(behind).toHaveLength(2)
    const exit = once(dev, 'exit')
    dev.kill('SIGTERM')
    expect(await exit).toEqual([0, null])
    expect(await isRunning(behind)).toBe(false)
    expect(log).toContain('"msg":"stopping"')
    expect(log).not.toContain('"level":40')
    await expect(fetch(`${url}/readyz`)).rejects.toThrow()
  })
})
