import { queryObjects, setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import * as Y from 'yjs'
import { expect, it } from 'vitest'
import { emptyContent, paragraph } from '../../../shared/document/content.ts'
import { QUIET_TICKS } from '../../../server/hub/room/draft-bytes.ts'
import { Stories } from '../../../server/stories/stories.ts'
import { countedIds } from '../../support/counted-ids.ts'
import { eventually } from '../../support/eventually.ts'
import { ManualClock, settle } from '../../support/manual-clock.ts'
import { DeskTable } from '../desk-table.ts'

const DRAFTS = 50
const ROUNDS = 200
/** Longer than a room without people stays. */
const IDLE_MS = 12_000

const words = 'What is new in the harbour, and what is not. '.repeat(10)
const STORY = { ...emptyContent(), body: Array.from({ length: 5 }, () => paragraph(words)) }

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void

/** Bytes in use once nothing is left to collect. */
async function heapUsed(): Promise<number> {
  for (let i = 0; i < 3; i++) {
    await settle()
    collect()
  }
  return process.memoryUsage().heapUsed
}

/** Documents that somebody in this process still holds. */
async function documents(): Promise<number> {
  await heapUsed()
  return queryObjects(Y.Doc, { format: 'count' })
}

/** What the test before held is gone once all that it had under way is. */
async function allGone(): Promise<void> {
  await eventually(async () => expect(await documents()).toBe(0), { within: 10_000 })
}

async function manyDrafts(table: DeskTable): Promise<string[]> {
  const ids = countedIds()
  for (let used = 0; used < 10; used++) ids.next('st')
  const stories = new Stories({ db: table.database.db, clock: new ManualClock(), ids })
  const drafts: string[] = []
  while (drafts.length < DRAFTS) drafts.push(await stories.create(STORY, 'ada'))
  return drafts
}

/** Two people open the draft at the same moment, and leave; false if it could not be loaded. */
async function visit(table: DeskTable, draft: string): Promise<boolean> {
  const join = async (id: string) =>
    table.hubs[0]?.join(draft, {
      user: { id, name: id, colour: '#123456' },
      mayWrite: true,
      onlySuggests: false,
      isGuest: false,
      here: true,
      schema: null,
      acks: true,
      socket: { bufferedBytes: 0, send: () => undefined, close: () => undefined },
    })
  const joined = await Promise.allSettled([join('ada'), join('bob')])
  for (const one of joined) if (one.status === 'fulfilled') one.value?.leave('said')
  return joined.every(({ status }) => status === 'fulfilled')
}

it('holds nothing of a draft after 10,000 visits, every third of which could not load it', async () => {
  await using table = await DeskTable.open()
  const drafts = await manyDrafts(table)
  const run = async (rounds: number) => {
    for (let round = 0; round < rounds; round++) {
      table.log.broken = round % 3 === 2
      const loaded = await Promise.all(drafts.map((draft) => visit(table, draft)))
      expect(loaded).toEqual(Array(DRAFTS).fill(!table.log.broken))
      await table.clock.advance(IDLE_MS)
      expect(table.hubs[0]?.rooms).toBe(0)
    }
  }
  const held = async () => ({
    documents: await documents(),
    subscriptions: table.bus.subscribed.size,
    timers: table.clock.pending,
  })
  await run(10)
  const [before, heap] = [await held(), await heapUsed()]
  await run(ROUNDS)
  expect(await held()).toEqual(before)
  expect((await heapUsed()) / heap).toBeLessThan(1.05)
}, 60_000)

it('has one document for a room that somebody is in, and none soon after', async () => {
  await allGone()
  await using table = await DeskTable.open(STORY)
  const before = await documents()
  const ada = await table.author('ada')
  await table.author('bob')
  const ofAuthors = 2
  expect(await documents()).toBe(before + ofAuthors + 1)
  for (const author of table.authors) author.disconnect()
  await table.clock.advance(IDLE_MS)
  expect(await documents()).toBe(before + ofAuthors)
  expect(ada.text).toBe('')
})

it('holds no document for a room in which nobody has done anything for a minute, and goes on as if it had', async () => {
  await allGone()
  await using table = await DeskTable.open()
  const before = await documents()
  const [ada, bob] = [await table.author('ada'), await table.author('bob')]
  const ofAuthors = 2
  ada.type('Hello')
  await table.exchange()
  expect(await documents()).toBe(before + ofAuthors + 1)
  await table.clock.advance((QUIET_TICKS + 2) * 1_000)
  await table.exchange()
  expect(await documents()).toBe(before + ofAuthors)
  bob.type(' world')
  ada.doc.getText('t').delete(0, 1)
  await table.exchange()
  const cyd = await table.author('cyd')
  expect([ada.text, bob.text, cyd.text]).toEqual(Array(3).fill('ello world'))
})
