import * as Y from 'yjs'
import { describe, expect, it } from 'vitest'
import { updateFrame } from '../../server/hub/frames.ts'
import { FRAME } from '../../shared/protocol/frames.ts'
import { newIds, words, written } from '../support/harmful-updates.ts'
import { DeskTable, type Author } from './desk-table.ts'

/** A room without people stays for 10 s. */
const FORGOTTEN_MS = 12_000

describe('a client id', () => {
  it('[HUB5] is theirs who spoke for it first, also when the room was closed meanwhile', async () => {
    await using table = await DeskTable.open()
    const bob = await table.author('bob')
    bob.point({ cursor: 1 })
    await table.exchange()
    await table.clock.advance(2_000)
    bob.disconnect()
    await table.clock.advance(FORGOTTEN_MS)
    expect(table.hubs[0]?.rooms).toBe(0)
    const mallory = await table.author('mallory')
    const forged = { ...words('X'), parent: 't' }
    mallory.send(
      updateFrame(written({ structs: [{ client: bob.doc.clientID, structs: [forged] }] })),
    )
    await table.exchange()
    expect(mallory.closed).toBeNull()
    bob.type('what Bob wrote on the train')
    await bob.connect(table)
    await table.exchange()
    await table.clock.advance(1_000)
    await table.exchange()
    const cyd = await table.author('cyd')
    expect(cyd.text).toBe('what Bob wrote on the train')
    expect(bob.committed).toBeGreaterThan(0)
  })

  it('[HUB5] is told, once, to whoever writes under it though it is another’s by now, and nothing of that is acknowledged', async () => {
    await using table = await DeskTable.open()
    const [mallory, cyd] = [await table.author('mallory'), await table.author('cyd')]
    const bobs = new Y.Doc()
    const forged = { ...words('X'), parent: 't' }
    mallory.send(updateFrame(written({ structs: [{ client: bobs.clientID, structs: [forged] }] })))
    await table.exchange()
    bobs.getText('t').insert(0, 'what Bob wrote on the train')
    const bob = await table.author('bob', { doc: bobs })
    expect(bob.foreign).toEqual([bobs.clientID])
    bob.type(', and there')
    await table.exchange()
    await table.clock.advance(2_000)
    await table.exchange()
    expect([bob.foreign, bob.committed, bob.closed]).toEqual([[bobs.clientID], 0, null])
    expect([mallory.foreign, cyd.foreign, cyd.text]).toEqual([[], [], 'X'])
  })

  it('[HUB5] is told to nobody who does not ask for acks: their program would not know the frame', async () => {
    await using table = await DeskTable.open()
    const ada = await table.author('ada')
    ada.type('Hello')
    await table.exchange()
    const program = await table.author('program', { acks: false })
    const forged = new Y.Doc()
    forged.clientID = ada.doc.clientID
    forged.getText('t').insert(0, 'longer than Hello')
    program.send(updateFrame(Y.encodeStateAsUpdate(forged)))
    await table.exchange()
    expect(program.received.map(([type]) => type)).not.toContain(FRAME.foreign)
  })

  it('[HUB6] is one of so many that a person may bring, and the draft stays small enough to open', async () => {
    await using table = await DeskTable.open()
    const ada = await table.author('ada')
    let closed: Author['closed'] = null
    for (let round = 0; round < 30; round++) {
      const mallory = await table.author('mallory')
      mallory.send(updateFrame(newIds(100, 1_000_000 + round * 100)))
      await table.exchange()
      closed = mallory.closed
      mallory.disconnect()
      table.authors.splice(table.authors.indexOf(mallory), 1)
    }
    expect(closed).not.toBeNull()
    ada.type('still here')
    await table.exchange()
    const cyd = await table.author('cyd')
    expect(cyd.text).toBe('still here')
    expect(Y.encodeStateVector(cyd.doc).byteLength).toBeLessThan(20_000)
  })
})
