import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { parseAccept } from 'hono/utils/accept'
import { COMPRESSIBLE_CONTENT_TYPE_REGEX } from 'hono/utils/compress'

type Encoding = 'br' | 'gzip'
type Bytes = Uint8Array<ArrayBuffer>

const brotli = promisify(brotliCompress)
const gzipped = promisify(gzip)

/** The best quality takes 50 ms for a small file and seconds for a large one, which wins only a few percent. */
const SMALL = 64 * 1024
const ENCODINGS: readonly Encoding[] = ['br', 'gzip']

/** A file in memory, compressed when somebody first wants it so: a new build on disk does not change what is served. */
export class CompressedFile {
  readonly #plain: Bytes
  readonly #versions = new Map<Encoding | null, Promise<Bytes>>()

  /** `brotli`: as the build has compressed it already. */
  constructor(plain: Bytes, brotli: Bytes | null = null) {
    this.#plain = plain
    if (brotli) this.#versions.set('br', Promise.resolve(brotli))
  }

  async best(accepted: string | undefined): Promise<{ encoding: Encoding | null; bytes: Bytes }> {
    const encoding = choose(accepted)
    return { encoding, bytes: await this.#version(encoding) }
  }

  #version(encoding: Encoding | null): Promise<Bytes> {
    const known = this.#versions.get(encoding)
    if (known) return known
    const version = this.#make(encoding)
    this.#versions.set(encoding, version)
    version.catch(() => this.#versions.delete(encoding))
    return version
  }

  async #make(encoding: Encoding | null): Promise<Bytes> {
    const plain = this.#plain
    if (encoding === null) return plain
    if (encoding === 'gzip') return new Uint8Array(await gzipped(plain, { level: 9 }))
    const quality = plain.length <= SMALL ? constants.BROTLI_MAX_QUALITY : 6
    const params = { [constants.BROTLI_PARAM_QUALITY]: quality }
    return new Uint8Array(await brotli(plain, { params }))
  }
}

export function isCompressible(type: string): boolean {
  return COMPRESSIBLE_CONTENT_TYPE_REGEX.test(type)
}

function choose(accepted: string | undefined): Encoding | null {
  if (!accepted) return null
  const weights = new Map(parseAccept(accepted).map(({ type, q }) => [type.toLowerCase(), q]))
  return ENCODINGS.find((encoding) => (weights.get(encoding) ?? weights.get('*') ?? 0) > 0) ?? null
}
