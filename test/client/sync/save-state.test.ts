import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  after,
  changesBy,
  hasUnsaved,
  newDelivery,
  PATIENCE_MS,
  saveState,
  type Delivery,
  type Happening,
} from '../../../client/sync/save-state.ts'

const writer = newDelivery({ readOnly: false })
const step2 = (at = 0): Happening => ({ type: 'sent', frame: 'step2', at })
const update = (at = 0): Happening => ({ type: 'sent', frame: 'update', at })
const edit = (at = 0): Happening => ({ type: 'edit', at })
const ack = (committed: number, seq = 10, at = 0, stalled = false): Happening => ({
  type: 'ack',
  committed,
  seq,
  stalled,
  at,
})
const open: Happening = { type: 'open' }
const lost: Happening = { type: 'lost' }

function run(happenings: Happening[], from: Delivery = writer): Delivery {
  return happenings.reduce(after, from)
}

function kindAfter(happenings: Happening[], now = 0) {
  return saveState(run(happenings), now).kind
}

describe('the save state', () => {
  it('is connecting until the server has acknowledged our answer to its step 1', () => {
    expect(kindAfter([])).toBe('connecting')
    expect(kindAfter([open])).toBe('connecting')
    expect(kindAfter([open, step2()])).toBe('saving')
    expect(saveState(run([open, step2(), ack(1, 7)]), 0)).toEqual({ kind: 'saved', seq: 7 })
  })

  it('[LOG1] says saved only when the last keystroke is acknowledged', () => {
    const typed = [open, step2(), ack(1), edit(), update(), edit(), update()]
    expect(kindAfter(typed)).toBe('saving')
    expect(kindAfter([...typed, ack(2)])).toBe('saving')
    expect(saveState(run([...typed, ack(2), ack(3, 12)]), 0)).toEqual({ kind: 'saved', seq: 12 })
  })

  it('[LOG2] says not saved yet while the server’s database stalls, even to those who only look', () => {
    const typed = [open, step2(), ack(1)]
    expect(kindAfter([...typed, ack(1, 10, 0, true)])).toBe('not-saved-yet')
    expect(kindAfter([...typed, ack(1, 10, 0, true), ack(1, 11)])).toBe('saved')
  })

  it('is not saved while an edit was made that the socket did not carry', () => {
    expect(kindAfter([open, step2(), ack(1), edit()])).toBe('saving')
  })

  it('does not take an update frame for the older edits that travel in step 2', () => {
    const delivery = run([edit(), open, edit(), update(), ack(1)])
    expect(saveState(delivery, 0).kind).toBe('saving')
    expect(saveState(run([step2(), ack(2)], delivery), 0).kind).toBe('saved')
  })

  it('counts anew on every socket', () => {
    const before = [open, step2(), edit(), update(), edit(), update(), ack(3)]
    const again = run([...before, lost, open, step2()])
    expect(again).toMatchObject({ sent: 1, committed: 0, seq: null })
    expect(saveState(again, 0).kind).toBe('saving')
    expect(saveState(run([ack(1)], again), 0).kind).toBe('saved')
  })

  it('remembers across a loss that an edit was not acknowledged', () => {
    const cut = run([open, step2(), ack(1), edit(), update(), lost])
    expect(saveState(cut, 0)).toEqual({ kind: 'offline', edits: true })
    expect(hasUnsaved(run([open], cut))).toBe(true)
    expect(hasUnsaved(run([open, step2(), ack(1)], cut))).toBe(false)
  })

  it('is offline without edits when everything was acknowledged before the loss', () => {
    expect(saveState(run([open, step2(), ack(1), lost]), 0)).toEqual({
      kind: 'offline',
      edits: false,
    })
  })

  it('stays offline while it tries again', () => {
    expect(kindAfter([open, lost, { type: 'opening' }])).toBe('offline')
  })

  it('says not saved yet after five seconds without an ack, and takes it back', () => {
    const waiting = run([open, step2(), ack(1), edit(100), update(100), edit(900), update(900)])
    expect(saveState(waiting, 100 + PATIENCE_MS - 1).kind).toBe('saving')
    expect(saveState(waiting, 100 + PATIENCE_MS).kind).toBe('not-saved-yet')
    expect(changesBy(waiting)).toBe(100 + PATIENCE_MS)
    const half = run([ack(2, 11, 7_000)], waiting)
    expect(saveState(half, 7_000).kind).toBe('saving')
    expect(saveState(run([ack(3, 12, 7_100)], half), 99_000).kind).toBe('saved')
  })

  it('ignores acks of a socket that is gone, and acks that go back', () => {
    expect(kindAfter([open, step2(), edit(), update(), lost, ack(2)])).toBe('offline')
    const saved = run([open, step2(), edit(), update(), ack(2, 9)])
    expect(saveState(run([ack(1, 8)], saved), 0)).toEqual({ kind: 'saved', seq: 9 })
  })

  it('keeps the close code of a refusal and whether edits are left', () => {
    const refused = run([open, step2(), ack(1), edit(), update(), lost])
    expect(saveState(run([{ type: 'refused', code: 4401 }], refused), 0)).toEqual({
      kind: 'refused',
      code: 4401,
      edits: true,
    })
  })

  it('is read-only for a reader, whatever the socket does', () => {
    const reader = newDelivery({ readOnly: true })
    expect(saveState(reader, 0)).toEqual({ kind: 'read-only', connected: false })
    expect(saveState(run([open, step2()], reader), 99_000)).toEqual({
      kind: 'read-only',
      connected: true,
    })
    expect(hasUnsaved(run([open, step2()], reader))).toBe(false)
  })
})

/** A browser and a server that commits in order; happenings are what the browser sees of both. */
type Move = 'edit' | 'open' | 'greet' | 'commit' | 'lose'

describe('any order of typing, losing, greeting and committing', () => {
  const moves = fc.array(
    fc.constantFrom<Move>('edit', 'edit', 'open', 'greet', 'commit', 'commit', 'lose'),
    { maxLength: 60 },
  )

  it('[LOG1] never says saved while an edit is not committed', () => {
    fc.assert(
      fc.property(moves, (moves) => {
        const world = new World()
        for (const move of moves) {
          world.play(move)
          const state = saveState(world.delivery, 0)
          if (state.kind === 'saved') expect(world.uncommitted()).toEqual([])
          if (world.uncommitted().length > 0) expect(hasUnsaved(world.delivery)).toBe(true)
        }
      }),
      { numRuns: 2_000 },
    )
  })
})

class World {
  delivery = newDelivery({ readOnly: false })
  #edits = 0
  #committed = new Set<number>()
  #frames: number[][] = []
  #acked = 0
  #open = false

  uncommitted(): number[] {
    return Array.from({ length: this.#edits }, (_, n) => n).filter((n) => !this.#committed.has(n))
  }

  play(move: Move) {
    if (move === 'edit') return this.#edit()
    if (move === 'open' && !this.#open) {
      this.#open = true
      this.#frames = []
      this.#acked = 0
      return this.#see({ type: 'open' })
    }
    if (!this.#open) return
    if (move === 'greet') this.#send('step2', this.uncommitted())
    if (move === 'commit') this.#commit()
    if (move === 'lose') {
      this.#open = false
      this.#see({ type: 'lost' })
    }
  }

  #edit() {
    const number = this.#edits++
    this.#see({ type: 'edit', at: 0 })
    if (this.#open) this.#send('update', [number])
  }

  #send(frame: 'step2' | 'update', edits: number[]) {
    this.#frames.push(edits)
    this.#see({ type: 'sent', frame, at: 0 })
  }

  #commit() {
    const frame = this.#frames[this.#acked]
    if (!frame) return
    for (const edit of frame) this.#committed.add(edit)
    this.#acked++
    this.#see({ type: 'ack', committed: this.#acked, seq: this.#acked, stalled: false, at: 0 })
  }

  #see(happening: Happening) {
    this.delivery = after(this.delivery, happening)
  }
}
