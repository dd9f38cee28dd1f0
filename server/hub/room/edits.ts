import { SUGGESTIONS_SCHEMA, type DraftSchema } from '../../../shared/document/schema.ts'
import { CLOSE } from '../../../shared/protocol/close-codes.ts'
import type { Clock } from '../../kernel/clock.ts'
import { assert } from '../../kernel/errors.ts'
import { TokenBucket } from '../../kernel/token-bucket.ts'
import type { Committer, Handed } from '../../log/committer.ts'
import { mergeUpdates } from '../../log/merge-updates.ts'
import type { Guarded } from '../../log/suggestion-guard.ts'
import type { Committed } from '../../log/update-log.ts'
import { barrierFrame, updateFrame } from '../frames.ts'
import { takeIn, type Edit } from './intake.ts'
import type { RoomAudience } from './audience.ts'
import type { RoomDraft } from './draft.ts'
import type { LeftOut } from './left-out.ts'
import type { Session } from './session.ts'
import type { Turning, Turns } from '../turns.ts'

interface Deps {
  storyId: string
  draft: RoomDraft
  audience: RoomAudience
  turns: Turns
  committer: Pick<Committer, 'full'>
  clock: Clock
  /** What drafts may hold, as far as this node knows. */
  schema: DraftSchema
  leftOut: LeftOut
  committed: (at: Committed, updates: Handed['updates']) => void
  /** The draft is not there any more, or something threw: the room can't go on. */
  fail: (error: unknown) => void
}

/** A session that asks where all that it was shown stands in the log. */
interface Question {
  session: Session
  id: number
}

/** After so long in one room's edits, others have their turn. */
const TURN_MS = 20
/** What somebody's edits may cost beyond their size, as comparisons that Yjs makes. */
const WORK = { most: 60_000, perSecond: 30_000 }

/** More than a person has reason to ask while the database is away. */
const MOST_QUESTIONS = 100

/** What came in one turn, until it is settled. */
interface Turn {
  edits: readonly Edit[]
  /** Those that changed something. */
  changed: readonly Edit[]
  questions: Question[]
  committed: Committed | null
}

/**
 * The way of a keystroke through a room: checked when it comes (`take`), brought into the document in the node's next
 * turn (`turn`), written to the journal by whoever runs the turn, shown to everybody here (`show`) [LOG2], committed, and
 * only then acknowledged (`#settle`) [LOG1].
 */
export class RoomEdits implements Turning {
  readonly #deps: Deps
  #edits: Edit[] = []
  #questions: Question[] = []
  #turn: Turn | null = null
  #turnedAt = -Infinity
  /** By person. */
  readonly #workLeft = new Map<string, TokenBucket>()
  /** In their order, until they are settled. */
  readonly #turns: Turn[] = []

  constructor(deps: Deps) {
    this.#deps = deps
  }

  /** Nothing waits to be committed. */
  get clean(): boolean {
    return this.#edits.length === 0 && this.#turns.length === 0
  }

  /** What a session sent; what is wrong closes it, and nothing of it stays [HUB6]. */
  take(frame: Pick<Edit, 'session' | 'data' | 'kind'>): void {
    const { draft, schema, committer, leftOut } = this.#deps
    const { session } = frame
    const intake = takeIn(frame, draft, schema)
    switch (intake.take) {
      case 'nothing':
        return
      case 'refusal':
        return session.close(intake.code, intake.reason)
      case 'edit':
        if (committer.full)
          return session.close(CLOSE.overloaded, 'the database is away: try again later')
        if (intake.refused) session.refuse(intake.refused)
        if (intake.foreign.length > 0) leftOut.addForeign(intake.edit, intake.foreign)
        this.#edits.push(intake.edit)
        this.#askForTurn()
    }
  }

  /** One person's keystroke has nothing to wait for; where many write for many, fewer frames carry more. */
  #askForTurn() {
    const { clock, turns, audience } = this.#deps
    const wait = audience.gathers()
    if (this.#edits.length > 1) return
    if (wait < 1) turns.ask(this)
    else clock.after(wait, () => turns.ask(this))
  }

  turn(): Handed | null {
    this.#turnedAt = this.#deps.clock.elapsed()
    const { edits, changed } = this.#applySome()
    const isAll = this.#edits.length === 0
    this.#turn = { edits, changed, questions: isAll ? this.#questions : [], committed: null }
    if (isAll) this.#questions = []
    else this.#deps.turns.ask(this)
    return changed.length > 0 ? this.#handed(this.#turn) : null
  }

  /** As many as there is time for. */
  #applySome(): Pick<Turn, 'edits' | 'changed'> {
    const { clock } = this.#deps
    const changed: Edit[] = []
    let count = 0
    for (const edit of this.#edits) {
      if (count > 0 && clock.elapsed() - this.#turnedAt > TURN_MS) break
      count += 1
      if (this.#apply(edit)) changed.push(edit)
    }
    const edits = this.#edits.splice(0, count)
    if (this.#edits.length === 0) this.#deps.draft.settled()
    return { edits, changed }
  }

  /** True if it changed something. */
  #apply(edit: Edit): boolean {
    const { draft, clock } = this.#deps
    const now = clock.elapsed()
    const workLeft = this.#workLeftOf(edit.session.user.id, now)
    const guarded = edit.session.onlySuggests ? this.#guard(edit, workLeft.left(now)) : null
    if (guarded) workLeft.take(Math.min(guarded.work, workLeft.left(now)), now)
    if (guarded?.stopped) {
      this.#stop(edit)
      return false
    }
    const applied = draft.apply(edit.data, edit.typing, workLeft.left(now))
    if (!applied.ok) {
      edit.session.close(CLOSE.badFrame, applied.reason)
      return false
    }
    workLeft.take(Math.min(applied.work, workLeft.left(now)), now)
    if (applied.stopped) this.#stop(edit)
    if (applied.leftOut) {
      edit.whole = false
      this.#deps.leftOut.add(edit, applied.leftOut)
    }
    const said = guarded && this.#say(edit, guarded)
    const changes = [applied.log, said].filter((change) => change !== null)
    if (changes.length > 0) edit.data = mergeUpdates(changes)
    return changes.length > 0
  }

  #stop(edit: Edit) {
    edit.whole = false
    edit.session.close(CLOSE.overloaded, 'too much work at once: come back later')
  }

  /** [SUG1] Of what somebody sent who may only suggest, what may come in. */
  #guard(edit: Edit, mostWork: number): Guarded {
    const { draft, clock } = this.#deps
    const by = { userId: edit.session.user.id, at: clock.now() }
    const guarded = draft.guarded(edit.data, by, mostWork)
    edit.data = guarded.update
    edit.typing = null
    return guarded
  }

  /** [SUG1] What is to be said of it in their name. Whose copy of the draft says other things than the draft, has to load it anew. */
  #say(edit: Edit, { unsaid, isOther }: Guarded): Uint8Array | null {
    const said = unsaid()
    if (said) {
      edit.unsaid = said
      edit.schema = Math.max(edit.schema, SUGGESTIONS_SCHEMA)
      const applied = this.#deps.draft.apply(said, null)
      assert(applied.ok, 'what the server says of letters can be applied')
    }
    if (isOther)
      edit.session.close(CLOSE.onlySuggests, 'here you may only suggest: load the draft anew')
    return said
  }

  #workLeftOf(userId: string, now: number): TokenBucket {
    const known = this.#workLeft.get(userId) ?? new TokenBucket(WORK, now)
    this.#workLeft.set(userId, known)
    return known
  }

  #handed(turn: Turn): Handed {
    const { storyId, committed, fail } = this.#deps
    const updates = turn.changed.map(({ data, claims, schema, session }) => ({
      data,
      claims,
      schema,
      userId: session.user.id,
    }))
    return {
      storyId,
      updates,
      gone: fail,
      committed: (at) => {
        try {
          turn.committed = at
          committed(at, updates)
          this.#settle()
        } catch (error) {
          fail(error)
        }
      },
    }
  }

  show(): void {
    const turn = this.#turn
    this.#turn = null
    if (!turn) return
    const authors = new Set(turn.changed.map(({ session }) => session))
    const [author = null] = authors
    if (turn.changed.length > 0)
      this.#deps.audience.show(turn.changed, authors.size === 1 ? author : null)
    if (authors.size === 1)
      for (const { session, unsaid } of turn.changed) if (unsaid) session.send(updateFrame(unsaid))
    this.#turns.push(turn)
    this.#settle()
  }

  /** [LOG1] Nothing is acknowledged before what came earlier is committed, not even what was known already. */
  #settle() {
    const { draft, audience, leftOut } = this.#deps
    for (;;) {
      const [turn] = this.#turns
      if (!turn || (turn.changed.length > 0 && !turn.committed)) return
      this.#turns.shift()
      for (const edit of turn.changed) draft.recorded(edit.claims)
      if (turn.edits.length > 0) audience.acknowledge(turn.edits, turn.committed?.to ?? 0)
      for (const edit of turn.edits) leftOut.settled(edit)
      for (const question of turn.questions) this.#answer(question)
    }
  }

  fail(error: unknown): void {
    this.#turn = null
    this.#deps.fail(error)
  }

  /** Answers when all that is here now is committed. */
  answerLater(question: Question): void {
    const { session } = question
    const waiting = [...this.#turns.flatMap(({ questions }) => questions), ...this.#questions]
    if (waiting.filter((one) => one.session === session).length >= MOST_QUESTIONS)
      return session.close(CLOSE.overloaded, 'too many barriers: wait for the answers')
    const last = this.#turns.at(-1)
    if (this.#edits.length > 0) this.#questions.push(question)
    else if (last) last.questions.push(question)
    else this.#answer(question)
  }

  #answer({ session, id }: Question) {
    session.send(barrierFrame({ id, seq: this.#deps.audience.savedTo }))
  }
}
