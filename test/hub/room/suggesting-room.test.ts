import * as Y from 'yjs'
import { describe, expect, it } from 'vitest'
import { updateFrame } from '../../../server/hub/frames.ts'
import { NOBODY } from '../../../server/log/update-log.ts'
import { paragraph } from '../../../shared/document/content.ts'
import { readContent } from '../../../shared/document/read-draft.ts'
import type { LetterRange } from '../../../shared/document/letter-range.ts'
import { SCHEMA } from '../../../shared/document/schema.ts'
import { pendingIn } from '../../../shared/document/suggested/pending.ts'
import {
  decisionsOf,
  strikesOf,
  writeDecision,
  writeNamed,
} from '../../../shared/document/suggested/suggestion.ts'
import { SEED_CLIENT_ID } from '../../../shared/document/write-draft.ts'
import { CLOSE } from '../../../shared/protocol/close-codes.ts'
import { DeskTable } from '../desk-table.ts'

function writeBody(doc: Y.Doc, words: string) {
  const paragraph = new Y.XmlElement('paragraph')
  paragraph.insert(0, [new Y.XmlText(words)])
  doc.getXmlFragment('body').insert(0, [paragraph])
}

function bodyText(doc: Y.Doc): Y.XmlText {
  return (doc.getXmlFragment('body').get(0) as Y.XmlElement).get(0) as Y.XmlText
}

const lengthOf = (ranges: readonly LetterRange[]) =>
  ranges.reduce((sum, [, from, to]) => sum + to - from, 0)

describe('a room of somebody who may only suggest', () => {
  it('[SUG1] [HUB6] says what they have not said under one client id, however often, and nobody else writes under it', async () => {
    await using table = await DeskTable.open()
    const ada = await table.author('ada', { schema: SCHEMA.version })
    writeBody(ada.doc, 'news')
    await table.exchange()
    const eve = await table.author('eve', { onlySuggests: true, schema: SCHEMA.version })
    for (let frame = 0; frame < 50; frame++) {
      bodyText(eve.doc).insert(0, 'x')
      await table.exchange()
    }
    expect(eve.closed).toBeNull()
    const { clients } = ada.doc.store
    const [teller = 0, ...more] = [...clients.keys()].filter(
      (client) =>
        ![ada, eve].some(({ doc }) => doc.clientID === client) && client !== SEED_CLIENT_ID,
    )
    expect(more).toEqual([])
    expect(Y.getState(ada.doc.store, teller)).toBe(50)
    expect(pendingIn(ada.doc).open).toHaveLength(1)
    expect(readContent(ada.doc).body).toEqual([paragraph('news')])
    await table.clock.advance(2_000)
    expect((await table.log.clients(table.storyId)).get(teller)).toBe(NOBODY)
    const mallory = await table.author('mallory', { schema: SCHEMA.version })
    const forged = new Y.Doc()
    Y.applyUpdate(forged, Y.encodeStateAsUpdate(mallory.doc))
    forged.clientID = teller
    bodyText(forged).insert(0, 'LIES')
    mallory.send(updateFrame(Y.encodeStateAsUpdate(forged, Y.encodeStateVector(mallory.doc))))
    await table.exchange()
    expect(mallory.foreign).toEqual([teller])
    expect(Y.getState(ada.doc.store, teller)).toBe(50)
  })

  it('takes what somebody types in one go for one suggestion, and what they type elsewhere for another', async () => {
    await using table = await DeskTable.open()
    const ada = await table.author('ada', { schema: SCHEMA.version })
    writeBody(ada.doc, 'news')
    await table.exchange()
    const [eve, mia] = [
      await table.author('eve', { onlySuggests: true, schema: SCHEMA.version }),
      await table.author('mia', { onlySuggests: true, schema: SCHEMA.version }),
    ]
    const type = async (doc: Y.Doc, words: string, at: number) => {
      for (const [i, letter] of words.split('').entries()) {
        bodyText(doc).insert(at + i, letter)
        await table.exchange()
      }
    }
    await type(eve.doc, 'bad ', 0)
    await type(mia.doc, 'very ', 0)
    await type(eve.doc, ' today', 13)
    expect(bodyText(ada.doc).toJSON()).toBe('very bad news today')
    const open = pendingIn(ada.doc).open.map(({ userId, adds }) => [userId, lengthOf(adds)])
    expect(open).toEqual([
      ['eve', 4],
      ['mia', 5],
      ['eve', 6],
    ])
    const [first] = pendingIn(ada.doc).open
    if (!first) throw new Error('no suggestion')
    const by = { suggestionId: first.id, userId: 'ada', at: 2, accepted: true }
    decisionsOf(ada.doc).set('1-d', writeDecision({ ...by, letters: first.adds }))
    await table.exchange()
    await type(eve.doc, 'and sad ', 9)
    expect(readContent(ada.doc).body).toEqual([paragraph('bad news')])
    expect(pendingIn(ada.doc).open).toHaveLength(3)
  })

  it('tells the list of stories how many suggestions are open: what is decided, or gone with its letters, is not', async () => {
    await using table = await DeskTable.open()
    const ada = await table.author('ada', { schema: SCHEMA.version })
    writeBody(ada.doc, 'news')
    const eve = await table.author('eve', { onlySuggests: true, schema: SCHEMA.version })
    const open = () => table.hubs[0]?.facts(table.storyId)?.suggestions
    expect(open()).toBe(0)
    bodyText(eve.doc).insert(4, 's')
    await table.exchange()
    bodyText(eve.doc).insert(0, 'old ')
    await table.exchange()
    expect(open()).toBe(2)
    bodyText(ada.doc).delete(0, 4)
    await table.exchange()
    expect(open()).toBe(1)
    const [last] = pendingIn(ada.doc).open.filter(({ adds }) =>
      adds.some(([, a, b]) => b - a === 1),
    )
    if (!last) throw new Error('no suggestion')
    const by = { suggestionId: last.id, userId: 'ada', at: 2, accepted: true }
    decisionsOf(ada.doc).set('1-d', writeDecision({ ...by, letters: last.adds }))
    await table.exchange()
    expect(open()).toBe(0)
  })

  it('[SUG1] [HUB6] takes no more strikes at once than somebody who selects a long text', async () => {
    const { table, eve, strike } = await striking()
    await using _closed = table
    strike(5_000)
    await table.exchange()
    expect(eve.closed).toBeNull()
    strike(5_001)
    await table.exchange()
    expect(eve.closed?.code).toBe(CLOSE.onlySuggests)
    expect(strikesOf(eve.doc).size).toBe(2)
    expect(pendingIn((await table.author('cyd')).doc).open).toHaveLength(1)
  })

  it('[SUG1] [HUB6] cuts whoever floods it with strikes, as their work is used up, and others write on', async () => {
    const { table, ada, eve, strike } = await striking()
    await using _closed = table
    for (let frame = 0; frame < 50; frame++) strike(4_900)
    await table.exchange()
    expect(eve.closed).toEqual({
      code: CLOSE.overloaded,
      reason: 'too much work at once: come back later',
    })
    expect(pendingIn(ada.doc).open.length).toBeLessThan(60_000 / 4_900)
    bodyText(ada.doc).insert(0, 'good ')
    await table.exchange()
    expect(bodyText((await table.author('cyd')).doc).toJSON()).toBe('good news')
    expect(ada.closed).toBeNull()
  })
})

/** Ada edits, and Eve strikes the first letter so many times over. */
async function striking() {
  const table = await DeskTable.open()
  const ada = await table.author('ada', { schema: SCHEMA.version })
  writeBody(ada.doc, 'news')
  await table.exchange()
  const eve = await table.author('eve', { onlySuggests: true, schema: SCHEMA.version })
  let next = 0
  const strike = (ranges: number) => {
    const letters = Array.from({ length: ranges }, (): LetterRange => [ada.doc.clientID, 2, 3])
    strikesOf(eve.doc).set(
      `${eve.doc.clientID}-${next++}`,
      writeNamed({ userId: 'eve', at: 1, letters }),
    )
  }
  return { table, ada, eve, strike }
}
