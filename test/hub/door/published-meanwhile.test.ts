import * as Y from 'yjs'
import { expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { DraftSuggestions } from '../../../client/editor/suggestions/draft-suggestions.ts'
import { bringAll } from '../../../client/sync/left-words.ts'
import { noCopy } from '../../../client/sync/offline-copy.ts'
import { UNSENT } from '../../../client/sync/own-ids.ts'
import { deliver } from '../../../client/sync/send-kept.ts'
import { StoryProvider } from '../../../client/sync/story-provider.ts'
import { CHANNELS } from '../../../server/bus/bus.ts'
import { paragraph } from '../../../shared/document/content.ts'
import { readContent } from '../../../shared/document/read-draft.ts'
import { SCHEMA_VERSION } from '../../../shared/document/schema.ts'
import { pendingIn } from '../../../shared/document/suggested/pending.ts'
import { SUGGESTED_SPLIT } from '../../../shared/document/suggested/suggestion.ts'
import { eventually } from '../../support/eventually.ts'
import { OpenDoor } from '../open-door.ts'

function textOf(doc: Y.Doc): Y.XmlText {
  return (doc.getXmlFragment('body').get(0) as Y.XmlElement).get(0) as Y.XmlText
}

const asRita = (door: OpenDoor) => ({
  url: door.address({}, '').replace(/\/\?$/, ''),
  userId: 'rita',
  WebSocket: WebSocket as unknown as typeof globalThis.WebSocket,
})

/** Rita reports from a desk, as her browser does without its screen; everybody else edits. */
class Desk implements Disposable {
  readonly provider: StoryProvider
  readonly suggestions: DraftSuggestions

  constructor(door: OpenDoor) {
    this.provider = new StoryProvider({
      ...asRita(door),
      storyId: door.table.storyId,
      readOnly: false,
      online: true,
      openCopy: async () => noCopy,
    })
    const { doc } = this.provider
    this.suggestions = new DraftSuggestions({ doc, userId: 'rita', now: () => 1 })
    this.provider.beforeAnswer = this.suggestions.tellOf
    this.provider.subscribe(() => this.suggestions.restrict(this.status.onlySuggests))
  }

  get status() {
    return this.provider.status()
  }

  /** At the end, as its editor does, which knows of suggestions what it has heard. */
  type(letter: string) {
    const { doc } = this.provider
    const text = textOf(doc)
    const write = () =>
      doc.transact((transaction) => {
        text.insert(text.length, letter)
        this.suggestions.wrote(transaction, doc.getXmlFragment('body'))
      })
    if (this.suggestions.mode === 'editing') write()
    else this.suggestions.carryOut({ kind: 'suggest', strikes: [] }, write, this)
  }

  /** Begins a paragraph behind the first, as an editor does that knows of no publication. */
  begin(words: string) {
    const begun = new Y.XmlElement('paragraph')
    begun.insert(0, [new Y.XmlText(words)])
    this.provider.doc.getXmlFragment('body').insert(1, [begun])
  }

  is(kind: string): Promise<void> {
    return eventually(() => expect(this.status.state.kind).toBe(kind), { within: 5_000, every: 1 })
  }

  [Symbol.dispose]() {
    this.provider.destroy()
    this.suggestions.destroy()
  }
}

/** A draft of one paragraph, and whoever is asked for is Rita if they bring no name. */
async function newsroom() {
  const door = await OpenDoor.open()
  const { admit } = door
  const asked = Promise.withResolvers<void>()
  const answer = Promise.withResolvers<void>()
  let isLive = false
  door.admit = async (name) => {
    const admission = await admit(name ?? 'rita')
    if (!isLive || !admission.ok || admission.user.id !== 'rita') return admission
    asked.resolve()
    await answer.promise
    return { ...admission, onlySuggests: true }
  }
  const publish = () => {
    isLive = true
    door.table.bus.publish(CHANNELS.access, { storyId: door.table.storyId, lost: [] })
  }
  const editor = await door.writer('ed')
  const first = new Y.XmlElement('paragraph')
  first.insert(0, [new Y.XmlText('Rain. ')])
  editor.doc.getXmlFragment('body').insert(0, [first])
  await editor.saved()
  editor.socket.terminate()
  return { door, publish, asked: asked.promise, answer: answer.resolve }
}

it('[SUG1] what a reporter types from the publication on reaches no reader, and is one suggestion, however late their desk hears of it', async () => {
  const { door, publish, asked, answer } = await newsroom()
  await using _door = door
  using rita = new Desk(door)
  await rita.is('saved')
  rita.type('f')
  rita.type('l')
  await rita.is('saved')
  publish()
  await asked
  rita.type('o')
  rita.type('o')
  const bob = await door.writer('bob', { schema: String(SCHEMA_VERSION) })
  answer()
  await rita.is('reconnecting')
  rita.type('d')
  await rita.is('saved')
  rita.type('s')
  await rita.is('saved')
  await bob.saved()
  await eventually(() => expect(textOf(bob.doc).toString()).toBe('Rain. floods'), {
    within: 2_000,
    every: 1,
  })
  expect(readContent(bob.doc).body).toEqual([paragraph('Rain. fl')])
  expect(pendingIn(bob.doc).open).toHaveLength(1)
})

it('[SUG1] [EDIT1] a paragraph that they begin in that moment is a suggestion, too: nothing of it is lost', async () => {
  const { door, publish, asked, answer } = await newsroom()
  await using _door = door
  using rita = new Desk(door)
  await rita.is('saved')
  publish()
  await asked
  rita.begin('It floods')
  answer()
  await rita.is('refused')
  using again = new Desk(door)
  expect(await bringAll([rita.provider.left()], again.provider, 1)).toBe(true)
  await again.is('saved')
  const bob = await door.writer('bob', { schema: String(SCHEMA_VERSION) })
  expect(textOf(bob.doc).toString()).toBe(`Rain. ${SUGGESTED_SPLIT}It floods`)
  expect(readContent(bob.doc).body).toEqual([paragraph('Rain. ')])
})

it('[SUG1] [EDIT1] a paragraph that their device kept since before is a suggestion, also where no page has the story open', async () => {
  const { door, publish, answer } = await newsroom()
  await using _door = door
  using rita = new Desk(door)
  await rita.is('saved')
  rita.provider.socket.disconnect()
  rita.begin('It floods')
  publish()
  answer()
  let forgotten = false
  const openCopy = async (_name: string, doc: Y.Doc) => {
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(rita.provider.doc))
    const ids = {
      ...noCopy.ids,
      read: async () => new Map([[rita.provider.doc.clientID, UNSENT]]),
    }
    return { ...noCopy, kept: true, ids, forget: async () => void (forgotten = true) }
  }
  const deps = { ...asRita(door), openCopy }
  expect(await deliver(door.table.storyId, new AbortController().signal, deps)).toBe('sent')
  expect(forgotten).toBe(true)
  const bob = await door.writer('bob', { schema: String(SCHEMA_VERSION) })
  expect(textOf(bob.doc).toString()).toBe(`Rain. ${SUGGESTED_SPLIT}It floods`)
  expect(readContent(bob.doc).body).toEqual([paragraph('Rain. ')])
})
