import * as Y from 'yjs'
import { mayTake } from '../suggestions/only-suggested.ts'
import { CarriedCarets } from './carried-carets.ts'
import { idsIn, isVast } from './deleted-ids.ts'
import { FallenLetters } from './fallen-letters.ts'
import type { Written } from './kept-letters.ts'
import { keyOf, letterAt, sameId, type Letter } from './letters.ts'
import { leftBehind } from './left-behind.ts'
import { Lineage, redoneIn } from './lineage.ts'
import type { Deletions } from '../../sync/their-deletions.ts'
import { findMoves, isWithin, textsIn, type Link } from './moved-text.ts'
import { LostLetters } from './lost-letters.ts'
import type { Aftermath, Double, Mending, Undone } from './mending.ts'
import { othersWords, type Going } from './others-words.ts'
import { bring, remove, type Rescue } from './rescue.ts'
import { ToldMoves } from './told-moves.ts'
import { TypedWords } from './typed-words.ts'
import { wordEnds } from './word-ends.ts'

const MOST_TIMES = 20
/** More letters than have moved lately. */
const MOST_MOVED = 100_000
/** What others wanted back, or stands already, though the person here deleted it. */
const STAYING: ReadonlySet<Link['how']> = new Set(['restored', 'brought back', 'given up'])
/** Enough for some long paragraphs. */
const MOST_DELETED = 5_000

/**
 * What somebody else's change did to the words that one is just typing. Two people write in one paragraph; one
 * splits it, and the letters that the other typed meanwhile stay behind, or vanish with the old paragraph. Only
 * the person who made a letter takes it along or takes it back, so that nobody does it twice.
 */
export class OwnWords {
  readonly #doc: Y.Doc
  readonly #field: Y.XmlFragment
  readonly #lineage: Lineage
  readonly #typed: TypedWords
  /** How often a letter was taken along already: two people must not call their words back and forth for ever. */
  readonly #times = new Map<string, number>()
  readonly #told: ToldMoves
  /** Letters that one made anew by moving them, not by bringing back what was typed. */
  readonly #moved = new Set<string>()
  /** Letters that an undo brought back, not such as it moved back: they count as typed. */
  readonly #restored = new Set<string>()
  /** What the person deleted lately: whoever moves it in the same moment does not bring it back. */
  readonly #deleted = new Set<string>()
  readonly #fallen: FallenLetters
  readonly carets: CarriedCarets

  constructor(doc: Y.Doc, field: Y.XmlFragment) {
    this.#doc = doc
    this.#field = field
    this.#lineage = new Lineage(doc)
    this.#told = new ToldMoves(doc, field)
    this.#lineage.learn(this.#told.all())
    this.#typed = new TypedWords(doc, this.#lineage)
    this.#fallen = new FallenLetters(doc, this.#lineage)
    this.carets = new CarriedCarets(doc, this.#lineage, this.#typed)
  }

  /** The letter that stands for this one, wherever it was moved; null if it is gone. */
  standing(id: Y.ID): Letter | null {
    return this.#lineage.standing(id)[0] ?? null
  }

  /** Within the person's change: tells everybody what it moved. */
  tell(transaction: Y.Transaction, written: Written): readonly Link[] {
    const links = findMoves(transaction, this.#field, written)
    if (this.#moved.size > MOST_MOVED) this.#moved.clear()
    for (const { now } of links) this.#moved.add(keyOf(now))
    this.#learn(links)
    this.#told.tell(links)
    return links
  }

  /** Of letters that stood twice and that the person moved, what they made is theirs to take back. */
  movedTwice(links: readonly Link[]): Mending {
    return { rescues: [], doubles: this.#doublesOf(links.map(({ now }) => now)) }
  }

  /** What the person here changed; `fell` what was not to go. */
  note(transaction: Y.Transaction, fell: (letter: Letter) => boolean = () => false): void {
    this.#typed.note(transaction)
    for (const id of idsIn(transaction.deleteSet)) {
      const letter = letterAt(this.#doc, id)
      if (letter && !this.standing(id) && !fell(letter)) this.#deleted.add(keyOf(id))
    }
    for (const key of this.#deleted)
      if (this.#deleted.size > MOST_DELETED) this.#deleted.delete(key)
    this.#fallen.forgetGone()
  }

  /** What the page changed for the person here, such as by bringing back a version. */
  overhear(transaction: Y.Transaction): void {
    this.#learn(this.#told.toldIn(transaction, { byOthers: false }))
    this.note(transaction)
  }

  /** What stands for typed letters now, so that an undo takes them back wherever others moved them. */
  standIns(typed: Deletions): Y.ID[] {
    const own = idsIn(typed).filter(
      (id) => sameId(this.#lineage.first(id), id) || this.#restored.has(keyOf(id)),
    )
    const standing = own.flatMap((id) => this.#lineage.standing(id))
    return standing.map(({ id }) => id).filter((id) => !Y.isDeleted(typed, id))
  }

  /**
   * An undo takes back what one made anew and restores what it stood for, but not in a block that others have removed
   * meanwhile: then words would be gone that nobody deleted. `ofVersion`: what comes back had gone for a version.
   */
  undone(
    transaction: Y.Transaction,
    undone: Undone,
    { ofVersion }: { ofVersion: boolean },
  ): Mending {
    const redone = redoneIn(transaction, undone.deletions)
    const restored = redone.map((link) => {
      if (ofVersion) return { ...link, how: 'brought back' as const }
      // What an undo of a move makes anew is moved back: nobody brings back what others deleted meanwhile.
      return this.#wasMoved(link.old) ? { ...link, how: 'moved' as const } : link
    })
    this.#learn(restored)
    for (const { old, now, how } of restored) {
      if (how === 'moved') this.#moved.add(keyOf(now))
      this.#wanted(old, how === 'restored' ? now : null)
    }
    const isTakenBack = (id: Y.ID) => Y.isDeleted(undone.insertions, this.#lineage.first(id))
    const fell = ({ id }: Letter) =>
      this.#moved.has(keyOf(id)) && !this.standing(id) && !isTakenBack(id)
    this.note(transaction, fell)
    const doubles = this.#doublesOf(restored.map(({ now }) => now))
    const told = [...restored, ...this.#givenUpIn(transaction)]
    const lost = new LostLetters(this.#doc, undone)
    const back = lost.rescues((id) => this.standing(id))
    const left = ofVersion ? [] : this.#leftBehind(transaction, fell)
    return { rescues: [...left, ...back], doubles, told }
  }

  /** Within an undo that has brought back what a block held, and before that block goes. */
  takeAlong(going: Going): void {
    this.mend({ rescues: othersWords(going, this.#doc, this.#lineage), doubles: [] })
  }

  /** Letters that a step deleted in blocks that are gone, if taking it back would change nothing else. */
  broughtBack(step: Undone): Rescue[] {
    const lost = new LostLetters(this.#doc, step)
    return lost.areAll ? lost.rescues((id) => this.standing(id)) : []
  }

  /** An undo brought a letter back, as `now` if it made it anew where nobody had moved it. */
  #wanted(old: Y.ID, now: Y.ID | null) {
    for (const id of this.#lineage.line(old)) this.#deleted.delete(keyOf(id))
    if (this.#restored.size > MOST_MOVED) this.#restored.clear()
    if (now) this.#restored.add(keyOf(now))
  }

  /** True for a letter that went because it was moved. */
  #wasMoved(id: Y.ID): boolean {
    return this.#moved.has(keyOf(id)) || this.#lineage.goesOn(id)
  }

  /** Whoever takes back that they moved a letter does not mean it to go: what others made of it stands. */
  #givenUpIn({ deleteSet }: Y.Transaction): Link[] {
    return idsIn(deleteSet).flatMap((old) => {
      const stands = this.#moved.has(keyOf(old)) && this.standing(old)
      return stands ? [{ old, now: stands.id, how: 'given up' }] : []
    })
  }

  /** What a mending left to mend. */
  mended(transaction: Y.Transaction): Mending {
    const left = this.#leftBehind(transaction, () => false)
    return this.#mending(left, [])
  }

  /** `deleted` tells what the others deleted from what went down with a block that they deleted. */
  aftermath(transaction: Y.Transaction, deleted: Deletions): Aftermath {
    const links = this.#told.toldIn(transaction, { byOthers: true })
    this.#learn(links)
    this.#fallen.watch(transaction, deleted, links)
    const fell = ({ id }: Letter) =>
      this.#fallen.has(id) && !this.standing(id) && !this.#isDeleted(id)
    return {
      ...this.#mending(
        this.#leftBehind(transaction, fell),
        this.#doublesOf([...links.map(({ now }) => now), ...idsIn(deleted)]),
      ),
      dropped: links.filter(this.#isDropped).map(({ now }) => now),
      carried: (place) => this.carets.arrived(place, transaction.beforeState),
    }
  }

  readonly #isDropped = ({ old, how }: Link) => !STAYING.has(how) && this.#isDeleted(old)

  /** True if the person here deleted the letter, wherever it stood. */
  #isDeleted(id: Y.ID): boolean {
    return this.#lineage.line(id).some((one) => this.#deleted.has(keyOf(one)))
  }

  #learn(links: readonly Link[]) {
    this.#lineage.learn(links)
    this.#typed.heard(links)
    this.#fallen.heard(links)
  }

  /** Where nothing else is to be mended, words are put together again. */
  #mending(rescues: readonly Rescue[], doubles: readonly Double[]): Mending {
    if (rescues.length > 0 || doubles.length > 0) return { rescues, doubles }
    return { rescues: this.#typed.torn().filter(this.#mayTake), doubles }
  }

  #leftBehind(transaction: Y.Transaction, fell: (letter: Letter) => boolean): Rescue[] {
    const { deleteSet } = transaction
    if (deleteSet.clients.size === 0 || isVast(deleteSet)) return []
    const ownClient = this.#doc.clientID
    const gone = textsIn(transaction.deleteSet, transaction)
    const texts = new Set<unknown>([...gone, ...this.#fallen.texts()])
    return [...texts]
      .filter((text) => text instanceof Y.XmlText)
      .filter((text) => isWithin(text, this.#field))
      .flatMap((text) =>
        leftBehind(text, transaction, {
          ownClient,
          fell,
          isFollowed: ({ id }) => !this.#lineage.isMended(id),
          isGone: ({ id }) => this.#fallen.has(id),
          field: this.#field,
          stands: (id) => (this.#lineage.isLeft(id) ? null : this.standing(id)),
        }),
      )
      .filter(this.#mayTake)
  }

  /** Of letters that stand more than once, those that are one's own to take back. */
  #doublesOf(ids: readonly Y.ID[]): Double[] {
    const lines = new Map(ids.map((id) => this.#lineage.first(id)).map((id) => [keyOf(id), id]))
    return [...lines.values()].flatMap((id) => {
      const [theirs, ...others] = this.#lineage.standing(id)
      const own = others.filter(({ id }) => id.client === this.#doc.clientID)
      return theirs ? own.map((letter) => ({ own: letter, theirs })) : []
    })
  }

  #timesOf(id: Y.ID): number {
    return this.#times.get(keyOf(this.#lineage.first(id))) ?? 0
  }

  readonly #mayTake = ({ letters }: Rescue) =>
    letters.every(({ id }) => this.#timesOf(id) < MOST_TIMES)

  /** Brings the letters along and takes back the doubles. */
  mend(mending: Mending): void {
    const links = [...(mending.told ?? [])]
    const { clientID } = this.#doc
    const may = mayTake(this.#doc)
    const doubles = mending.doubles.filter(({ own }) => may(own.id))
    const dropped = (mending.dropped ?? []).filter(may)
    const ends = wordEnds(doubles, this.#lineage, clientID).filter(this.#mayTake)
    for (const { own, theirs } of doubles) {
      links.push({ old: own.id, now: theirs.id, how: 'given up' })
      remove(this.#doc, own.id)
    }
    for (const { now, how } of links) if (how === 'given up') this.#fallen.trust(now)
    for (const id of dropped) {
      this.#deleted.add(keyOf(id))
      remove(this.#doc, id)
    }
    const goes = new Set([...doubles.map(({ own }) => own.id), ...dropped].map(keyOf))
    const taken = new Set<string>()
    const takes = ({ id, item }: Letter) =>
      (item.deleted || may(id)) && !goes.has(keyOf(id)) && this.#takes(id, taken)
    for (const { letters: left, beside, how = 'mended' } of [...mending.rescues, ...ends]) {
      const letters = left.filter(takes)
      if (letters.length === 0) continue
      const made = bring(letters, beside, this.#doc)
      if (!made) continue
      for (const [i, { id }] of letters.entries()) {
        const now = made[i]
        this.#fallen.forget(id)
        if (!now) continue
        this.#times.set(keyOf(this.#lineage.first(id)), this.#timesOf(id) + 1)
        links.push({ old: id, now, how })
        if (how === 'restored') this.#wanted(id, now)
        if (how === 'moved') this.#moved.add(keyOf(now))
      }
      for (const { id } of letters) remove(this.#doc, id)
    }
    this.#learn(links)
    this.#told.tell(links)
  }

  /** True for the first of a line: two of its letters may have fallen, of which neither maker knew the other. */
  #takes(id: Y.ID, taken: Set<string>): boolean {
    const line = keyOf(this.#lineage.first(id))
    const isFirst = !taken.has(line)
    taken.add(line)
    return isFirst
  }
}
