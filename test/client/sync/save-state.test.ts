import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  after,
  changesBy,
  hasUnsaved,
  isApart,
  isUnkept,
  maySend,
  mayEdit,
  newProgress,
  PATIENCE_MS,
  saveState,
  type AckSeen,
  type Progress,
  type Happening,
} from '../../../client/sync/save-state.ts'

const shown: Happening = { type: 'shown' }
const newcomer = newProgress({ readOnly: false, online: true })
const writer = after(newcomer, shown)
const reader = newProgress({ readOnly: true, online: true })
const open: Happening = { type: 'open' }
const edit: Happening = { type: 'edit' }
const step2 = (at = 0): Happening => ({ type: 'sent', frame: 'step2', at })
const update = (at = 0): Happening => ({ type: 'sent', frame: 'update', at })
const lost = (at = 0): Happening => ({ type: 'lost', at })
const ack = (committed: number, more: Partial<AckSeen> = {}): AckSeen => ({
  type: 'ack',
  committed,
  seq: 10,
  stalled: false,
  apart: false,
  unkept: false,
  readOnly: false,
  full: false,
  onlySuggests: false,
  at: 0,
  ...more,
})
/** A socket on which the server has asked for our edits, and has them. */
const greeted = [open, step2(), ack(1)]
/** A socket on which the server asks for nothing, because we may only read. */
const readOnly = [open, ack(0, { readOnly: true })]

function run(happenings: Happening[], from: Progress = writer): Progress {
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
    const acked = run([open, step2(), ack(1, { seq: 7 })])
    expect(saveState(acked, 0)).toEqual({ kind: 'saved', seq: 7 })
  })

  it('lets nobody write before the draft is there', () => {
    for (const happenings of [[step2()], [step2(), ack(1)], [ack(0, { stalled: true }), step2()]]) {
      const progress = run([open, ...happenings], newcomer)
      expect(mayEdit(saveState(progress, 0))).toBe(false)
      expect(mayEdit(saveState(after(progress, shown), 0))).toBe(true)
    }
  })

  it('[LOG1] says saved only when the last keystroke is acknowledged', () => {
    const typed = [...greeted, edit, update(), edit, update()]
    expect(kindAfter(typed)).toBe('saving')
    expect(kindAfter([...typed, ack(2)])).toBe('saving')
    const acked = run([...typed, ack(2), ack(3, { seq: 12 })])
    expect(saveState(acked, 0)).toEqual({ kind: 'saved', seq: 12 })
  })

  it('is not saved while an edit was made that the socket did not carry', () => {
    expect(kindAfter([...greeted, edit])).toBe('saving')
  })

  it('does not take an update frame for the older edits that travel in step 2', () => {
    const progress = run([edit, open, edit, update(), ack(1)])
    expect(saveState(progress, 0).kind).toBe('saving')
    expect(saveState(run([step2(), ack(2)], progress), 0).kind).toBe('saved')
  })

  it('counts anew on every socket', () => {
    const before = [...greeted, edit, update(), edit, update(), ack(3)]
    const again = run([...before, lost(), open, step2()])
    expect(again).toMatchObject({ sent: 1, committed: 0, seq: null })
    expect(saveState(again, 0).kind).toBe('saving')
    expect(saveState(run([ack(1)], again), 0).kind).toBe('saved')
  })

  it('says not saved yet after five seconds without an ack, and takes it back', () => {
    const waiting = run([...greeted, edit, update(100), edit, update(900)])
    expect(saveState(waiting, 100 + PATIENCE_MS - 1).kind).toBe('saving')
    expect(saveState(waiting, 100 + PATIENCE_MS).kind).toBe('not-saved-yet')
    expect(changesBy(waiting)).toBe(100 + PATIENCE_MS)
    const half = run([ack(2, { at: 7_000 })], waiting)
    expect(saveState(half, 7_000).kind).toBe('saving')
    expect(saveState(run([ack(3, { at: 7_100 })], half), 99_000).kind).toBe('saved')
  })

  it('ignores acks of a socket that is gone, and acks that go back', () => {
    expect(kindAfter([...greeted, edit, update(), lost(), ack(2)])).toBe('reconnecting')
    const saved = run([open, step2(), edit, update(), ack(2, { seq: 9 })])
    expect(saveState(run([ack(1, { seq: 8 })], saved), 0)).toEqual({ kind: 'saved', seq: 9 })
  })

  it('keeps the close code of a refusal and whether edits are left', () => {
    const refused = run([...greeted, edit, update(), lost(), { type: 'refused', code: 4401 }])
    expect(saveState(refused, 0)).toMatchObject({ kind: 'refused', code: 4401, edits: true })
  })

  it('lets a writer who was signed out finish the sentence, and nobody else', () => {
    const cut = (code: number, readOnly = false) =>
      mayEdit(
        saveState(run([open, step2(), ack(1, { readOnly }), lost(), { type: 'refused', code }]), 0),
      )
    expect(cut(4401)).toBe(true)
    expect(cut(4401, true)).toBe(false)
    for (const code of [4403, 4404, 4413, 4426]) expect(cut(code)).toBe(false)
    const writesOn = run([...greeted, lost(), { type: 'refused', code: 4401 }, edit])
    expect(saveState(writesOn, 0)).toMatchObject({ kind: 'refused', edits: true })
  })
})

describe('the save state of a server that says what ails it', () => {
  it('[LOG2] is paused while its database stalls, even for those who only look, and at once', () => {
    const stalled = [...greeted, ack(1, { stalled: true })]
    expect(kindAfter(stalled)).toBe('paused')
    expect(kindAfter([...stalled, edit, update()], 99_000)).toBe('paused')
    expect(mayEdit(saveState(run(stalled), 0))).toBe(true)
    expect(kindAfter([...stalled, ack(1, { seq: 11 })])).toBe('saved')
  })

  it('[LOG2] is paused no longer than the socket that heard it', () => {
    const stalled = [...greeted, ack(1, { stalled: true })]
    expect(kindAfter([...stalled, lost()])).toBe('reconnecting')
    expect(kindAfter([...stalled, lost(), ...greeted])).toBe('saved')
  })

  it('[LOG2] is saved as ever while the server’s disk refuses, and says that it does', () => {
    const unkept = run([...greeted, ack(1, { unkept: true, onlySuggests: false })])
    expect(isUnkept(unkept)).toBe(true)
    expect(saveState(unkept, 0).kind).toBe('saved')
    expect(isUnkept(run([lost()], unkept))).toBe(false)
  })

  it('[BUS1] is saved as ever while the nodes are apart, and says that they are', () => {
    const apart = run([...greeted, ack(1, { apart: true })])
    expect(isApart(apart)).toBe(true)
    expect(saveState(apart, 0).kind).toBe('saved')
    expect(isApart(run([ack(1)], apart))).toBe(false)
    expect(isApart(run([lost()], apart))).toBe(false)
  })
})

describe('the save state without a server', () => {
  it('remembers that an edit was not acknowledged', () => {
    const cut = run([...greeted, edit, update(), lost(40)])
    expect(saveState(cut, 50)).toEqual({ kind: 'reconnecting', since: 40, edits: true })
    expect(hasUnsaved(run([open], cut))).toBe(true)
    expect(hasUnsaved(run(greeted, cut))).toBe(false)
  })

  it('has no edits left when everything was acknowledged before the loss', () => {
    const state = saveState(run([...greeted, lost(40)]), 50)
    expect(state).toEqual({ kind: 'reconnecting', since: 40, edits: false })
  })

  it('is offline when the browser has no network, and reconnecting when it has one', () => {
    const off = run([...greeted, { type: 'network', online: false }])
    expect(saveState(off, 0).kind).toBe('saved')
    expect(saveState(run([lost(40)], off), 50)).toMatchObject({ kind: 'offline', since: 40 })
    const on = run([lost(40), { type: 'network', online: true }], off)
    expect(saveState(on, 50)).toMatchObject({ kind: 'reconnecting', since: 40 })
  })

  it('counts from the first loss until a server answers: an open socket is no answer', () => {
    const tries = run([...greeted, lost(40), { type: 'opening' }, open, lost(900), open])
    expect(saveState(tries, 950)).toMatchObject({ kind: 'reconnecting', since: 40 })
    expect(mayEdit(saveState(tries, 950))).toBe(true)
    expect(saveState(run([step2(), ack(1)], tries), 950).kind).toBe('saved')
    expect(saveState(run([step2(), lost(970)], tries), 980)).toMatchObject({ since: 970 })
  })
})

describe('the save state of somebody who may only read', () => {
  it('is read-only, whatever the socket does', () => {
    const state = { kind: 'read-only', connected: false, told: false, changed: false, edits: false }
    expect(saveState(reader, 0)).toEqual(state)
    expect(saveState(run([open], reader), 0)).toEqual(state)
    const told = { ...state, told: true }
    expect(saveState(run(readOnly, reader), 99_000)).toEqual({ ...told, connected: true })
    expect(saveState(run([...readOnly, lost()], reader), 0)).toEqual(told)
  })

  it('owes nobody what their page changed by itself', () => {
    expect(hasUnsaved(run([...readOnly, edit], reader))).toBe(false)
  })

  it('[HUB9] takes the server’s word over what the page was opened with', () => {
    const state = saveState(run(readOnly), 0)
    expect(state).toEqual({
      kind: 'read-only',
      connected: true,
      told: true,
      changed: true,
      edits: false,
    })
    expect(mayEdit(state)).toBe(false)
    expect(saveState(run([{ type: 'shown' }, ...greeted], reader), 0).kind).toBe('saved')
  })

  it('[HUB9] keeps in mind the edits that were under way when the role was taken away', () => {
    const cut = [...greeted, edit, update(), lost(), edit, ...readOnly]
    expect(saveState(run(cut), 0)).toMatchObject({ changed: true, edits: true })
    const later = [...cut, lost(), ...readOnly]
    expect(saveState(run(later), 0)).toMatchObject({ changed: true, edits: true })
    const back = [...cut, lost(), open, step2()]
    expect(saveState(run(back), 0).kind).toBe('saving')
    expect(saveState(run([...back, ack(1)]), 0).kind).toBe('saved')
    expect(saveState(run([...back, ack(1), lost(), ...readOnly]), 0)).toMatchObject({
      changed: true,
      edits: false,
    })
  })

  it('[HUB9] sends nothing before the server has asked for it, or after it has said read only', () => {
    expect(maySend(run([open]), 'update')).toBe(false)
    expect(maySend(run([open, step2()]), 'update')).toBe(true)
    expect(maySend(run(readOnly), 'update')).toBe(false)
    expect(maySend(run([...greeted, ack(1, { readOnly: true })]), 'update')).toBe(false)
    expect(maySend(run([...greeted, lost(), open]), 'update')).toBe(false)
  })
})

/** A browser and a server that commits in order; happenings are what the browser sees of both. */
const MOVES = ['edit', 'open', 'greet', 'commit', 'lose', 'demote', 'promote'] as const
type Move = (typeof MOVES)[number]

describe('any order of typing, losing, greeting, committing and changing rights', () => {
  const moves = fc.array(fc.constantFrom<Move>(...MOVES, 'edit', 'open', 'greet', 'commit'), {
    maxLength: 80,
  })

  it('[LOG1] never says saved while an edit is not committed', () => {
    fc.assert(
      fc.property(moves, (moves) => {
        const world = new World()
        for (const move of moves) {
          world.play(move)
          const state = saveState(world.progress, 0)
          if (state.kind === 'saved') expect(world.uncommitted()).toEqual([])
          if (world.uncommitted().length > 0) expect(hasUnsaved(world.progress)).toBe(true)
        }
      }),
      { numRuns: 2_000 },
    )
  })

  it('[HUB9] never sends an edit on a socket that may only read', () => {
    fc.assert(
      fc.property(moves, (moves) => {
        const world = new World()
        for (const move of moves) world.play(move)
        expect(world.sentByReader).toBe(0)
      }),
      { numRuns: 2_000 },
    )
  })
})

class World {
  progress = writer
  sentByReader = 0
  #edits = 0
  #committed = new Set<number>()
  #frames: number[][] = []
  #acked = 0
  #open = false
  #greeted = false
  #mayWrite = true

  uncommitted(): number[] {
    return Array.from({ length: this.#edits }, (_, n) => n).filter((n) => !this.#committed.has(n))
  }

  play(move: Move) {
    switch (move) {
      case 'edit':
        return this.#edit()
      case 'open':
        return this.#connect()
      case 'greet':
        return this.#greet()
      case 'commit':
        return this.#commit()
      case 'lose':
        return this.#lose()
      case 'demote':
      case 'promote':
        this.#mayWrite = move === 'promote'
        return this.#lose()
    }
  }

  #edit() {
    if (!mayEdit(saveState(this.progress, 0))) return
    const number = this.#edits++
    this.#see({ type: 'edit' })
    if (!this.#open || !maySend(this.progress, 'update')) return
    if (!this.#mayWrite) this.sentByReader++
    this.#send('update', [number])
  }

  #connect() {
    if (this.#open) return
    this.#open = true
    this.#greeted = false
    this.#frames = []
    this.#acked = 0
    this.#see({ type: 'open' })
  }

  #greet() {
    if (!this.#open || this.#greeted) return
    this.#greeted = true
    if (this.#mayWrite) this.#send('step2', this.uncommitted())
    else this.#see(ack(0, { readOnly: true }))
  }

  #lose() {
    if (!this.#open) return
    this.#open = false
    this.#see(lost())
  }

  #send(frame: 'step2' | 'update', edits: number[]) {
    this.#frames.push(edits)
    this.#see({ type: 'sent', frame, at: 0 })
  }

  #commit() {
    const frame = this.#open ? this.#frames[this.#acked] : undefined
    if (!frame) return
    for (const edit of frame) this.#committed.add(edit)
    this.#acked++
    this.#see(ack(this.#acked, { seq: this.#acked }))
  }

  #see(happening: Happening) {
    this.progress = after(this.progress, happening)
  }
}
