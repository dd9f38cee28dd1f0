import * as Y from 'yjs'
import {
  isDeletedNow,
  isNew,
  itemsOf,
  letterBefore,
  lettersOf,
  sameId,
  wordsOf,
  type Letter,
} from './letters.ts'
import { findMovedText, type MovedText } from './moved-text.ts'
import { structAt, type Place } from './places.ts'

/** Own letters to take along to where the words around them went. */
export interface Rescue {
  letters: readonly Letter[]
  beside: Beside
}

/** The letter behind or before which they go. */
type Beside = { behind: Letter } | { before: Letter }

export interface Aftermath {
  rescues: readonly Rescue[]
  /** Where a caret that stood behind a letter that moved stands now. */
  carried: (place: Place) => Place | null
}

/**
 * What somebody else's change did to the words that one is just typing. Two people write in one paragraph; one
 * splits it, and the letters that the other typed meanwhile stay behind, or vanish with the old paragraph. Only
 * the person who typed them takes them along, so that nobody does it twice.
 */
export class OwnWords {
  readonly #doc: Y.Doc
  /** How often a letter was taken along already: two people must not call their words back and forth for ever. */
  readonly #times = new Map<string, number>()

  constructor(doc: Y.Doc) {
    this.#doc = doc
  }

  aftermath(transaction: Y.Transaction): Aftermath {
    const { clientID } = this.#doc
    const moved = findMovedText(transaction, clientID)
    const rescues = [
      ...moved.flatMap((text) => leftBehind(text, transaction, clientID)),
      ...tornWords(transaction, clientID),
    ].filter(({ letters }) => letters.every(({ id }) => this.#timesOf(id) < MOST_TIMES))
    return {
      rescues,
      carried: (place) => carried(place, moved) ?? behindTheirWord(place, transaction, clientID),
    }
  }

  #timesOf(id: Y.ID): number {
    return this.#times.get(keyOf(id)) ?? 0
  }

  /** Brings the letters along; answers where a caret behind any of them stands then. */
  rescue(rescues: readonly Rescue[]): (place: Place) => Place | null {
    const places = new Map<string, Place>()
    for (const { letters, beside } of rescues) {
      const place =
        'behind' in beside ? placeBehind(beside.behind.id) : placeBefore(beside.before.id)
      const target = Y.createAbsolutePositionFromRelativePosition(place, this.#doc)
      if (!(target?.type instanceof Y.XmlText)) continue
      target.type.insert(target.index, wordsOf(letters))
      for (const [i, { id }] of letters.entries()) {
        const at = Y.createRelativePositionFromTypeIndex(target.type, target.index + i + 1, -1)
        places.set(keyOf(id), at)
        if (at.item) this.#times.set(keyOf(at.item), this.#timesOf(id) + 1)
      }
      // Asked before any is removed: removing one cuts its item in two.
      for (const { id } of letters.filter(({ item }) => !item.deleted)) remove(this.#doc, id)
    }
    return (place) => (place.item ? (places.get(keyOf(place.item)) ?? null) : null)
  }
}

const MOST_TIMES = 3

/**
 * Where part of a paragraph moved, own letters in the midst of it go along, and such as stand behind it if it was the
 * paragraph's end; where all of it moved, all of them.
 */
function leftBehind(
  { gone, now, from }: MovedText,
  transaction: Y.Transaction,
  ownClient: number,
): Rescue[] {
  const stands = new Map(gone.map(({ id }, i) => [keyOf(id), now[i] ?? null]))
  const first = now.find((letter) => letter !== null)
  const last = gone.findLast(({ id }) => stands.get(keyOf(id)))
  const rescues: { letters: Letter[]; beside: Beside }[] = []
  let behind: Letter | null = null
  let isEnd = from._item?.deleted ?? false
  const take = (letter: Letter) => {
    const beside: Beside | null = behind ? { behind } : first ? { before: first } : null
    const open = rescues.at(-1)
    if (open && behind && 'behind' in open.beside && open.beside.behind === behind)
      open.letters.push(letter)
    else if (open && !behind) open.letters.push(letter)
    else if (beside) rescues.push({ letters: [letter], beside })
  }
  let passed = false
  for (const letter of itemsOf(from).flatMap(lettersOf)) {
    const isGone = isDeletedNow(letter.item, transaction)
    const place = stands.get(keyOf(letter.id))
    if (isGone && place) {
      behind = place
      passed ||= sameId(letter.id, last?.id ?? null)
      continue
    }
    const isOwn = letter.id.client === ownClient
    if (!letter.item.deleted && !behind && !isNew(letter.item, transaction)) isEnd = true
    if (isGone ? isOwn : isOwn && !letter.item.deleted && behind && (!passed || isEnd)) take(letter)
  }
  return rescues
}

/**
 * Somebody began to write behind a word that was not finished, and their words came to stand before its next letters:
 * those go back to their word. Whoever saw them and wrote between them meant it.
 */
function tornWords(transaction: Y.Transaction, ownClient: number): Rescue[] {
  return [...transaction.changed.keys()].flatMap((type: unknown) =>
    type instanceof Y.XmlText ? tornIn(type, transaction, ownClient) : [],
  )
}

function tornIn(text: Y.XmlText, transaction: Y.Transaction, ownClient: number): Rescue[] {
  const wasNot = (left: Y.Item) =>
    (left.deleted && !isDeletedNow(left, transaction)) ||
    (left.id.client !== ownClient && isNew(left, transaction))
  const visible = itemsOf(text).filter((item) => !item.deleted && item.countable)
  const rescues: Rescue[] = []
  let own: Y.Item | null = null
  let between: Y.Item[] = []
  for (const item of visible) {
    if (item.id.client !== ownClient) {
      between.push(item)
      continue
    }
    const [first] = between
    const unseen = first && !sameId(first.rightOrigin, item.id)
    const isTorn = unseen && between.every((other) => isNew(other, transaction))
    if (own && isTorn && sameId(letterBefore(item, wasNot), own.lastId))
      rescues.push({
        letters: lettersOf(item),
        beside: { behind: lettersOf(own).at(-1) as Letter },
      })
    own = item
    between = []
  }
  return rescues
}

function carried(place: Place, moved: readonly MovedText[]): Place | null {
  for (const { gone, now } of moved) {
    const at = gone.findIndex(({ id }) => sameId(id, place.item))
    if (at < 0) continue
    const stands = now.slice(0, at + 1).findLast((letter) => letter !== null)
    return stands ? placeBehind(stands.id) : null
  }
  return null
}

/** A caret behind the word that a colleague is typing stays behind that word, not in the middle of it. */
function behindTheirWord(
  place: Place,
  transaction: Y.Transaction,
  ownClient: number,
): Place | null {
  const { item: id, assoc } = place
  if (!id || assoc >= 0 || id.client === ownClient) return null
  const item = structAt(transaction.doc, id)
  if (!(item instanceof Y.Item)) return null
  const known = transaction.beforeState.get(id.client) ?? 0
  // A letter that continues its word may have become one item with it.
  const { clock: last } = item.lastId
  if (last > id.clock && id.clock + 1 < known) return null
  let end = last
  for (let next = item.right; next; next = next.right) {
    if (!next.countable || next.deleted) continue
    const behind = letterBefore(next, (left) => left.deleted)
    const continues = next.id.client === id.client && isNew(next, transaction)
    if (!continues || behind?.client !== id.client || behind.clock !== end) break
    end = next.lastId.clock
  }
  return end > id.clock ? placeBehind(Y.createID(id.client, end)) : null
}

function placeBefore(id: Y.ID): Place {
  return new Y.RelativePosition(null, null, id, 0)
}

export function placeBehind(id: Y.ID): Place {
  return new Y.RelativePosition(null, null, id, -1)
}

function remove(doc: Y.Doc, id: Y.ID) {
  const at = Y.createAbsolutePositionFromRelativePosition(placeBehind(id), doc)
  if (at?.type instanceof Y.XmlText) at.type.delete(at.index - 1, 1)
}

const keyOf = ({ client, clock }: Y.ID) => `${client}:${clock}`
