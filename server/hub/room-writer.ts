import { CLOSE, type CloseCode } from '../../shared/protocol/close-codes.ts'
import type { Clock } from '../kernel/clock.ts'
import type { Appended, GroupCommit } from '../log/group-commit.ts'
import type { Committed, DraftAt, UpdateLog } from '../log/update-log.ts'
import { Rate } from '../kernel/rate.ts'
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
  kind: 'step2' | 'update'
  /** All of it is stored, once it is committed. */
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
  /** For how many milliseconds updates are worth gathering, if more are to be expected in that time. */
  window: () => number
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
  leftOut: (session: Session) => void
  /** What the document waited for has come. */
  healed: () => void
  refuse: (session: Session, code: CloseCode, reason: string) => void
  /** The document was loaded anew, up to `seq`. */
  reloaded: (seq: number) => void
  fail: (error: unknown) => void
}

/**
 * The way of a room's updates into its document and the log. [LOG2] What a session sends is checked when it
 * comes, applied at once, and shown after its commit. Whoever joins waits until everything in the document may
 * be shown, and nothing more is applied while somebody waits.
 */
export class RoomWriter {
  readonly #deps: Deps
  readonly #rate = new Rate()
  #queue: Entry[] = []
  #queuedBytes = 0
  #uncommitted: Entry[] = []
  #unsettled = 0
  #settled: Promise<void> = Promise.resolve()
  #working = false
  #unshown = 0
  #shown: Promise<void> = Promise.resolve()

  constructor(deps: Deps) {
    this.#deps = deps
  }

  /** Nothing in the document waits to become visible. */
  get presentable(): boolean {
    return this.#unshown === 0
  }

  /** Nothing waits to be committed. */
  get clean(): boolean {
    return !this.#working && this.#unsettled === 0
  }

  get full(): boolean {
    return this.#deps.commits.full || this.#queuedBytes > MOST_QUEUED_BYTES
  }

  take(entry: Omit<Entry, 'whole' | 'shown'>): void {
    this.#queue.push({ ...entry, whole: true, shown: false })
    this.#queuedBytes += entry.data.byteLength
    this.#rate.happened(this.#deps.clock.now())
    if (this.#working) return
    this.#working = true
    this.#workOff().catch((error: unknown) => {
      this.#working = false
      this.#deps.fail(error)
    })
  }

  /** Batch after batch; the frames of one turn belong to one batch. */
  async #workOff() {
    await this.#deps.clock.turn()
    while (this.#queue.length > 0) {
      await this.#gather()
      if (this.#deps.joining()) await this.#shown
      const entries = this.#queue
      this.#queue = []
      this.#queuedBytes = 0
      this.#unshown += 1
      this.#shown = this.#write(entries, await this.#applyEntries(entries)).finally(() => {
        this.#unshown -= 1
        if (this.presentable) this.#deps.presentable()
      })
      this.#shown.catch((error: unknown) => this.#deps.fail(error))
    }
    this.#working = false
  }

  /** One person's keystroke has nothing to wait for; where many write for many, fewer frames carry more. */
  async #gather() {
    const { clock, window } = this.#deps
    const ms = window()
    if (this.#rate.interval < ms) await clock.sleep(ms)
  }

  /** Resolves when the entries may be seen. */
  async #write(entries: readonly Entry[], changed: readonly Entry[]) {
    const appended = changed.length > 0 ? this.#append(changed) : null
    const settled = this.#settle(this.#settled, { entries, changed, appended })
    this.#settled = settled
    if (!appended) return void settled.catch((error: unknown) => this.#deps.fail(error))
    if ((await appended.showable) === 'committed') return settled
    settled.catch((error: unknown) => this.#deps.fail(error))
    for (const entry of changed) entry.shown = true
    this.#deps.showUnsaved(changed)
  }

  /** The entries that changed something, each with the bytes to log. */
  async #applyEntries(entries: readonly Entry[]): Promise<Entry[]> {
    const { refuse, askAgain, leftOut, healed } = this.#deps
    const changed: Entry[] = []
    for (const entry of entries) {
      const applied = await this.#applyOne(entry)
      if (!applied.ok) {
        refuse(entry.session, CLOSE.badFrame, applied.reason)
        await this.#reload(changed)
        continue
      }
      if (applied.gap) askAgain(entry.session)
      if (applied.leftOut) leftOut(entry.session)
      entry.whole = !applied.leftOut
      if (applied.healed) healed()
      if (applied.log) changed.push(Object.assign(entry, { data: applied.log }))
    }
    return changed
  }

  /** Whoever comes from another node may know more of the log than this one does. */
  async #applyOne({ session, data, typing }: Entry): Promise<Applied> {
    const { draft, catchUp } = this.#deps
    const applied = draft.apply(data, typing)
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

  #append(changed: readonly Entry[]): Appended {
    this.#uncommitted.push(...changed)
    const updates = changed.map(({ data, session, claims }) => ({
      data,
      claims,
      userId: session.user.id,
    }))
    return this.#deps.commits.append(this.#deps.storyId, updates)
  }

  /** [LOG1] Nothing is acknowledged before what came earlier is committed, not even what was known already. */
  async #settle(
    before: Promise<void>,
    write: { entries: readonly Entry[]; changed: readonly Entry[]; appended: Appended | null },
  ) {
    const { entries, changed, appended } = write
    this.#unsettled += 1
    try {
      await before
      const committed = await appended?.committed
      this.#uncommitted.splice(0, changed.length)
      for (const { claims } of changed) this.#deps.draft.recorded(claims)
      if (committed) this.#deps.settle(changed, committed)
      this.#deps.acknowledge(entries, committed?.to ?? 0)
    } finally {
      this.#unsettled -= 1
    }
  }

  async #reload(onTheWay: readonly Entry[]) {
    const { log, storyId, draft, seq, reloaded } = this.#deps
    let loaded: DraftAt | null
    // Rows of other nodes come in meanwhile: what was loaded must hold them.
    do loaded = await log.load(storyId)
    while (loaded && loaded.seq < seq())
    if (!loaded) throw new Error('the draft is gone')
    draft.reload(loaded, [...this.#uncommitted, ...onTheWay])
    reloaded(loaded.seq)
  }
}
