import * as Y from 'yjs'
import { DraftGauge } from '../../../shared/document/draft-gauge.ts'
import {
  NOTHING_ADDED,
  sizeOf,
  sizeOfUpdate,
  structsIn,
  type DraftSize,
} from '../../../shared/document/draft-size.ts'
import { awaitsCarryOver } from '../../../shared/document/carry-over.ts'
import { readSection } from '../../../shared/document/meta.ts'
import { readHeadline } from '../../../shared/document/read-draft.ts'
import { MAX_DEPTH } from '../../../shared/document/schema.ts'
import { authorsDeletions } from '../../log/authors-deletions.ts'
import { docOf } from '../../log/draft-doc.ts'
import { placeUpdate, type Placed } from '../../log/place-update.ts'
import { isTooDeep, waitsTooDeep, type Checked, type Range } from '../../log/update-guard.ts'
import type { DraftAt } from '../../log/update-log.ts'
import { DraftBytes } from './draft-bytes.ts'
import { step2Frame } from '../frames.ts'
import type { Typing } from './typing.ts'

const MOST_STEP2 = 8
/** An update without structs and deletions. */
export const NOTHING = new Uint8Array([0, 0])

/** What an update did to the draft. */
export type Applied =
  /** `log`: the bytes to commit, or null when it brought nothing new. `leftOut`: what of it waits for what is not here. */
  | { ok: true; log: Uint8Array | null; leftOut: 'structs' | 'deletions' | null }
  /** Nothing of it stays. */
  | { ok: false; reason: string }

/** What a person may add of an update. */
type Owned = { may: 'all' | 'part'; data: Uint8Array; claims: number[] } | { may: 'nothing' }

type Addition = Pick<Extract<Checked, { ok: true }>, 'ranges' | 'structs'>

/** What a room's draft holds, and whose its client ids are. */
export class RoomDraft {
  readonly #bytes: DraftBytes
  /** The clocks that typing brings clients to which the document does not hold yet. */
  readonly #ahead = new Map<number, number>()
  #changes = 0
  /** Typing does not change that. */
  #awaitsCarryOver: boolean
  readonly #owners: Map<number, string>
  /** Until the document changes, by state vector. */
  readonly #step2 = new Map<string, Uint8Array>()
  /** Client ids whose owner stands in the log as well. */
  readonly #recorded: Set<number>
  readonly #gauge: DraftGauge

  constructor(draft: DraftAt, owners: ReadonlyMap<number, string>, now: () => number) {
    const doc = docOf(draft)
    this.#awaitsCarryOver = awaitsCarryOver(doc)
    this.#bytes = new DraftBytes(doc, authorsDeletions(draft))
    const rows = draft.updates.reduce((sum, { data }) => sum + data.byteLength, 0)
    this.#gauge = new DraftGauge({
      atMost: { bytes: (draft.snapshot?.data.byteLength ?? 0) + rows, structs: structsIn(doc) },
      measure: () => sizeOf(this.#doc),
      now,
    })
    this.#owners = new Map(owners)
    this.#recorded = new Set(owners.keys())
  }

  /** Rises with everything that comes into the draft. */
  get changes(): number {
    return this.#changes
  }

  stateVector(): Uint8Array {
    return Y.encodeStateVector(this.#doc)
  }

  /**
   * The step 2 for somebody at `stateVector`, as a frame; throws when that is not one. Many who come at once, all
   * new or all back after the same restart, share one frame.
   */
  step2(stateVector: Uint8Array): Uint8Array {
    const key = Buffer.from(stateVector).toString('latin1')
    const known = this.#step2.get(key)
    if (known) return known
    const frame = step2Frame(this.#since(stateVector))
    if (this.#step2.size >= MOST_STEP2) this.#step2.clear()
    this.#step2.set(key, frame)
    return frame
  }

  /** Whoever is new has no words that could be gone. */
  #since(stateVector: Uint8Array): Uint8Array {
    const isNew = Y.decodeStateVector(stateVector).size === 0
    return isNew ? Y.encodeStateAsUpdate(this.#doc) : this.#bytes.since(stateVector)
  }

  /** Something stands in `meta` that belongs into a field of its own. */
  get awaitsCarryOver(): boolean {
    return this.#awaitsCarryOver
  }

  /** What lists of stories show of the draft. */
  facts(): { headline: string; section: string | null } {
    return { headline: readHeadline(this.#doc), section: readSection(this.#doc) }
  }

  /** True if the client id is the person's, or becomes theirs now. */
  claim(client: number, userId: string): boolean {
    const owner = this.#owners.get(client)
    if (owner === undefined) this.#owners.set(client, userId)
    return owner === undefined || owner === userId
  }

  /**
   * [HUB5] New structs may only be of a client id that is new or the person's own; those of others are left
   * out: they are theirs to bring. Deleting what others wrote is editing, and allowed. A new client id becomes the
   * person's if they speak for it; who speaks for none, for all that they bring. (Of a colleague whose words
   * got lost on another node, they bring words under a client id that stays the colleague's to claim.)
   */
  own(
    data: Uint8Array,
    ranges: readonly Range[],
    { userId, speaksFor }: { userId: string; speaksFor: ReadonlySet<number> },
  ): Owned {
    if (ranges.every(({ client }) => this.#isKnownAs(client, userId)))
      return { may: 'all', data, claims: [] }
    const added = ranges.filter(({ client, to }) => to > this.#clockOf(client))
    for (const { client } of added)
      if (speaksFor.size === 0 || speaksFor.has(client)) this.claim(client, userId)
    const claims = added
      .map(({ client }) => client)
      .filter((client) => this.#owners.get(client) === userId && !this.#recorded.has(client))
    const foreign = added.filter(({ client }) => (this.#owners.get(client) ?? userId) !== userId)
    if (foreign.length === 0) return { may: 'all', data, claims }
    const covered = new Map(foreign.map(({ client, to }) => [client, to]))
    const part = Y.diffUpdate(data, Y.encodeStateVector(covered))
    return isNothing(part) ? { may: 'nothing' } : { may: 'part', data: part, claims }
  }

  /** [MAX1] Nothing can be added any more. */
  get full(): boolean {
    return this.#gauge.full
  }

  /** At most so much an update would add; null when all of its structs are here. */
  addedBy(data: Uint8Array, { ranges, structs }: Addition): DraftSize | null {
    if (ranges.every(({ client, to }) => to <= this.#clockOf(client))) return null
    return { bytes: data.byteLength, structs }
  }

  /** Exactly what an update would add. */
  newIn(data: Uint8Array): DraftSize {
    return sizeOfUpdate(Y.diffUpdate(data, this.stateVector()))
  }

  fits(added: DraftSize): boolean {
    return this.#gauge.fits(added)
  }

  /** An update is on its way into the draft; null when it only deletes. */
  grows(added: DraftSize | null): void {
    this.#gauge.changed(added ?? NOTHING_ADDED)
  }

  /** Whose client ids are, as the log has it. */
  learn(owners: ReadonlyMap<number, string>): void {
    for (const [client, userId] of owners) {
      this.#owners.set(client, userId)
      this.#recorded.add(client)
    }
  }

  recorded(claims: readonly number[]): void {
    for (const client of claims) this.#recorded.add(client)
  }

  /**
   * [HUB5] [HUB7] What of it waits for others is left out. `typing`: what `readTyping` made of the update, if it needs no
   * look.
   */
  apply(data: Uint8Array, typing: Typing | null): Applied {
    if (typing && this.#isPlaceable(typing)) {
      if (typing.added) this.#ahead.set(typing.added.client, typing.added.to)
      this.#bytes.add(data)
      this.#changed()
      return { ok: true, log: data, leftOut: null }
    }
    const doc = this.#doc
    const waited = doc.store.pendingStructs !== null
    try {
      const placed = placeUpdate(doc, data)
      if (nestsTooDeep(placed, doc, waited)) return this.#undo('nested too deeply')
      if (placed.added) {
        this.#bytes.applied(placed.added)
        this.#changed()
        this.#awaitsCarryOver = awaitsCarryOver(doc)
      }
      const leftOut = placed.structs ? 'structs' : placed.deletions ? 'deletions' : null
      return { ok: true, log: placed.added, leftOut }
    } catch (error) {
      return this.#undo(`not applicable: ${String(error)}`)
    }
  }

  /** Rows of the log that other nodes wrote; true if it is to `learn` whose they are. */
  applyRows(rows: readonly { data: Uint8Array }[]): boolean {
    const doc = this.#doc
    const before = structsIn(doc)
    doc.transact(() => {
      for (const { data } of rows) Y.applyUpdate(doc, data)
    })
    for (const { data } of rows) this.#bytes.applied(data)
    this.#changed()
    this.#awaitsCarryOver = awaitsCarryOver(doc)
    const bytes = rows.reduce((sum, { data }) => sum + data.byteLength, 0)
    this.#gauge.changed({ bytes, structs: structsIn(doc) - before })
    const clients = rows.flatMap(({ data }) => [...Y.parseUpdateMeta(data).to.keys()])
    return clients.some((client) => !this.#owners.has(client))
  }

  /** Called about once a second. */
  tick(): void {
    if (!this.#bytes.tick()) return
    this.#ahead.clear()
    this.#step2.clear()
  }

  destroy(): void {
    this.#bytes.destroy()
  }

  /** With everything in it. */
  get #doc(): Y.Doc {
    this.#ahead.clear()
    return this.#bytes.doc
  }

  #undo(reason: string): Applied {
    this.#bytes.spoilt()
    return { ok: false, reason }
  }

  #changed() {
    this.#changes += 1
    if (this.#step2.size > 0) this.#step2.clear()
  }

  #isKnownAs(client: number, userId: string): boolean {
    return this.#owners.get(client) === userId && this.#recorded.has(client)
  }

  /** The next clock that a client will write at. */
  #clockOf(client: number): number {
    return this.#ahead.get(client) ?? Y.getState(this.#bytes.behind.store, client)
  }

  /** It continues what its client wrote, beside what is here, and nothing waits for anything. */
  #isPlaceable({ added, needs }: Typing): boolean {
    const { pendingStructs, pendingDs } = this.#bytes.behind.store
    if (pendingStructs || pendingDs) return false
    if (added && added.from !== this.#clockOf(added.client)) return false
    return needs.every(({ client, clock }) => clock < this.#clockOf(client))
  }
}

function nestsTooDeep({ added, structs }: Placed, doc: Y.Doc, waited: boolean): boolean {
  // What completes waiting structs of an older log is not to blame for their depth, which was checked with them.
  const most = waited ? 3 * MAX_DEPTH : MAX_DEPTH
  return (
    (added !== null && isTooDeep(added, doc, most)) ||
    (structs !== null && waitsTooDeep(structs, doc))
  )
}

function isNothing(update: Uint8Array): boolean {
  return Buffer.from(update).equals(NOTHING)
}
