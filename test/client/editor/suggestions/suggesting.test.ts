import { splitBlock, setBlockType, toggleMark } from '@tiptap/pm/commands'
import { Fragment, Slice } from '@tiptap/pm/model'
import { wrapInList } from '@tiptap/pm/schema-list'
import * as Y from 'yjs'
import { describe, expect, it, onTestFinished } from 'vitest'
import { readContent } from '../../../../shared/document/read-draft.ts'
import type { LetterRange } from '../../../../shared/document/letter-range.ts'
import { blockText } from '../../../../shared/document/content.ts'
import { pendingIn } from '../../../../shared/document/suggested/pending.ts'
import {
  additionsOf,
  SUGGESTED_SPLIT,
  writeNamed,
} from '../../../../shared/document/suggested/suggestion.ts'
import { Line, seedOf, type Writer } from '../binding/writers.ts'

/** Ada suggests, Bob edits. */
function together(...paragraphs: string[]) {
  const line = new Line(seedOf('body', paragraphs))
  onTestFinished(() => line.close())
  const [ada, bob] = [line.join('ada'), line.join('bob')]
  ada.suggestions.setMode('suggesting')
  return { line, ada, bob }
}

/** What readers would get. */
const base = (doc: Y.Doc) => readContent(doc).body.map(blockText).join('\n')

/** The whole text: what is suggested in braces, what would go in brackets. */
function marked(writer: Writer): string {
  const shown = writer.binding.field.last
  const { added, struck } = pendingIn(writer.doc)
  if (!shown) return ''
  const places = (['added', 'struck'] as const).flatMap((which) => {
    const ranges = writer.suggested.places(which === 'added' ? added : struck)
    return ranges.flatMap(({ from, to }) => [
      { at: from, sign: which === 'added' ? '{' : '[' },
      { at: to, sign: which === 'added' ? '}' : ']' },
    ])
  })
  let text = ''
  writer.state.doc.descendants((node, pos) => {
    if (node.isTextblock && text !== '') text += '\n'
    for (const [i, letter] of (node.text ?? '').split('').entries()) {
      for (const { at, sign } of places) if (at === pos + i && '}]'.includes(sign)) text += sign
      for (const { at, sign } of places) if (at === pos + i && '{['.includes(sign)) text += sign
      text += letter
    }
    const end = node.isText ? pos + node.nodeSize : -1
    const isLast = node.isText && !writer.state.doc.resolve(end).nodeAfter
    if (isLast)
      for (const { at, sign } of places) if (at === end && '}]'.includes(sign)) text += sign
    return true
  })
  return text
}

function decide(writer: Writer, accepted: boolean, userId = 'ada') {
  const open = pendingIn(writer.doc).open.filter((one) => one.userId === userId)
  writer.undo.pause()
  writer.suggestions.carryOut(
    { kind: 'decide', open, accepted },
    () => writer.suggested.settle(writer, open, accepted),
    writer.binding,
  )
  writer.undo.pause()
}

function strike(writer: Writer, text: string) {
  writer.caretIn(text)
  const { from } = writer.state.selection
  writer.caret(from, from + text.length)
  writer.dispatch(writer.state.tr.deleteSelection())
}

describe('somebody who suggests', () => {
  it('adds, strikes and replaces words, and readers get the text as it was', () => {
    const { line, ada, bob } = together('The old mill stands here.')
    ada.caretIn('mill', 4)
    ada.type(' of 1790')
    strike(ada, 'old')
    ada.type('ancient')
    line.settle()
    expect(marked(bob)).toBe('The [old]{ancient} mill{ of 1790} stands here.')
    expect(base(line.doc)).toBe('The old mill stands here.')
    expect(pendingIn(line.doc).open).toHaveLength(2)
  })

  it('deletes their own suggested words for good, and others’ never', () => {
    const { line, ada, bob } = together('The mill')
    ada.caretAtEnd()
    ada.type(' wheel')
    ada.erase(3)
    bob.caretAtEnd()
    line.settle()
    expect(marked(bob)).toBe('The mill{ wh}')
    ada.caretAtEnd()
    ada.erase(5)
    line.settle()
    expect(marked(bob)).toBe('The mi[ll]')
  })

  it('is told where something can’t be suggested, and nothing happens', () => {
    const { ada } = together('The mill', 'stands')
    const before = ada.draft
    ada.caretIn('mill')
    ada.do(setBlockType(ada.schema.nodes['heading'] as never, { level: 2 }))
    ada.do(wrapInList(ada.schema.nodes['bulletList'] as never))
    ada.caret(1, 4)
    ada.do(toggleMark(ada.schema.marks['bold'] as never))
    expect(ada.refusals).toBe(3)
    expect(ada.draft).toBe(before)
  })

  it('suggests a paragraph’s end, which is one once that is accepted', () => {
    const { line, ada, bob } = together('One two')
    ada.caretIn('One', 3)
    ada.do(splitBlock)
    ada.type('x')
    line.settle()
    expect(marked(bob)).toBe(`One{${SUGGESTED_SPLIT}x} two`)
    expect(base(line.doc)).toBe('One two')
    decide(bob, true)
    line.settle()
    expect(base(line.doc)).toBe('One\nx two')
    expect(ada.text).toBe('One\nx two')
  })

  it('pastes paragraphs as one suggestion', () => {
    const { line, ada, bob } = together('One two')
    ada.caretIn('One', 3)
    const paragraphs = ['a', 'b'].map((words) =>
      ada.schema.node('paragraph', null, ada.schema.text(words)),
    )
    ada.dispatch(ada.state.tr.replaceSelection(new Slice(Fragment.from(paragraphs), 1, 1)))
    line.settle()
    decide(bob, true)
    expect(base(bob.doc)).toBe('Onea\nb two')
  })

  it('takes back a strike by an undo, which stays taken back whatever comes', () => {
    const { line, ada, bob } = together('The old mill')
    strike(ada, 'old')
    ada.undo.pause()
    ada.suggestions.ahead(() => ada.undo.undo())
    bob.caretAtEnd()
    bob.type('!')
    line.settle()
    expect(marked(ada)).toBe('The old mill!')
    expect(pendingIn(line.doc).struck.isEmpty).toBe(true)
  })

  it.each([true, false])(
    'is at one suggestion still who takes it back, brings it again and writes on (may do nothing else: %s)',
    (onlySuggests) => {
      const { line, ada } = together('The mill')
      ada.suggestions.restrict(onlySuggests)
      ada.caretAtEnd()
      for (const word of [' turns', ' again']) {
        ada.type(word)
        ada.undo.pause()
      }
      for (const step of ['undo', 'undo', 'redo', 'redo'] as const)
        ada.suggestions.ahead(() => ada.undo[step]())
      ada.caretAtEnd()
      ada.type(' today')
      line.settle()
      expect(marked(ada)).toBe('The mill{ turns again today}')
      expect(pendingIn(line.doc).open).toHaveLength(1)
      expect(additionsOf(line.doc).size).toBe(1)
    },
  )
})

describe('somebody who edits', () => {
  it('writes directly at both edges of suggested and struck words, and among them', () => {
    const { line, ada, bob } = together('The old mill')
    ada.caretAtEnd()
    ada.type('XYZ')
    strike(ada, 'old')
    line.settle()
    for (const [text, at] of [
      ['XYZ', 0],
      ['X', 1],
      ['old', 0],
      ['o', 1],
      ['ld', 2],
    ] as const) {
      bob.caretIn(text, at)
      bob.type('-')
    }
    bob.caretAtEnd()
    bob.type('.')
    line.settle()
    expect(base(line.doc).replace(/[^-.]/g, '')).toBe('-----.')
    expect(base(line.doc)).not.toMatch(/[XYZ]/)
  })

  it('rejects while the author writes on: the later words stay a suggestion', () => {
    const { line, ada, bob } = together('The mill')
    ada.caretAtEnd()
    ada.type(' of')
    line.settle()
    decide(bob, false)
    ada.type(' old')
    line.settle()
    expect(marked(bob)).toBe('The mill{ old}')
    expect(base(line.doc)).toBe('The mill')
  })

  it('writes within words that are struck elsewhere: their words live on when it is accepted', () => {
    const { line, ada, bob } = together('The old mill')
    strike(ada, 'old')
    bob.caretIn('old', 1)
    bob.type('-new-')
    line.settle()
    decide(bob, true)
    line.settle()
    expect(base(line.doc)).toBe('The -new- mill')
  })

  it('accepts an addition and another’s strike across its paragraph’s end: nothing of it is left', () => {
    const { line, ada, bob } = together('The mill stands')
    const eve = line.join('eve')
    eve.suggestions.setMode('suggesting')
    ada.caretIn('mill', 4)
    ada.type(' foo')
    ada.do(splitBlock)
    ada.type('bar')
    line.settle()
    strike(eve, `mill foo${SUGGESTED_SPLIT}bar`)
    line.settle()
    const { open } = pendingIn(bob.doc)
    bob.suggestions.carryOut(
      { kind: 'decide', open, accepted: true },
      () => bob.suggested.settle(bob, open, true),
      bob.binding,
    )
    line.settle()
    expect(base(line.doc)).toBe('The  stands')
  })

  it('rejects one of two strikes that overlap: the other’s part stays struck', () => {
    const { line, ada, bob } = together('one two three')
    const eve = line.join('eve')
    eve.suggestions.setMode('suggesting')
    strike(ada, 'one two')
    strike(eve, 'two three')
    line.settle()
    decide(bob, false)
    line.settle()
    expect(marked(bob)).toBe('one [two three]')
  })

  it.each([
    ['splits', (bob: Writer) => bob.do(splitBlock)],
    [
      'makes a list of',
      (bob: Writer) => bob.do(wrapInList(bob.schema.nodes['bulletList'] as never)),
    ],
    [
      'makes a heading of',
      (bob: Writer) => bob.do(setBlockType(bob.schema.nodes['heading'] as never, { level: 2 })),
    ],
  ])('%s a paragraph: what is suggested in it stays so, for whoever comes later too', (_, act) => {
    const { line, ada, bob } = together('The old mill stands')
    strike(ada, 'mill')
    ada.caretAtEnd()
    ada.type(' here')
    line.settle()
    bob.caretIn('old', 3)
    act(bob)
    line.settle()
    const later = new Y.Doc()
    Y.applyUpdate(later, Y.encodeStateAsUpdate(line.doc))
    // A draft forgets its moves after a while.
    later.getArray('moves').delete(0, later.getArray('moves').length)
    expect(base(later).replaceAll('\n', '')).toBe('The old mill stands')
    expect(marked(ada).replaceAll('\n', '')).toBe('The old [mill] stands{ here}')
  })

  it('splits a paragraph in the moment in which words of it are struck', () => {
    const { line, ada, bob } = together('The old mill stands')
    strike(ada, 'mill')
    bob.caretIn('old', 3)
    bob.do(splitBlock)
    line.settle()
    line.settle()
    bob.doc.getArray('moves').delete(0, bob.doc.getArray('moves').length)
    line.settle()
    expect(marked(ada)).toBe('The old\n [mill] stands')
  })

  it('accepts the first of two equal letters: the old one is who it was', () => {
    const { line, ada, bob } = together('a')
    ada.caret(1)
    ada.type('a')
    line.settle()
    decide(bob, false)
    line.settle()
    expect(line.doc.getXmlFragment('body').toJSON()).toBe('<paragraph>a</paragraph>')
    expect(Y.getState(line.doc.store, 1)).toBeGreaterThan(0)
  })

  it('rejects a word between two spaces, and both stay', () => {
    const { line, ada, bob } = together('one  two')
    ada.caretIn('one', 4)
    ada.type('and')
    line.settle()
    decide(bob, false)
    expect(bob.text).toBe('one  two')
  })

  it('takes a decision back by an undo: what was suggested is so again', () => {
    const { line, ada, bob } = together('The old mill')
    strike(ada, 'old')
    ada.type('new')
    line.settle()
    decide(bob, true)
    line.settle()
    expect(base(line.doc)).toBe('The new mill')
    bob.undo.undo()
    line.settle()
    expect(marked(ada)).toBe('The [old]{new} mill')
    expect(base(line.doc)).toBe('The old mill')
    decide(bob, false)
    line.settle()
    expect(base(line.doc)).toBe('The old mill')
    expect(pendingIn(line.doc).open.filter((one) => !one.added.isEmpty)).toHaveLength(0)
  })
})

it('a suggested word or strike changes nothing of the published text, however it is marked up', () => {
  const { line, ada } = together('')
  ada.suggestions.setMode('editing')
  ada.type('plain ')
  ada.do(toggleMark(ada.schema.marks['bold'] as never))
  ada.type('bold')
  line.settle()
  const before = readContent(line.doc)
  ada.suggestions.setMode('suggesting')
  ada.caretIn('bold', 2)
  ada.type('er')
  strike(ada, 'ain')
  line.settle()
  expect(readContent(line.doc)).toEqual(before)
})

describe('[SUG1] whoever decides', () => {
  it('decides about the letters that they have, whatever else is to come under the same name', () => {
    const { line, ada, bob } = together('The mill.')
    const { clientID, store } = ada.doc
    ada.doc.transact(() => {
      const letters: LetterRange[] = [[clientID, 0, 1_000_000]]
      additionsOf(ada.doc).set(`${clientID}-0`, writeNamed({ userId: 'ada', at: 1, letters }))
    })
    ada.caretAtEnd()
    ada.type(' Yes.')
    line.settle()
    const known = Y.getState(store, clientID)
    decide(bob, true)
    ada.suggestions.setMode('editing')
    ada.type(' LIES')
    line.settle()
    expect(Y.getState(store, clientID)).toBeGreaterThan(known)
    expect(base(line.doc)).toBe('The mill. Yes.')
  })

  it('takes acceptance back, and the words are suggested again, whoever moved them meanwhile', () => {
    const { line, ada, bob } = together('The mill. The river.')
    ada.caretIn('The river.')
    ada.type('Old. ')
    line.settle()
    decide(bob, true)
    const cyd = line.join('cyd')
    line.settle()
    cyd.receive()
    cyd.caretIn('The river.', -5)
    cyd.do(splitBlock)
    line.settle()
    expect(base(line.doc)).toContain('Old.')
    bob.undo.undo()
    line.settle()
    expect(base(line.doc)).not.toContain('Old.')
    line.doc.getArray('moves').delete(0, line.doc.getArray('moves').length)
    expect(base(line.doc)).not.toContain('Old.')
  })

  it('leaves nothing open of what they reject, and nothing hidden of what they accept', () => {
    const { line, ada, bob } = together('The mill.')
    ada.caretAtEnd()
    ada.type(' Yes.')
    line.settle()
    decide(bob, false)
    line.settle()
    expect(pendingIn(line.doc).open).toEqual([])
    ada.type(' No.')
    line.settle()
    decide(bob, true)
    line.settle()
    expect(pendingIn(line.doc).open).toEqual([])
    expect(base(line.doc)).toBe('The mill. No.')
  })
})
