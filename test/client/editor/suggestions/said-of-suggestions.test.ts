import { expect, it, onTestFinished } from 'vitest'
import { lineOf } from '../../../../shared/document/line.ts'
import { addedIn, pendingIn } from '../../../../shared/document/suggested/pending.ts'
import { additionsOf } from '../../../../shared/document/suggested/suggestion.ts'
import { draftStore } from '../../../../client/editor/use-draft.ts'
import { namingOf } from '../../../../client/editor/use-fields.ts'
import { Line, seedOf } from '../binding/writers.ts'

function fails() {
  throw new Error('it fails')
}

function suggesting() {
  const line = new Line(seedOf('headline', ['The mill']))
  onTestFinished(() => line.close())
  const ada = line.join('ada', 'headline')
  ada.suggestions.setMode('suggesting')
  ada.caretAtEnd()
  return { line, ada }
}

it('a line is told anew where an addition in it is accepted, which changes none of its letters', () => {
  const { ada } = suggesting()
  ada.type(' turns')
  const { doc } = ada
  const fragment = doc.getXmlFragment('headline')
  const store = draftStore([fragment, ...namingOf(doc)], () => lineOf(fragment, addedIn(doc)))
  onTestFinished(store.subscribe(() => {}))
  expect(store.get()).toBe('The mill')
  const { open } = pendingIn(doc)
  ada.suggestions.carryOut({ kind: 'decide', open, accepted: true }, () => {}, null)
  expect(store.get()).toBe('The mill turns')
})

it('an undo that fails says nothing of what is written after it', () => {
  const { ada } = suggesting()
  expect(() => ada.suggestions.ahead(fails)).toThrow('it fails')
  expect([...additionsOf(ada.doc).keys()]).toEqual([])
})
