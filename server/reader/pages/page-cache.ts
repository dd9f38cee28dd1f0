import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'

/** A finished page in both the forms that it is sent in, each with its strong ETag (RFC 9110 §8.8.3). */
export interface CachedPage {
  stamp: string
  plain: Representation
  gzip: Representation
}

interface Representation {
  etag: string
  body: Uint8Array<ArrayBuffer>
}

/**
 * Finished pages by path, the least recently asked for given up at the bound. A page is served only under
 * the stamp that it was made under, and the caller reads the stamp from SQL for every request: so a
 * retraction on any node is the end of every node's copy [RDR4].
 */
export class PageCache {
  #pages = new Map<string, CachedPage>()
  #making = new Map<string, Promise<CachedPage>>()
  #bytes = 0
  #maxBytes: number

  constructor(options: { maxBytes: number }) {
    this.#maxBytes = options.maxBytes
  }

  get bytes() {
    return this.#bytes
  }

  /** `make` must read no older state than `stamp` stands for. */
  async page(path: string, stamp: string, make: () => Promise<string>): Promise<CachedPage> {
    const cached = this.#pages.get(path)
    if (cached?.stamp === stamp) {
      this.#pages.delete(path)
      this.#pages.set(path, cached)
      return cached
    }
    const key = `${stamp} ${path}`
    const making = this.#making.get(key) ?? this.#make(path, stamp, make)
    this.#making.set(key, making)
    return making.finally(() => this.#making.delete(key))
  }

  async #make(path: string, stamp: string, make: () => Promise<string>): Promise<CachedPage> {
    const page = await finishedPage(stamp, await make())
    this.#drop(path)
    this.#pages.set(path, page)
    this.#bytes += sizeOf(page)
    for (const [oldest] of this.#pages) {
      if (this.#bytes <= this.#maxBytes) break
      this.#drop(oldest)
    }
    return page
  }

  #drop(path: string) {
    const page = this.#pages.get(path)
    if (!page) return
    this.#pages.delete(path)
    this.#bytes -= sizeOf(page)
  }
}

const zipped = promisify(gzip)

/** A page may be long: others have their turn while it is compressed. */
export async function finishedPage(stamp: string, text: string): Promise<CachedPage> {
  const body = new TextEncoder().encode(text)
  const hash = createHash('sha256').update(body).digest('base64url').slice(0, 27)
  return {
    stamp,
    plain: { etag: `"${hash}"`, body },
    gzip: { etag: `"${hash}-gzip"`, body: new Uint8Array(await zipped(body)) },
  }
}

function sizeOf(page: CachedPage): number {
  return page.plain.body.length + page.gzip.body.length
}
