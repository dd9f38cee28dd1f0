import * as Y from 'yjs'
import { ADDITIONS, CARRIED, DECISIONS, MOVES, STRIKES } from '../../shared/document/schema.ts'
import type { LetterRange } from '../../shared/document/letter-range.ts'
import {
  readCarried,
  readDecision,
  readNamed,
  writeDecision,
  writeNamed,
  type CarriedRun,
} from '../../shared/document/suggested/suggestion.ts'
import { toldRuns, type ToldRun } from '../../shared/document/told-moves.ts'
import {
  readUpdate,
  withContent,
  writeUpdate,
  type Deletion,
  type Struct,
} from '../../shared/document/update-parts.ts'

/** What `client` wrote from the clock `from` on is to be `now`’s, at the same clocks. */
export interface Rename {
  client: number
  from: number
  now: number
}

/**
 * All that `mine` holds and `theirs` lacks, as an update that `theirs` takes: what stands under a client id that means
 * something else there is brought under another one, whatever hangs from it, deletes it or tells where it moved.
 */
export function renamedWords(mine: Y.Doc, theirs: Y.Doc, renames: readonly Rename[]): Uint8Array {
  const known = Y.decodeStateVector(Y.encodeStateVector(theirs))
  for (const { client, from, now } of renames)
    known.set(client, Math.max(from, clockOf(mine, now), clockOf(theirs, now)))
  const { structs, deletions } = readUpdate(Y.encodeStateAsUpdate(mine, Y.encodeStateVector(known)))
  const names = new Names(renames)
  const renamed = structs.map((struct) => names.struct(withTrueLetters(struct, names, mine)))
  const gaps = renames.flatMap((rename) => gapBefore(rename, renamed))
  return writeUpdate({
    structs: [...gaps, ...renamed],
    deletions: deletions.flatMap((deletion) => names.deletion(deletion)),
  })
}

/** Where a place is under the new ids. */
export function renamedPlace(
  { type, tname, item, assoc }: Y.RelativePosition,
  renames: readonly Rename[],
): Y.RelativePosition {
  const names = new Names(renames)
  return new Y.RelativePosition(type && names.id(type), tname, item && names.id(item), assoc)
}

function clockOf(doc: Y.Doc, client: number): number {
  return Y.getState(doc.store, client)
}

/** Nobody brings anything at the clocks before. */
function gapBefore({ from, now }: Rename, renamed: readonly Struct[]): Struct[] {
  const first = renamed.find(({ id }) => id.client === now)
  return from > 0 && first?.id.clock === from ? [new Y.GC(Y.createID(now, 0), from)] : []
}

/** What stood under one client id, and does under another. */
class Names {
  readonly #renames: ReadonlyMap<number, Rename>

  constructor(renames: readonly Rename[]) {
    this.#renames = new Map(renames.map((rename) => [rename.client, rename]))
  }

  id({ client, clock }: Y.ID): Y.ID {
    const rename = this.#renames.get(client)
    return Y.createID(rename && clock >= rename.from ? rename.now : client, clock)
  }

  struct(struct: Struct): Struct {
    const id = this.id(struct.id)
    if (struct instanceof Y.GC) return new Y.GC(id, struct.length)
    if (!(struct instanceof Y.Item)) return new Y.Skip(id, struct.length)
    const { origin, rightOrigin, parentSub, content } = struct
    const parent: unknown = struct.parent
    return new Y.Item(
      id,
      null,
      origin && this.id(origin),
      null,
      rightOrigin && this.id(rightOrigin),
      parent instanceof Y.ID ? this.id(parent) : struct.parent,
      parentSub !== null && isNaming(parent) ? this.name(parentSub) : parentSub,
      content,
    )
  }

  /** Of a suggestion: the client id and the clock under which it was begun. */
  name(name: string): string {
    const [, client, clock] = /^(\d+)-([0-9a-z]+)$/.exec(name) ?? []
    if (!client || !clock) return name
    return `${this.id(Y.createID(Number(client), parseInt(clock, 36))).client}-${clock}`
  }

  deletion(deletion: Deletion): Deletion[] {
    const { client, clock, len } = deletion
    return this.#parts(client, clock, len).map(({ id, len }) => {
      return { client: id.client, clock: id.clock, len }
    })
  }

  letters([client, from, to]: LetterRange): LetterRange[] {
    return this.#parts(client, from, to - from).map(({ id, len }) => [
      id.client,
      id.clock,
      id.clock + len,
    ])
  }

  /** May become two of one, or four. */
  run([client, clock, nowClient, nowClock, length, how]: ToldRun): ToldRun[] {
    return this.#parts(client, clock, length).flatMap((old) =>
      this.#parts(nowClient, nowClock + old.at, old.len).map((now): ToldRun => {
        const clockNow = old.id.clock + now.at
        return [old.id.client, clockNow, now.id.client, now.id.clock, now.len, how]
      }),
    )
  }

  /** What lies before the clock from which on it is renamed, and what lies behind; `at`: how far from its beginning. */
  #parts(client: number, clock: number, len: number): { id: Y.ID; at: number; len: number }[] {
    const { from = 0 } = this.#renames.get(client) ?? {}
    const before = Math.min(Math.max(from - clock, 0), len)
    const parts = [
      { at: 0, len: before },
      { at: before, len: len - before },
    ]
    return parts
      .filter((part) => part.len > 0)
      .map((part) => ({ ...part, id: this.id(Y.createID(client, clock + part.at)) }))
  }
}

function isNaming(parent: unknown): boolean {
  return parent === ADDITIONS || parent === STRIKES
}

/** What tells of letters tells of them by their new ids. */
function withTrueLetters(struct: Struct, names: Names, doc: Y.Doc): Struct {
  if (!(struct instanceof Y.Item) || !(struct.content instanceof Y.ContentAny)) return struct
  const isHere = struct.id.clock < clockOf(doc, struct.id.client)
  if (!isHere) return struct
  const { parent } = Y.getItem(doc.store, struct.id)
  const root = [MOVES, CARRIED, ADDITIONS, STRIKES, DECISIONS].find(
    (name) => doc.share.get(name) === parent,
  )
  if (!root) return struct
  const told: unknown[] = struct.content.arr
  const renamed = told.map((value) => renamedValue(value, root, names))
  return withContent(struct, new Y.ContentAny(renamed))
}

function renamedValue(value: unknown, root: string, names: Names): unknown {
  const letters = (ranges: readonly LetterRange[]) =>
    ranges.flatMap((range) => names.letters(range))
  if (root === MOVES) {
    const runs = toldRuns(value)
    return runs.length > 0 ? runs.flatMap((run) => names.run(run)) : value
  }
  if (root === CARRIED)
    return readCarried(value).flatMap((run) =>
      names
        .run([...run, 0])
        .map(([...one]): CarriedRun => [one[0], one[1], one[2], one[3], one[4]]),
    )
  if (root === ADDITIONS || root === STRIKES) {
    const named = readNamed(value)
    return named ? writeNamed({ ...named, letters: letters(named.letters) }) : value
  }
  const decided = readDecision(value)
  if (!decided) return value
  const suggestionId = names.name(decided.suggestionId)
  return writeDecision({ ...decided, suggestionId, letters: letters(decided.letters) })
}
