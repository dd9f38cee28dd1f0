import { CLOSE, type CloseCode } from '../../shared/protocol/close-codes.ts'
import type { Clock } from '../kernel/clock.ts'
import type { GroupCommit } from '../log/group-commit.ts'
import type { Committed, DraftAt, UpdateLog } from '../log/update-log.ts'
import { mergeUpdates } from './draft-news.ts'
import type { Applied, RoomDraft } from './room-draft.ts'
import type { Session } from './session.ts'
import type { Typing } from './typing.ts'

/** Bytes that may wait in a room for its commit under way. */
const MOST_QUEUED_BYTES = 32 * 1024 * 1024

/** An update of a session on its way: received -> applied -> committed. */
export interface Entry {
  session: Session
  data: Uint8Array
  claims: readonly number[]
  typing: Typing | null
  /** What an editor must know of to keep what this brings. */
  schema: number
  kind: 'step2' | 'update'
  /** All that its author sent is stored, once it is committed. */
  whole: boolean
  /** Sent to the others before its commit, because the database stalled. */
  shown: boolean
}

interface Deps {
  storyId: string
  draft: RoomDraft
  log: UpdateLog
  commits: GroupCommit
  clock: Clock
  /** How far apart broadcasts should be, in milliseconds. */
  pace: () => number
  /** The seq that the room's document has come to. */
  seq: () => number
  /** These are committed, in this order. */
  settle: (entries: readonly Entry[], committed: Committed) => void
  /** [LOG2] The database stalls: these go out before their commit. */
  showUnsaved: (entries: readonly Entry[]) => void
  /** [LOG1] All that these brought is committed, at `last` or before. */
  acknowledge: (entries: readonly Entry[], last: number) => void
  /** Somebody waits for a moment in which everything in the document may be shown. */
  joining: () => boolean
  /** Such a moment. */
  presentable: () => void
  askAgain: (session: Session) => void
  /** Reads what the log has beyond the document; true if there was something. */
  catchUp: (session: Session) => Promise<boolean>
  /** Deletions of what is not here, which this session sent, are not stored. */
  leftOut: (entry: Entry) => void
  /** What the document waited for has come. */
  healed: () => void
  refuse: (session: Session, code: CloseCode, reason: string) => void
  /** The document was loaded anew. */
  reloaded: (draft: DraftAt) => void
  fail: (error: unknown) => void
}

/** What the room wrote together. */
interface Write {
  entries: readonly Entry[]
  /** Those that changed something. */
  changed: readonly Entry[]
  committed: Committed | null
  /** Nothing of it still waits to become visible. */
  visible: boolean
}

/**
 * The way of a room's updates into its document and the log. [LOG2] What a session sends is checked when it
 * comes, applied at once, and shown after its commit. Whoever joins waits until everything in the document may
 * be shown, and nothing more is applied while somebody waits.
 */
export class RoomWriter {
  readonly #deps: Deps
  #queue: Entry[] = []
  #queuedBytes = 0
  /** Somebody will see to the queue. */
  #working = false
  /** Until everything in the document may be shown. */
  #held = false
  #wroteAt = -Infinity
  /** In their order, until they are settled. */
  readonly #writes: Write[] = []
  #invisible = 0

  constructor(deps: Deps) {
    this.#deps = deps
  }

  /** Nothing in the document waits to become visible. */
  get presentable(): boolean {
    return this.#invisible === 0
  }

  /** Nothing waits to be committed. */
  get clean(): boolean {
    return !this.#working && this.#writes.length === 0
  }

  get full(): boolean {
    return this.#deps.commits.full || this.#queuedBytes > MOST_QUEUED_BYTES
  }

  take(entry: Omit<Entry, 'shown'>): void {
    this.#queue.push({ ...entry, shown: false })
    this.#queuedBytes += entry.data.byteLength
    if (this.#working) return
    this.#working = true
    // The frames of one turn belong together.
    void this.#deps.clock.turn().then(() => this.#workOff())
  }

  /** One person's keystroke has nothing to wait for; where many write for many, fewer frames carry more. */
  #workOff() {
    const { clock, pace, joining } = this.#deps
    const now = clock.elapsed()
    const wait = this.#wroteAt + pace() - now
    if (wait >= 1) return void clock.after(wait, () => this.#workOff())
    if (joining() && !this.presentable) {
      this.#held = true
      return
    }
    this.#wroteAt = now
    this.#guarded(() => this.#writeAll())
  }

  #writeAll() {
    const entries = this.#queue
    this.#queue = []
    this.#queuedBytes = 0
    // Whoever joins while this waits for the log must not see half of it.
    this.#invisible += 1
    const changed: Entry[] = []
    for (const [at, entry] of entries.entries()) {
      const applied = this.#deps.draft.apply(entry.data, entry.typing)
      if (!applied.ok || applied.leftOut) {
        const rest = { entries: entries.slice(at), first: applied }
        return void this.#applySlowly(rest, changed)
          .then(() => this.#write(entries, changed))
          .catch((error: unknown) => this.#fail(error))
      }
      this.#accept(entry, applied, changed)
    }
    this.#write(entries, changed)
  }

  #write(entries: readonly Entry[], changed: readonly Entry[]) {
    const write: Write = { entries, changed, committed: null, visible: false }
    this.#writes.push(write)
    if (changed.length > 0) this.#append(write)
    else {
      this.#settle()
      this.#becameVisible(write)
    }
    this.#working = this.#queue.length > 0
    if (this.#working) this.#workOff()
  }

  #append(write: Write) {
    const updates = write.changed.map(({ data, session, claims, schema }) => ({
      data,
      claims,
      schema,
      userId: session.user.id,
    }))
    this.#deps.commits.append(this.#deps.storyId, updates, {
      committed: (at) => this.#guarded(() => this.#committed(write, at)),
      unsaved: () => this.#guarded(() => this.#unsaved(write)),
      gone: (error) => this.#fail(error),
    })
  }

  /** [LOG2] The database stalls. */
  #unsaved(write: Write) {
    for (const entry of write.changed) entry.shown = true
    this.#deps.showUnsaved(write.changed)
    this.#becameVisible(write)
  }

  #committed(write: Write, at: Committed) {
    write.committed = at
    this.#settle()
    this.#becameVisible(write)
  }

  #becameVisible(write: Write) {
    if (write.visible) return
    write.visible = true
    this.#invisible -= 1
    if (!this.presentable) return
    this.#deps.presentable()
    if (!this.#held) return
    this.#held = false
    this.#workOff()
  }

  /** [LOG1] Nothing is acknowledged before what came earlier is committed, not even what was known already. */
  #settle() {
    for (;;) {
      const [write] = this.#writes
      if (!write) return
      const { entries, changed, committed } = write
      if (changed.length > 0 && !committed) return
      this.#writes.shift()
      for (const { claims } of changed) this.#deps.draft.recorded(claims)
      if (committed) this.#deps.settle(changed, committed)
      this.#deps.acknowledge(entries, committed?.to ?? 0)
    }
  }

  /** From the first entry on that needs the log: what came before it is in `changed`, and so is what this adds. */
  async #applySlowly(rest: { entries: readonly Entry[]; first: Applied }, changed: Entry[]) {
    for (const [at, entry] of rest.entries.entries()) {
      const { data, typing } = entry
      const first = at === 0 ? rest.first : this.#deps.draft.apply(data, typing)
      const applied = await this.#caughtUp(entry, first)
      if (applied.ok) this.#accept(entry, applied, changed)
      else {
        this.#deps.refuse(entry.session, CLOSE.badFrame, applied.reason)
        await this.#reload(changed)
      }
    }
  }

  /** The entries that changed something, each with the bytes to log. */
  #accept(entry: Entry, applied: Extract<Applied, { ok: true }>, changed: Entry[]) {
    const { askAgain, leftOut, healed } = this.#deps
    if (applied.gap) askAgain(entry.session)
    if (applied.leftOut) leftOut(entry)
    entry.whole &&= !applied.leftOut
    if (applied.healed) healed()
    if (!applied.log) return
    entry.data = applied.log
    changed.push(entry)
  }

  /** Whoever comes from another node may know more of the log than this one does. */
  async #caughtUp({ session, data }: Entry, applied: Applied): Promise<Applied> {
    const { draft, catchUp } = this.#deps
    if (!applied.ok || !applied.leftOut || !(await catchUp(session))) return applied
    const again = draft.apply(data, null)
    if (!again.ok) return again
    const logs = [applied.log, again.log].filter((log) => log !== null)
    return {
      ...again,
      gap: applied.gap && again.gap,
      log: logs.length > 0 ? mergeUpdates(logs) : null,
    }
  }

  async #reload(onTheWay: readonly Entry[]) {
    const { log, storyId, draft, seq, reloaded } = this.#deps
    let loaded: DraftAt | null
    // Rows of other nodes come in meanwhile: what was loaded must hold them.
    do loaded = await log.load(storyId)
    while (loaded && loaded.seq < seq())
    if (!loaded) throw new Error('the draft is gone')
    const uncommitted = this.#writes.flatMap(({ changed }) => changed)
    draft.reload(loaded, [...uncommitted, ...onTheWay])
    reloaded(loaded)
  }

  #guarded(run: () => void) {
    try {
      run()
    } catch (error) {
      this.#fail(error)
    }
  }

  #fail(error: unknown) {
    this.#working = false
    this.#deps.fail(error)
  }
}
