import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { readContent } from '../../shared/document/read-draft.ts'
import { pendingIn } from '../../shared/document/suggested/pending.ts'
import {
  additionsOf,
  carriedOf,
  decisionsOf,
  strikesOf,
  writeDecision,
} from '../../shared/document/suggested/suggestion.ts'
import { seeded, type SeededRandom } from '../support/seeded-random.ts'
import { AUTHOR, BEA, draftOf, named, standingOf, suggest, Suggester, textOf } from './suggester.ts'

/** `RUNS=20` makes a thousand attacks of it. */
const DRAFTS = Number(process.env['RUNS'] ?? 3)

/** What somebody tries who wants readers to get something else. */
const ATTACKS: Record<string, (doc: Y.Doc, random: SeededRandom) => void> = {
  'words without a word': (doc, random) => textOf(doc).insert(random.int(20), 'LIES'),
  'a deletion': (doc, random) => textOf(doc).delete(random.int(15), 1 + random.int(4)),
  'bold words': (doc, random) => textOf(doc).format(random.int(10), 4, { bold: {} }),
  'a link': (doc) => textOf(doc).format(0, 3, { link: { href: 'https://evil.example' } }),
  'a paragraph': (doc) => {
    const paragraph = new Y.XmlElement('paragraph')
    paragraph.insert(0, [new Y.XmlText('LIES')])
    doc.getXmlFragment('body').insert(0, [paragraph])
  },
  'a paragraph less': (doc) => doc.getXmlFragment('body').delete(0, 1),
  'a text in a paragraph': (doc) =>
    (doc.getXmlFragment('body').get(0) as Y.XmlElement).insert(0, [new Y.XmlText('LIES')]),
  'a heading of it': (doc) =>
    (doc.getXmlFragment('body').get(0) as Y.XmlElement).setAttribute('as', 'heading'),
  'another section': (doc) => doc.getMap('meta').set('section', 'ads'),
  'a byline': (doc) => doc.getArray('bylines').push(['Mallory']),
  'words in a caption': (doc) =>
    ((doc.getXmlFragment('heroCaption').get(0) as Y.XmlElement).get(0) as Y.XmlText).insert(
      0,
      'LIES',
    ),
  'words of the author as suggested': (doc, random) =>
    additionsOf(doc).set(`x-${random.int(99)}`, named('mallory', [[AUTHOR, 0, 100]])),
  'a suggestion in another name': (doc) => {
    const clock = Y.getState(doc.store, doc.clientID)
    textOf(doc).insert(3, 'LIES')
    additionsOf(doc).set('y', named('bea', [[doc.clientID, clock, clock + 4]]))
  },
  'another’s suggestion, emptied': (doc) => {
    for (const key of additionsOf(doc).keys()) additionsOf(doc).set(key, named('mallory', []))
  },
  'another’s suggestion, gone': (doc) => {
    for (const key of additionsOf(doc).keys()) additionsOf(doc).delete(key)
  },
  'another’s strike, gone': (doc) => strikesOf(doc).delete('77-s'),
  'a decision': (doc) => {
    for (const { id, adds } of pendingIn(doc).open)
      decisionsOf(doc).set(
        `z-${id}`,
        writeDecision({
          suggestionId: id,
          userId: 'mallory',
          at: 1,
          accepted: true,
          letters: adds,
        }),
      )
  },
  'their own words, no longer suggested': (doc) => {
    const clock = Y.getState(doc.store, doc.clientID)
    suggest(doc, 'mallory', { at: 5, words: 'LIES' })
    additionsOf(doc).set(`${doc.clientID}-${clock}`, named('mallory', []))
  },
  'letters that are said to stand for suggested ones': (doc) => {
    const clock = Y.getState(doc.store, doc.clientID)
    suggest(doc, 'mallory', { at: 5, words: 'LIES' })
    carriedOf(doc).push([[[doc.clientID, clock, AUTHOR, 4, 4]]])
    doc.getArray('moves').push([[[doc.clientID, clock, AUTHOR, 8, 4, 0]]])
  },
  'struck letters that stand for more': (doc) => {
    strikesOf(doc).set('m-s', named('mallory', [[BEA, 0, 5]]))
    carriedOf(doc).push([[[BEA, 0, AUTHOR, 4, 4]]])
  },
  'clocks yet to come': (doc) => {
    additionsOf(doc).set('w', named('mallory', [[AUTHOR, 0, 1e9]]))
    additionsOf(doc).set('v', named('mallory', [[doc.clientID, 0, 1e9]]))
    textOf(doc).insert(1, 'LIES')
  },
  'values that are none': (doc) => additionsOf(doc).set('u', { userId: 'mallory' }),
}

describe('[SUG1] whoever may only suggest', () => {
  it('suggests, and takes that back, as they say it', () => {
    const server = draftOf()
    const before = readContent(server)
    const mallory = new Suggester(server)
    mallory.do((doc) => suggest(doc, 'mallory', { at: 8, words: 'water ' }))
    expect(mallory.isOther).toBe(false)
    expect(textOf(server).toJSON()).toContain('water ')
    expect(readContent(server)).toEqual(before)
    mallory.do((doc) => textOf(doc).delete(8, 6))
    expect(mallory.isOther).toBe(false)
    expect(textOf(server).toJSON()).not.toContain('water ')
  })

  it('writes directly, and it comes as a suggestion', () => {
    const server = draftOf()
    const mallory = new Suggester(server)
    mallory.do((doc) => textOf(doc).insert(0, 'Look: '))
    expect(mallory.isOther).toBe(false)
    expect(pendingIn(server).open.filter(({ userId }) => userId === 'mallory')).toHaveLength(1)
    expect(textOf(server).toJSON()).toContain('Look: ')
  })

  it('deletes others’ words, and that comes as a suggestion, so that they have to load the draft anew', () => {
    const server = draftOf()
    const before = readContent(server)
    const mallory = new Suggester(server)
    mallory.do((doc) => textOf(doc, 1).delete(0, 6))
    expect(mallory.isOther).toBe(true)
    expect(readContent(server)).toEqual(before)
    const [own] = pendingIn(server).open.filter(({ userId }) => userId === 'mallory')
    expect(own?.strikes.map(([client, from, to]) => [client, to - from])).toEqual([[AUTHOR, 6]])
  })

  it.each(Object.keys(ATTACKS))('changes nothing that readers get by %s', (name) => {
    const server = draftOf()
    const before = standingOf(server)
    new Suggester(server).do((doc) => ATTACKS[name]?.(doc, seeded(1)))
    expect(standingOf(server)).toEqual(before)
  })

  it('changes nothing that readers get in many attacks, one on top of the other', () => {
    const random = seeded(7)
    const names = Object.keys(ATTACKS)
    for (let draft = 0; draft < DRAFTS; draft++) {
      const server = draftOf()
      const before = standingOf(server)
      for (let attack = 0; attack < 50; attack++) {
        const name = random.pick(names)
        const mallory = new Suggester(server)
        mallory.doc.clientID = 1_000 + draft * 100 + attack
        mallory.do((doc) => ATTACKS[name]?.(doc, random))
        expect(standingOf(server), name).toEqual(before)
      }
    }
  })
})
