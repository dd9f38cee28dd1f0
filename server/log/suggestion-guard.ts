import * as Y from 'yjs'
import type { LetterRange } from '../../shared/document/letter-range.ts'
import { CARRIED, MOVES } from '../../shared/document/schema.ts'
import { LetterSet } from '../../shared/document/suggested/letter-set.ts'
import { itemsIn } from '../../shared/document/suggested/standing-letters.ts'
import { SUGGESTED_FIELDS } from '../../shared/document/suggested/suggestion.ts'
import {
  readUpdate,
  writeUpdate,
  type Deletion,
  type Struct,
} from '../../shared/document/update-parts.ts'
import { Places } from './places.ts'
import { SuggestionRights, type Suggester } from './suggestion-rights.ts'
import { SaidBefore } from './unsaid-letters.ts'
import { TooMuchWork } from './work-meter.ts'

export interface Guarded {
  /** What may come in; words of it are where they sent them. */
  update: Uint8Array
  /** Something that they sent does not come in: their copy of the draft says other things than the draft. */
  isOther: boolean
  /**
   * To be called once the update is in the draft, or as much of it as there was room and time for: what is to be said in their
   * name at once, as an update of its own; null for nothing.
   */
  unsaid: () => Uint8Array | null
  /** What it cost, beyond what it costs to apply it; `stopped`: it would have cost more than it may, and nothing comes of it. */
  work: number
  stopped: boolean
}

/**
 * [SUG1] What comes of an update by somebody who may only suggest, whatever it holds: nothing that a reader would get
 * changes. Words that they typed become a suggestion, and so does a deletion of words of others; all else takes up
 * its clocks and is nothing. Whether they have said themselves that their words are suggested is asked of the draft with the
 * update in it, never of the update. The draft is not changed.
 */
export function guardSuggestions(
  doc: Y.Doc,
  update: Uint8Array,
  by: Suggester,
  mostWork = Infinity,
): Guarded {
  try {
    return guarded(doc, update, { by, mostWork })
  } catch (error) {
    if (!(error instanceof TooMuchWork)) throw error
    const nothing = writeUpdate({ structs: [], deletions: [] })
    return { update: nothing, isOther: false, unsaid: () => null, work: mostWork, stopped: true }
  }
}

function guarded(
  doc: Y.Doc,
  update: Uint8Array,
  { by, mostWork }: { by: Suggester; mostWork: number },
): Guarded {
  const { structs, deletions } = readUpdate(update)
  const before = new SaidBefore(doc, by)
  const guard = new Guard(doc, areInOrder(structs) ? structs : [], { by, mostWork })
  const kept = guard.kept(deletions)
  return {
    update: writeUpdate(kept),
    isOther: guard.isOther || kept.structs.length < structs.length,
    unsaid: () => before.unsaid(guard.news, guard.strikes),
    work: guard.work,
    stopped: false,
  }
}

/** One behind the other, as Yjs writes them: else they would be other clocks once they are written again. */
function areInOrder(structs: readonly Struct[]): boolean {
  const next = new Map<number, number>()
  return structs.every(({ id: { client, clock }, length }, i) => {
    const isNext = (next.get(client) ?? clock) === clock
    const isApart = next.has(client) && structs[i - 1]?.id.client !== client
    next.set(client, clock + length)
    return isNext && !isApart && !(structs[i] instanceof Y.Skip)
  })
}

class Guard {
  readonly #doc: Y.Doc
  readonly #by: Suggester
  readonly #structs: readonly Struct[]
  readonly #brought: LetterSet
  readonly #rights: SuggestionRights
  readonly #places: Places
  /** Letters that they bring. */
  readonly news = new LetterSet()
  /** Letters of others that they would have deleted. */
  readonly strikes = new LetterSet()
  isOther = false

  constructor(
    doc: Y.Doc,
    structs: readonly Struct[],
    { by, mostWork }: { by: Suggester; mostWork: number },
  ) {
    this.#doc = doc
    this.#by = by
    this.#structs = structs
    this.#brought = new LetterSet(
      structs.map(({ id, length }): LetterRange => [id.client, id.clock, id.clock + length]),
    )
    this.#rights = new SuggestionRights(doc, by, { brought: this.#brought, mostWork })
    this.#places = new Places(structs, doc)
  }

  get work(): number {
    return this.#rights.work
  }

  kept(deletions: readonly Deletion[]): { structs: Struct[]; deletions: Deletion[] } {
    return {
      structs: this.#structs.map((struct) => this.#struct(struct)),
      deletions: deletions.flatMap((deletion) => this.#deletion(deletion)),
    }
  }

  #struct(struct: Struct): Struct {
    if (!(struct instanceof Y.Item)) return struct
    const { id, length, content } = struct
    const state = Y.getState(this.#doc.store, id.client)
    // Yjs parts the words beside which something stands also if it has it already.
    if (id.clock + length <= state) return new Y.GC(id, length)
    const place = this.#places.of(struct)
    // What waits for others is left out, and what hangs from what is gone goes down with it.
    if (typeof place === 'string') return place === 'gone' ? new Y.GC(id, length) : struct
    if (!this.#rights.mayBring(struct, place)) {
      this.isOther = true
      return new Y.GC(id, length)
    }
    if (this.#rights.areWords(struct, place) && content instanceof Y.ContentString)
      this.news.add([id.client, Math.max(state, id.clock), id.clock + length])
    return struct
  }

  #deletion({ client, clock, len }: Deletion): Deletion[] {
    const end = clock + len
    const state = Y.getState(this.#doc.store, client)
    // Of what they bring themselves they may take back all.
    const kept = this.#by.owns(client)
      ? this.#brought.within([client, Math.max(clock, state), end])
      : []
    const items = itemsIn(this.#doc, [client, clock, end])
    this.#rights.charge(items.length)
    for (const item of items) {
      const from = Math.max(clock, item.id.clock)
      const to = Math.min(end, item.id.clock + item.length)
      kept.push(...this.#deletable(item, [client, from, to]))
    }
    return new LetterSet(kept)
      .ranges()
      .map(([client, from, to]) => ({ client, clock: from, len: to - from }))
  }

  #deletable(item: Y.Item, range: LetterRange): LetterRange[] {
    const { content, parent, deleted } = item
    if (deleted || this.#rights.mayDelete(item)) return [range]
    if (content instanceof Y.ContentString) return this.#ownOf(range, parent)
    const isTelling = [MOVES, CARRIED].some((name) => parent === this.#doc.share.get(name))
    // Formats that the words left between them don't need say nothing, and neither do old tellings.
    this.isOther ||= !isTelling && !(content instanceof Y.ContentFormat)
    return []
  }

  /** Their own letters go, those of others would go. */
  #ownOf(range: LetterRange, parent: unknown): LetterRange[] {
    const { own, struck } = this.#rights
    const others = own.missing(range)
    this.isOther ||= others.length > 0
    if (isSuggestedIn(parent))
      for (const other of others.flatMap((one) => struck.missing(one))) this.strikes.add(other)
    return own.within(range)
  }
}

const FIELDS = new Set<string>(SUGGESTED_FIELDS)

function isSuggestedIn(type: unknown): boolean {
  let top = type
  while (top instanceof Y.AbstractType && top._item) top = top._item.parent
  // A root that nobody has asked for by its kind is of none yet.
  return top instanceof Y.AbstractType && top.doc !== null && FIELDS.has(Y.findRootTypeKey(top))
}
