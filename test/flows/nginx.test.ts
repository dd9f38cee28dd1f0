import { spawn } from 'node:child_process'
import { request } from 'node:http'
import { once } from 'node:events'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { frontPage } from '../../shared/protocol/api/front.ts'
import { retracted } from '../../shared/protocol/api/publishing.ts'
import { eventually } from '../support/eventually.ts'
import { freePort } from '../support/free-port.ts'
import { startNginx, type Nginx } from '../support/nginx-server.ts'
import { NodeProcess, ROOT, type Caller } from '../support/node-process.ts'
import { importStory, publish, publishStory } from './stories.ts'

const PURGE_SECRET = `whsec_${Buffer.alloc(32, 'n').toString('base64')}`

describe('nginx before a newsroom, as deploy/nginx.conf has it', () => {
  const opened = new AsyncDisposableStack()
  let node: NodeProcess
  let nginx: Nginx
  let purge: { stop: () => void; start: () => Promise<void> }
  let ada: Caller

  beforeAll(async () => {
    const port = await freePort()
    const hook = `http://127.0.0.1:${port}/`
    node = opened.use(
      await NodeProcess.start({ PURGE_URL: hook, PURGE_SECRET, TRUST_PROXY: '127.0.0.1,::1' }),
    )
    nginx = opened.use(await startNginx(node))
    purge = purgeProgram(nginx.cache, port)
    opened.defer(() => purge.stop())
    await purge.start()
    ada = await node.addPerson({ name: 'Ada Quill', role: 'publisher' })
  })
  afterAll(() => opened.disposeAsync())

  const read = (path: string, accept = 'gzip') =>
    fetch(nginx.url + path, { headers: { 'accept-encoding': accept } })

  /** As the cache has it now, and then has for sure. */
  async function kept(path: string, accept?: string): Promise<string> {
    await (await read(path, accept)).text()
    const response = await read(path, accept)
    expect([path, response.headers.get('x-cache')]).toEqual([path, 'HIT'])
    expect(response.headers.get('cache-tag')).toBe(null)
    return response.text()
  }

  it('[RDR4] [PURGE1] gives pages out of its cache, and nothing of a retracted story after the answer', async () => {
    const { id, path } = await publishStory(ada)
    const other = await publishStory(ada)
    const shown = [path, other.path, '/', '/world', '/authors/ada-quill']
    const headline = headlineOf(await kept(path))
    for (const page of shown)
      for (const accept of ['gzip', 'br', 'identity'])
        expect(await kept(page, accept)).toContain(headline)
    const readers = new AbortController()
    const reading = shown.map((page) => keepReading(() => read(page), readers.signal))
    const note = 'The cranes had moved.'
    const answer = await ada.post(`/api/stories/${id}/retract`, { note }, retracted)
    expect(answer.purge).toBe('done')
    for (let n = 0; n < 20; n += 1)
      for (const page of shown)
        expect([page, (await (await read(page)).text()).includes(headline)]).toEqual([page, false])
    readers.abort()
    await Promise.all(reading)
    expect(await kept(path)).toContain(note)
  })

  it('[PURGE1] shows what the newsroom says of itself, its sections and its front page as they are once that is answered', async () => {
    const { id, path } = await publishStory(ada)
    const pages = [path, '/', '/world', '/authors/ada-quill']
    const admin = await node.admin()
    for (const page of pages) await kept(page)
    const profile = { name: 'The Tide', language: 'en', zone: 'UTC' }
    await admin.put('/api/profile', profile, z.unknown())
    for (const page of pages) expect(await (await read(page)).text()).toContain('The Tide')
    const sections = [{ slug: 'world', name: 'Abroad' }]
    for (const page of pages) await kept(page)
    await admin.put('/api/sections', { sections }, z.unknown())
    for (const page of pages) expect(await (await read(page)).text()).toContain('>Abroad</a>')
    const { version } = await ada.get('/api/front', frontPage)
    await kept('/')
    const places = { version, lead: { story: id, until: null }, seconds: [], pins: {} }
    await ada.put('/api/front', places, frontPage)
    expect((await read('/')).headers.get('x-cache')).toBe('MISS')
    expect((await read(path)).headers.get('x-cache')).toBe('HIT')
  })

  it('keeps what was shown where nothing changed', async () => {
    const { path } = await publishStory(ada)
    await kept(path)
    const id = await importStory(ada)
    const { purge } = await publish(ada, id, 'publish')
    expect(purge).toBe('done')
    expect((await read('/')).headers.get('x-cache')).toBe('MISS')
    expect((await read(path)).headers.get('x-cache')).toBe('HIT')
  })

  it('lets streams pass as they come, and keeps neither the desk nor what is not there', async () => {
    const { id } = await publishStory(ada)
    const stream = new AbortController()
    const response = await fetch(`${nginx.url}/stories/${id}/live?revision=1`, {
      signal: stream.signal,
    })
    const reader = response.body?.getReader()
    expect(new TextDecoder().decode((await reader?.read())?.value)).toContain('retry:')
    await publish(ada, id, 'update').catch(() => null)
    stream.abort()
    for (const path of ['/desk', '/nothing', '/search', `/api/stories/${id}`, '/?before=x']) {
      await (await read(path)).text()
      expect([path, (await read(path)).headers.get('x-cache')]).toEqual([path, 'MISS'])
    }
  })

  it('[PURGE1] publishes while nobody takes the purge, says so, and is told when somebody does', async () => {
    const { id, path } = await publishStory(ada)
    const headline = headlineOf(await kept(path))
    purge.stop()
    const note = 'Not so.'
    const answer = await ada.post(`/api/stories/${id}/retract`, { note }, retracted)
    expect(answer.purge).toBe('pending')
    await purge.start()
    await eventually(async () => expect(await (await read(path)).text()).not.toContain(headline), {
      within: 10_000,
    })
  })
})

function headlineOf(page: string): string {
  const [headline] = /Harbour cranes stand still on day \d+/.exec(page) ?? []
  if (headline === undefined) throw new Error('no headline')
  return headline
}

async function keepReading(read: () => Promise<Response>, signal: AbortSignal) {
  while (!signal.aborted) await (await read()).text()
}

/** `deploy/purge-nginx.ts`, as an operator runs it. */
function purgeProgram(folder: string, port: number) {
  let child: ReturnType<typeof spawn> | null = null
  return {
    stop() {
      child?.kill()
      child = null
    },
    async start() {
      const program = join(ROOT, 'deploy', 'purge-nginx.ts')
      child = spawn(process.execPath, [program, folder, `${port}`], {
        env: { PURGE_SECRET },
        stdio: 'inherit',
      })
      await eventually(() => statusOf(port), { within: 10_000 })
    },
  }
}

async function statusOf(port: number) {
  const asked = request({ port, host: '127.0.0.1', method: 'POST' }).end('{}')
  const [response] = (await once(asked, 'response')) as [{ statusCode: number; resume(): void }]
  response.resume()
  expect(response.statusCode).toBe(401)
}
