import { splitBlock } from '@tiptap/pm/commands'
import type * as Y from 'yjs'
import { describe, expect, it, onTestFinished } from 'vitest'
import { blockText } from '../../../../shared/document/content.ts'
import { readContent } from '../../../../shared/document/read-draft.ts'
import { pendingIn } from '../../../../shared/document/suggested/pending.ts'
import { SUGGESTED_SPLIT } from '../../../../shared/document/suggested/suggestion.ts'
import { Line, seedOf, type Writer } from '../binding/writers.ts'

/** Ada may only suggest, Bob edits; in the end the server has what Ada sent, and nothing else. */
function together(...paragraphs: string[]) {
  const line = new Line(seedOf('body', paragraphs))
  const [ada, bob] = [line.join('ada'), line.join('bob')]
  onTestFinished(() => {
    line.settle()
    expect(ada.isRewritten).toBe(false)
    expect([ada.draft, bob.draft]).toEqual([line.draft, line.draft])
    line.close()
  })
  ada.suggestions.restrict(true)
  return { line, ada, bob }
}

/** What readers would get. */
const base = (doc: Y.Doc) => readContent(doc).body.map(blockText).join('\n')

function accept(bob: Writer) {
  const { open } = pendingIn(bob.doc)
  bob.suggestions.carryOut(
    { kind: 'decide', open, accepted: true },
    () => bob.suggested.settle(bob, open, true),
    bob.binding,
  )
}

const take = (ada: Writer, step: 'undo' | 'redo') => ada.suggestions.ahead(() => ada.undo[step]())

describe('[SUG1] the server takes what somebody sent who may only suggest', () => {
  const at = SUGGESTED_SPLIT
  it.each([
    { gone: 'One', stands: `xyz${at}Two\nSix`, readers: 'Two\nSix', accepted: 'xyz\nTwo\nSix' },
    { gone: 'Two', stands: `One${at}xyz\nSix`, readers: 'One\nSix', accepted: 'One\nxyz\nSix' },
    { gone: 'Six', stands: `One\nTwo${at}xyz`, readers: 'One\nTwo', accepted: 'One\nTwo\nxyz' },
  ])(
    'words in a paragraph that a colleague deletes meanwhile, which suggest one of their own: $gone',
    ({ gone, stands, readers, accepted }) => {
      const { line, ada, bob } = together('One', 'Two', 'Six')
      ada.caretIn(gone, 2)
      ada.type('xyz')
      bob.caretIn(gone)
      const { from } = bob.state.selection
      bob.dispatch(bob.state.tr.delete(from - 1, from + 4))
      line.settle()
      expect([ada.text, base(line.doc)]).toEqual([stands, readers])
      accept(bob)
      expect(base(bob.doc)).toBe(accepted)
    },
  )

  it('words below a heading whose paragraph goes: half of it would be another heading', () => {
    const { line, ada, bob } = together('Mills', 'One', 'Two')
    bob.dispatch(bob.state.tr.setNodeMarkup(0, bob.schema.nodes['heading'], { level: 2 }))
    line.settle()
    ada.caretIn('One', 3)
    ada.type('xyz')
    bob.dispatch(bob.state.tr.delete(7, 12))
    line.settle()
    expect(ada.text).toBe(`Mills\nxyz${SUGGESTED_SPLIT}Two`)
  })

  it('an undo, which takes back no words that were accepted meanwhile', () => {
    const { line, ada, bob } = together('The mill')
    ada.caretAtEnd()
    ada.type(' turns')
    ada.undo.pause()
    line.settle()
    accept(bob)
    line.settle()
    ada.caretAtEnd()
    ada.type(' again')
    take(ada, 'undo')
    expect(ada.text).toBe('The mill turns')
    take(ada, 'undo')
    expect(ada.text).toBe('The mill turns')
    take(ada, 'redo')
    line.settle()
    expect([ada.text, base(line.doc)]).toEqual(['The mill turns again', 'The mill turns'])
  })

  it('an undo, which takes back nothing from before they might only suggest', () => {
    const { ada } = together('The mill')
    ada.suggestions.restrict(false)
    ada.caretAtEnd()
    ada.type(' turns')
    ada.do(splitBlock)
    ada.undo.pause()
    ada.suggestions.restrict(true)
    ada.type('x')
    take(ada, 'undo')
    take(ada, 'undo')
    expect(ada.text).toBe('The mill turns\n')
  })

  it('no words where a line break has no text beside it, which can’t be suggested', () => {
    const { line, ada, bob } = together('The mill')
    bob.dispatch(bob.state.tr.insert(9, bob.schema.node('hardBreak')))
    line.settle()
    ada.caretAtEnd()
    ada.type('x')
    expect(ada.refusals).toBe(1)
    ada.caretIn('mill', 4)
    ada.type('s')
    expect(ada.refusals).toBe(1)
  })
})
