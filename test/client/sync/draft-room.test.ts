import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { DraftRoom } from '../../../client/sync/draft-room.ts'
import { MOST_OF_DRAFT } from '../../../shared/document/draft-size.ts'

const added = (bytes: number, structs = 1) => ({ bytes, structs })

it('[MAX1] takes an edit as long as the draft has room for it, also after long typing and deleting', () => {
  let now = 0
  const doc = new Y.Doc()
  const room = new DraftRoom(doc, () => now)
  const text = doc.getText('t')
  text.insert(0, 'x'.repeat(7_000_000))
  expect(room.takes(added(900_000))).toBe(true)
  expect(room.takes(added(1_100_000))).toBe(false)
  expect(room.full).toBe(true)
  expect(room.takes(added(10))).toBe(true)
  expect(room.full).toBe(false)
  text.delete(0, 6_000_000)
  for (let i = 0; i < 20; i++) {
    text.insert(0, 'y'.repeat(500_000))
    text.delete(0, 500_000)
  }
  now += 1_000
  expect(room.takes(added(6_000_000))).toBe(true)
  room.close()
})

it('[MAX1] counts structs as well as bytes, and says when there is room again', () => {
  let now = 0
  const doc = new Y.Doc()
  const room = new DraftRoom(doc, () => now)
  expect(room.takes(added(0, MOST_OF_DRAFT.structs))).toBe(true)
  doc.getText('t').insert(0, 'x'.repeat(MOST_OF_DRAFT.bytes - 60))
  expect(room.full).toBe(true)
  doc.getText('t').delete(0, 1_000)
  now += 1_000
  expect(room.full).toBe(false)
  doc.transact(() => {
    for (let i = 0; i < 60; i++) doc.getText('t').insert(2 * i, 'z')
  })
  expect(room.takes(added(0, MOST_OF_DRAFT.structs - 60))).toBe(false)
  room.close()
})
