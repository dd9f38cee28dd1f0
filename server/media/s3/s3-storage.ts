import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { rm, stat } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Agent, Dispatcher } from 'undici'
import type { Clock } from '../../kernel/clock.ts'
import type { S3Place } from '../../kernel/s3-config.ts'
import { assert, GalleyError } from '../../kernel/errors.ts'
import type { Logger } from '../../kernel/logger.ts'
import {
  isFileName,
  isOriginal,
  type FileRange,
  type Storage,
  type StoredFile,
} from '../storage.ts'
import { EMPTY_HASH, signed } from './s3-signature.ts'

/** Each time: to connect, until the store begins to answer, and between two pieces of what it sends. */
const CONNECT_MS = 3_000
const ANSWER_MS = 10_000
/** Before the second and the third try. */
export const PAUSES_MS = [200, 800]
const CONNECTIONS = 32
/** To read a file that the world may see, and the most that one has: none that is made here is near it. */
export const WHOLE_MS = 20_000
const MOST_WHOLE_BYTES = 32 * 1024 * 1024

type Answer = Dispatcher.ResponseData

interface Asked {
  method: 'GET' | 'HEAD' | 'PUT'
  url: URL
  range?: FileRange
  body?: { path: string; size: number; hash: string }
}

interface Deps {
  place: S3Place
  clock: Clock
  logger: Logger
}

/**
 * Files in a bucket of a store that speaks S3. It takes a file whole, by its hash, or not at all. What it does not answer
 * is asked again, twice: each request may be made any number of times.
 */
export class S3Storage implements Storage, AsyncDisposable {
  readonly #place: S3Place
  readonly #clock: Clock
  readonly #logger: Logger
  readonly #agent: Agent

  private constructor(deps: Deps, agent: Agent) {
    this.#place = deps.place
    this.#clock = deps.clock
    this.#logger = deps.logger
    this.#agent = agent
  }

  static async open(deps: Deps): Promise<S3Storage> {
    // Where files are on a disk, it need not be in memory.
    const { Agent } = await import('undici')
    const agent = new Agent({
      connections: CONNECTIONS,
      connect: { timeout: CONNECT_MS },
      headersTimeout: ANSWER_MS,
      bodyTimeout: ANSWER_MS,
    })
    return new S3Storage(deps, agent)
  }

  async put(file: string, path: string): Promise<void> {
    assert(isFileName(file), `${file} is a name of ours`)
    const { size } = await stat(path)
    const body = { path, size, hash: await hashOf(path) }
    const answer = await this.#ask({ method: 'PUT', url: this.#urlOf(file), body })
    await answer.body.dump()
    if (answer.statusCode !== 200) throw this.#refused('PUT', answer)
    await rm(path)
  }

  async open(file: string): Promise<StoredFile | null> {
    if (!isFileName(file)) return null
    const answer = await this.#ask({ method: 'GET', url: this.#urlOf(file) })
    if (answer.statusCode === 200) {
      if (!isOriginal(file)) return this.#whole(answer)
      return { stream: streamOf(answer.body), size: Number(answer.headers['content-length']) }
    }
    await answer.body.dump()
    if (answer.statusCode === 404) return null
    throw this.#refused('GET', answer)
  }

  async openPart(file: string, range: FileRange): Promise<ReadableStream<Uint8Array>> {
    assert(isFileName(file), `${file} is a name of ours`)
    const answer = await this.#ask({ method: 'GET', url: this.#urlOf(file), range })
    if (answer.statusCode === 206)
      return isOriginal(file) ? streamOf(answer.body) : (await this.#whole(answer)).stream
    await answer.body.dump()
    throw this.#refused('GET', answer)
  }

  /** In memory at once: a reader that takes it slowly, or leaves, keeps no connection from the others. */
  async #whole({ body }: Answer): Promise<StoredFile> {
    const late = this.#clock.after(WHOLE_MS, () => body.destroy(new Error('too slow')))
    try {
      const bytes = await bytesOf(body)
      return { stream: new Blob([bytes]).stream(), size: bytes.byteLength }
    } catch (error) {
      this.#unanswered(error)
      throw away()
    } finally {
      late.cancel()
    }
  }

  /** Asks for the bucket. */
  async check(): Promise<void> {
    const answer = await this.#send({ method: 'HEAD', url: new URL(this.#bucket()) })
    await answer.body.dump()
    if (answer.statusCode !== 200) throw this.#refused('HEAD', answer)
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#agent.destroy()
  }

  /** In the path where an endpoint is named: such a store need not be found at a name for each bucket. */
  #bucket(): string {
    const { endpoint, bucket, region } = this.#place
    return endpoint === null
      ? `https://${bucket}.s3.${region}.amazonaws.com`
      : `${endpoint}/${bucket}`
  }

  #urlOf(file: string): URL {
    return new URL(`${this.#bucket()}/${this.#place.prefix}${file}`)
  }

  async #ask(asked: Asked): Promise<Answer> {
    for (const pause of PAUSES_MS) {
      const answer = await this.#send(asked).catch((error: unknown) => this.#unanswered(error))
      if (answer && !mayChange(answer.statusCode)) return answer
      await answer?.body.dump()
      await this.#clock.sleep(pause)
    }
    const answer = await this.#send(asked).catch((error: unknown) => this.#unanswered(error))
    if (!answer) throw away()
    return answer
  }

  async #send({ method, url, range, body }: Asked): Promise<Answer> {
    const { request } = await import('undici')
    const headers = signed(
      {
        method,
        url,
        headers: range ? { range: `bytes=${range.start}-${range.end}` } : {},
        bodyHash: body?.hash ?? EMPTY_HASH,
      },
      this.#place,
      this.#clock.now(),
    )
    if (!body) return request(url, { method, headers, dispatcher: this.#agent })
    return request(url, {
      method,
      headers: { ...headers, 'content-length': String(body.size) },
      body: createReadStream(body.path),
      dispatcher: this.#agent,
    })
  }

  #unanswered(error: unknown): null {
    this.#logger.warn({ error: String(error) }, 'the store of images does not answer')
    return null
  }

  #refused(method: string, { statusCode }: Answer): GalleyError {
    this.#logger.error({ method, statusCode }, 'the store of images refuses')
    return away()
  }
}

async function bytesOf(body: AsyncIterable<Uint8Array>): Promise<Buffer<ArrayBuffer>> {
  const pieces: Uint8Array[] = []
  let size = 0
  for await (const piece of body) {
    size += piece.byteLength
    if (size > MOST_WHOLE_BYTES) throw new Error('a file of more than 32 MiB')
    pieces.push(piece)
  }
  return Buffer.concat(pieces)
}

/** `Readable.toWeb` brings the process down when it is cancelled: undici goes on for a turn, and what comes is put into what is closed. */
function streamOf(body: Readable): ReadableStream<Uint8Array> {
  const pieces: AsyncIterator<Uint8Array> = body[Symbol.asyncIterator]()
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await pieces.next()
      if (done) controller.close()
      else controller.enqueue(value)
    },
    cancel() {
      // That it was not read to its end.
      body.on('error', () => {}).destroy()
    },
  })
}

/** It is busy, or not all there. */
function mayChange(status: number): boolean {
  return status === 429 || status >= 500
}

function away(): GalleyError {
  return new GalleyError(
    'unavailable',
    'The newsroom’s store of images does not answer. Try again in a minute.',
  )
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash)
  return hash.digest('hex')
}
