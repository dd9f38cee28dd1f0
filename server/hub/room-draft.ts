import * as Y from 'yjs'
import { DraftGauge } from '../../shared/document/draft-gauge.ts'
import {
  NOTHING_ADDED,
  sizeOf,
  sizeOfUpdate,
  structsIn,
  type DraftSize,
} from '../../shared/document/draft-size.ts'
import { readHeadline, readMeta } from '../../shared/document/draft.ts'
import { META } from '../../shared/document/schema.ts'
import type { Section } from '../../shared/model/story.ts'
import { MAX_DEPTH } from '../../shared/document/schema.ts'
import { docOf } from '../log/draft-doc.ts'
import type { DraftAt } from '../log/update-log.ts'
import { mergeUpdates } from './draft-news.ts'
import { step2Frame } from './hub-frames.ts'
import { RestingDoc } from './resting-doc.ts'
import type { Typing } from './typing.ts'
import { isTooDeep, waitsTooDeep, type Checked, type Range } from './update-guard.ts'

const MOST_STEP2 = 8
const MOST_LATER = 100
/** An update without structs and deletions. */
export const NOTHING = new Uint8Array([0, 0])

/** What an update did to the document. */
export type Applied =
  /**
   * `log`: the bytes to commit, or null when it brought nothing new. `gap`: structs before it are missing.
   * `leftOut`: deletions of what is not here. `healed`: no structs are missing any more.
   */
  | { ok: true; log: Uint8Array | null; gap: boolean; leftOut: boolean; healed: boolean }
  /** The document is no longer to be trusted: `reload` it. */
  | { ok: false; reason: string }

/** What a person may add of an update. */
type Owned = { may: 'all' | 'part'; data: Uint8Array; claims: number[] } | { may: 'nothing' }

type Addition = Pick<Extract<Checked, { ok: true }>, 'ranges' | 'structs'>

/** The Y.Doc of a room, and whose its client ids are. */
export class RoomDraft {
  #document: RestingDoc
  /** Typing that the document does not hold yet, and the clocks that it brings clients to. */
  #later: Uint8Array[] = []
  readonly #ahead = new Map<number, number>()
  readonly #owners: Map<number, string>
  /** Until the document changes, by state vector. */
  readonly #step2 = new Map<string, Uint8Array>()
  /** Client ids whose owner stands in the log as well. */
  readonly #recorded: Set<number>
  readonly #gauge: DraftGauge

  constructor(draft: DraftAt, owners: ReadonlyMap<number, string>, now: () => number) {
    this.#document = new RestingDoc(docOf(draft))
    const rows = draft.updates.reduce((sum, { data }) => sum + data.byteLength, 0)
    this.#gauge = new DraftGauge({
      atMost: { bytes: (draft.snapshot?.byteLength ?? 0) + rows, structs: structsIn(this.#doc) },
      measure: () => {
        this.#catchUp()
        return sizeOf(this.#doc)
      },
      now,
    })
    this.#owners = new Map(owners)
    this.#recorded = new Set(owners.keys())
  }

  stateVector(): Uint8Array {
    this.#catchUp()
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
    this.#catchUp()
    const frame = step2Frame(Y.encodeStateAsUpdate(this.#doc, stateVector))
    if (this.#step2.size >= MOST_STEP2) this.#step2.clear()
    this.#step2.set(key, frame)
    return frame
  }

  /** What lists of stories show of the draft. */
  facts(): { headline: string; section: Section | null } {
    this.#catchUp()
    return { headline: readHeadline(this.#doc), section: readMeta(this.#doc.getMap(META)).section }
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
   * [HUB5] Deletions of what is not here are left out: they would wait, and swallow what a colleague types next.
   * `typing`: what `readTyping` made of the update, if it may wait for a good moment.
   */
  apply(data: Uint8Array, typing: Typing | null): Applied {
    if (typing && this.#isPlaceable(typing)) {
      this.#takeLater(data, typing)
      return { ok: true, log: data, gap: false, leftOut: false, healed: false }
    }
    this.#catchUp()
    const { store } = this.#doc
    const [structs, deletions] = [store.pendingStructs?.update ?? null, store.pendingDs]
    const changes: Uint8Array[] = []
    const take = (update: Uint8Array) => void changes.push(update)
    this.#doc.on('update', take)
    try {
      Y.applyUpdate(this.#doc, data)
    } catch (error) {
      return { ok: false, reason: `not applicable: ${String(error)}` }
    } finally {
      this.#doc.off('update', take)
    }
    // What completes a colleague's waiting structs is not to blame for their depth, which was checked with them.
    const most = structs === null ? MAX_DEPTH : 3 * MAX_DEPTH
    if (changes.some((change) => isTooDeep(change, this.#doc, most)))
      return { ok: false, reason: 'nested too deeply' }
    if (store.pendingStructs && waitsTooDeep(store.pendingStructs.update, this.#doc))
      return { ok: false, reason: 'nested too deeply' }
    // Everybody brings again what waits, whenever they come: only what is new of it is logged and asked about.
    const gap = grew(store.pendingStructs?.update ?? null, structs)
    const leftOut = grew(store.pendingDs, deletions)
    if (leftOut) store.pendingDs = deletions
    if (gap) changes.push(leftOut ? this.#waiting() : data)
    const log = changes.length > 0 ? mergeUpdates(changes) : null
    if (log) this.#step2.clear()
    const healed = structs !== null && store.pendingStructs === null
    return { ok: true, log, gap, leftOut, healed }
  }

  /** Rows of the log that other nodes wrote; true if it is to `learn` whose they are. */
  applyRows(rows: readonly { data: Uint8Array }[]): boolean {
    this.#step2.clear()
    this.#catchUp()
    const before = structsIn(this.#doc)
    this.#doc.transact(() => {
      for (const { data } of rows) Y.applyUpdate(this.#doc, data)
    })
    const bytes = rows.reduce((sum, { data }) => sum + data.byteLength, 0)
    this.#gauge.changed({ bytes, structs: structsIn(this.#doc) - before })
    const clients = rows.flatMap(({ data }) => [...Y.parseUpdateMeta(data).to.keys()])
    return clients.some((client) => !this.#owners.has(client))
  }

  /** Starts again from the log, and from what is on its way to it. */
  reload(draft: DraftAt, onTheWay: readonly { data: Uint8Array }[]): void {
    this.#step2.clear()
    this.#later = []
    this.#ahead.clear()
    this.#document.destroy()
    this.#document = new RestingDoc(docOf(draft))
    for (const { data } of onTheWay) Y.applyUpdate(this.#doc, data)
  }

  /** Called about once a second. */
  tick(): void {
    if (!this.#document.tick()) return
    this.#catchUp()
    this.#step2.clear()
    this.#document.rest()
  }

  destroy(): void {
    this.#document.destroy()
  }

  get #doc(): Y.Doc {
    return this.#document.doc
  }

  #isKnownAs(client: number, userId: string): boolean {
    return this.#owners.get(client) === userId && this.#recorded.has(client)
  }

  /** The next clock that a client will write at. */
  #clockOf(client: number): number {
    return this.#ahead.get(client) ?? Y.getState(this.#doc.store, client)
  }

  /** It continues what its client wrote, beside what is here, and nothing waits for anything. */
  #isPlaceable({ added, needs }: Typing): boolean {
    const { pendingStructs, pendingDs } = this.#doc.store
    if (pendingStructs || pendingDs) return false
    if (added && added.from !== this.#clockOf(added.client)) return false
    return needs.every(({ client, clock }) => clock < this.#clockOf(client))
  }

  /** Structs whose predecessors are missing. */
  #waiting(): Uint8Array {
    const { pendingStructs } = this.#doc.store
    return pendingStructs ? Y.convertUpdateFormatV2ToV1(pendingStructs.update) : NOTHING
  }

  #takeLater(data: Uint8Array, { added }: Typing) {
    this.#step2.clear()
    this.#later.push(data)
    if (added) this.#ahead.set(added.client, added.to)
    if (this.#later.length >= MOST_LATER) this.#catchUp()
  }

  /** A transaction costs more than the keystrokes in it. */
  #catchUp() {
    if (this.#later.length === 0) return
    const updates = this.#later
    this.#later = []
    this.#ahead.clear()
    this.#doc.transact(() => {
      for (const update of updates) Y.applyUpdate(this.#doc, update)
    })
  }
}

function isNothing(update: Uint8Array): boolean {
  return Buffer.from(update).equals(NOTHING)
}

function grew(waits: Uint8Array | null, before: Uint8Array | null): boolean {
  return waits !== null && (before === null || !Buffer.from(waits).equals(before))
}
