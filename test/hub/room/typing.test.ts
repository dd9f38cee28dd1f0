import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { SCHEMA } from '../../../shared/document/schema.ts'
import { RoomDraft, type Applied } from '../../../server/hub/room/draft.ts'
import { checkedTyping, readTyping } from '../../../server/hub/room/typing.ts'
import { openAtOnce } from '../../../server/log/opening.ts'
import { checkUpdate } from '../../../server/log/update-guard.ts'

/** All but text is of a later version. */
const LATER = { ...SCHEMA, roots: { t: 9 }, marks: { bold: 9 }, attributes: {} }

/** What somebody does in a text: type or delete there. */
const edit = fc.record({
  who: fc.integer({ min: 0, max: 2 }),
  at: fc.nat({ max: 400 }),
  text: fc.string({ unit: 'grapheme', maxLength: 6 }),
  deletes: fc.nat({ max: 5 }),
  bold: fc.boolean(),
})

describe('an update read as typing', () => {
  it('[HUB6] [fuzz] says the same as the long way, for everything that people type', () => {
    let [typed, all] = [0, 0]
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 30 }), (edits) => {
        for (const update of updatesOf(edits)) {
          all += 1
          const typing = readTyping(update)
          if (!typing) continue
          typed += 1
          expect(checkUpdate(update, LATER)).toEqual(checkedTyping(typing))
        }
      }),
    )
    expect(typed / all).toBeGreaterThan(0.5)
  })

  it('[HUB6] [fuzz] is never anything that the long way refuses', () => {
    const update = fc.array(edit, { minLength: 1, maxLength: 5 }).map((edits) => updatesOf(edits))
    fc.assert(
      fc.property(update, fc.nat(), fc.integer({ min: 0, max: 255 }), (updates, at, byte) => {
        const spoilt = updates.at(-1)?.slice() ?? new Uint8Array()
        spoilt[at % Math.max(1, spoilt.length)] = byte
        const typing = readTyping(spoilt)
        if (typing) expect(checkUpdate(spoilt, LATER)).toEqual(checkedTyping(typing))
      }),
      { numRuns: 3_000 },
    )
  })

  it('[LOG4] [fuzz] brings a draft to the same state as the long way, whatever comes between', () => {
    fc.assert(
      fc.property(
        fc.array(edit, { maxLength: 60 }),
        fc.array(fc.nat({ max: 9 }), { minLength: 60, maxLength: 60 }),
        (edits, order) => {
          const [fast, slow] = [draft(), draft()]
          const updates = shuffledABit(updatesOf(edits), order)
          for (const [i, update] of updates.entries()) {
            const one = fast.apply(update, readTyping(update))
            const other = slow.apply(update, null)
            expect(happened(one)).toEqual(happened(other))
            if (order[i] === 0) expect(fast.stateVector()).toEqual(slow.stateVector())
          }
          expect(fast.step2(new Uint8Array([0]))).toEqual(slow.step2(new Uint8Array([0])))
        },
      ),
    )
  })

  it('[HUB6] [fuzz] applies without an error beside whatever it says it stands', () => {
    const id = fc.tuple(fc.integer({ min: 1, max: 3 }), fc.nat({ max: 30 }))
    fc.assert(
      fc.property(fc.array(fc.tuple(id, id, fc.nat({ max: 3 })), { maxLength: 12 }), (wild) => {
        const room = draft(updatesOf(nested()))
        let clock = 0
        for (const [left, right, origins] of wild) {
          const update = keystroke({ client: 9, clock, left, right, origins })
          const typing = readTyping(update)
          const applied = room.apply(update, typing)
          if (applied.ok && !applied.leftOut && applied.log) clock += 1
        }
        expect(() => room.step2(new Uint8Array([0]))).not.toThrow()
      }),
    )
  })
})

function draft(updates: readonly Uint8Array[] = []): RoomDraft {
  const rows = updates.map((data, i) => ({ seq: i + 1, data, userId: 'ada', schema: 1 }))
  const loaded = { seq: rows.length, snapshot: null, updates: rows, schema: 1 }
  return new RoomDraft(openAtOnce(loaded), new Map(), { now: () => 0, schema: SCHEMA })
}

/** All but the bytes to log, which may be a little more than what they change. */
function happened(applied: Applied) {
  return applied.ok ? { leftOut: applied.leftOut } : applied
}

/** The updates of three people who see each other's words at once. */
function updatesOf(edits: readonly (typeof edit extends fc.Arbitrary<infer T> ? T : never)[]) {
  const updates: Uint8Array[] = []
  const docs = [1, 2, 3].map((clientID) => Object.assign(new Y.Doc(), { clientID }))
  for (const doc of docs)
    doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin === 'others') return
      updates.push(update)
      for (const other of docs) if (other !== doc) Y.applyUpdate(other, update, 'others')
    })
  for (const { who, at, text, deletes, bold } of edits) {
    const words = docs[who]?.getText('t')
    if (!words) continue
    const place = Math.min(at, words.length)
    words.insert(place, text, bold ? { bold: true } : undefined)
    words.delete(place, Math.min(deletes, words.length - place))
  }
  return updates
}

function nested() {
  return Array.from({ length: 8 }, (_, at) => ({
    who: at % 3,
    at,
    text: 'word',
    deletes: at % 2 ? 6 : 0,
    bold: at % 3 === 0,
  }))
}

/** Some come a place or more too late, as when a frame was lost and asked for. */
function shuffledABit(updates: readonly Uint8Array[], order: readonly number[]): Uint8Array[] {
  const moved = [...updates]
  order.forEach((by, at) => {
    if (by < 7 || at >= moved.length) return
    moved.splice(Math.min(moved.length - 1, at + by - 6), 0, ...moved.splice(at, 1))
  })
  return moved
}

/** `origins`: 1 left, 2 right, 3 both; without any the struct hangs from the text itself. */
function keystroke(wild: {
  client: number
  clock: number
  left: readonly [number, number]
  right: readonly [number, number]
  origins: number
}): Uint8Array {
  const { client, clock, left, right, origins } = wild
  const info = 4 | (origins & 1 ? 0x80 : 0) | (origins & 2 ? 0x40 : 0)
  const beside = [...(origins & 1 ? left : []), ...(origins & 2 ? right : [])]
  const parent = origins === 0 ? [1, 1, 't'.charCodeAt(0)] : []
  return new Uint8Array([1, 1, client, clock, info, ...beside, ...parent, 1, 120, 0])
}
