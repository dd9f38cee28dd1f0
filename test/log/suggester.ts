import * as Y from 'yjs'
import { newDraftDoc } from '../../shared/document/draft-doc.ts'
import { readContent } from '../../shared/document/read-draft.ts'
import { pendingIn } from '../../shared/document/suggested/pending.ts'
import {
  additionsOf,
  decisionsOf,
  strikesOf,
  writeNamed,
} from '../../shared/document/suggested/suggestion.ts'
import { guardSuggestions } from '../../server/log/suggestion-guard.ts'
import { placeUpdate } from '../../server/log/place-update.ts'

export const AUTHOR = 1
export const MALLORY = 66
export const BEA = 77
const TELLER = 88

/** A draft with words of an author and a suggestion of Bea's, as the server holds it. */
export function draftOf(): Y.Doc {
  const doc = newDraftDoc()
  const author = new Y.Doc()
  author.clientID = AUTHOR
  const paragraphs = ['The old mill stands by the river.', 'Nobody knows since when.']
  author.getXmlFragment('body').insert(
    0,
    paragraphs.map((words) => {
      const paragraph = new Y.XmlElement('paragraph')
      paragraph.insert(0, [new Y.XmlText(words)])
      return paragraph
    }),
  )
  const caption = new Y.XmlElement('paragraph')
  caption.insert(0, [new Y.XmlText('The mill')])
  author.getXmlFragment('heroCaption').insert(0, [caption])
  author.getMap('meta').set('section', 'news')
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(author))
  const bea = new Y.Doc()
  bea.clientID = BEA
  Y.applyUpdate(bea, Y.encodeStateAsUpdate(doc))
  suggest(bea, 'bea', { at: 4, words: 'very ' })
  strikesOf(bea).set('77-s', writeNamed({ userId: 'bea', at: 1, letters: [[AUTHOR, 20, 24]] }))
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(bea))
  return doc
}

export function textOf(doc: Y.Doc, paragraph = 0): Y.XmlText {
  return (doc.getXmlFragment('body').get(paragraph) as Y.XmlElement).get(0) as Y.XmlText
}

/** As an honest editor does it. */
export function suggest(doc: Y.Doc, userId: string, { at, words }: { at: number; words: string }) {
  doc.transact(() => {
    const clock = Y.getState(doc.store, doc.clientID)
    textOf(doc).insert(at, words)
    const letters: [number, number, number][] = [[doc.clientID, clock, clock + words.length]]
    additionsOf(doc).set(`${doc.clientID}-${clock}`, writeNamed({ userId, at: 1, letters }))
  })
}

type Letter = [client: number, from: number, to: number]

export const named = (userId: string, letters: Letter[]): unknown =>
  writeNamed({ userId, at: 1, letters })

const owns = (client: number) => ![AUTHOR, BEA, TELLER].includes(client)

/** Who sits at a program of their own. */
export class Suggester {
  readonly server: Y.Doc
  readonly doc = newDraftDoc()
  isOther = false

  constructor(server: Y.Doc) {
    this.server = server
    this.doc.clientID = MALLORY + Y.getState(server.store, MALLORY) * 1_000
    Y.applyUpdate(this.doc, Y.encodeStateAsUpdate(server), 'server')
  }

  /** Where they write next. */
  get clock(): number {
    return Y.getState(this.doc.store, this.doc.clientID)
  }

  /** Sends what `change` does, as the server takes it. */
  do(change: (doc: Y.Doc) => void) {
    this.send(this.updateOf(change))
  }

  /** What `change` does, to be sent as they like. */
  updateOf(change: (doc: Y.Doc) => void): Uint8Array {
    const updates: Uint8Array[] = []
    const take = (update: Uint8Array) => void updates.push(update)
    this.doc.on('update', take)
    this.doc.transact(() => change(this.doc))
    this.doc.off('update', take)
    return Y.mergeUpdates(updates)
  }

  /** `mostWork`: as much as the server does for it. */
  send(update: Uint8Array, mostWork?: number) {
    const by = { userId: 'mallory', owns, teller: () => TELLER, at: 1 }
    const guarded = guardSuggestions(this.server, update, by)
    this.isOther = guarded.isOther
    placeUpdate(this.server, guarded.update, mostWork)
    const unsaid = guarded.unsaid()
    if (unsaid) placeUpdate(this.server, unsaid)
  }
}

/** What readers get, and what others suggest. */
export function standingOf(doc: Y.Doc) {
  const others = pendingIn(doc).open.filter(({ userId }) => userId !== 'mallory')
  const ranges = others.map(({ id, added, struck }) => [id, added.ranges(), struck.ranges()])
  return { content: readContent(doc), others: ranges, decisions: decisionsOf(doc).toJSON() }
}
