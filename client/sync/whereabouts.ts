import * as Y from 'yjs'
import type { LetterRange } from '../../shared/document/letter-range.ts'
import { MOVES } from '../../shared/document/schema.ts'
import { LetterSet } from '../../shared/document/suggested/letter-set.ts'
import { itemsIn } from '../../shared/document/suggested/standing-letters.ts'
import { MOVED, toldRuns, type ToldRun } from '../../shared/document/told-moves.ts'

/** What somebody wrote in a draft that the server did not take as it was. */
export interface Left {
  doc: Y.Doc
  /** What this device wrote there, and no server has confirmed. */
  unconfirmed: readonly LetterRange[]
  /** Where they were writing; null where nobody goes on with it. */
  caret: Y.RelativePosition | null
}

/** Letters that were moved so often are followed no further. */
const MOST_MOVES = 100
const GIVEN_UP = MOVED.indexOf('given up')
/** Somebody had deleted such letters, and wanted them back. */
const BACK = [MOVED.indexOf('restored'), MOVED.indexOf('brought back')]

/** Where the letters of a draft that was left are in the one that the server has. */
export class Whereabouts {
  readonly #from: Y.Doc
  readonly #to: Y.Doc
  readonly #unconfirmed: LetterSet
  /** Told by whoever made the letters anew: nobody else knows. */
  readonly #moves: readonly ToldRun[]
  /** Letters that stand where they were before somebody moved them, which the server did not take. */
  readonly unmoved = new LetterSet()

  constructor({ doc, unconfirmed }: Left, to: Y.Doc) {
    this.#from = doc
    this.#to = to
    this.#unconfirmed = new LetterSet(unconfirmed)
    this.#moves = itemsOf(doc.getArray(MOVES))
      .filter(({ deleted }) => !deleted)
      .flatMap(({ id, content }) => runsTold(content).filter(([, , now]) => now === id.client))
      .filter(([, , , , , how]) => how !== GIVEN_UP)
  }

  /** The letter that stands for this one; `lost` if none does, and nobody can have meant that; else `gone`. */
  of(id: Y.ID): Y.ID | 'lost' | 'gone' {
    let first = id
    let isWanted = false
    for (let moves = 0; moves < MOST_MOVES; moves++) {
      if (textAt(this.#to, first)) {
        if (first !== id) this.unmoved.add([first.client, first.clock, first.clock + 1])
        return first
      }
      const run = this.#runOf(first)
      if (!run) break
      const [client, clock, , now, , how] = run
      isWanted ||= BACK.includes(how) && this.#unconfirmed.has(first.client, first.clock)
      first = Y.createID(client, clock + first.clock - now)
    }
    return isWanted || this.#isLost(first) ? 'lost' : 'gone'
  }

  /** What tells for which letter this one was made anew. */
  #runOf({ client, clock }: Y.ID): ToldRun | undefined {
    return this.#moves.find(
      ([, , now, from, length]) => now === client && from <= clock && clock < from + length,
    )
  }

  /** What the server knows was deleted there by somebody, unless it was moved here. */
  #isLost({ client, clock }: Y.ID): boolean {
    if (!this.#unconfirmed.has(client, clock)) return false
    const range: LetterRange = [client, clock, clock + 1]
    return itemsIn(this.#to, range).length === 0 || !itemsIn(this.#from, range).some(stands)
  }
}

function itemsOf({ _start }: Y.Array<unknown>): Y.Item[] {
  const items: Y.Item[] = []
  for (let item = _start; item; item = item.right) items.push(item)
  return items
}

function runsTold(content: Y.Item['content']): ToldRun[] {
  return content instanceof Y.ContentAny ? content.arr.flatMap(toldRuns) : []
}

const stands = ({ deleted }: Y.Item) => !deleted

/** The text in which a letter stands. */
export function textAt(doc: Y.Doc, { client, clock }: Y.ID): Y.XmlText | null {
  const [item] = itemsIn(doc, [client, clock, clock + 1])
  if (!item || item.deleted || !(item.content instanceof Y.ContentString)) return null
  return item.parent instanceof Y.XmlText ? item.parent : null
}
