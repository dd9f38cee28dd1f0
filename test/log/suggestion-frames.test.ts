import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { blockText } from '../../shared/document/content.ts'
import { readContent } from '../../shared/document/read-draft.ts'
import type { LetterSet } from '../../shared/document/suggested/letter-set.ts'
import { everNamed, pendingIn } from '../../shared/document/suggested/pending.ts'
import {
  additionsOf,
  carriedOf,
  decisionsOf,
  strikesOf,
  writeDecision,
} from '../../shared/document/suggested/suggestion.ts'
import { seeded, type SeededRandom } from '../support/seeded-random.ts'
import { AUTHOR, BEA, draftOf, named, standingOf, Suggester, textOf } from './suggester.ts'

/** `RUNS=200` makes ten thousand frames of it. */
const RUNS = Number(process.env['RUNS'] ?? 6)
const FRAMES = 50

type Letter = [client: number, from: number, to: number]

/** Letters of anybody, those yet to come among them. */
function someLetters(doc: Y.Doc, random: SeededRandom): Letter {
  const clients = [AUTHOR, BEA, doc.clientID, doc.clientID, ...doc.store.clients.keys()]
  const client = random.pick(clients)
  const end = Y.getState(doc.store, client)
  const from = random.int(end + (random.chance(0.3) ? 20 : 1))
  return [client, from, from + 1 + random.int(random.chance(0.1) ? 1_000 : 8)]
}

function someName(doc: Y.Doc, random: SeededRandom): string {
  const known = [...additionsOf(doc).keys(), ...strikesOf(doc).keys()]
  const fresh = [`${doc.clientID}-${random.int(3)}`, `77-${random.int(9)}`]
  return random.pick([...known, ...fresh, fresh[0] ?? ''])
}

const DEEDS: ((doc: Y.Doc, random: SeededRandom) => void)[] = [
  (doc, random) => textOf(doc, random.int(2)).insert(random.int(20), 'LIES'),
  (doc, random) => textOf(doc, random.int(2)).insert(random.int(20), '😀'),
  (doc, random) => textOf(doc).delete(random.int(15), 1 + random.int(9)),
  (doc, random) => textOf(doc).format(random.int(10), 4, { bold: {} }),
  (doc, random) => {
    const user = random.pick(['mallory', 'mallory', 'mallory', 'bea'])
    const letters = Array.from({ length: random.int(3) }, () => someLetters(doc, random))
    const map = random.pick([additionsOf(doc), additionsOf(doc), strikesOf(doc)])
    map.set(someName(doc, random), named(user, letters))
  },
  (doc, random) => {
    const { clientID } = doc
    const end = Y.getState(doc.store, clientID)
    const letters: Letter[] = [[clientID, random.int(end + 1), end + random.int(20) + 1]]
    additionsOf(doc).set(`${clientID}-${random.int(3)}`, named('mallory', letters))
  },
  (doc, random) => {
    const map = random.pick([additionsOf(doc), strikesOf(doc), decisionsOf(doc)])
    const keys = [...map.keys()]
    if (keys.length > 0) map.delete(random.pick(keys))
  },
  (doc, random) => {
    const [old, now] = [someLetters(doc, random), someLetters(doc, random)]
    const run = [old[0], old[1], now[0], now[1], 1 + random.int(8)]
    if (random.chance(0.5)) carriedOf(doc).push([[run]])
    else doc.getArray('moves').push([[[...run, 0]]])
  },
  (doc, random) => {
    const list = random.pick([carriedOf(doc), doc.getArray('moves')])
    if (list.length > 0) list.delete(random.int(list.length), 1)
  },
  (doc, random) => {
    const { open } = pendingIn(doc)
    if (open.length === 0) return
    const { id, adds } = random.pick(open)
    const decided = { suggestionId: id, userId: 'mallory', at: 1, accepted: random.chance(0.5) }
    decisionsOf(doc).set(`z-${random.int(9)}`, writeDecision({ ...decided, letters: adds }))
  },
]

/** Several deeds as one frame, of which something may be missing. */
function frameOf(mallory: Suggester, random: SeededRandom): Uint8Array {
  const updates = Array.from({ length: 1 + random.int(4) }, () => {
    const deed = random.pick(DEEDS)
    return mallory.updateOf((doc) => deed(doc, random))
  })
  const missing = random.chance(0.15) ? random.int(updates.length) : -1
  const sent = updates.filter((update, i) => i !== missing && update.length > 0)
  return sent.length > 0 ? Y.mergeUpdates(sent) : new Uint8Array([0, 0])
}

function edit(server: Y.Doc, change: (doc: Y.Doc) => void) {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(server))
  doc.transact(() => change(doc))
  Y.applyUpdate(server, Y.encodeStateAsUpdate(doc, Y.encodeStateVector(server)))
}

/** Whoever edits decides about some of it, about the letters that there are. */
function decide(server: Y.Doc, random: SeededRandom) {
  edit(server, (doc) => {
    for (const { id, adds } of pendingIn(doc).open) {
      if (random.chance(0.3)) continue
      const letters = adds.flatMap(([client, from, to]): Letter[] => {
        const end = Math.min(to, Y.getState(doc.store, client))
        return from < end ? [[client, from, end]] : []
      })
      const decided = { suggestionId: id, userId: 'ed', at: 1, accepted: random.chance(0.5) }
      decisionsOf(doc).set(`ed-${id}`, writeDecision({ ...decided, letters }))
    }
  })
}

function takeBack(server: Y.Doc) {
  edit(server, (doc) => {
    for (const key of decisionsOf(doc).keys())
      if (key.startsWith('ed-')) decisionsOf(doc).delete(key)
  })
}

/** Whoever edits brings letters from the beginning of a paragraph into another one, and tells where they went. */
function move(server: Y.Doc, random: SeededRandom) {
  edit(server, (doc) => {
    const from = random.int(2)
    const letters = lettersOf(textOf(doc, from)).slice(0, 1 + random.int(6))
    const named = everNamed(doc)
    const clock = Y.getState(doc.store, doc.clientID)
    const to = textOf(doc, 1 - from)
    to.insert(to.length, letters.map(({ letter }) => letter).join(''))
    textOf(doc, from).delete(0, letters.length)
    const runs = letters.map(({ id }, i) => [id.client, id.clock, doc.clientID, clock + i, 1])
    carriedOf(doc).push([runs.filter((_, i) => isIn(named, letters[i]?.id))])
  })
}

function isIn(letters: LetterSet, id: Y.ID | undefined): boolean {
  return id !== undefined && letters.has(id.client, id.clock)
}

function lettersOf(text: Y.XmlText): { id: Y.ID; letter: string }[] {
  const letters: { id: Y.ID; letter: string }[] = []
  for (let item = text._start; item; item = item.right) {
    if (item.deleted || !(item.content instanceof Y.ContentString)) continue
    const { client, clock } = item.id
    for (const [i, letter] of item.content.str.split('').entries())
      letters.push({ id: Y.createID(client, clock + i), letter })
  }
  return letters
}

/** Which letters readers get, wherever they stand. */
function lettersRead(server: Y.Doc): string {
  return JSON.stringify(readContent(server).body.map(blockText)).split('').toSorted().join('')
}

it.each(Array.from({ length: RUNS }, (_, i) => i + 1))(
  '[SUG1] whatever somebody sends who may only suggest, readers get the same, and others suggest the same: seed %s',
  (seed) => {
    const random = seeded(seed)
    const server = draftOf()
    const first = lettersRead(server)
    let client = 1_000_000_000
    let mallory = new Suggester(server)
    for (let frame = 0; frame < FRAMES; frame++) {
      if (random.chance(0.1)) decide(server, random)
      if (random.chance(0.1)) move(server, random)
      const before = standingOf(server)
      const isNew = mallory.isOther && random.chance(0.5)
      if (isNew) mallory = new Suggester(server)
      if (isNew || random.chance(0.3)) mallory.doc.clientID = client++
      mallory.send(frameOf(mallory, random), random.chance(0.1) ? random.int(60) : undefined)
      expect(standingOf(server), `frame ${frame}`).toEqual(before)
    }
    takeBack(server)
    expect(lettersRead(server), 'once decisions are taken back').toBe(first)
  },
)
