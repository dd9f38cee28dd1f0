import * as Y from 'yjs'
import type { LetterRange } from '../../shared/document/letter-range.ts'
import { FRAGMENTS, PLAIN_LINES } from '../../shared/document/schema.ts'
import { itemsIn } from '../../shared/document/suggested/standing-letters.ts'
import {
  additionsOf,
  SUGGESTED_FIELDS,
  SUGGESTED_SPLIT,
  type SuggestedField,
} from '../../shared/document/suggested/suggestion.ts'
import { isParagraph, isRunning, linesOf, topOf, type DraftLine } from './draft-lines.ts'
import { besideCaret, standingCaret, type Beside } from './left-caret.ts'
import { bringStrikes, say, type Author } from './left-strikes.ts'
import { textAt, Whereabouts, type Left } from './whereabouts.ts'

/** In a text, behind a letter, or where it begins. */
interface Spot {
  text: Y.XmlText
  behind: Y.ID | null
}

/** What is to be inserted, and which letter it was; null for the end of a line. */
interface Letter {
  letter: string
  id: Y.ID | null
}

export interface Brought {
  /** The lines that have no place. */
  unplaced: string[]
  /** Where whoever wrote them goes on; null if that is nowhere, or not known. */
  caret: Y.RelativePosition | null
}

/**
 * Whoever may only suggest can bring no paragraph, list or box: where somebody had begun one before they knew, the server takes
 * none of its words. What they wrote comes into `to`, which is all that the server has, as suggested words beside those that were
 * next to them, with a sign for each paragraph that was begun; what they took away is struck, but not what was only moved.
 */
export function bringRefused(from: Left, to: Y.Doc, by: Author): Brought {
  const where = new Whereabouts(from, to)
  const stands = standingCaret(from, to)
  const bringing = new Bringing(where, to, stands ? null : besideCaret(from, where))
  to.transact(() => {
    for (const field of SUGGESTED_FIELDS) bringing.field(field, from.doc)
    for (const field of PLAIN_LINES) bringing.other(field, from.doc)
    for (const letters of bringing.suggested) say(additionsOf(to), to, by, letters)
    bringStrikes(from.doc, to, where.unmoved, by)
  })
  const { unplaced, caret } = bringing
  return { unplaced, caret: stands ?? caret }
}

class Bringing {
  readonly #where: Whereabouts
  readonly #to: Y.Doc
  /** Of words side by side, the letters that were made. */
  readonly suggested: LetterRange[][] = []
  readonly unplaced: string[] = []
  caret: Y.RelativePosition | null = null
  readonly #beside: Beside | null
  #field: SuggestedField = 'headline'
  /** Behind which words the line before ends: wherever it is, and where words run on. */
  #near: Spot | null = null
  #running: Spot | null = null
  /** Lines that are to come before the next words. */
  #ahead: Letter[][] = []

  constructor(where: Whereabouts, to: Y.Doc, beside: Beside | null) {
    this.#where = where
    this.#to = to
    this.#beside = beside
  }

  field(field: SuggestedField, from: Y.Doc): void {
    this.#field = field
    this.#near = null
    this.#running = null
    this.#ahead = []
    for (const line of linesOf(from.getXmlFragment(FRAGMENTS[field]))) this.#line(line)
    this.#bringLast()
  }

  /** Of one in which nothing can be suggested the lines are told of which some words were not taken. */
  other(field: (typeof PLAIN_LINES)[number], from: Y.Doc): void {
    for (const { signs } of linesOf(from.getXmlFragment(FRAGMENTS[field])))
      if (signs.some(({ id }) => this.#where.of(id) === 'lost')) this.unplaced.push(wordsOf(signs))
  }

  #line(line: DraftLine) {
    let end: Spot | null = null
    let words: Letter[] = []
    for (const { id, letter, isBreak } of line.signs) {
      const where = this.#where.of(id)
      if (where === 'lost') words.push({ letter, id })
      if (isBreak || typeof where === 'string') continue
      const text = textAt(this.#to, where)
      if (!text) continue
      if (end) this.#insert(end, words)
      else this.#begin({ text, first: where }, words)
      words = []
      end = { text, behind: where }
      this.#stands(id, where)
    }
    if (end) this.#ends(this.#insert(end, words))
    else this.#whole(line, words)
  }

  /** A line begins with these words, before a letter that stands. */
  #begin({ text, first }: { text: Y.XmlText; first: Y.ID }, words: readonly Letter[]) {
    const index = this.#indexOf({ text, behind: first }) - 1
    const isParted = this.#near?.text === text && index > 0
    const spot = this.#spotAt(text, index)
    const lines = isParagraph(text) ? this.#ahead.splice(0) : []
    if (lines.length > 0) this.#insert(spot, this.#joined([...lines, words]))
    else if (isParted && isParagraph(text)) this.#insert(spot, this.#joined([[], words]))
    else this.#insert(spot, isParted && words.length > 0 ? [...words, SPACE] : words)
  }

  /** A line of which no other letter stands. */
  #whole({ texts, top }: DraftLine, words: Letter[]) {
    const own = texts.flatMap((text) => this.#standing(text) ?? [])[0]
    if (own) return this.#ends(this.#insert(this.#spotAt(own, own.length), words))
    const { line } = this.#beside && 'line' in this.#beside ? this.#beside : { line: null }
    const isHere = texts.some((text) => text === line)
    if (words.length === 0 && !isHere) return
    const isBeside = this.#near && top && sameId(topOf(this.#near.text), top)
    const before = isBeside ? this.#near : this.#running
    if (!before || !isParagraph(before.text)) {
      if (words.length > 0) this.#ahead.push(words)
      return
    }
    const end = this.#insert(before, this.#joined([[], words]))
    this.#ends(end)
    if (isHere) this.caret = new Y.RelativePosition(null, null, end.behind, -1)
  }

  /** What came before no other words. */
  #bringLast() {
    const lines = this.#ahead.splice(0)
    if (lines.length === 0) return
    const there = linesOf(this.#to.getXmlFragment(FRAGMENTS[this.#field]))
    const texts = there.flatMap(({ texts }) => texts)
    const text = this.#running?.text ?? texts.findLast(isRunning)
    if (!text) this.unplaced.push(...lines.map(wordsOf))
    else this.#insert(this.#spotAt(text, text.length), this.#joined([[], ...lines]))
  }

  #ends(spot: Spot) {
    this.#near = spot
    if (isRunning(spot.text)) this.#running = spot
  }

  /** Between the lines stands what there means the end of one. */
  #joined(lines: readonly (readonly Letter[])[]): Letter[] {
    const end = this.#field === 'body' ? { letter: SUGGESTED_SPLIT, id: null } : SPACE
    return lines.flatMap((line, i) => (i === 0 ? line : [end, ...line]))
  }

  /** The letter `id` of the draft that was left is `now`. */
  #stands(id: Y.ID, now: Y.ID) {
    if (!this.#beside || !('id' in this.#beside) || !sameId(this.#beside.id, id)) return
    this.caret = new Y.RelativePosition(null, null, now, this.#beside.assoc)
  }

  /** The same text, if it stands there as well. */
  #standing({ _item }: Y.XmlText): Y.XmlText | null {
    if (!_item) return null
    const { client, clock } = _item.id
    const [item] = itemsIn(this.#to, [client, clock, clock + 1])
    if (!item || item.deleted || !(item.content instanceof Y.ContentType)) return null
    return item.content.type instanceof Y.XmlText ? item.content.type : null
  }

  /** Where the words end that are here now. */
  #insert(spot: Spot, words: readonly Letter[]): Spot {
    if (words.length === 0) return spot
    const { text, behind } = spot
    const { clientID, store } = this.#to
    const index = this.#indexOf(spot)
    const from = Y.getState(store, clientID)
    text.insert(index, wordsOf(words))
    for (const [i, { id }] of words.entries())
      if (id) this.#stands(id, Y.createID(clientID, from + i))
    const made: LetterRange = [clientID, from, Y.getState(store, clientID)]
    const goesOn = behind?.client === clientID && behind.clock === from - 1
    if (goesOn) this.suggested.at(-1)?.push(made)
    else this.suggested.push([made])
    return this.#spotAt(text, index + words.length)
  }

  #indexOf({ text, behind }: Spot): number {
    if (!behind) return 0
    const place = new Y.RelativePosition(null, null, behind, -1)
    const found = Y.createAbsolutePositionFromRelativePosition(place, this.#to)
    return found?.type === text ? found.index : text.length
  }

  #spotAt(text: Y.XmlText, index: number): Spot {
    return { text, behind: Y.createRelativePositionFromTypeIndex(text, index, -1).item }
  }
}

const SPACE: Letter = { letter: ' ', id: null }

const wordsOf = (letters: readonly Letter[]) => letters.map(({ letter }) => letter).join('')

function sameId(one: Y.ID | null, other: Y.ID): boolean {
  return one !== null && Y.compareIDs(one, other)
}
