import { once } from 'node:events'
import { createServer, type RequestListener } from 'node:http'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { systemClock, type Clock } from '../../server/kernel/clock.ts'
import { parseConfig } from '../../server/kernel/config.ts'
import type { S3Place } from '../../server/kernel/s3-config.ts'
import { EMPTY_HASH, signed } from '../../server/media/s3/s3-signature.ts'
import { PAUSES_MS, S3Storage, WHOLE_MS } from '../../server/media/s3/s3-storage.ts'
import { eventually } from '../support/eventually.ts'
import { ManualClock } from '../support/manual-clock.ts'
import { startS3 } from '../support/s3-server.ts'
import { silentLogger } from '../support/silent-logger.ts'

const FILE = `${'a'.repeat(32)}.webp`
const ORIGINAL = `originals/${'a'.repeat(32)}.jpeg`
const KEYS = { AWS_ACCESS_KEY_ID: 'key', AWS_SECRET_ACCESS_KEY: 'secret' }

async function storageAt(place: S3Place, clock: Clock = systemClock) {
  const parts = new AsyncDisposableStack()
  onTestFinished(() => parts.disposeAsync())
  const storage = parts.use(await S3Storage.open({ place, clock, logger: silentLogger }))
  const folder = await mkdtemp(join(tmpdir(), 'galley-incoming-'))
  parts.defer(() => rm(folder, { recursive: true }))
  const path = join(folder, 'incoming')
  await writeFile(path, 'one')
  return { storage, path }
}

async function answering(handler: RequestListener) {
  const server = createServer(handler)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => void server.close())
  const address = server.address()
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
}

const placeAt = (endpoint: string): S3Place => ({
  bucket: 'newsroom',
  prefix: '',
  endpoint,
  region: 'us-east-1',
  accessKeyId: 'key',
  secretAccessKey: 'secret',
})

const s3Of = (ASSETS_URL: string, more = {}) => parseConfig({ ASSETS_URL, ...KEYS, ...more }).s3

describe('a request to a store that speaks S3', () => {
  // The examples of "Signature Calculations for the Authorization Header", Amazon S3 API Reference.
  const credentials = {
    accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
    secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
    region: 'us-east-1',
  }
  const host = 'https://examplebucket.s3.amazonaws.com'
  it.each([
    [
      'a GET of a part',
      {
        method: 'GET',
        url: new URL(`${host}/test.txt`),
        headers: { range: 'bytes=0-9' },
        bodyHash: EMPTY_HASH,
      },
      'f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41',
    ],
    [
      'a PUT with a body',
      {
        method: 'PUT',
        url: new URL(`${host}/test%24file.text`),
        headers: {
          date: 'Fri, 24 May 2013 00:00:00 GMT',
          'x-amz-storage-class': 'REDUCED_REDUNDANCY',
        },
        bodyHash: '44ce7dd67c959e0d3524ffac1771dfbba87d2b6b4b4e99e42034a8b803f8b072',
      },
      '98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd',
    ],
    [
      'a GET with a query',
      {
        method: 'GET',
        url: new URL(`${host}/?max-keys=2&prefix=J`),
        bodyHash: EMPTY_HASH,
      },
      '34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7',
    ],
  ] as const)('is signed as the store expects it: %s', (_, request, signature) => {
    const { authorization } = signed(request, credentials, Date.UTC(2013, 4, 24))
    expect(authorization).toContain(`Signature=${signature}`)
  })
})

describe('the store of images', () => {
  it('is asked again when it is busy, and gets the whole file each time', async () => {
    const bodies: string[] = []
    const endpoint = await answering((request, response) => {
      let body = ''
      request.on('data', (piece: Buffer) => (body += piece.toString()))
      request.on('end', () => {
        bodies.push(`${request.method} ${request.url} ${body}`)
        response.writeHead(bodies.length < 3 ? 503 : 200).end()
      })
    })
    const clock = new ManualClock()
    const { storage, path } = await storageAt(placeAt(endpoint), clock)
    const done = storage.put(FILE, path)
    for (const pause of PAUSES_MS) {
      await eventually(() => expect(clock.pending).toBe(1), { within: 5_000 })
      await clock.advance(pause)
    }
    await done
    expect(bodies).toEqual(Array(3).fill(`PUT /newsroom/${FILE} one`))
    await expect(readFile(path)).rejects.toThrow('ENOENT')
  })

  it('says so when it is away, and keeps what is not in it yet', async () => {
    const endpoint = await answering((request) => request.socket.destroy())
    const atOnce = { ...systemClock, sleep: async () => {} }
    const { storage, path } = await storageAt(placeAt(endpoint), atOnce)
    const away = { code: 'unavailable', message: expect.stringContaining('Try again in a minute') }
    await expect(storage.put(FILE, path)).rejects.toMatchObject(away)
    expect(await readFile(path, 'utf8')).toBe('one')
    await expect(storage.open(FILE)).rejects.toMatchObject(away)
    await expect(storage.check()).rejects.toThrow()
  })

  it('keeps nobody waiting for those who read slowly, or left', async () => {
    const endpoint = await answering((_, response) => void response.end(Buffer.alloc(2_000_000)))
    const { storage } = await storageAt(placeAt(endpoint))
    const opened = await Promise.all(Array.from({ length: 40 }, () => storage.open(FILE)))
    const sizes = opened.map((found) => found?.size)
    expect(new Set(sizes)).toEqual(new Set([2_000_000]))
  })

  it('has to give a file that the world may see out in time, and no more than such a file may have', async () => {
    let asked = 0
    const endpoint = await answering((_, response) => {
      asked += 1
      if (asked < 3) return void response.write('half of it')
      const more = () => {
        while (!response.destroyed && response.write(Buffer.alloc(1_000_000)));
      }
      response.on('drain', more)
      more()
    })
    const clock = new ManualClock()
    const { storage } = await storageAt(placeAt(endpoint), clock)
    const original = await storage.open(ORIGINAL)
    await original?.stream.cancel()
    const late = storage.open(FILE)
    const away = expect(late).rejects.toMatchObject({ code: 'unavailable' })
    await eventually(() => expect(clock.pending).toBe(1), { within: 5_000 })
    await clock.advance(WHOLE_MS)
    await away
    await expect(storage.open(FILE)).rejects.toMatchObject({ code: 'unavailable' })
    expect([asked, clock.pending]).toEqual([3, 0])
  })

  it('is not ready with a key that it does not know, nor without its bucket', async () => {
    await using server = await startS3()
    const { storage, path } = await storageAt({ ...server.place, secretAccessKey: 'other' })
    await expect(storage.check()).rejects.toThrow()
    await expect(storage.put(FILE, path)).rejects.toMatchObject({ code: 'unavailable' })
    expect(await readFile(path, 'utf8')).toBe('one')
    const elsewhere = await storageAt({ ...server.place, bucket: 'nowhere' })
    await expect(elsewhere.storage.check()).rejects.toThrow()
  })

  it('is named by ASSETS_URL, and found as AWS’s own tools find it', () => {
    expect(s3Of('file:./elsewhere')).toBeNull()
    expect(s3Of('s3://newsroom')).toEqual({
      bucket: 'newsroom',
      prefix: '',
      endpoint: null,
      region: 'us-east-1',
      accessKeyId: 'key',
      secretAccessKey: 'secret',
    })
    const more = { AWS_REGION: 'eu-central-1', AWS_ENDPOINT_URL_S3: 'http://minio:9000/' }
    expect(s3Of('s3://newsroom/galley/images/', more)).toMatchObject({
      prefix: 'galley/images/',
      region: 'eu-central-1',
      endpoint: 'http://minio:9000',
    })
    for (const wrong of ['s3://', 's3://News', 's3://newsroom/../x', 's3://a/b', 'https://x'])
      expect(() => s3Of(wrong)).toThrow('must be file:FOLDER or s3://BUCKET/PREFIX')
    expect(() => parseConfig({ ASSETS_URL: 's3://newsroom' })).toThrow('AWS_ACCESS_KEY_ID')
    expect(() => s3Of('s3://newsroom', { AWS_ENDPOINT_URL_S3: 'minio' })).toThrow('http://')
  })
})
