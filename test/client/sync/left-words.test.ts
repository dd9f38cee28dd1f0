import { afterEach, beforeEach, expect, it, onTestFinished, vi } from 'vitest'
import * as Y from 'yjs'
import { bringAll } from '../../../client/sync/left-words.ts'
import { noCopy } from '../../../client/sync/offline-copy.ts'
import { StoryProvider } from '../../../client/sync/story-provider.ts'
import { emptyContent } from '../../../shared/document/content.ts'
import { newDraftDoc } from '../../../shared/document/draft-doc.ts'
import type { LetterRange } from '../../../shared/document/letter-range.ts'
import { lineOf } from '../../../shared/document/line.ts'
import { seedUpdate } from '../../../shared/document/write-draft.ts'
import { CLOSE } from '../../../shared/protocol/close-codes.ts'
import { nobodyForges, ScriptedServer } from './scripted-server.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

async function open(server: ScriptedServer): Promise<StoryProvider> {
  const provider = new StoryProvider({
    url: 'ws://galley.test/collab',
    storyId: 'st_1',
    userId: 'usr_1',
    readOnly: false,
    online: true,
    openCopy: () => Promise.resolve(noCopy),
    goOn: nobodyForges,
    WebSocket: server.Socket,
  })
  onTestFinished(() => provider.destroy())
  await vi.advanceTimersByTimeAsync(0)
  return provider
}

const lineIn = (doc: Y.Doc) => lineOf(doc.getXmlFragment('headline'))

function words(doc: Y.Doc): Y.XmlText {
  const text = doc.getXmlFragment('headline').toArray()[0]
  if (!(text instanceof Y.XmlElement)) throw new Error('no words')
  return text.get(0) as Y.XmlText
}

it('[EDIT1] what was written after the server had turned away comes along into the draft that is loaded anew', async () => {
  const server = new ScriptedServer()
  Y.applyUpdate(server.doc, seedUpdate({ ...emptyContent(), headline: 'Tide' }))
  const before = await open(server)
  server.greet()
  words(before.doc).insert(4, ' and')
  server.commit()
  words(before.doc).delete(0, 4)
  words(before.doc).insert(4, ' time')
  server.socket.cut(CLOSE.onlySuggests)
  const left = before.left()
  before.destroy()
  const after = await open(server)
  const brought = bringAll([left], after, 1)
  server.socket.cut()
  await vi.advanceTimersByTimeAsync(1_000)
  expect(after.status().state.kind).toBe('reconnecting')
  server.greet()
  expect(await brought).toBe(true)
  expect(lineIn(after.doc)).toBe('Tide and time')
  server.commit()
  expect(lineIn(server.doc)).toBe('Tide and time')
})

it('[EDIT1] whoever can tell nobody what has no place brings nothing, so that it stays together', async () => {
  const server = new ScriptedServer()
  Y.applyUpdate(server.doc, seedUpdate({ ...emptyContent(), headline: 'Tide' }))
  const before = await open(server)
  server.greet()
  words(before.doc).insert(4, ' and')
  const placed = before.left()
  const copy = newDraftDoc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(before.doc))
  const caption = new Y.XmlElement('paragraph')
  caption.insert(0, [new Y.XmlText('The mill')])
  copy.getXmlFragment('heroCaption').insert(0, [caption])
  const own: LetterRange = [copy.clientID, 0, Y.getState(copy.store, copy.clientID)]
  const unplaced = { doc: copy, unconfirmed: [...placed.unconfirmed, own], caret: null }
  before.destroy()
  const after = await open(server)
  server.greet()
  expect(await bringAll([unplaced], after, 1)).toBe(false)
  expect(lineIn(after.doc)).toBe('Tide')
  expect(await bringAll([placed], after, 1)).toBe(true)
  expect(lineIn(after.doc)).toBe('Tide and')
})

it('[EDIT1] [SUG1] what the server would not take is not sent: a page that never heard of its refusal would show it for ever', async () => {
  const server = new ScriptedServer()
  Y.applyUpdate(server.doc, seedUpdate({ ...emptyContent(), headline: 'Tide' }))
  const page = await open(server)
  server.greet()
  server.commit()
  server.socket.cut()
  const body = page.doc.getXmlFragment('body')
  body.insert(body.length, [new Y.XmlElement('paragraph')])
  server.state = { ...server.state, onlySuggests: true }
  await vi.advanceTimersByTimeAsync(5_000)
  server.greet()
  expect(server.socket.updates()).toEqual([])
  expect(page.status().state).toMatchObject({ kind: 'refused', code: CLOSE.onlySuggests })
  await vi.advanceTimersByTimeAsync(60_000)
  expect(server.sockets).toHaveLength(2)
})
