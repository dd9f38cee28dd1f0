import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { storyDetail } from '../../shared/protocol/api/stories.ts'
import { awarenessFrame } from '../../server/hub/frames.ts'
import { DraftClient } from '../flows/draft-client.ts'
import type { Caller } from '../support/node-process.ts'
import { body, openStory, saved, saveState, words } from './desk.ts'
import { E2eNewsroom, soon } from './newsroom.ts'

const SEA = 'Written at sea.'
const LONG = 'Forged, and longer than all that was written at sea.'

let newsroom: E2eNewsroom
let admin: Caller
let ada: Caller
let ben: Caller
let mallory: Caller

beforeAll(async () => {
  newsroom = await E2eNewsroom.open()
  admin = await newsroom.node.admin()
  ada = await newsroom.node.addPerson({ name: 'Ada Quill', role: 'editor' })
  ben = await newsroom.node.addPerson({ name: 'Ben Hardy', role: 'editor' })
  mallory = await newsroom.node.addPerson({ name: 'Mallory Finch', role: 'editor' })
})
afterEach(() => newsroom.everybodyLeaves())
afterAll(async () => {
  expect(newsroom.complaints).toEqual([])
  await newsroom[Symbol.asyncDispose]()
})

async function story(): Promise<string> {
  return (await admin.post('/api/stories', { headline: 'Ferry runs aground' }, storyDetail)).id
}

/** Ada opens a story where no draft socket reaches the server, so that nobody has heard of her client id. */
async function writeAtSea(storyId: string): Promise<{ a: Page; client: number }> {
  const a = await newsroom.visitAs(ada)
  await a.context().addInitScript(() => {
    const Reachable = window.WebSocket
    window.WebSocket = class extends Reachable {
      constructor(url: string | URL, protocols?: string | string[]) {
        const isLost = sessionStorage.getItem('at sea') !== null
        super(isLost ? String(url).replace('/collab/', '/nowhere/') : url, protocols)
      }
    }
  })
  await a.goto('/favicon.svg')
  await a.evaluate(() => sessionStorage.setItem('at sea', 'yes'))
  await openStory(a, storyId)
  await body(a).pressSequentially(SEA)
  await soon(() => clientsOf(a)).toHaveLength(1)
  await soon(() => bodyOnDevice(a)).toContain(SEA)
  const [client = NaN] = await clientsOf(a)
  return { a, client }
}

const land = (page: Page) => page.evaluate(() => sessionStorage.removeItem('at sea'))

/** Those under which the device holds words that are not saved. */
async function clientsOf(page: Page): Promise<number[]> {
  const { keys } = await onDevice(page)
  const unsaved = keys.filter((key) => key.startsWith('unsaved '))
  return unsaved.map((key) => Number(key.split(' ')[1]))
}

/** The text of the draft that the device holds. */
async function bodyOnDevice(page: Page): Promise<string> {
  const { updates } = await onDevice(page)
  const doc = new Y.Doc()
  for (const update of updates) Y.applyUpdate(doc, Uint8Array.from(update))
  return doc.getXmlFragment('body').toJSON()
}

function onDevice(page: Page): Promise<{ keys: string[]; updates: number[][] }> {
  return page.evaluate(async () => {
    const names = (await indexedDB.databases()).map(({ name }) => name ?? '')
    const opened = indexedDB.open(names.find((name) => name.startsWith('galley:st_')) ?? '')
    await new Promise((resolve) => (opened.onsuccess = resolve))
    const stores = opened.result.transaction(['custom', 'updates'])
    const keys = stores.objectStore('custom').getAllKeys()
    const updates: IDBRequest<Uint8Array[]> = stores.objectStore('updates').getAll()
    await new Promise((resolve) => (stores.oncomplete = resolve))
    opened.result.close()
    return {
      keys: keys.result.map(String),
      updates: updates.result.map((update) => [...update]),
    }
  })
}

/** A program writes under Ada's client id, and is told that it is saved. */
async function forge(storyId: string, client: number, text: string, speaksFor = true) {
  using program = await DraftClient.open(newsroom.node, mallory, storyId)
  const { clientID } = program.doc
  if (speaksFor)
    program.provider.ws?.send(awarenessFrame([{ client, clock: 1, state: '{}' }]).slice())
  program.doc.clientID = client
  program.type(text)
  await soon(() => program.saved).toBe(program.text)
  program.doc.clientID = clientID
}

async function expectOnce(a: Page, b: Page, forged: string) {
  await saved(a)
  await soon(() => words(body(b))).toContain(SEA)
  for (const page of [a, b]) {
    const text = await words(body(page))
    expect(text.split(SEA)).toHaveLength(2)
    expect(text).toContain(forged)
  }
  expect(await words(body(a))).toBe(await words(body(b)))
}

describe(
  'words under a client id that somebody else took while their author was at sea',
  { timeout: 240_000 },
  () => {
    it.each([
      ['as theirs', 'X', true],
      ['as theirs, at length', LONG, true],
      ['as nobody’s', 'X', false],
      ['as nobody’s, at length', LONG, false],
    ])('[HUB5] arrive once, and writing goes on: %s', async (_, forged, speaksFor) => {
      const id = await story()
      const { a, client } = await writeAtSea(id)
      const b = await newsroom.visitAs(ben)
      await openStory(b, id)
      await forge(id, client, forged, speaksFor)
      expect(await saveState(a).innerText()).toMatch(/^Reconnecting/)
      await land(a)
      await expectOnce(a, b, forged)
      await body(a).press('Control+End')
      await body(a).pressSequentially(' And on land.')
      await soon(() => words(body(b))).toContain(' And on land.')
      await saved(a)
    })

    it('[HUB5] arrive whole while somebody types on', async () => {
      const id = await story()
      const { a, client } = await writeAtSea(id)
      const b = await newsroom.visitAs(ben)
      await openStory(b, id)
      await forge(id, client, LONG)
      const more =
        ' On land the sentence goes on, as if nobody had been in its way, to its very end.'
      await land(a)
      await a.keyboard.type(more, { delay: 40 })
      await saved(a)
      await soon(() => words(body(b))).toContain(`${SEA}${more}`)
      await expectOnce(a, b, LONG)
    })

    it('[HUB5] arrive once from the device, after its page was closed', async () => {
      const id = await story()
      const { a, client } = await writeAtSea(id)
      const b = await newsroom.visitAs(ben)
      await openStory(b, id)
      await a.goto('/favicon.svg')
      await forge(id, client, LONG)
      await land(a)
      await openStory(a, id)
      await expectOnce(a, b, LONG)
      await soon(() => clientsOf(a)).toEqual([])
      await openStory(a, id)
      await expectOnce(a, b, LONG)
    })

    it('[HUB5] arrive once from the device without its story being opened', async () => {
      const id = await story()
      const { a, client } = await writeAtSea(id)
      const b = await newsroom.visitAs(ben)
      await openStory(b, id)
      await a.goto('/favicon.svg')
      await forge(id, client, LONG)
      await land(a)
      await a.goto('/desk')
      await soon(() => words(body(b))).toContain(SEA)
      await openStory(a, id)
      await expectOnce(a, b, LONG)
    })

    it('[HUB5] arrive once from two tabs that both hold them', async () => {
      const id = await story()
      const { a, client } = await writeAtSea(id)
      const b = await newsroom.visitAs(ben)
      await openStory(b, id)
      const other = await a.context().newPage()
      await other.goto('/favicon.svg')
      await other.evaluate(() => sessionStorage.setItem('at sea', 'yes'))
      await openStory(other, id)
      await soon(() => words(body(other))).toContain(SEA)
      await body(other).press('Control+End')
      await body(other).pressSequentially(' In the other tab.')
      await forge(id, client, LONG)
      await Promise.all([land(a), land(other)])
      await expectOnce(a, b, LONG)
      await expectOnce(other, b, LONG)
      expect(await words(body(b))).toContain('In the other tab.')
    })
  },
)
