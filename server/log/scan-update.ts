import * as decoding from 'lib0/decoding'
import { MAX_DEPTH } from '../../shared/document/schema.ts'

/** How much an update holds, and how deep. */
export interface Scanned {
  structs: number
  /** Ranges of clocks. */
  deletions: number
  /** Values within values: entries of lists, keys of objects. */
  values: number
  depth: number
  /** Structs whose values are nested more deeply than drafts may be. */
  deep: Deep[]
}

/** Where its bytes stand: the one that says what it holds, and what it holds, which is so many clocks long. */
export interface Deep {
  info: number
  from: number
  to: number
  length: number
}

type Most = Pick<Scanned, 'structs' | 'deletions' | 'values'>

const HAS_ORIGIN = 0x80
const HAS_RIGHT_ORIGIN = 0x40
const HAS_KEY = 0x20
const KIND = 0x1f
const [GC, SKIP] = [0, 10]
const CONTENT = {
  deleted: 1,
  json: 2,
  binary: 3,
  string: 4,
  embed: 5,
  format: 6,
  type: 7,
  any: 8,
  document: 9,
}
const [ELEMENT, HOOK] = [3, 5]
const ANY = {
  integer: 125,
  float32: 124,
  float64: 123,
  bigint: 122,
  string: 119,
  object: 118,
  array: 117,
  bytes: 116,
}
const [QUOTE, BACKSLASH, COMMA] = [0x22, 0x5c, 0x2c]
const OPENS = new Set([0x5b, 0x7b])
const CLOSES = new Set([0x5d, 0x7d])

/**
 * Walks through the bytes of a V1 update and makes nothing of them, so that it costs little whatever they say; without recursion, since
 * a value may be nested deeper than the stack is. It ends once there are more than `most`.
 * Throws for what is no update.
 * https://github.com/yjs/yjs/blob/v13.6.33/INTERNALS.md, lib0's `readAny`
 */
export function scanUpdate(data: Uint8Array, most: Most): Scanned {
  const scan = new Scan(data, most)
  scan.run()
  return scan.found
}

class Scan {
  readonly found: Scanned = { structs: 0, deletions: 0, values: 0, depth: 0, deep: [] }
  readonly #decoder: decoding.Decoder
  readonly #most: Most

  constructor(data: Uint8Array, most: Most) {
    this.#decoder = decoding.createDecoder(data)
    this.#most = most
  }

  run(): void {
    if (this.#allStructs()) this.#allDeletions()
  }

  /** False if there is too much. */
  #allStructs(): boolean {
    for (let clients = this.#number(); clients > 0; clients--) {
      const structs = this.#number()
      this.#numbers(2)
      for (let i = 0; i < structs; i++) {
        this.#struct()
        if (++this.found.structs > this.#most.structs || this.#hasTooManyValues()) return false
      }
    }
    return true
  }

  #allDeletions() {
    for (let clients = this.#number(); clients > 0; clients--) {
      this.#numbers(1)
      const ranges = this.#number()
      this.found.deletions += ranges
      if (this.found.deletions > this.#most.deletions) return
      this.#numbers(2 * ranges)
    }
  }

  #struct() {
    const at = this.#decoder.pos
    const info = decoding.readUint8(this.#decoder)
    const kind = info & KIND
    if (kind === GC || kind === SKIP) return this.#numbers(1)
    if (info & HAS_ORIGIN) this.#numbers(2)
    if (info & HAS_RIGHT_ORIGIN) this.#numbers(2)
    if ((info & (HAS_ORIGIN | HAS_RIGHT_ORIGIN)) === 0) {
      if (this.#number() === 1) this.#text()
      else this.#numbers(2)
      if (info & HAS_KEY) this.#text()
    }
    this.#look(kind, at)
  }

  #look(kind: number, info: number) {
    const before = this.found.depth
    const from = this.#decoder.pos
    this.found.depth = 0
    this.#content(kind)
    if (this.found.depth > MAX_DEPTH) {
      const isMany = kind === CONTENT.any || kind === CONTENT.json
      const length = isMany ? decoding.readVarUint(decoding.clone(this.#decoder, from)) : 1
      this.found.deep.push({ info, from, to: this.#decoder.pos, length })
    }
    this.found.depth = Math.max(this.found.depth, before)
  }

  #content(kind: number) {
    switch (kind) {
      case CONTENT.deleted:
        return this.#numbers(1)
      case CONTENT.json:
        for (let left = this.#number(); left > 0; left--) this.#json()
        return
      case CONTENT.binary:
      case CONTENT.string:
        return this.#text()
      case CONTENT.embed:
        return this.#json()
      case CONTENT.format:
        this.#text()
        return this.#json()
      case CONTENT.type:
        return this.#type()
      case CONTENT.any:
        return this.#values(this.#number())
      case CONTENT.document:
        this.#text()
        return this.#values(1)
      default:
        throw new Error(`content of kind ${kind}`)
    }
  }

  #type() {
    const type = this.#number()
    if (type === ELEMENT || type === HOOK) this.#text()
  }

  /** `count` values side by side, and all that is in them. */
  #values(count: number) {
    const levels = [{ left: count, keyed: false }]
    for (let level = levels.at(-1); level; level = levels.at(-1)) {
      if (level.left === 0 || this.#hasTooManyValues()) {
        levels.pop()
        continue
      }
      level.left -= 1
      this.found.values += 1
      if (level.keyed) this.#text()
      const kind = decoding.readUint8(this.#decoder)
      if (kind === ANY.object || kind === ANY.array)
        levels.push({ left: this.#number(), keyed: kind === ANY.object })
      else this.#scalar(kind)
      this.found.depth = Math.max(this.found.depth, levels.length - 1)
    }
  }

  #scalar(kind: number) {
    if (kind === ANY.string || kind === ANY.bytes) this.#text()
    else if (kind === ANY.integer) decoding.readVarInt(this.#decoder)
    else if (kind === ANY.float32) this.#skip(4)
    else if (kind === ANY.float64 || kind === ANY.bigint) this.#skip(8)
  }

  /** What opens or follows a comma is counted as a value, in texts as well. */
  #json() {
    const { arr } = this.#decoder
    const length = this.#number()
    const from = this.#decoder.pos
    this.#skip(length)
    let [depth, isText] = [0, false]
    this.found.values += 1
    for (let at = from; at < from + length; at++) {
      const byte = arr[at] ?? 0
      if (byte === BACKSLASH) at += 1
      else if (byte === QUOTE) isText = !isText
      else if (byte === COMMA) this.found.values += 1
      else if (isText) continue
      else if (OPENS.has(byte)) {
        this.found.values += 1
        this.found.depth = Math.max(this.found.depth, ++depth)
      } else if (CLOSES.has(byte)) depth -= 1
    }
  }

  #hasTooManyValues(): boolean {
    return this.found.values > this.#most.values
  }

  #number(): number {
    return decoding.readVarUint(this.#decoder)
  }

  #numbers(count: number) {
    for (let i = 0; i < count; i++) decoding.readVarUint(this.#decoder)
  }

  /** Or bytes: both begin with their length. */
  #text() {
    this.#skip(this.#number())
  }

  #skip(bytes: number) {
    this.#decoder.pos += bytes
    if (this.#decoder.pos > this.#decoder.arr.length) throw new Error('no more bytes')
  }
}
