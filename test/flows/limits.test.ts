import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { noCopy, type OfflineCopy } from '../../client/sync/offline-copy.ts'
import { StoryProvider } from '../../client/sync/story-provider.ts'
import { MOST_OF_DRAFT } from '../../shared/document/draft-size.ts'
import { readContent } from '../../shared/document/read-draft.ts'
import { FRAGMENTS } from '../../shared/document/schema.ts'
import { storyDetail } from '../../shared/protocol/api/stories.ts'
import { eventually } from '../support/eventually.ts'
import type { Caller } from '../support/node-process.ts'
import { startOneNode, type Running } from './newsrooms.ts'
import { importStory, look } from './stories.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 })

const SOON = { within: 60_000, every: 50 }

async function is(provider: StoryProvider, kind: string) {
  await eventually(() => expect(provider.status().state.kind).toBe(kind), SOON)
}

const body = ({ doc }: { doc: Y.Doc }) => doc.getXmlFragment(FRAGMENTS.body)
const holdsAsMuch = (a: StoryProvider, b: StoryProvider) =>
  eventually(() => expect(body(a).length).toBe(body(b).length), SOON)

function paste(doc: Y.Doc, bytes: number, at = 0) {
  const words = 'What is new in the harbour, and what is not. '.repeat(20)
  const paragraphs = Array.from({ length: Math.ceil(bytes / words.length) }, () => {
    const paragraph = new Y.XmlElement('paragraph')
    paragraph.insert(0, [new Y.XmlText(words)])
    return paragraph
  })
  body({ doc }).insert(at, paragraphs)
}

/** What takes room beside the text. */
function grow(doc: Y.Doc, bytes: number) {
  for (let left = bytes, at = 0; left > 0; left -= 900_000, at++)
    doc.getMap('other').set(`${at}`, 'x'.repeat(Math.min(left, 900_000)))
}

describe('a draft and its maximum, with a real node', () => {
  let room: Running
  let ada: Caller
  let ben: Caller
  const open: StoryProvider[] = []

  beforeAll(async () => {
    room = await startOneNode()
    ada = await room.a.addPerson({ name: 'Ada Quill', role: 'editor' })
    ben = await room.a.addPerson({ name: 'Ben Hardy', role: 'editor' })
  })

  afterAll(async () => {
    for (const provider of open) provider.destroy()
    await room?.[Symbol.asyncDispose]()
  })

  /** As the desk opens a draft, `copy` being what the device holds of it. */
  function desk(caller: Caller, storyId: string, copy: Y.Doc | null = null): StoryProvider {
    class SignedIn extends WebSocket {
      constructor(url: string, protocols?: string[]) {
        super(url, protocols, { headers: { cookie: caller.cookie } })
      }
    }
    const openCopy = (doc: Y.Doc): Promise<OfflineCopy> => {
      if (copy) Y.applyUpdate(doc, Y.encodeStateAsUpdate(copy))
      return Promise.resolve({ ...noCopy, kept: copy !== null })
    }
    const provider = new StoryProvider({
      url: `${room.a.url.replace('http', 'ws')}/collab`,
      storyId,
      userId: caller.user.id,
      readOnly: false,
      online: true,
      openCopy,
      goOn: () => expect.unreachable('nobody forges a client id'),
      WebSocket: SignedIn as unknown as typeof globalThis.WebSocket,
    })
    open.push(provider)
    return provider
  }

  it.each([950_000, 2_000_000])('[LOG1] saves a paste of %i bytes, and its undo', async (bytes) => {
    const story = await importStory(ada)
    const [one, two] = [desk(ada, story), desk(ben, story)]
    await Promise.all([is(one, 'saved'), is(two, 'saved')])
    const before = body(one).length
    const undo = new Y.UndoManager(body(one))
    paste(one.doc, bytes)
    await is(one, 'saved')
    await holdsAsMuch(two, one)
    expect(body(two).length).toBeGreaterThan(before)
    undo.undo()
    await is(one, 'saved')
    await holdsAsMuch(two, one)
    expect(body(two).length).toBe(before)
  })

  it('[LOG1] lets whoever holds a long paste that was never accepted in, and saves it', async () => {
    const story = await importStory(ada)
    const first = desk(ada, story)
    await is(first, 'saved')
    const copy = new Y.Doc()
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(first.doc))
    first.destroy()
    paste(copy, 1_500_000)
    const again = desk(ada, story, copy)
    await is(again, 'saved')
    const other = desk(ben, story)
    await holdsAsMuch(other, again)
  })

  it('[MAX1] refuses what passes the maximum, keeps it here, and it is in the copy', async () => {
    const story = await importStory(ada)
    const [one, two] = [desk(ada, story), desk(ben, story)]
    await Promise.all([is(one, 'saved'), is(two, 'saved')])
    for (const provider of [one, two]) provider.socket.disconnect()
    grow(one.doc, MOST_OF_DRAFT.bytes - 500_000)
    paste(two.doc, 1_500_000)
    one.socket.connect()
    await is(one, 'saved')
    two.socket.connect()
    await is(two, 'no-room')
    expect(two.status()).toMatchObject({ full: true, unsaved: true })

    const headers = { 'content-type': 'application/json' }
    const seen = readContent(two.doc)
    const init = { method: 'POST', headers, body: JSON.stringify(seen) }
    const answer = await ben.fetch(`/api/stories/${story}/copy`, init)
    expect(answer.status).toBe(201)
    const made = storyDetail.parse(await answer.json())
    expect(made.assignees.map(({ id }) => id)).toEqual([ada.user.id])
    const copied = desk(ben, made.id)
    await is(copied, 'saved')
    expect(readContent(copied.doc)).toEqual(seen)
    expect(copied.status().full).toBe(false)

    body(two).delete(0, body(two).length - 1)
    await is(two, 'saved')
    await holdsAsMuch(one, two)
    await eventually(() => expect(two.status().full).toBe(false), { within: 10_000 })
  })

  it('copies the draft as it stands when nobody says what they see', async () => {
    const story = await importStory(ada)
    const init = { method: 'POST', headers: { 'content-type': 'application/json' } }
    const made = storyDetail.parse(
      await (await ben.fetch(`/api/stories/${story}/copy`, init)).json(),
    )
    expect(made).toMatchObject({ state: 'draft', headline: (await look(ada, story)).headline })
    expect(made.id).not.toBe(story)
    const bad = { ...init, body: JSON.stringify({ headline: 'x' }) }
    expect((await ben.fetch(`/api/stories/${story}/copy`, bad)).status).toBe(422)
    const missing = await ben.fetch('/api/stories/st_missing/copy', init)
    expect(missing.status).toBe(404)
  })
})
