import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Finished } from '../../http/finished/finished.ts'
import type { Clock } from '../../kernel/clock.ts'
import { tagsOf } from './cache-tags.ts'

export type CachedPage = Finished

/** How long a page may show an earlier count. */
const COUNT_MS = 10_000

interface Wanted {
  stamp: string
  /** Of views, if the page shows it. */
  count?: number
  /** Of the page itself; those of the stories that it shows are read from it. */
  tags?: readonly string[]
}

interface Kept {
  page: CachedPage
  count: number
  at: number
}

/**
 * Finished pages by path, the least recently asked for given up at the bound. A page is served only under
 * the stamp that it was made under, and the caller reads the stamp from SQL for every request: so a
 * retraction on any node is the end of every node's copy [RDR4].
 */
export class PageCache {
  #pages = new Map<string, Kept>()
  #making = new Map<string, Promise<CachedPage>>()
  #bytes = 0
  readonly #maxBytes: number
  readonly #clock: Pick<Clock, 'elapsed'>

  constructor(options: { maxBytes: number; clock: Pick<Clock, 'elapsed'> }) {
    this.#maxBytes = options.maxBytes
    this.#clock = options.clock
  }

  get bytes() {
    return this.#bytes
  }

  /** `make` must read no older state than `stamp` stands for. */
  async page(path: string, wanted: Wanted, make: () => Promise<string>): Promise<CachedPage> {
    const { stamp, count = 0, tags = [] } = wanted
    const kept = this.#pages.get(path)
    if (kept?.page.stamp === stamp && (kept.count === count || this.#isRecent(kept))) {
      this.#pages.delete(path)
      this.#pages.set(path, kept)
      return kept.page
    }
    const key = `${count} ${stamp} ${path}`
    const making = this.#making.get(key) ?? this.#make(path, { stamp, count, tags }, make)
    this.#making.set(key, making)
    return making.finally(() => this.#making.delete(key))
  }

  #isRecent({ at }: Kept): boolean {
    return this.#clock.elapsed() - at < COUNT_MS
  }

  async #make(
    path: string,
    { stamp, count, tags }: Required<Wanted>,
    make: () => Promise<string>,
  ): Promise<CachedPage> {
    const at = this.#clock.elapsed()
    const page = await finishedPage(stamp, await make(), tags)
    this.#drop(path)
    this.#pages.set(path, { page, count, at })
    this.#bytes += sizeOf(page)
    for (const [oldest] of this.#pages) {
      if (this.#bytes <= this.#maxBytes) break
      this.#drop(oldest)
    }
    return page
  }

  #drop(path: string) {
    const kept = this.#pages.get(path)
    if (!kept) return
    this.#pages.delete(path)
    this.#bytes -= sizeOf(kept.page)
  }
}

const zipped = promisify(gzip)
const brotli = promisify(brotliCompress)
/** As fast as gzip's usual level, and smaller. */
const QUALITY = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }

/** A page may be long: others have their turn while it is compressed. */
export async function finishedPage(
  stamp: string,
  text: string,
  tags: readonly string[] = [],
): Promise<CachedPage> {
  const identity = new TextEncoder().encode(text)
  const [packed, small] = await Promise.all([zipped(identity), brotli(identity, QUALITY)])
  const hash = createHash('sha256').update(lasting(text)).digest('base64url').slice(0, 27)
  const bodies = { identity, gzip: new Uint8Array(packed), br: new Uint8Array(small) }
  return { stamp, etag: `W/"${hash}"`, tags: tagsOf(text, tags), bodies }
}

/** An open page that is so many publications behind is told of all of them by its stream (`live/site.ts`). */
const SEQS = 100

/**
 * What the ETag is of: all that a page shows, but how often it was opened, and up to where it has heard of the site to within
 * a hundred publications: whoever has a page with other numbers has the page.
 */
function lasting(text: string): string {
  return text
    .replace(/<span data-views="\d+">[^<]*/, '')
    .replace(/\sdata-seq="(\d+)"/, (_, seq) => ` data-seq="${Math.floor(Number(seq) / SEQS)}"`)
}

function sizeOf({ bodies }: CachedPage): number {
  return bodies.identity.length + bodies.gzip.length + bodies.br.length
}
