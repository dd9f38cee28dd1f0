import * as Y from 'yjs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { MOST_OF_DRAFT, sizeOf } from '../../shared/document/draft-size.ts'
import { draftStateOf } from '../../shared/protocol/frames.ts'
import { splitUpdate } from '../../shared/document/split-update.ts'
import { step2Frame, updateFrame } from '../../server/hub/frames.ts'
import { DeskTable, type Author } from './desk-table.ts'

const LIMIT = MOST_OF_DRAFT.bytes
const isFull = (author: Author) => draftStateOf(author.acks.at(-1)?.stalled ?? 0).full
/** Frames that the server counts. */
const sent = ({ sent }: Author) => sent.filter((frame) => frame[0] === 0 && frame[1] !== 0).length

describe('[MAX1] a draft at its maximum', () => {
  let table: DeskTable
  let ada: Author
  let bob: Author

  beforeEach(async () => {
    table = await DeskTable.open()
    await log('t', LIMIT - 100_000)
    ada = await table.author('ada')
    bob = await table.author('bob')
    expect([isFull(ada), ada.committed]).toEqual([false, sent(ada)])
  })

  afterEach(() => table[Symbol.asyncDispose]())

  /** Somebody has written so much, it does not matter when. */
  async function log(text: string, length: number) {
    const doc = new Y.Doc()
    doc.getText(text).insert(0, 'x'.repeat(length))
    const updates = [{ data: Y.encodeStateAsUpdate(doc), claims: [], userId: 'eve', schema: 1 }]
    await table.log.append([{ storyId: table.storyId, updates }])
  }

  async function later() {
    await table.exchange()
    await table.clock.advance(1_000)
    await table.exchange()
  }

  it('takes nothing that would pass it together with what came right before', async () => {
    const counted = bob.committed
    for (const client of [71, 72]) {
      const doc = new Y.Doc()
      doc.clientID = client
      doc.getText('t').insert(0, 'z'.repeat(60_000))
      bob.send(updateFrame(Y.encodeStateAsUpdate(doc)))
    }
    await later()
    expect([bob.committed, isFull(bob)]).toEqual([counted + 1, true])
  })

  it('takes nothing that would pass it, and says so, and closes nobody', async () => {
    const before = bob.text.length
    const counted = ada.committed
    ada.type('y'.repeat(300_000))
    await later()
    expect([isFull(ada), isFull(bob)]).toEqual([true, false])
    expect(ada.committed).toBe(counted)
    ada.type(' and a few words more')
    await later()
    expect([ada.committed, bob.text.length]).toEqual([counted, before])
    expect((await table.rows()).some(({ data }) => data.byteLength < 100)).toBe(false)
    bob.type('What fits is taken. ', 0)
    await later()
    expect([bob.committed, isFull(bob)]).toEqual([sent(bob), false])
    expect(ada.text.startsWith('What fits is taken. ')).toBe(true)
    expect([ada.closed, bob.closed]).toEqual([null, null])
  })

  it('takes deletions, and then what was left out', async () => {
    ada.type('y'.repeat(300_000))
    await later()
    expect(isFull(ada)).toBe(true)
    bob.doc.getText('t').delete(0, 400_000)
    for (let i = 0; i < 3; i++) await later()
    expect(bob.text.endsWith('y'.repeat(300_000))).toBe(true)
    expect(isFull(ada)).toBe(false)
    expect(ada.committed).toBe(sent(ada))
    expect(bob.text === ada.text).toBe(true)
  })

  it('takes the deletions of a frame whose words have no room', async () => {
    ada.doc.transact(() => {
      ada.doc.getText('t').delete(0, 1_000)
      ada.type('y'.repeat(300_000))
    })
    await later()
    expect(isFull(ada)).toBe(true)
    expect(bob.text.length).toBe(LIMIT - 101_000)
  })

  it('lets somebody write on who takes back what had no room', async () => {
    const undo = new Y.UndoManager(ada.doc.getText('t'))
    ada.type('y'.repeat(300_000))
    await later()
    undo.undo()
    for (let i = 0; i < 2; i++) await later()
    expect([isFull(ada), ada.committed]).toEqual([false, sent(ada)])
    ada.type('What fits', 0)
    await later()
    expect(bob.text.startsWith('What fits')).toBe(true)
    expect([isFull(ada), ada.committed]).toEqual([false, sent(ada)])
  })

  it('[LOG1] never counts a step 2 of which an earlier part was left out', async () => {
    const whole = new Y.Doc()
    whole.getText('u').insert(0, 'z'.repeat(600_000))
    const parts = splitUpdate(Y.encodeStateAsUpdate(whole))
    const before = ada.committed
    for (const part of parts.slice(0, -1)) ada.send(updateFrame(part))
    ada.send(step2Frame(parts.at(-1) ?? new Uint8Array([0, 0])))
    await later()
    expect([ada.committed, isFull(ada)]).toEqual([before, true])
  })

  it('opens although it is larger than that, and can be made smaller', async () => {
    await log('u', 200_000)
    const node = table.hubs.length
    await table.addNode()
    const cyd = await table.author('cyd', { node })
    await later()
    expect([isFull(cyd), cyd.text.length]).toEqual([true, LIMIT - 100_000])
    cyd.type('!')
    await later()
    expect(cyd.committed).toBe(1)
    cyd.doc.getText('t').delete(0, 500_000)
    for (let i = 0; i < 3; i++) await later()
    expect([isFull(cyd), cyd.committed]).toEqual([false, sent(cyd)])
    expect(sizeOf(cyd.doc).bytes).toBeLessThan(LIMIT)
  })
})
