import * as fc from 'fast-check'
import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import { describe, expect, it } from 'vitest'
import { awarenessFrame, step2Frame, updateFrame } from '../../server/hub/frames.ts'
import { CLOSE } from '../../shared/protocol/close-codes.ts'
import { SAVED_NEWS_MS } from '../../server/hub/room/audience.ts'
import { deletion } from '../support/hostile-frames.ts'
import { settle } from '../support/manual-clock.ts'
import { DeskTable, type Author } from './desk-table.ts'

/** Two colleagues at work, and somebody who means harm; each is somebody else at the log. */
async function atWork() {
  const table = await DeskTable.open()
  const [ada, bob] = [await table.author('ada'), await table.author('bob')]
  ada.type('news: ')
  await table.exchange()
  return { table, ada, bob }
}

/** What ada types is stored, acknowledged, and on bob's screen. */
async function goOn(table: DeskTable, ada: Author, bob: Author) {
  const [acked, rows] = [ada.committed, await rowsOf(table, 'ada')]
  ada.type('on.')
  await table.exchange()
  await table.clock.advance(SAVED_NEWS_MS)
  await table.exchange()
  expect(ada.committed).toBeGreaterThan(acked)
  expect(await rowsOf(table, 'ada')).toBe(rows + 1)
  expect(bob.text.endsWith('on.')).toBe(true)
  expect(bob.text).toBe(ada.text)
  expect([ada.closed, bob.closed]).toEqual([null, null])
}

async function rowsOf(table: DeskTable, user: string) {
  return (await table.rows()).filter(({ userId }) => userId === user).length
}

describe('[HUB6] hostile frames, one by one', () => {
  const all: [string, () => Uint8Array[], number][] = [
    ['a step 2 in format V2', () => [step2Frame(v2(words('v2')))], CLOSE.badFrame],
    ['a deletion of 2^50 words to come', () => [updateFrame(deletion(1, 2 ** 50))], CLOSE.badFrame],
    ['2^53 - 1 structs that are not there', () => [updateFrame(many)], CLOSE.badFrame],
    ['a value nested 200,000 deep', () => [updateFrame(deepAny(200_000))], CLOSE.badFrame],
    ['a mark nested 200,000 deep', () => [updateFrame(deepFormat(200_000))], CLOSE.badFrame],
    ['an embed nested 200,000 deep', () => [updateFrame(deepEmbed(200_000))], CLOSE.badFrame],
    ['awareness that is a list', () => [awareness('[1,2]')], CLOSE.badFrame],
    ['awareness that is a number', () => [awareness('1')], CLOSE.badFrame],
    ['awareness that is half a text', () => [awareness('{"a":"')], CLOSE.badFrame],
    ['awareness of 2^53 people', () => [new Uint8Array([1, 8, ...varUint(2 ** 53 - 1)])], 4400],
    ['10,000 updates at once', () => times(10_000, empty), CLOSE.overloaded],
    ['10,000 questions at once', () => times(10_000, query), CLOSE.overloaded],
  ]
  it.each(all)('%s', async (_name, frames, code) => {
    const { table, ada, bob } = await atWork()
    await using _closed = table
    const mallory = await table.author('mallory')
    for (const frame of frames()) mallory.send(frame)
    await table.exchange()
    expect(mallory.closed?.code).toBe(code)
    expect(mallory.closed?.reason).not.toBe('')
    expect(await rowsOf(table, 'mallory')).toBe(0)
    await goOn(table, ada, bob)
    expect((await table.author('cyd')).text).toBe(ada.text)
  })

  it('[HUB1] a reader’s answer to a question that nobody asked', async () => {
    const { table, ada, bob } = await atWork()
    await using _closed = table
    const eve = await table.author('eve', { mayWrite: false })
    eve.send(step2Frame(Y.encodeStateAsUpdate(words('graffiti'))))
    await table.exchange()
    expect(eve.closed?.code).toBe(CLOSE.mayNot)
    expect(eve.committed).toBe(0)
    expect(await rowsOf(table, 'eve')).toBe(0)
    await goOn(table, ada, bob)
  })
})

describe('what is odd, but allowed, harms nobody', () => {
  it.each([
    ['a value nested 1,000 deep', () => deepAny(1_000)],
    ['a value nested 5,000 deep', () => deepAny(5_000)],
    ['a mark nested 5,000 deep', () => deepFormat(5_000)],
    ['an embed nested 5,000 deep', () => deepEmbed(5_000)],
    ['names that every object has', () => Y.encodeStateAsUpdate(oddNames())],
    ['2,000 people’s words at once', () => Y.mergeUpdates(crowd(2_000))],
  ])('%s', async (_name, update) => {
    const { table, ada, bob } = await atWork()
    await using _closed = table
    const mallory = await table.author('mallory')
    mallory.send(updateFrame(update()))
    await table.exchange()
    for (let i = 0; i < 5; i++) await goOn(table, ada, bob)
    expect(mallory.closed === null).toBe((await rowsOf(table, 'mallory')) > 0)
    const rows = (await table.rows()).length
    await table.addNode()
    expect((await table.author('cyd', { node: 1 })).text).toBe(ada.text)
    // Whoever comes brings back what they were given, and also what waits in it.
    expect((await table.author('dan')).text).toBe(ada.text)
    expect(await table.rows()).toHaveLength(rows)
  })
})

it('[HUB7] the end of something whose beginning never comes is neither stored nor acknowledged, and waits nowhere', async () => {
  const { table, ada, bob } = await atWork()
  await using _closed = table
  const mallory = await table.author('mallory')
  const acked = mallory.committed
  mallory.deliver()
  mallory.send(updateFrame(tail('x'.repeat(500_000))))
  mallory.deliver()
  await settle()
  expect([mallory.committed, mallory.closed, await rowsOf(table, 'mallory')]).toEqual([
    acked,
    null,
    0,
  ])
  for (let i = 0; i < 5; i++) await goOn(table, ada, bob)
  expect(await rowsOf(table, 'mallory')).toBe(0)
  const cyd = await table.author('cyd')
  expect(cyd.text).toBe(ada.text)
  expect(Math.max(...cyd.received.map(({ byteLength }) => byteLength))).toBeLessThan(1_000)
})

it('[HUB5] 20,000 deletions of what is not there are neither stored nor acknowledged', async () => {
  const { table, ada, bob } = await atWork()
  await using _closed = table
  const mallory = await table.author('mallory')
  const acked = mallory.committed
  mallory.send(updateFrame(manyDeletions(20_000)))
  await table.exchange()
  await table.clock.advance(SAVED_NEWS_MS)
  await table.exchange()
  expect([mallory.committed, mallory.closed]).toEqual([acked, null])
  for (let i = 0; i < 5; i++) await goOn(table, ada, bob)
  expect(await rowsOf(table, 'mallory')).toBe(0)
})

describe('[HUB7] a network that loses frames', () => {
  it('is asked again within a second, also right after it was asked', async () => {
    const { table, ada, bob } = await atWork()
    await using _closed = table
    for (const words of ['one.', 'two.', 'three.']) {
      ada.type(' lost ')
      ada.outbox = []
      ada.type(words)
      await table.exchange()
    }
    await table.clock.advance(1_000)
    await table.exchange()
    expect(bob.text).toBe('news:  lost one. lost two. lost three.')
  })
})

describe('[HUB4] hostile awareness', () => {
  it('speaks for 16 cursors at most, however many it claims', async () => {
    const { table, ada, bob } = await atWork()
    await using _closed = table
    const mallory = await table.author('mallory')
    const clients = Array.from({ length: 20_000 }, (_, i) => ({
      client: i + 1,
      clock: 2 ** 50,
      state: '{"cursor":1}',
    }))
    mallory.send(awarenessFrame(clients))
    await table.exchange()
    await table.clock.advance(100)
    await table.exchange()
    expect(bob.people.size).toBe(16)
    expect(mallory.closed).toBeNull()
    await goOn(table, ada, bob)
    mallory.disconnect()
    await table.clock.advance(100)
    await table.exchange()
    expect(bob.sees).toEqual([])
  })

  it('[fuzz] carries the server’s name and harms nobody, whatever the state', async () => {
    const { table, ada, bob } = await atWork()
    await using _closed = table
    const names = fc.constantFrom('__proto__', 'constructor', 'toString', 'user', 'cursor', 'id')
    const state = fc.oneof(
      fc.json({ maxDepth: 6 }),
      fc.dictionary(names, fc.jsonValue()).map((value) => JSON.stringify(value)),
      fc.nat({ max: 2_000 }).map((deep) => `{"a":${'['.repeat(deep)}${']'.repeat(deep)}}`),
      fc.string({ unit: 'binary', maxLength: 200 }),
    )
    await fc.assert(
      fc.asyncProperty(state, async (state) => {
        const mallory = await table.author('mallory')
        mallory.send(awarenessFrame([{ client: mallory.doc.clientID, clock: 1, state }]))
        await table.exchange()
        await table.clock.advance(100)
        await table.exchange()
        const shown = bob.people.get(mallory.doc.clientID)?.state
        if (shown) expect(shown.user).toMatchObject({ id: 'mallory', name: 'mallory' })
        mallory.disconnect()
        table.authors.splice(table.authors.indexOf(mallory), 1)
        await goOn(table, ada, bob)
      }),
      { numRuns: 50 },
    )
    expect(Object.keys(Object.prototype)).toEqual([])
  }, 30_000)
})

describe('[HUB6] [fuzz] a frame of any bytes', () => {
  const good = [
    updateFrame(Y.encodeStateAsUpdate(words('some words'))),
    step2Frame(Y.encodeStateAsUpdate(oddNames())),
    updateFrame(tail('later')),
    updateFrame(deletion(5, 10)),
    awareness('{"cursor":1}'),
    new Uint8Array([0, 0, 1, 0]),
  ]
  const bent = fc
    .record({
      frame: fc.constantFrom(...good),
      bends: fc.array(fc.tuple(fc.nat(60), fc.nat(255)), { maxLength: 6 }),
      cut: fc.option(fc.nat(60)),
    })
    .map(({ frame, bends, cut }) => {
      const copy = frame.slice()
      for (const [at, byte] of bends) copy[at % copy.length] = byte
      return cut === null ? copy : copy.subarray(0, cut)
    })
  const bytes = fc.uint8Array({ maxLength: 50 })

  it('is stored, or refused and neither stored nor acknowledged; nobody else is harmed', async () => {
    const { table, ada, bob } = await atWork()
    await using _closed = table
    await fc.assert(
      fc.asyncProperty(fc.oneof(bent, bytes), async (frame) => {
        const before = await rowsOf(table, 'mallory')
        const mallory = await table.author('mallory')
        const acked = mallory.committed
        mallory.send(frame)
        await table.exchange()
        if (mallory.closed) {
          expect(mallory.closed.code).toBe(CLOSE.badFrame)
          expect(await rowsOf(table, 'mallory')).toBe(before)
          expect(mallory.committed).toBe(acked)
        }
        mallory.disconnect()
        table.authors.splice(table.authors.indexOf(mallory), 1)
        await goOn(table, ada, bob)
      }),
      { numRuns: 200 },
    )
    await table.addNode()
    expect((await table.author('cyd', { node: 1 })).text).toBe(ada.text)
  }, 60_000)
})

const empty = updateFrame(new Uint8Array([0, 0]))
const query = new Uint8Array([3])
/** One client with 2^53 - 1 structs, of which none follows. */
const many = new Uint8Array([1, ...varUint(2 ** 53 - 1), 1, 0])

function times(count: number, frame: Uint8Array): Uint8Array[] {
  return Array.from({ length: count }, () => frame)
}

function varUint(value: number): Uint8Array {
  return encoding.encode((encoder) => encoding.writeVarUint(encoder, value))
}

function words(text: string): Y.Doc {
  const doc = new Y.Doc()
  doc.getText('other').insert(0, text)
  return doc
}

function v2(doc: Y.Doc): Uint8Array {
  return Y.encodeStateAsUpdateV2(doc)
}

function awareness(state: string): Uint8Array {
  return awarenessFrame([{ client: 7, clock: 1, state }])
}

function manyDeletions(count: number): Uint8Array {
  return encoding.encode((encoder) => {
    for (const number of [0, 1, 5, count]) encoding.writeVarUint(encoder, number)
    for (let i = 0; i < count; i++)
      for (const number of [2 * i, 1]) encoding.writeVarUint(encoder, number)
  })
}

function deepList(depth: number): unknown {
  let value: unknown = 1
  for (let i = 0; i < depth; i++) value = [value]
  return value
}

/** A single struct with content `kind`, in the map `m`; Yjs itself would run out of stack at some depth. */
function struct(kind: number, write: (encoder: encoding.Encoder) => void): Uint8Array {
  return encoding.encode((encoder) => {
    for (const number of [1, 1, 77, 0, kind, 1]) encoding.writeVarUint(encoder, number)
    encoding.writeVarString(encoder, 'other')
    write(encoder)
    encoding.writeVarUint(encoder, 0)
  })
}

const deepJson = (depth: number) => '['.repeat(depth) + ']'.repeat(depth)

/** ContentAny: a list (117) of one, of one, … of null (126). */
function deepAny(depth: number): Uint8Array {
  return struct(8, (encoder) => {
    encoding.writeVarUint(encoder, 1)
    for (let i = 0; i < depth; i++) encoding.writeUint8Array(encoder, new Uint8Array([117, 1]))
    encoding.writeUint8(encoder, 126)
  })
}

function deepEmbed(depth: number): Uint8Array {
  return struct(5, (encoder) => encoding.writeVarString(encoder, deepJson(depth)))
}

function deepFormat(depth: number): Uint8Array {
  return struct(6, (encoder) => {
    encoding.writeVarString(encoder, 'bold')
    encoding.writeVarString(encoder, deepJson(depth))
  })
}

function oddNames(): Y.Doc {
  const doc = new Y.Doc()
  for (const name of ['__proto__', 'constructor', 'hasOwnProperty', '']) {
    doc.getMap(name).set('__proto__', { polluted: true })
    doc.getMap('meta').set(name, deepList(3))
  }
  return doc
}

function crowd(size: number): Uint8Array[] {
  return Array.from({ length: size }, () => Y.encodeStateAsUpdate(words('me too')))
}

/** Words that follow others, which stay away. */
function tail(text: string): Uint8Array {
  const doc = words('beginning')
  const before = Y.encodeStateVector(doc)
  doc.getText('other').insert(9, text)
  return Y.encodeStateAsUpdate(doc, before)
}
