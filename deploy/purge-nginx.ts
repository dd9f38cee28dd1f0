import { createHmac, timingSafeEqual } from 'node:crypto'
import { open, readdir, rm } from 'node:fs/promises'
import { createServer, type IncomingHttpHeaders, type IncomingMessage } from 'node:http'
import { join } from 'node:path'

/*
 * Takes out of nginx's cache what the newsroom says has changed (PURGE_URL), by the Cache-Tag that each kept page has:
 *   PURGE_SECRET=whsec_… node deploy/purge-nginx.ts FOLDER PORT
 * A page whose file is gone is fetched anew. It stands alone: nothing of it but Node is needed where nginx runs.
 */

const MOST_BYTES = 1024 * 1024
/** Longer than what nginx writes before a page: its own record, the key, and the answer's headers. */
const HEAD_BYTES = 24 * 1024
/** Seconds by which the clocks of two machines may differ (Standard Webhooks 1.0.0). */
const TOLERANCE = 5 * 60
const MAX_AT_ONCE = 32

const [folder, port] = process.argv.slice(2)
const secret = process.env['PURGE_SECRET'] ?? ''
if (!folder || !port || !secret.startsWith('whsec_'))
  throw new Error('PURGE_SECRET=whsec_… node purge-nginx.ts FOLDER PORT')

createServer((request, response) => {
  answer(request).then(
    (status) => response.writeHead(status).end(),
    (error: unknown) => {
      process.stderr.write(`purge: ${String(error)}\n`)
      response.writeHead(500).end()
    },
  )
}).listen(Number(port), '127.0.0.1')

async function answer(request: IncomingMessage): Promise<number> {
  if (request.method !== 'POST') return 405
  const body = await read(request)
  if (body === null) return 413
  if (!isSigned(request.headers, body)) return 401
  const { data } = JSON.parse(body) as { data: { paths: string[]; tags: string[] } }
  await forget({ paths: new Set(data.paths), tags: new Set(data.tags) })
  return 204
}

async function read(request: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length
    if (bytes > MOST_BYTES) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString()
}

function isSigned(headers: IncomingHttpHeaders, body: string): boolean {
  const [id, timestamp] = [String(headers['webhook-id']), String(headers['webhook-timestamp'])]
  if (Math.abs(Date.now() / 1000 - Number(timestamp)) > TOLERANCE) return false
  const key = Buffer.from(secret.slice('whsec_'.length), 'base64')
  const mine = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest()
  return String(headers['webhook-signature'])
    .split(' ')
    .map((part) => Buffer.from(part.replace(/^v1,/, ''), 'base64'))
    .some((signature) => signature.length === mine.length && timingSafeEqual(signature, mine))
}

interface Changed {
  paths: ReadonlySet<string>
  tags: ReadonlySet<string>
}

async function forget(changed: Changed) {
  const entries = await readdir(folder ?? '', { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile())
  const next = files.values()
  const worker = async () => {
    for (const { parentPath, name } of next) await forgetFile(join(parentPath, name), changed)
  }
  await Promise.all(Array.from({ length: MAX_AT_ONCE }, worker))
}

async function forgetFile(file: string, { paths, tags }: Changed) {
  const head = await headOf(file)
  // The key is how it is packed, then the address.
  const path = /\nKEY: (?:br|gzip)?(\/\S*)\n/.exec(head)?.[1] ?? ''
  const tagged = /\r\ncache-tag: (.*)\r\n/i.exec(head)?.[1]?.split(',') ?? []
  if (paths.has(path) || tagged.some((tag) => tags.has(tag))) await rm(file, { force: true })
}

/** Empty if nginx has taken the file away meanwhile. */
async function headOf(path: string): Promise<string> {
  try {
    await using file = await open(path)
    const { bytesRead, buffer } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0)
    return buffer.toString('latin1', 0, bytesRead)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return ''
    throw error
  }
}
