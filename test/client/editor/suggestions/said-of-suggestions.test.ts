import { expect, it, onTestFinished } from 'vitest'
import { newDraftDoc } from '../../../../shared/document/draft-doc.ts'
import { lineOf } from '../../../../shared/document/line.ts'
import { addedIn, pendingIn } from '../../../../shared/document/suggested/pending.ts'
import { additionsOf } from '../../../../shared/document/suggested/suggestion.ts'
import {
  DraftSuggestions,
  type KeptMode,
} from '../../../../client/editor/suggestions/draft-suggestions.ts'
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

it.each(['suggesting', 'viewing'] as const)(
  'a draft that goes on as another document is meant as before: %s',
  (mode) => {
    const kept: KeptMode = { mode: 'editing' }
    const open = () =>
      new DraftSuggestions({ doc: newDraftDoc(), userId: 'ada', now: () => 1, kept })
    const before = open()
    before.setMode(mode)
    before.destroy()
    const after = open()
    onTestFinished(() => after.destroy())
    expect(after.mode).toBe(mode)
    after.restrict(true)
    expect(after.mode).toBe(mode)
    after.setMode('editing')
    expect([after.mode, kept.mode]).toEqual(['suggesting', 'editing'])
  },
)

it('an undo that fails says nothing of what is written after it', () => {
  const { ada } = suggesting()
  expect(() => ada.suggestions.ahead(fails)).toThrow('it fails')
  expect([...additionsOf(ada.doc).keys()]).toEqual([])
})
