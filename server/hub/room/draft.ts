import * as Y from 'yjs'
import { DraftGauge } from '../../../shared/document/draft-gauge.ts'
import {
  NOTHING_ADDED,
  sizeOf,
  sizeOfUpdate,
  structsIn,
  sum,
  type DraftSize,
} from '../../../shared/document/draft-size.ts'
import { awaitsCarryOver } from '../../../shared/document/carry-over.ts'
import { readSection } from '../../../shared/document/meta.ts'
import { readHeadline } from '../../../shared/document/read-draft.ts'
import type { DraftSchema } from '../../../shared/document/schema.ts'
import { standingOf } from '../../../shared/document/suggested/pending.ts'
import { keptPending } from '../../log/kept-pending.ts'
import { lookAt } from '../../log/misfits.ts'
import type { OpenedDraft } from '../../log/opening.ts'
import { guardSuggestions, type Guarded } from '../../log/suggestion-guard.ts'
import { placeUpdate } from '../../log/place-update.ts'
import type { Checked, Range } from '../../log/update-guard.ts'
import { Ahead } from './ahead.ts'
import { ClientIds } from './client-ids.ts'
import { DraftBytes } from './draft-bytes.ts'
import { FieldLengths } from './field-lengths.ts'
import { ownedPart, type Author, type Owned } from './owned.ts'
import { step2Frame } from '../frames.ts'
import type { Typing } from './typing.ts'

const MOST_STEP2 = 8

/** What an update did to the draft. */
export type Applied =
  /**
   * `log`: the bytes to commit, or null when it brought nothing new. `leftOut`: what of it waits for what is not here.
   * `work`: what it cost beyond its size; `stopped`: it would have cost more than it may, and did not come in whole.
   */
  | {
      ok: true
      log: Uint8Array | null
      leftOut: 'structs' | 'deletions' | null
      work: number
      stopped: boolean
    }
  /** Nothing of it stays. */
  | { ok: false; reason: string }

type Addition = Pick<Extract<Checked, { ok: true }>, 'ranges' | 'structs'>

/** What a room's draft holds, and whose its client ids are. */
export class RoomDraft {
  readonly #bytes: DraftBytes
  readonly #ahead = new Ahead()
  readonly #fields: FieldLengths
  readonly #schema: DraftSchema
  #changes = 0
  /** Typing does not change that. */
  #awaitsCarryOver: boolean
  readonly #ids: ClientIds
  /** Until the document changes, by state vector. */
  readonly #step2 = new Map<string, Uint8Array>()
  readonly #gauge: DraftGauge
  /** On its way into the document: at most so much. */
  #coming: DraftSize = NOTHING_ADDED

  constructor(
    opened: OpenedDraft,
    owners: ReadonlyMap<number, string>,
    { now, schema }: { now: () => number; schema: DraftSchema },
  ) {
    const { doc, base } = opened
    this.#schema = schema
    this.#fields = new FieldLengths({ doc: () => this.#doc, now })
    this.#awaitsCarryOver = awaitsCarryOver(doc)
    this.#bytes = new DraftBytes(opened)
    this.#gauge = new DraftGauge({
      atMost: { bytes: base.byteLength, structs: structsIn(doc) },
      measure: () => sum(sizeOf(this.#doc), this.#coming),
      now,
    })
    this.#ids = new ClientIds(owners, doc.store.clients.keys())
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
    if (!isNew) return this.#bytes.since(stateVector)
    return this.#bytes.whole ?? Y.encodeStateAsUpdate(this.#doc)
  }

  /** Something stands in `meta` that belongs into a field of its own. */
  get awaitsCarryOver(): boolean {
    return this.#awaitsCarryOver
  }

  /** What lists of stories show of the draft. */
  facts(): { headline: string; section: string | null; suggestions: number } {
    const doc = this.#doc
    const suggestions = standingOf(doc, keptPending(doc)).length
    return { headline: readHeadline(doc), section: readSection(doc), suggestions }
  }

  /** True if the client id is the person's, or becomes theirs now. */
  claim(client: number, userId: string): boolean {
    return this.#ids.claim(client, userId)
  }

  /** Theirs, and the log does not say so yet. */
  isNewClaim(client: number, userId: string): boolean {
    return this.#ids.isNewOf(client, userId)
  }

  /** [HUB5] What somebody may add of an update; new client ids that it brings may become theirs. */
  own(data: Uint8Array, ranges: readonly Range[], author: Author): Owned {
    return ownedPart({ data, ranges }, author, { ids: this.#ids, clockOf: this.#clockOf })
  }

  /** [SUG1] What comes of an update by somebody who may only suggest, and may be applied next. */
  guarded(data: Uint8Array, by: { userId: string; at: number }, mostWork: number): Guarded {
    const owns = (client: number) => this.#ids.isOf(client, by.userId)
    const teller = () => this.#ids.teller()
    return guardSuggestions(this.#doc, data, { ...by, owns, teller }, mostWork)
  }

  /** Under which the server has told what people suggest: the log is to say that it is nobody's. */
  get teller(): number | null {
    return this.#ids.told
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

  /** An update is on its way into the draft, until it has `settled`; null when it only deletes. */
  grows(added: DraftSize | null): void {
    const size = added ?? NOTHING_ADDED
    this.#coming = sum(this.#coming, size)
    this.#gauge.changed(size)
  }

  /** Nothing is on its way any more. */
  settled(): void {
    this.#coming = NOTHING_ADDED
  }

  /** Whose client ids are, as the log has it. */
  learn(owners: ReadonlyMap<number, string>): void {
    this.#ids.learn(owners)
  }

  recorded(claims: readonly number[]): void {
    this.#ids.recorded(claims)
  }

  /**
   * [HUB5] [HUB7] What of it waits for others is left out. `typing`: what `readTyping` made of the update, if it needs no
   * look. `mostWork`: how much more it may cost than its size says.
   */
  apply(data: Uint8Array, typing: Typing | null, mostWork = Infinity): Applied {
    return (typing && this.#applyTyping(data, typing)) ?? this.#applyAny(data, mostWork)
  }

  /** Null if it needs a look. */
  #applyTyping(data: Uint8Array, typing: Typing): Applied | null {
    if (!this.#isPlaceable(typing)) return null
    if (typing.added) {
      const root = this.#ahead.rootOf(typing, this.#bytes.behind)
      const { from, to } = typing.added
      if (root === null || !this.#fields.take(new Map([[root, to - from]]))) return null
      this.#ahead.add(typing, root)
    }
    this.#bytes.add(data)
    this.#changed()
    return { ok: true, log: data, leftOut: null, work: 0, stopped: false }
  }

  #applyAny(data: Uint8Array, mostWork: number): Applied {
    const doc = this.#doc
    const { fault, characters } = lookAt(Y.decodeUpdate(data).structs, doc, this.#schema)
    if (fault !== null) return { ok: false, reason: fault }
    if (!this.#fields.take(characters)) return { ok: false, reason: 'a field that is too long' }
    try {
      const { added, structs, deletions, work, stopped } = placeUpdate(doc, data, mostWork)
      if (added) {
        this.#bytes.applied(added)
        this.#changed()
        this.#awaitsCarryOver = awaitsCarryOver(doc)
      }
      const leftOut = structs ? 'structs' : deletions ? 'deletions' : null
      return { ok: true, log: added, leftOut, work, stopped }
    } catch (error) {
      this.#bytes.spoilt()
      return { ok: false, reason: `not applicable: ${String(error)}` }
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
    return clients.some((client) => !this.#ids.isKnown(client))
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

  #changed() {
    this.#changes += 1
    if (this.#step2.size > 0) this.#step2.clear()
  }

  /** The next clock that a client will write at. */
  readonly #clockOf = (client: number): number =>
    this.#ahead.clockOf(client) ?? Y.getState(this.#bytes.behind.store, client)

  /** It continues what its client wrote, beside what is here, and nothing waits for anything. */
  #isPlaceable({ added, needs }: Typing): boolean {
    const { pendingStructs, pendingDs } = this.#bytes.behind.store
    if (pendingStructs || pendingDs) return false
    if (added && added.from !== this.#clockOf(added.client)) return false
    return needs.every(({ client, clock }) => clock < this.#clockOf(client))
  }
}
