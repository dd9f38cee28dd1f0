import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { SCHEMA } from '../../../shared/document/schema.ts'
import { Ahead } from '../../../server/hub/room/ahead.ts'
import { RoomDraft } from '../../../server/hub/room/draft.ts'
import { readTyping } from '../../../server/hub/room/typing.ts'
import { openAtOnce } from '../../../server/log/opening.ts'

const PEOPLE = 4

/** Who types next, where (behind their own last letter, mostly), and whether they have heard the others by then. */
const key = fc.record({
  who: fc.nat({ max: PEOPLE - 1 }),
  moves: fc.option(fc.nat({ max: 60 }), { freq: 8 }),
  hears: fc.boolean(),
})

it('[LOG4] [fuzz] what several type at one place at once comes to the same as the long way', () => {
  fc.assert(
    fc.property(fc.array(key, { maxLength: 80 }), (keys) => {
      const [fast, slow] = [draft(), draft()]
      for (const update of updatesOf(keys)) {
        const one = fast.apply(update, readTyping(update))
        const other = slow.apply(update, null)
        expect([one.ok, other.ok]).toEqual([true, true])
      }
      expect(fast.stateVector()).toEqual(slow.stateVector())
      expect(fast.step2(new Uint8Array([0]))).toEqual(slow.step2(new Uint8Array([0])))
    }),
    { numRuns: 300 },
  )
})

it('who types on behind their own letter needs no look, though they have not heard yet who typed there as well', () => {
  const room = new Y.Doc()
  room.getText('t').insert(0, 'ab')
  const [ada, ben] = [1, 2].map((client) => {
    const doc = new Y.Doc()
    doc.clientID = client
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(room))
    doc.getText('t').insert(1, 'x')
    return doc
  })
  if (!ada || !ben) throw new Error('two people')
  for (const doc of [ada, ben]) Y.applyUpdate(room, Y.encodeStateAsUpdate(doc))
  for (const doc of [ada, ben]) {
    const before = Y.encodeStateVector(doc)
    doc.getText('t').insert(2, 'y')
    const typing = readTyping(Y.encodeStateAsUpdate(doc, before))
    expect(typing && new Ahead().rootOf(typing, room)).toBe('t')
  }
})

it('who comes to a place where somebody else stands already is looked at', () => {
  const room = new Y.Doc()
  room.getText('t').insert(0, 'ab')
  const doc = new Y.Doc()
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(room))
  room.getText('t').insert(1, 'x')
  const before = Y.encodeStateVector(doc)
  doc.getText('t').insert(1, 'y')
  const typing = readTyping(Y.encodeStateAsUpdate(doc, before))
  expect(typing && new Ahead().rootOf(typing, room)).toBe(null)
})

function draft(): RoomDraft {
  const updates = [{ seq: 1, data: startUpdate(), userId: 'ada', schema: 1 }]
  const loaded = openAtOnce({ seq: 1, snapshot: null, updates, schema: 1 })
  return new RoomDraft(loaded, new Map(), { now: () => 0, schema: SCHEMA })
}

/** In the order in which the room gets them. */
function updatesOf(keys: readonly { who: number; moves: number | null; hears: boolean }[]) {
  const sent: Uint8Array[] = []
  const people = Array.from({ length: PEOPLE }, (_, i) => {
    const doc = new Y.Doc()
    doc.clientID = i + 1
    Y.applyUpdate(doc, startUpdate())
    return { doc, heard: 0, caret: 1 }
  })
  for (const { who, moves, hears } of keys) {
    const person = people[who]
    if (!person) continue
    const text = person.doc.getText('t')
    if (hears) {
      const at = Y.createRelativePositionFromTypeIndex(text, person.caret, -1)
      for (const update of sent.slice(person.heard)) Y.applyUpdate(person.doc, update)
      person.heard = sent.length
      person.caret = Y.createAbsolutePositionFromRelativePosition(at, person.doc)?.index ?? 0
    }
    if (moves !== null) person.caret = moves % (text.length + 1)
    const before = Y.encodeStateVector(person.doc)
    text.insert(person.caret, String(who))
    person.caret += 1
    sent.push(Y.encodeStateAsUpdate(person.doc, before))
  }
  return sent
}

function startUpdate(): Uint8Array {
  const start = new Y.Doc()
  start.clientID = 99
  start.getText('t').insert(0, 'a word')
  return Y.encodeStateAsUpdate(start)
}
