const CRLF = Buffer.from('\r\n')
const HEAD_END = Buffer.from('\r\n\r\n')
/** What may stand before the file: the first boundary, and the file's headers. */
const MOST_HEAD = 16 * 1024
/** More than a chunk of a socket's. */
const FIRST_MEMORY = 80 * 1024

type Fault =
  /** Not as RFC 2046 has it, or cut off. */
  | 'broken'
  /** Something else than one file in the one field. */
  | 'not-one-file'

export class MultipartError extends Error {
  readonly fault: Fault

  constructor(fault: Fault) {
    super(fault)
    this.fault = fault
  }
}

/** Of a `multipart/form-data` header. RFC 2046 §5.1.1 */
export function boundaryOf(contentType: string): string | null {
  const [, quoted, bare] =
    /;\s*boundary=(?:"([^"]{1,70})"|([^\s";]{1,70}))/i.exec(contentType) ?? []
  return quoted ?? bare ?? null
}

type State =
  /** At the start, or in what may stand before the first boundary. */
  | 'before'
  /** Right behind a boundary: does a part follow, or nothing more? */
  | 'boundary'
  | 'head'
  | 'file'
  | 'end'

/**
 * Reads a multipart body that holds one file in the field `field` and nothing else (RFC 7578), as it arrives: it holds
 * a chunk and a boundary's length, in memory that it uses again, and throws at the first thing that should not be there.
 */
export class OneFileParser {
  readonly #field: string
  readonly #delimiter: Buffer
  #state: State = 'before'
  #hasFile = false
  #memory = Buffer.alloc(FIRST_MEMORY)
  /** Arrived, and not understood yet. The first boundary has no line before it. */
  #rest: Buffer = CRLF

  constructor(options: { field: string; boundary: string }) {
    this.#field = options.field
    this.#delimiter = Buffer.from(`\r\n--${options.boundary}`)
  }

  /** What of the file came with `chunk`, there until the next one is pushed. `chunk` itself is not kept. */
  push(chunk: Uint8Array): Buffer {
    this.#rest = this.#joined(chunk)
    let content: Buffer = Buffer.alloc(0)
    for (let state: State | null = null; state !== this.#state;) {
      state = this.#state
      if (state === 'file') content = this.#readFile()
      else this.#read(state)
    }
    return content
  }

  /** The body is there: throws unless it was whole. */
  end(): void {
    if (this.#state !== 'end') throw new MultipartError('broken')
    if (!this.#hasFile) throw new MultipartError('not-one-file')
  }

  #joined(chunk: Uint8Array): Buffer {
    const rest = this.#rest
    const length = rest.length + chunk.byteLength
    const memory = length > this.#memory.length ? Buffer.alloc(2 * length) : this.#memory
    rest.copy(memory)
    memory.set(chunk, rest.length)
    this.#memory = memory
    return memory.subarray(0, length)
  }

  #read(state: Exclude<State, 'file'>) {
    switch (state) {
      case 'before':
        if (this.#takeUntil(this.#delimiter, MOST_HEAD) !== null) this.#state = 'boundary'
        return
      case 'boundary':
        return this.#readBoundary()
      case 'head':
        return this.#readHead()
      case 'end':
        this.#rest = Buffer.alloc(0)
    }
  }

  #readBoundary() {
    if (this.#rest.length < 2) return
    const next = this.#rest.toString('latin1', 0, 2)
    if (next === '--') this.#state = 'end'
    else if (next !== '\r\n') throw new MultipartError('broken')
    else if (this.#hasFile) throw new MultipartError('not-one-file')
    else this.#state = 'head'
    this.#rest = this.#rest.subarray(2)
  }

  #readHead() {
    const head = this.#takeUntil(HEAD_END, MOST_HEAD)
    if (head === null) return
    if (!isFileIn(this.#field, head.toString('utf8'))) throw new MultipartError('not-one-file')
    this.#hasFile = true
    this.#state = 'file'
  }

  #readFile(): Buffer {
    const content = this.#takeUntil(this.#delimiter, Infinity)
    if (content !== null) this.#state = 'boundary'
    return content ?? this.#take(Math.max(0, this.#rest.length - this.#delimiter.length + 1))
  }

  /** What is before `mark`, which goes with it; null if that has not come yet, and must not be further away than `most`. */
  #takeUntil(mark: Buffer, most: number): Buffer | null {
    const at = this.#rest.indexOf(mark)
    if (at > most || (at < 0 && this.#rest.length > most + mark.length))
      throw new MultipartError('broken')
    if (at < 0) return null
    const before = this.#take(at)
    this.#rest = this.#rest.subarray(mark.length)
    return before
  }

  #take(length: number): Buffer {
    const taken = this.#rest.subarray(0, length)
    this.#rest = this.#rest.subarray(length)
    return taken
  }
}

/** `Content-Disposition: form-data; name="file"; filename="a.jpg"`, among other headers. */
function isFileIn(field: string, head: string): boolean {
  const line = head.split('\r\n').find((header) => /^content-disposition\s*:/i.test(header)) ?? ''
  const [, quoted, bare] = /;\s*name=(?:"([^"]*)"|([^\s";]+))/i.exec(line) ?? []
  return (quoted ?? bare) === field && /;\s*filename\*?=/i.test(line)
}
