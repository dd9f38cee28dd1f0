import * as Y from 'yjs'
import { describe, expect, it } from 'vitest'
import { readFrame, step1Frame } from '../../server/hub/frames.ts'
import { SAVED_NEWS_MS } from '../../server/hub/room/audience.ts'
import { MOST_BUFFERED_BYTES } from '../../server/hub/room/session.ts'
import { CLOSE } from '../../shared/protocol/close-codes.ts'
import { FRAME } from '../../shared/protocol/frames.ts'
import { DeskTable, type Author } from './desk-table.ts'

const CROWD = 120

describe('what many write for many', () => {
  it('goes out in few frames, each with what came in a few milliseconds, and nothing is missing', async () => {
    await using table = await DeskTable.open()
    const crowd = await enter(table, CROWD)
    table.frameMs = 0.01
    const reader = await table.author('reader', { mayWrite: false })
    const writers = crowd.slice(0, 40)
    reader.received = []
    for (let round = 0; round < 50; round++) {
      for (const [at, writer] of writers.entries()) if (at % 10 === round % 10) writer.type('x')
      await table.exchange()
      await table.clock.advance(10)
    }
    await table.clock.advance(100)
    await table.exchange()
    expect(reader.text).toHaveLength(200)
    const updates = reader.received.filter((frame) => readFrame(frame).type === 'update')
    expect(updates.length).toBeLessThanOrEqual(60)
    expect(new Set(crowd.map(({ text }) => text))).toEqual(new Set([reader.text]))
  })

  it('a person who writes alone waits for nobody', async () => {
    await using table = await DeskTable.open()
    const [ada, bob] = [await table.author('ada'), await table.author('bob')]
    for (const word of ['one ', 'two ', 'three ']) {
      ada.type(word)
      await table.exchange()
      expect(bob.text.endsWith(word)).toBe(true)
    }
  })
})

describe('acks', () => {
  it('[LOG1] come at once for a few keystrokes, and about once a second to whoever types on', async () => {
    await using table = await DeskTable.open()
    const ada = await table.author('ada')
    ada.type('a')
    await table.exchange()
    expect(ada.committed).toBe(sent(ada))
    ada.acks = []
    for (let key = 0; key < 40; key++) {
      ada.type('x')
      await table.exchange()
      await table.clock.advance(100)
      await table.exchange()
    }
    expect(ada.acks.length).toBeLessThan(20)
    await table.clock.advance(SAVED_NEWS_MS)
    await table.exchange()
    expect(ada.committed).toBe(sent(ada))
  })
})

describe('those who come', () => {
  it('at the same time, knowing the same, share one frame', async () => {
    await using table = await DeskTable.open()
    await table.author('ada', { doc: docWith('a story') })
    const [bob, cyd] = [await table.author('bob'), await table.author('cyd')]
    const [one, two] = [bob, cyd].map(step2Of)
    expect(one).toBeDefined()
    expect(two).toBe(one)
    bob.type('!')
    await table.exchange()
    const dan = await table.author('dan')
    expect(step2Of(dan)).not.toBe(one)
    expect(dan.text).toBe(bob.text)
  })

  it('[HUB3] to a draft larger than a slow socket may hold are let in, but not greeted again and again', async () => {
    await using table = await DeskTable.open()
    const page = 'x'.repeat(900_000)
    const ada = await table.author('ada')
    for (let pages = 0; pages < 6; pages++) {
      ada.type(page)
      await table.exchange()
      await table.clock.advance(1_000)
    }
    const slow = await table.author('slow', { unread: true })
    expect(slow.bufferedBytes).toBeGreaterThan(MOST_BUFFERED_BYTES)
    ada.type('more')
    await table.exchange()
    expect([slow.closed, slow.text.endsWith('more')]).toEqual([null, true])
    for (let again = 0; again < 3; again++) {
      slow.send(step1Frame(Y.encodeStateVector(new Y.Doc())))
      await table.exchange()
    }
    expect(slow.bufferedBytes).toBeLessThan(2 * 6 * page.length + MOST_BUFFERED_BYTES)
    expect(slow.closed?.code).toBe(CLOSE.overloaded)
  })

  it('[LOG2] [LOG5] while the database stalls see what the others see', async () => {
    await using table = await DeskTable.open()
    const [ada, bob] = [await table.author('ada'), await table.author('bob')]
    table.log.holding = true
    ada.type('not saved')
    await table.exchange()
    expect(bob.text).toBe('not saved')
    await table.clock.advance(250)
    await table.exchange()
    ada.type(' yet')
    await table.exchange()
    const late = await table.author('late')
    expect([bob.text, late.text]).toEqual(['not saved yet', 'not saved yet'])
    expect(late.acks.at(-1)?.stalled).toBe(1)
    bob.received = []
    table.log.release()
    await table.exchange()
    await table.clock.advance(SAVED_NEWS_MS)
    await table.exchange()
    expect(ada.committed).toBe(sent(ada))
    expect(late.acks.at(-1)?.stalled).toBe(0)
    expect(bob.received.filter((frame) => readFrame(frame).type === 'update')).toEqual([])
    expect(await table.rows()).toHaveLength(2)
  })
})

async function enter(table: DeskTable, people: number): Promise<Author[]> {
  const crowd: Author[] = []
  for (let at = 0; at < people; at++) crowd.push(await table.author(`p${at}`, { acks: false }))
  return crowd
}

function docWith(text: string): Y.Doc {
  const doc = new Y.Doc()
  doc.getText('t').insert(0, text)
  return doc
}

function step2Of(author: Author): Uint8Array | undefined {
  return author.received.find((frame) => readFrame(frame).type === 'step2')
}

/** Update frames that the author has sent: one each, and the answer to step 1. */
function sent(author: Author): number {
  return author.sent.filter((frame) => frame[0] === FRAME.sync && frame[1] !== 0).length
}
