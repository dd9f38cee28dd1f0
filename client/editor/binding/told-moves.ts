import * as Y from 'yjs'
import { MOVES } from '../../../shared/document/schema.ts'
import { MOVED, toldRuns, type ToldRun } from '../../../shared/document/told-moves.ts'
import { carry } from '../suggestions/carry.ts'
import { mayOnlySuggest, mayTake } from '../suggestions/only-suggested.ts'
import { letterAt, type Letter } from './letters.ts'
import { isWithin, newItems, type Link } from './moved-text.ts'
import { structAt } from './places.ts'

/** Older ones have reached everybody. */
const MOST_TOLD = 200
/** A hostile length must not cost more than a long text does. */
const MOST_LETTERS = 100_000

/**
 * Yjs can't move text: what moves is deleted here and made anew there. Everybody tells, in the same transaction, which
 * letter stands for which, so that nobody has to guess it from the words.
 */
export class ToldMoves {
  readonly #doc: Y.Doc
  readonly #field: Y.XmlFragment

  constructor(doc: Y.Doc, field: Y.XmlFragment) {
    this.#doc = doc
    this.#field = field
  }

  get #told(): Y.Array<unknown> {
    return this.#doc.getArray(MOVES)
  }

  /** Within the transaction that moved them. */
  tell(all: readonly Link[]): void {
    const links = this.#mayTell(all)
    if (links.length === 0) return
    carry(this.#doc, links)
    this.#told.push([runsOf(links)])
    const over = this.#told.length - MOST_TOLD
    if (over > 0) this.#told.delete(0, over)
  }

  /** Who may only suggest tells of their suggestions alone, and of own letters that nobody reads. */
  #mayTell(links: readonly Link[]): readonly Link[] {
    if (!mayOnlySuggest(this.#doc)) return links
    const may = mayTake(this.#doc)
    const isTheirs = (id: Y.ID) =>
      may(id) ||
      (id.client === this.#doc.clientID && letterAt(this.#doc, id)?.item.deleted !== false)
    return links.filter(
      ({ old, now, how }) => isTheirs(old) && (how !== 'given up' || isTheirs(now)),
    )
  }

  all(): Link[] {
    return this.#linksOf(this.#told.toArray())
  }

  /** What others told in this transaction, or the person here. */
  toldIn(transaction: Y.Transaction, { byOthers }: { byOthers: boolean }): Link[] {
    const told = newItems(transaction, (client) => (client !== this.#doc.clientID) === byOthers)
      .filter(({ parent }) => parent === this.#told)
      .flatMap(({ content }) => (content instanceof Y.ContentAny ? (content.arr as unknown[]) : []))
    return this.#linksOf(told)
  }

  #linksOf(told: readonly unknown[]): Link[] {
    let left = MOST_LETTERS
    const runs = told.flatMap(toldRuns)
    return runs.flatMap((run) => {
      left -= run[4]
      return left < 0 ? [] : linksOf(run).filter(this.#isTrue)
    })
  }

  readonly #isTrue = ({ old, now }: Link) => {
    const letter = letterAt(this.#doc, now)
    // What moved on while this person was away came without its words; the line goes on from there.
    if (letter === null) return isGone(structAt(this.#doc, now))
    return isWithin(letter.item.parent, this.#field) && isSame(letter, letterAt(this.#doc, old))
  }
}

function isGone(struct: Y.AbstractStruct | null): boolean {
  return struct instanceof Y.GC || (struct instanceof Y.Item && struct.deleted)
}

/** What was deleted long ago can't be read any more. */
function isSame({ text }: Letter, old: Letter | null): boolean {
  return old === null || old.text === text
}

function linksOf([client, clock, nowClient, nowClock, length, how]: ToldRun): Link[] {
  return Array.from({ length }, (_, i) => ({
    old: Y.createID(client, clock + i),
    now: Y.createID(nowClient, nowClock + i),
    how: MOVED[how] ?? 'moved',
  }))
}

function runsOf(links: readonly Link[]): ToldRun[] {
  const runs: ToldRun[] = []
  for (const { old, now, how } of links) {
    const last = runs.at(-1)
    if (last && goesOn(last, { old, now, how })) last[4] += 1
    else runs.push([old.client, old.clock, now.client, now.clock, 1, MOVED.indexOf(how)])
  }
  return runs
}

function goesOn([client, clock, nowClient, nowClock, length, as]: ToldRun, link: Link): boolean {
  const { old, now, how } = link
  const isBeside = old.client === client && old.clock === clock + length
  const isNowBeside = now.client === nowClient && now.clock === nowClock + length
  return isBeside && isNowBeside && how !== 'parted' && MOVED[as] === how
}
