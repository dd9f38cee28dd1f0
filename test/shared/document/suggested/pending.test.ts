import * as Y from 'yjs'
import { describe, expect, it } from 'vitest'
import { blockText } from '../../../../shared/document/content.ts'
import { readContent } from '../../../../shared/document/read-draft.ts'
import { deleteLetters } from '../../../../shared/document/suggested/drop-added.ts'
import { LetterSet } from '../../../../shared/document/suggested/letter-set.ts'
import { pendingIn } from '../../../../shared/document/suggested/pending.ts'
import {
  additionsOf,
  carriedOf,
  decisionsOf,
  strikesOf,
  writeDecision,
  writeNamed,
} from '../../../../shared/document/suggested/suggestion.ts'
import type { LetterRange } from '../../../../shared/document/letter-range.ts'

const ADA = 100
/** “Old ”, as Ada suggests it, and “mill”, which she would strike. */
const OLD: LetterRange = [ADA, 0, 4]
const MILL: LetterRange = [1, 6, 10]

/** Somebody's copy of the draft. */
function copyOf(doc: Y.Doc, clientID: number): Y.Doc {
  const copy = new Y.Doc()
  copy.clientID = clientID
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  return copy
}

function textOf(doc: Y.Doc): Y.XmlText {
  return (doc.getXmlFragment('body').get(0) as Y.XmlElement).get(0) as Y.XmlText
}

function suggested(): Y.Doc {
  const draft = new Y.Doc()
  draft.clientID = 1
  const paragraph = new Y.XmlElement('paragraph')
  draft.getXmlFragment('body').insert(0, [paragraph])
  paragraph.insert(0, [new Y.XmlText('The mill')])
  const ada = copyOf(draft, ADA)
  textOf(ada).insert(4, 'Old ')
  additionsOf(ada).set('100-0', writeNamed({ userId: 'ada', at: 1, letters: [OLD] }))
  strikesOf(ada).set('100-0', writeNamed({ userId: 'ada', at: 1, letters: [MILL] }))
  return ada
}

/** A word is made anew elsewhere, as an editor does it who splits a paragraph before it. */
function move(doc: Y.Doc) {
  doc.transact(() => {
    const clock = Y.getState(doc.store, doc.clientID)
    textOf(doc).insert(0, 'Old ')
    deleteLetters(textOf(doc), new LetterSet([OLD]))
    carriedOf(doc).push([[[...OLD.slice(0, 2), doc.clientID, clock, 4]]])
  })
}

function decide(doc: Y.Doc, accepted: boolean) {
  doc.transact(() => {
    const [one] = pendingIn(doc).open
    if (!one) return
    deleteLetters(textOf(doc), accepted ? one.struck : one.added)
    const by = { suggestionId: one.id, userId: 'bob', at: 2 }
    const letters = [...one.adds, ...one.strikes]
    const id = `${doc.clientID}-${Y.getState(doc.store, doc.clientID)}`
    decisionsOf(doc).set(id, writeDecision({ ...by, accepted, letters }))
  })
}

const read = (doc: Y.Doc) => readContent(doc).body.map(blockText).join('\n')

describe('[SUG1] of a suggestion that somebody decides about', () => {
  it('nothing is open or hidden', () => {
    for (const accepted of [true, false]) {
      const draft = suggested()
      decide(draft, accepted)
      expect(pendingIn(draft).open).toEqual([])
      expect(read(draft)).toBe(accepted ? 'The Old ' : 'The mill')
    }
  })

  it.each([
    ['the move', 'the rejection'],
    ['the rejection', 'the move'],
  ])('what was moved in the moment of its rejection is open again: %s comes before %s', (first) => {
    const draft = suggested()
    const [bob, cyd] = [copyOf(draft, 200), copyOf(draft, 300)]
    decide(bob, false)
    move(cyd)
    for (const one of first === 'the move' ? [cyd, bob] : [bob, cyd]) {
      Y.applyUpdate(draft, Y.encodeStateAsUpdate(one))
      expect(read(draft)).toBe('The mill')
    }
    expect(textOf(draft).toJSON()).toBe('Old The mill')
    expect(pendingIn(draft).open).toMatchObject([{ id: '100-0', strikes: [] }])
    decide(draft, false)
    expect(textOf(draft).toJSON()).toBe('The mill')
    expect(pendingIn(draft).open).toEqual([])
  })

  it('what was moved in the moment of its acceptance is accepted', () => {
    const draft = suggested()
    const [bob, cyd] = [copyOf(draft, 200), copyOf(draft, 300)]
    decide(bob, true)
    move(cyd)
    for (const one of [bob, cyd]) Y.applyUpdate(draft, Y.encodeStateAsUpdate(one))
    expect(read(draft)).toBe('Old The ')
    expect(pendingIn(draft).open).toEqual([])
  })
})
