import * as encoding from 'lib0/encoding'

/* Yjs updates (V1) written and read by hand: a load of 150,000 a second leaves no time for a Y.Doc each. */

/** Where everybody types: a text of its own beside the story, so that all servers hold the same. */
const TEXT = 'bench'
const CONTENT = { gc: 0, deleted: 1, string: 4, skip: 10 } as const
const HAS = { origin: 0x80, rightOrigin: 0x40, parentSub: 0x20 } as const

/** One letter behind the author's own last one. */
export function keystrokeUpdate(client: number, clock: number): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, 1)
    encoding.writeVarUint(encoder, 1)
    encoding.writeVarUint(encoder, client)
    encoding.writeVarUint(encoder, clock)
    encoding.writeUint8(encoder, clock === 0 ? CONTENT.string : HAS.origin | CONTENT.string)
    if (clock === 0) {
      encoding.writeVarUint(encoder, 1)
      encoding.writeVarString(encoder, TEXT)
    } else {
      encoding.writeVarUint(encoder, client)
      encoding.writeVarUint(encoder, clock - 1)
    }
    encoding.writeVarString(encoder, 'x')
    encoding.writeVarUint(encoder, 0)
  })
}

/** Reads varUints in place: lib0's decoder would be an object each. */
class Reader {
  data: Uint8Array = new Uint8Array()
  at = 0

  varUint(): number {
    let value = 0
    let factor = 1
    for (;;) {
      const byte = this.data[this.at++] ?? 0
      value += (byte & 0x7f) * factor
      if (byte < 0x80) return value
      factor *= 128
    }
  }
}

const reader = new Reader()

/** Calls back with each run of structs in an update that starts at `at`: clocks `from` to before `to`. */
export function readRuns(
  data: Uint8Array,
  at: number,
  run: (client: number, from: number, to: number) => void,
): void {
  reader.data = data
  reader.at = at
  for (let sections = reader.varUint(); sections > 0; sections -= 1) {
    const structs = reader.varUint()
    const client = reader.varUint()
    let clock = reader.varUint()
    for (let left = structs; left > 0; left -= 1) {
      const { length, skipped } = readStruct()
      if (!skipped) run(client, clock, clock + length)
      clock += length
    }
  }
}

function readStruct(): { length: number; skipped: boolean } {
  const info = reader.data[reader.at++] ?? 0
  const content = info & 0x1f
  if (content === CONTENT.skip || content === CONTENT.gc)
    return { length: reader.varUint(), skipped: content === CONTENT.skip }
  const { origin, rightOrigin } = HAS
  if (info & origin) skipId()
  if (info & rightOrigin) skipId()
  if ((info & (origin | rightOrigin)) === 0) {
    if (reader.varUint() === 1) skipString()
    else skipId()
    if (info & HAS.parentSub) skipString()
  }
  if (content === CONTENT.deleted) return { length: reader.varUint(), skipped: false }
  if (content !== CONTENT.string) throw new Error(`nobody types content ${content}`)
  return { length: skipString(), skipped: false }
}

function skipId() {
  reader.varUint()
  reader.varUint()
}

/** Only ASCII is typed, so bytes are letters. */
function skipString(): number {
  const length = reader.varUint()
  reader.at += length
  return length
}

/** Moves past a varUint; answers where it ends. */
export function skipVarUint(data: Uint8Array, at: number): number {
  let end = at
  while ((data[end] ?? 0) >= 0x80) end += 1
  return end + 1
}
