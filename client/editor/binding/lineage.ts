import * as Y from 'yjs'
import type { LetterRange } from '../../../shared/document/letter-range.ts'
import type { LetterSet } from '../../../shared/document/suggested/letter-set.ts'
import { everNamed } from '../../../shared/document/suggested/pending.ts'
import { isVast } from './deleted-ids.ts'
import { keyOf, letterAt, sameId, type Letter } from './letters.ts'
import type { Deletions } from '../../sync/their-deletions.ts'
import type { Link } from './moved-text.ts'

/** More letters than have moved lately. */
const MOST_LETTERS = 100_000

/**
 * Knows for every letter made anew which one it stands for, whoever moved it, so that each can be asked where it
 * stands now, and how often. Where two people moved a letter at the same time, its line forks.
 */
export class Lineage {
  readonly #doc: Y.Doc
  /** The first letter of its line, for each that was made anew. */
  readonly #firsts = new Map<string, Y.ID>()
  /** What was made anew for a letter, in the order of `Y.ID`s, the same for everybody. */
  readonly #heirs = new Map<string, readonly Y.ID[]>()
  /** Letters that somebody took along. */
  readonly #mended = new Set<string>()
  /** What was made anew for those. */
  readonly #takenAlong = new Set<string>()
  /** Letters for which others were brought back. */
  readonly #left = new Set<string>()
  /** Letters that somebody removed because others stood for them. */
  readonly #givenUp = new Set<string>()

  constructor(doc: Y.Doc) {
    this.#doc = doc
  }

  learn(links: readonly Link[]): void {
    for (const link of links) {
      if (link.how === 'given up') this.#givenUp.add(keyOf(link.old))
      else this.#add(link)
      if (link.how === 'brought back') this.#leave(link)
      if (link.how !== 'mended') continue
      this.#mended.add(keyOf(link.old))
      this.#takenAlong.add(keyOf(link.now))
    }
  }

  /** The letter at the beginning of its line: whoever typed it has its client id. */
  first(id: Y.ID): Y.ID {
    return this.#firsts.get(keyOf(id)) ?? id
  }

  /** True for a letter that somebody made anew. */
  goesOn(id: Y.ID): boolean {
    return this.#heirs.has(keyOf(id))
  }

  /** True for a letter that somebody removed, though they did not mean it to be gone. */
  livesOn(id: Y.ID): boolean {
    return this.goesOn(id) || this.#givenUp.has(keyOf(id))
  }

  /** True for a letter whose neighbours do not go along to where it stands. */
  isLeft(id: Y.ID): boolean {
    return this.#left.has(keyOf(id))
  }

  isMended(id: Y.ID): boolean {
    return this.#mended.has(keyOf(id))
  }

  /** True for a letter made anew where its word had gone. */
  wasTakenAlong(id: Y.ID): boolean {
    return this.#takenAlong.has(keyOf(id))
  }

  /**
   * All letters of the line of `id`, fork after fork. Wherever a letter goes on, it keeps its rank: everybody keeps the
   * same one of two, also who has not yet heard that it moved on.
   */
  line(id: Y.ID): Y.ID[] {
    return this.#from(this.first(id))
  }

  /** Those that stand; the one that everybody keeps comes first. */
  standing(id: Y.ID): Letter[] {
    const letters = this.line(id).flatMap((one) => letterAt(this.#doc, one) ?? [])
    return letters.filter(({ item }) => !item.deleted)
  }

  #from(id: Y.ID): Y.ID[] {
    const line: Y.ID[] = []
    const open = [id]
    for (let at = open.pop(); at; at = open.pop()) {
      line.push(at)
      open.push(...(this.#heirs.get(keyOf(at)) ?? []).toReversed())
    }
    return line
  }

  /** What was moved twice may be told in any order. */
  #add({ old, now }: Link) {
    if (this.#firsts.size > MOST_LETTERS) this.#forget()
    const first = this.first(old)
    if (this.#firsts.has(keyOf(now)) || sameId(first, now)) return
    const heirs = this.#heirs.get(keyOf(old)) ?? []
    this.#heirs.set(keyOf(old), [...heirs, now].toSorted(inOrder))
    for (const id of this.#from(now)) this.#firsts.set(keyOf(id), first)
  }

  #leave({ old, now }: Link) {
    const brought = new Set(this.#from(now).map(keyOf))
    for (const id of this.line(old)) if (!brought.has(keyOf(id))) this.#left.add(keyOf(id))
  }

  #forget() {
    this.#firsts.clear()
    this.#heirs.clear()
    this.#left.clear()
    this.#mended.clear()
    this.#takenAlong.clear()
    this.#givenUp.clear()
  }
}

function inOrder(a: Y.ID, b: Y.ID): number {
  return a.client - b.client || a.clock - b.clock
}

/** What an undo made anew of what had been deleted; where that is vast, what suggestions name of it. */
export function redoneIn(transaction: Y.Transaction, restored: Deletions): Link[] {
  const named = isVast(restored) ? everNamed(transaction.doc) : null
  if (named?.isEmpty) return []
  const links: Link[] = []
  Y.iterateDeletedStructs(transaction, restored, (struct) => {
    if (struct instanceof Y.Item) links.push(...redoneOf(struct, transaction, named))
  })
  return links
}

function redoneOf(item: Y.Item, { beforeState }: Y.Transaction, named: LetterSet | null): Link[] {
  const { redone } = item
  const { client, clock } = item.id
  if (!redone || !(item.content instanceof Y.ContentString)) return []
  if (redone.clock < (beforeState.get(redone.client) ?? 0)) return []
  const all: LetterRange = [client, clock, clock + item.length]
  return (named?.within(all) ?? [all]).flatMap(([, from, to]) =>
    Array.from({ length: to - from }, (_, i) => ({
      old: Y.createID(client, from + i),
      now: Y.createID(redone.client, redone.clock + from - clock + i),
      how: 'restored' as const,
    })),
  )
}
