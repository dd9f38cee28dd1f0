import * as Y from 'yjs'
import type { LetterRange } from '../../../shared/document/letter-range.ts'
import { LetterSet } from '../../../shared/document/suggested/letter-set.ts'
import { areBeside } from '../../../shared/document/suggested/neighbours.ts'
import {
  pendingIn,
  type OpenSuggestion,
  type Pending,
} from '../../../shared/document/suggested/pending.ts'
import {
  additionsOf,
  carriedOf,
  decisionsOf,
  readSuggestion,
  strikesOf,
  writeDecision,
  writeNamed,
  type Suggestion,
} from '../../../shared/document/suggested/suggestion.ts'
import { MOVES } from '../../../shared/document/schema.ts'
import { isWithin, newItems } from '../binding/moved-text.ts'
import { keepCarried } from './carry.ts'
import { restrictTo } from './only-suggested.ts'
import { ownLetters, type OwnLetters } from './own-letters.ts'
import { seenIn } from './seen-letters.ts'
import { unsaidLetters } from './unsaid-letters.ts'

/** How what somebody does to the text is meant. */
export const MODES = ['editing', 'suggesting', 'viewing'] as const
export type Mode = (typeof MODES)[number]

/** What the next change of the text is to say of suggestions. */
type Plan =
  | { kind: 'suggest'; strikes: readonly LetterRange[] }
  | { kind: 'decide'; open: readonly OpenSuggestion[]; accepted: boolean }
  | { kind: 'withdraw'; open: readonly OpenSuggestion[] }

/** How somebody means what they do, kept for as long as they have a story open: its draft may go on as another document. */
export interface KeptMode {
  mode: Mode
}

interface Options {
  doc: Y.Doc
  userId: string
  now: () => number
  kept?: KeptMode
}

/** Origin of what is said besides, which no undo takes back. */
const AHEAD = Symbol('ahead')
/** More clocks than any undo takes. */
const MOST_AHEAD = 10_000_000
/** Each change writes all ranges of its suggestion: behind so many begins another. */
const MOST_RANGES = 500

/** All that is suggested in an open draft, and what the person here suggests in it. */
export class DraftSuggestions {
  readonly doc: Y.Doc
  readonly userId: string
  readonly #now: () => number
  readonly #listeners = new Set<() => void>()
  #pending: Pending | null = null
  #own: OwnLetters | null = null
  readonly #kept: KeptMode
  /** They may do nothing else. */
  #onlySuggests = false
  #plan: Plan | null = null
  /** What stood of the suggestions that are decided, before that changed anything. */
  #seen = new LetterSet()
  /** The suggestion that goes on where the person does. */
  #current: string | null = null
  /** The clocks in which it was written last. They name no letters, and what is typed on begins behind them. */
  #written: LetterRange | null = null

  constructor({ doc, userId, now, kept = { mode: 'editing' } }: Options) {
    this.doc = doc
    this.userId = userId
    this.#now = now
    this.#kept = kept
    doc.on('beforeObserverCalls', this.#forget)
    doc.on('afterTransaction', this.#changed)
  }

  destroy(): void {
    this.doc.off('beforeObserverCalls', this.#forget)
    this.doc.off('afterTransaction', this.#changed)
  }

  get mode(): Mode {
    const { mode } = this.#kept
    return this.#onlySuggests && mode === 'editing' ? 'suggesting' : mode
  }

  get onlySuggests(): boolean {
    return this.#onlySuggests
  }

  setMode(mode: Mode): void {
    this.#kept.mode = mode
    this.#current = null
    this.#tell()
  }

  restrict(onlySuggests: boolean): void {
    if (onlySuggests === this.#onlySuggests) return
    this.#onlySuggests = onlySuggests
    this.#current = null
    restrictTo(this.doc, onlySuggests ? () => this.own().added : null)
    this.#tell()
  }

  /**
   * The server, which has as much as it says, is about to get the rest: whoever may only suggest says of what they wrote before
   * they knew of it that it is suggested, and goes on in that.
   */
  readonly tellOf = (server: Uint8Array): void => {
    if (!this.#onlySuggests) return
    const unsaid = unsaidLetters(this.doc, server)
    this.doc.transact(() => this.#suggest(unsaid, []), AHEAD)
  }

  readonly pending = (): Pending => {
    this.#pending ??= pendingIn(this.doc)
    return this.#pending
  }

  /** Letters that the person here suggests, or would strike. */
  readonly own = (): OwnLetters => {
    this.#own ??= ownLetters(this.pending(), this.userId)
    return this.#own
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** What `change` does to the text goes with `plan`; where it does nothing, the plan is carried out alone. */
  carryOut(plan: Plan, change: () => void, origin: unknown): void {
    this.#plan = plan
    if (plan.kind === 'decide') {
      const adds = plan.open.flatMap((one) => one.adds.flatMap(this.#known))
      this.#seen = seenIn(this.doc, adds)
    }
    try {
      change()
      if (this.#plan) this.doc.transact(() => this.#run([]), origin)
    } finally {
      this.#plan = null
    }
  }

  /** Within the transaction in which the draft hears what the person did. */
  readonly wrote = (transaction: Y.Transaction, field: Y.XmlFragment): void => {
    if (!this.#plan) return
    const { clientID } = this.doc
    const made = newItems(transaction, (client) => client === clientID)
      .filter(({ deleted, content }) => !deleted && content instanceof Y.ContentString)
      .filter(({ parent }) => isWithin(parent, field))
    this.#run(made.map(({ id, length }) => [id.client, id.clock, id.clock + length]))
  }

  #run(made: readonly LetterRange[]) {
    const plan = this.#plan
    this.#plan = null
    if (plan?.kind === 'suggest') this.#suggest(made, plan.strikes)
    if (plan?.kind === 'decide') this.#decide(plan.open, plan.accepted)
    if (plan?.kind === 'withdraw') for (const { id } of plan.open) strikesOf(this.doc).delete(id)
  }

  #suggest(adds: readonly LetterRange[], strikes: readonly LetterRange[]) {
    // Own words are gone: what is typed next goes on where they were.
    if (adds.length + strikes.length === 0) return
    const goesOn = this.#goingOn([...strikes, ...adds])
    const { userId } = this
    const before = goesOn ?? { id: this.#newId(), userId, at: this.#now(), adds: [], strikes: [] }
    this.#current = before.id
    const by = { userId, at: before.at }
    const { clientID, store } = this.doc
    const from = Y.getState(store, clientID)
    if (adds.length > 0) {
      const written = this.#written
      const between = written && goesOn && adds.some(([, at]) => at === written[2]) ? [written] : []
      const letters = new LetterSet([...before.adds, ...between, ...adds]).ranges()
      additionsOf(this.doc).set(before.id, writeNamed({ ...by, letters }))
    }
    if (strikes.length > 0) {
      const letters = new LetterSet([...before.strikes, ...strikes]).ranges()
      strikesOf(this.doc).set(before.id, writeNamed({ ...by, letters }))
    }
    this.#written = [clientID, from, Y.getState(store, clientID)]
  }

  /** The suggestion under way, if these letters stand beside its own. */
  #goingOn(letters: readonly LetterRange[]): Suggestion | null {
    const now = this.#underWay()
    const open = now && this.pending().open.find((one) => one.id === now.id)
    if (!open) return null
    const isBeside = [open.added, open.struck].some((own) => areBeside(this.doc, letters, own))
    return isBeside ? now : null
  }

  /** Null where what comes next is another one in any case. */
  #underWay(): Suggestion | null {
    const id = this.#current
    // A suggestion is written under one client id, which its name begins with.
    if (!id?.startsWith(`${this.doc.clientID}-`)) return null
    const now = readSuggestion(this.doc, id)
    return now && now.adds.length + now.strikes.length < MOST_RANGES ? now : null
  }

  #decide(open: readonly OpenSuggestion[], accepted: boolean) {
    for (const { id, adds, strikes } of open) {
      const known = adds.flatMap(this.#known)
      const seen = known.flatMap((range) => this.#seen.within(range))
      const gone = known.flatMap((range) => this.#seen.missing(range))
      this.#decideOf(id, accepted, [...seen, ...strikes.flatMap(this.#known)])
      // Nobody accepts letters that they don't see: a colleague may be saving them.
      if (gone.length > 0) this.#decideOf(id, false, gone)
    }
  }

  #decideOf(suggestionId: string, accepted: boolean, ranges: readonly LetterRange[]) {
    const by = { suggestionId, userId: this.userId, at: this.#now() }
    const letters = new LetterSet(ranges).ranges()
    decisionsOf(this.doc).set(this.#newId(), writeDecision({ ...by, accepted, letters }))
  }

  /** Nobody decides about letters that they haven't got: what is yet to come under a name stays to be decided. */
  readonly #known = ([client, from, to]: LetterRange): LetterRange[] => {
    const end = Math.min(to, Y.getState(this.doc.store, client))
    return from < end ? [[client, from, end]] : []
  }

  #newId(): string {
    const { clientID, store } = this.doc
    return `${clientID}-${Y.getState(store, clientID).toString(36)}`
  }

  /**
   * An undo makes letters anew, and only then it can be said which. So that nobody reads them before, all that this client is
   * about to write is said to be suggested, until it is known what of it is: as a part of what they are at, which is
   * what they take back and bring again.
   */
  ahead(run: () => void): void {
    if (this.mode !== 'suggesting') return run()
    const { clientID, store } = this.doc
    const { userId } = this
    const into = this.#underWay() ?? { id: this.#newId(), userId, at: this.#now(), adds: [] }
    const from = Y.getState(store, clientID)
    const all: LetterRange = [clientID, from, from + MOST_AHEAD]
    this.#say(into, [all])
    try {
      run()
    } finally {
      // Who may only suggest takes no name back: others may bring back what it named.
      this.#say(into, this.#onlySuggests ? this.#known(all) : [])
    }
  }

  #say({ id, userId, at, adds }: Omit<Suggestion, 'strikes'>, more: readonly LetterRange[]) {
    const letters = new LetterSet([...adds, ...more]).ranges()
    this.doc.transact(() => {
      if (letters.length === 0) additionsOf(this.doc).delete(id)
      else additionsOf(this.doc).set(id, writeNamed({ userId, at, letters }))
    }, AHEAD)
  }

  /** Before anybody looks at what a transaction did. */
  readonly #forget = ({ changed }: Y.Transaction) => {
    if (!isSaidIn(this.doc, changed)) return
    this.#pending = null
    this.#own = null
  }

  readonly #changed = ({ changed, local }: Y.Transaction) => {
    if (!isSaidIn(this.doc, changed)) return
    if (!local) keepCarried(this.doc, this.userId)
    this.#tell()
  }

  #tell() {
    for (const listener of this.#listeners) listener()
  }
}

/** True if something was said of suggestions. */
function isSaidIn(doc: Y.Doc, changed: ReadonlyMap<unknown, unknown>): boolean {
  const named = [additionsOf(doc), strikesOf(doc), decisionsOf(doc)]
  return [...named, carriedOf(doc), doc.getArray(MOVES)].some((root) => changed.has(root))
}
