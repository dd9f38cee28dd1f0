import * as Y from 'yjs'
import { expect, it, onTestFinished } from 'vitest'
import { blockText } from '../../../../shared/document/content.ts'
import type { LetterRange } from '../../../../shared/document/letter-range.ts'
import { readContent } from '../../../../shared/document/read-draft.ts'
import { pendingIn } from '../../../../shared/document/suggested/pending.ts'
import {
  additionsOf,
  readCarried,
  readNamed,
  writeNamed,
} from '../../../../shared/document/suggested/suggestion.ts'
import { Line, seedOf } from '../binding/writers.ts'

const MANY = 12_000
const base = (doc: Y.Doc) => readContent(doc).body.map(blockText).join('\n')

it('[SUG1] a list of letters hides them all, however long it is', () => {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, seedOf('body', ['']))
  const text = (doc.getXmlFragment('body').get(0) as Y.XmlElement).get(0) as Y.XmlText
  const letters = Array.from({ length: MANY }, (): LetterRange => {
    const clock = Y.getState(doc.store, doc.clientID)
    text.insert(0, 'x')
    doc.getMap('meta').set('section', 'news')
    return [doc.clientID, clock, clock + 1]
  })
  additionsOf(doc).set('s', writeNamed({ userId: 'ada', at: 1, letters }))
  expect(base(doc)).toBe('')
  expect(readCarried(letters.map(([client, clock]) => [client, clock, 1, clock, 1]))).toHaveLength(
    MANY,
  )
})

function suggesting() {
  const line = new Line(seedOf('body', ['The mill']))
  onTestFinished(() => line.close())
  const ada = line.join('ada')
  ada.suggestions.setMode('suggesting')
  ada.caretAtEnd()
  return { line, ada }
}

const listsIn = (doc: Y.Doc) =>
  [...additionsOf(doc).values()].map((value) => readNamed(value)?.letters ?? [])

it('names what is typed in one go as one, whatever is written of it in between', () => {
  const { line, ada } = suggesting()
  ada.type('wheels torn')
  ada.erase(3)
  ada.type('urn')
  expect(listsIn(line.doc).map(({ length }) => length)).toEqual([1])
  expect(base(line.doc)).toBe('The mill')
})

it('[SUG1] goes on in another suggestion where one names much, and readers get nothing of either', () => {
  const { line, ada } = suggesting()
  ada.type('x')
  const [id = ''] = additionsOf(ada.doc).keys()
  const letters = [...(listsIn(ada.doc)[0] ?? [])]
  for (let i = 1; i < 500; i++) letters.push([7, 2 * i, 2 * i + 1])
  additionsOf(ada.doc).set(id, writeNamed({ userId: 'ada', at: 1, letters }))
  ada.type('yz')
  expect(listsIn(line.doc).map(({ length }) => length)).toEqual([500, 1])
  expect(base(line.doc)).toBe('The mill')
  expect(pendingIn(line.doc).open).toHaveLength(2)
})
