import { NodeProcess } from '../../support/node-process.ts'
import { publishStory } from '../../flows/stories.ts'
import { cpuMicroseconds } from '../hub/process-figures.ts'
import type { Report } from '../report.ts'
import { load, wire } from './http-load.ts'
import { startPeer } from './start-peer.ts'

const CONNECTIONS = 64
const WARM_MS = 1_500
const MS = 4_000
const LEAST = 0.8
const ENCODING = { 'accept-encoding': 'br, gzip' }

/** A story's page out of the cache, beside servers that do nothing but send the same bytes. */
export async function cachedPageFigures(report: Report, flags: readonly string[]): Promise<void> {
  await using node = await NodeProcess.start({ TRUST_PROXY: '127.0.0.1' }, flags)
  const { path } = await publishStory(await node.admin())
  const page = await compressed(node.url + path)
  await using bare = await startPeer('bare node:http', 'bare-pages.ts', { ...page, event: '' })
  const alike = { ...page, headers: page.all, event: '' }
  await using same = await startPeer('the same with our headers', 'bare-pages.ts', alike)
  await using hono = await startPeer('Hono', 'hono-page.ts', page)
  const contenders = [
    { name: 'Galley', pid: node.pid, port: node.port, path },
    { name: bare.name, pid: bare.pid, port: bare.port, path: '/' },
    { name: same.name, pid: same.pid, port: same.port, path: '/' },
    { name: hono.name, pid: hono.pid, port: hono.port, path: '/' },
  ]
  const figures: { name: string; rate: number; cpu: number }[] = []
  for (const { name, pid, port, path } of contenders) {
    const request = wire({ path, headers: ENCODING })
    const ask = { connections: CONNECTIONS, status: 200, next: () => request }
    await load(port, { ...ask, ms: WARM_MS })
    const before = await cpuMicroseconds(pid)
    const { answers, ms } = await load(port, { ...ask, ms: MS })
    const cpu = ((await cpuMicroseconds(pid)) - before) / answers
    figures.push({ name, rate: (answers / ms) * 1_000, cpu })
  }
  const least = figures.find(({ name }) => name === bare.name)?.rate ?? NaN
  for (const { name, rate, cpu } of figures) {
    const share = `${(rate / least).toFixed(2)} x ${bare.name}, at least ${LEAST} x`
    report.note({
      figure: `a story's page, ${CONNECTIONS} connections, ${(page.bytes / 1_000).toFixed(1)} kB`,
      setup: name,
      value: `${rate.toFixed(0)} a second, ${cpu.toFixed(0)} µs CPU each`,
      ...(name === 'Galley' && { limit: rate / least < LEAST ? `${share}: missed` : share }),
    })
  }
}

/** The page as it is sent, with the headers that a browser needs to read it. */
async function compressed(url: string) {
  const { request } = await import('node:http')
  const { promise, resolve, reject } = Promise.withResolvers<Buffer>()
  let all: Record<string, unknown> = {}
  request(url, { headers: ENCODING }, (response) => {
    const chunks: Buffer[] = []
    const { date: _, connection: __, 'keep-alive': ___, ...own } = response.headers
    all = own
    response.on('data', (chunk: Buffer) => chunks.push(chunk))
    response.on('end', () => resolve(Buffer.concat(chunks)))
  })
    .on('error', reject)
    .end()
  const body = await promise
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    'content-encoding': 'br',
    'content-length': String(body.length),
  }
  return { all, page: body.toString('base64'), headers, bytes: body.length }
}
