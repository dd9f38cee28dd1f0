import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import {
  readUpdate,
  withContent,
  withoutDeletedWords,
  writeUpdate,
  type Deletion,
  type Struct,
} from './update-parts.ts'

/** Of one part: far below what a draft socket takes, so that the words of others come in between. */
export const MOST_PART_BYTES = 256 * 1024
const MOST_PART_STRUCTS = 2_000
/** A shorter one is not worth a look: a struct takes some bytes. */
export const SHORT_BYTES = 10_000
/** What a part's own numbers, and those of a client in it, may take. */
const HEAD_BYTES = 64
const DELETION_BYTES = 32
/** UTF-8 takes at most three bytes a UTF-16 unit. */
const UNIT_BYTES = 3

/**
 * One Yjs V1 update as several of at most `most` bytes and some thousand structs, each of which can be applied after those before it; what
 * waits for something that is not in the update comes last, and deletions after all structs. Only one single
 * value of a map or an attribute can't be divided: it makes a part of its own, however long.
 */
export function splitUpdate(update: Uint8Array, most = MOST_PART_BYTES): Uint8Array[] {
  if (update.byteLength <= Math.min(most, SHORT_BYTES)) return [update]
  const whole = readUpdate(update)
  if (update.byteLength <= most && whole.structs.length <= MOST_PART_STRUCTS) return [update]
  const { structs, deletions } = withoutDeletedWords(whole)
  const [parts, scale] = [new Parts(most), new Scale()]
  for (const struct of inOrder(structs))
    for (const piece of cut(struct, most - 2 * HEAD_BYTES))
      parts.addStruct(piece, scale.weigh(piece))
  for (const deletion of deletions) parts.addDeletion(deletion)
  return parts.written()
}

/** Structs and deletions, filled into one part after the other. */
class Parts {
  readonly #most: number
  readonly #written: Uint8Array[] = []
  readonly #clients = new Set<number>()
  #structs: Struct[] = []
  #deletions: Deletion[] = []
  #bytes = 0

  constructor(most: number) {
    this.#most = most
  }

  addStruct(struct: Struct, bytes: number) {
    if (this.#structs.length >= MOST_PART_STRUCTS) this.#write()
    this.#makeRoom(bytes + HEAD_BYTES)
    this.#bytes += this.#clients.has(struct.id.client) ? bytes : bytes + HEAD_BYTES
    this.#clients.add(struct.id.client)
    this.#structs.push(struct)
  }

  addDeletion(deletion: Deletion) {
    this.#makeRoom(DELETION_BYTES)
    this.#bytes += DELETION_BYTES
    this.#deletions.push(deletion)
  }

  written(): Uint8Array[] {
    this.#write()
    return this.#written
  }

  #makeRoom(bytes: number) {
    if (this.#bytes > 0 && this.#bytes + bytes > this.#most) this.#write()
  }

  #write() {
    this.#written.push(writeUpdate({ structs: this.#structs, deletions: this.#deletions }))
    this.#clients.clear()
    this.#structs = []
    this.#deletions = []
    this.#bytes = 0
  }
}

/** How many bytes structs take, one after the other. */
class Scale {
  #encoder = new Y.UpdateEncoderV1()
  #length = 0

  weigh(part: { write(encoder: Y.UpdateEncoderV1, offset: number): void }): number {
    part.write(this.#encoder, 0)
    const length = encoding.length(this.#encoder.restEncoder)
    const bytes = length - this.#length
    this.#length = length
    if (length > MOST_PART_BYTES) [this.#encoder, this.#length] = [new Y.UpdateEncoderV1(), 0]
    return bytes
  }
}

/** What is left of one client's structs, and the clock up to which all are placed. */
interface Queue {
  left: readonly Struct[]
  at: number
  placedTo: number
}

/** Each after what it hangs from; a gap (`Skip`) holds up what comes behind it. */
function inOrder(structs: readonly Struct[]): Struct[] {
  const queues = new Map(
    [...Map.groupBy(structs, ({ id }) => id.client)].map(([client, left]): [number, Queue] => [
      client,
      { left, at: 0, placedTo: left[0]?.id.clock ?? 0 },
    ]),
  )
  const placed: Struct[] = []
  for (let before = -1; before < placed.length;) {
    before = placed.length
    for (const queue of queues.values()) placeAll(queue, queues, placed)
  }
  const waiting = [...queues.values()].flatMap(({ left, at }) => left.slice(at))
  return [...placed, ...waiting]
}

function placeAll(queue: Queue, queues: ReadonlyMap<number, Queue>, placed: Struct[]) {
  for (; ; queue.at += 1) {
    const next = queue.left[queue.at]
    if (!next || next instanceof Y.Skip || !isPlaceable(next, queues)) return
    queue.placedTo = next.id.clock + next.length
    placed.push(next)
  }
}

function isPlaceable(struct: Struct, queues: ReadonlyMap<number, Queue>): boolean {
  return hangsFrom(struct).every(
    ({ client, clock }) => clock < (queues.get(client)?.placedTo ?? Infinity),
  )
}

function hangsFrom(struct: Struct): Y.ID[] {
  if (!(struct instanceof Y.Item)) return []
  const parent: unknown = struct.parent
  return [struct.origin, struct.rightOrigin, parent].filter((at) => at instanceof Y.ID)
}

/** Pieces that take at most so many bytes: of a text some characters, of a list some of its values. */
function cut(struct: Struct, bytes: number): Struct[] {
  if (!(struct instanceof Y.Item)) return [struct]
  const { content } = struct
  if (content instanceof Y.ContentString) return cutString(struct, content.str, bytes)
  if (content instanceof Y.ContentAny)
    return cutValues(struct, content.arr, bytes, (values) => new Y.ContentAny(values))
  if (content instanceof Y.ContentJSON)
    return cutValues(struct, content.arr, bytes, (values) => new Y.ContentJSON(values))
  return [struct]
}

function cutString(item: Y.Item, text: string, bytes: number): Struct[] {
  const units = Math.max(2, Math.floor(bytes / UNIT_BYTES))
  if (text.length <= units) return [item]
  const pieces: Struct[] = []
  for (let from = 0; from < text.length;) {
    const to = wholeCharacters(text, from + units)
    pieces.push(withContent(item, new Y.ContentString(text.slice(from, to)), from))
    from = to
  }
  return pieces
}

/** Never between the halves of a surrogate pair: Yjs would replace both. */
function wholeCharacters(text: string, end: number): number {
  const last = text.charCodeAt(end - 1)
  return end < text.length && last >= 0xd800 && last <= 0xdbff ? end - 1 : end
}

function cutValues(
  item: Y.Item,
  values: readonly unknown[],
  bytes: number,
  contentOf: (values: unknown[]) => Y.Item['content'],
): Struct[] {
  const scale = new Scale()
  const groups: unknown[][] = [[]]
  let left = bytes
  for (const value of values) {
    const size = scale.weigh(contentOf([value]))
    if (size > left && groups.at(-1)?.length) {
      groups.push([])
      left = bytes
    }
    groups.at(-1)?.push(value)
    left -= size
  }
  if (groups.length === 1) return [item]
  let offset = 0
  return groups.map((group) => {
    const piece = withContent(item, contentOf(group), offset)
    offset += group.length
    return piece
  })
}
