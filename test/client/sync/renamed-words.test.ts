import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { OwnIds } from '../../../client/sync/own-ids.ts'
import { renamedWords } from '../../../client/sync/renamed-words.ts'
import { emptyContent } from '../../../shared/document/content.ts'
import { newDraftDoc } from '../../../shared/document/draft-doc.ts'
import type { LetterRange } from '../../../shared/document/letter-range.ts'
import {
  additionsOf,
  carriedOf,
  decisionsOf,
  readCarried,
  readDecision,
  readNamed,
  writeDecision,
  writeNamed,
} from '../../../shared/document/suggested/suggestion.ts'
import { FRAGMENTS, MOVES } from '../../../shared/document/schema.ts'
import { seedUpdate } from '../../../shared/document/write-draft.ts'
import { seeded, type SeededRandom } from '../../support/seeded-random.ts'

const RUNS = Number(process.env['RUNS'] ?? 300)

it('[HUB5] what somebody wrote under a client id that another one has taken stands with all others, once and in order', () => {
  for (let seed = 1; seed <= RUNS; seed++) {
    const random = seeded(seed)
    const { server, ada, own } = writtenTwice(random)
    const expected = wordsIn(ada, 'ada')
    const page = random.chance(0.5) ? { doc: ada, own } : reloaded(ada, own)
    const forged = page.own.forgedIn(server, new Set(random.chance(0.5) ? [ada.clientID] : []))
    const now = 1 + random.int(2 ** 30)
    const next = copyOf(server)
    const renames = forged.map((one) => ({ ...one, now }))
    Y.applyUpdate(next, renamedWords(page.doc, server, renames))
    Y.applyUpdate(server, Y.encodeStateAsUpdate(next, Y.encodeStateVector(server)))
    expect(next.store.pendingStructs, `seed ${seed}`).toBeNull()
    expect(wordsIn(next, 'ada'), `seed ${seed}`).toEqual(expected)
    expect(wordsIn(next, 'base'), `seed ${seed}`).toEqual(wordsIn(ada, 'base'))
    expect(bodyOf(server).toJSON(), `seed ${seed}`).toBe(bodyOf(next).toJSON())
    const afterwards = newDraftDoc()
    Y.applyUpdate(afterwards, Y.encodeStateAsUpdate(server))
    expect(bodyOf(afterwards).toJSON(), `seed ${seed}`).toBe(bodyOf(next).toJSON())
  }
})

it('[HUB5] two tabs that hold the same words bring them once', () => {
  for (let seed = 1; seed <= RUNS; seed++) {
    const random = seeded(seed)
    const { server, ada, own } = writtenTwice(random)
    const [other, expected] = [copyOf(ada), wordsIn(ada, 'ada')]
    const renames = own.forgedIn(server, new Set()).map((one) => ({ ...one, now: 7 }))
    for (const tab of random.chance(0.5) ? [ada, other] : [other, ada])
      Y.applyUpdate(server, renamedWords(tab, server, renames))
    expect(wordsIn(server, 'ada'), `seed ${seed}`).toEqual(expected)
  }
})

it('[SUG1] names suggested letters by the ids that they have', () => {
  const [ada, server] = [newDraftDoc(), newDraftDoc()]
  const { clientID: id } = ada
  ada.getText('t').insert(0, 'moved')
  const letters: LetterRange[] = [[id, 0, 5]]
  const name = `${id}-2`
  additionsOf(ada).set(name, writeNamed({ userId: 'ada', at: 1, letters }))
  carriedOf(ada).push([[[9, 1, id, 1, 3]]])
  const decided = { suggestionId: name, userId: 'ada', at: 1, accepted: true, letters }
  decisionsOf(ada).set('d', writeDecision(decided))
  const forged = newDraftDoc()
  forged.clientID = id
  forged.getText('t').insert(0, 'mo')
  Y.applyUpdate(server, Y.encodeStateAsUpdate(forged))
  Y.applyUpdate(server, renamedWords(ada, server, [{ client: id, from: 2, now: 5 }]))
  const now = [
    [id, 0, 2],
    [5, 2, 5],
  ]
  expect(readNamed(additionsOf(server).get('5-2'))?.letters).toEqual(now)
  expect(readDecision(decisionsOf(server).get('d'))).toMatchObject({
    suggestionId: '5-2',
    letters: now,
  })
  expect(carriedOf(server).toArray().flatMap(readCarried)).toEqual([
    [9, 1, id, 1, 1],
    [9, 2, 5, 2, 2],
  ])
})

it('[COM2] tells of moved letters by the ids that they have', () => {
  const [ada, server] = [newDraftDoc(), newDraftDoc()]
  const { clientID: id } = ada
  ada.getText('t').insert(0, 'moved')
  ada.getArray(MOVES).push([[[id, 0, id, 3, 2, 0]], [[9, 1, id, 1, 3, 1]], 'something else'])
  const renames = [{ client: id, from: 2, now: 5 }]
  const forged = newDraftDoc()
  forged.clientID = id
  forged.getText('t').insert(0, 'mo')
  Y.applyUpdate(server, Y.encodeStateAsUpdate(forged))
  Y.applyUpdate(server, renamedWords(ada, server, renames))
  expect(server.getText('t').toJSON()).toBe('moved')
  expect(server.getArray(MOVES).toArray()).toEqual([
    [[id, 0, 5, 3, 2, 0]],
    [
      [9, 1, id, 1, 1, 1],
      [9, 2, 5, 2, 2, 1],
    ],
    'something else',
  ])
})

it('[HUB5] what the server has of this device’s own is not brought once more, whatever colleagues did to it', () => {
  for (let seed = 1; seed <= RUNS; seed++) {
    const random = seeded(seed)
    const { server, ada, own } = begun(random)
    write(ada, 'ada', random)
    // A frame that was not acknowledged, and on which a colleague went on.
    Y.applyUpdate(server, Y.encodeStateAsUpdate(ada))
    const noted = reloaded(ada, own)
    own.sent()
    const bob = copyOf(server)
    write(bob, random.pick(['ada', 'bob']), random)
    Y.applyUpdate(server, Y.encodeStateAsUpdate(bob))
    const page = random.pick([{ doc: ada, own }, noted, reloaded(ada, own)])
    const renames = page.own.forgedIn(server, new Set()).map((one) => ({ ...one, now: 7 }))
    Y.applyUpdate(server, renamedWords(page.doc, server, renames))
    const words = wordsIn(server, 'ada')
    expect(words.toSorted(), `seed ${seed}`).toEqual([...new Set(words)].toSorted())
  }
})

/** A story with some words, one of whose writers may have some saved. */
function begun(random: SeededRandom) {
  const server = newDraftDoc()
  Y.applyUpdate(server, seedUpdate({ ...emptyContent(), headline: 'Tide' }))
  const base = copyOf(server)
  for (const paragraph of [0, 1]) bodyOf(base).insert(paragraph, [paragraphWith('')])
  write(base, 'base', random)
  Y.applyUpdate(server, Y.encodeStateAsUpdate(base))
  const ada = copyOf(server)
  const own = new OwnIds(ada)
  if (random.chance(0.5)) {
    write(ada, 'ada', random)
    Y.applyUpdate(server, Y.encodeStateAsUpdate(ada))
    own.saved()
  }
  return { server, ada, own }
}

/** Without a network Ada writes on, and somebody else does so in her name. */
function writtenTwice(random: SeededRandom) {
  const { server, ada, own } = begun(random)
  const mallory = copyOf(server)
  mallory.clientID = ada.clientID
  write(ada, 'ada', random)
  write(mallory, 'mal', random)
  Y.applyUpdate(server, Y.encodeStateAsUpdate(mallory))
  const bob = copyOf(server)
  write(bob, 'bob', random)
  Y.applyUpdate(server, Y.encodeStateAsUpdate(bob))
  return { server, ada, own }
}

/** The next page, which knows what the one before noted. */
function reloaded(before: Y.Doc, { reach }: OwnIds) {
  const doc = copyOf(before)
  const own = new OwnIds(doc)
  own.learn(new Map([[before.clientID, reach]]))
  return { doc, own }
}

let made = 0

/** Some words, each of which stands nowhere else; some are taken out again, some paragraphs made. */
function write(doc: Y.Doc, who: string, random: SeededRandom) {
  for (let left = 1 + random.int(6); left > 0; left--) {
    const texts = textsOf(doc)
    const text = random.pick(texts)
    const plain = plainOf(text)
    const own = plain.indexOf(`‹${who}`)
    if (own >= 0 && random.chance(0.2)) text.delete(own, plain.indexOf('›', own) + 1 - own)
    else if (random.chance(0.2))
      bodyOf(doc).insert(random.int(bodyOf(doc).length), [paragraphWith(word(who))])
    else text.insert(betweenWords(plain, random), word(who))
    if (random.chance(0.1)) text.format(0, text.length, { bold: {} })
  }
}

const word = (who: string) => `‹${who}.${(made += 1)}›`

function betweenWords(text: string, random: SeededRandom): number {
  const ends = [...text.matchAll(/›/g)].map(({ index }) => index + 1)
  return random.pick([0, ...ends])
}

function paragraphWith(text: string): Y.XmlElement {
  const paragraph = new Y.XmlElement('paragraph')
  paragraph.insert(0, [new Y.XmlText(text)])
  return paragraph
}

const bodyOf = (doc: Y.Doc) => doc.getXmlFragment(FRAGMENTS.body)

function textsOf(doc: Y.Doc): Y.XmlText[] {
  return bodyOf(doc)
    .toArray()
    .flatMap((block) => (block instanceof Y.XmlElement ? block.toArray() : []))
    .filter((child) => child instanceof Y.XmlText)
}

/** Of one writer, in the order in which they stand. */
function wordsIn(doc: Y.Doc, who: string): string[] {
  const text = textsOf(doc).map(plainOf).join('')
  return text.match(new RegExp(`‹${who}[^›]*›`, 'g')) ?? []
}

const plainOf = (text: Y.XmlText): string =>
  text
    .toDelta()
    .map(({ insert }: { insert: string }) => insert)
    .join('')

function copyOf(doc: Y.Doc): Y.Doc {
  const copy = newDraftDoc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  return copy
}
