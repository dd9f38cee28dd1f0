import { joinBackward, splitBlock } from '@tiptap/pm/commands'
import { wrapInList } from '@tiptap/pm/schema-list'
import { describe, expect, it } from 'vitest'
import { CutLetters } from '../../../../client/editor/comments/cut-letters.ts'
import { Line, seedOf, type Field, type Writer } from '../binding/writers.ts'
import { about, aboutSelected, findAt, fresh, shownTo, wordsIn } from './commented-words.ts'

const TEXT = ['The ferry struck the pier at dawn.', 'Nobody was hurt.', 'The pier is shut.']

function open(paragraphs = TEXT, field: Field = 'body') {
  const line = new Line(seedOf(field, paragraphs))
  return { line, ann: line.join('ann', field), ben: line.join('ben', field) }
}

type Thread = ReturnType<typeof about>

/** What somebody sees marked who opens the story now. */
function marked(from: Writer, threads: readonly Thread[], field: Field = 'body'): string[][] {
  const { writer, close } = fresh(from, field)
  const found = findAt(writer, threads).map(({ ranges }) => wordsIn(writer, ranges))
  close()
  return found
}

describe('words that are talked about', () => {
  it('are quoted with what stands around them', () => {
    const { ann, line } = open()
    const { quote, before, after } = about(ann, 'struck the pier')
    expect({ quote, before, after }).toEqual({
      quote: 'struck the pier',
      before: 'The ferry ',
      after: ' at dawn.\nNobody was hurt.\nThe pier is shut.',
    })
    line.close()
  })

  it('are those at the caret where none are selected, and never mere space', () => {
    const { ann, line } = open()
    ann.caretIn('ferry', 2)
    expect(aboutSelected(ann).quote).toBe('ferry')
    ann.caretIn('struck')
    const { head } = ann.state.selection
    ann.caret(head - 1, head + 7)
    expect(aboutSelected(ann).quote).toBe('struck')
    ann.caret(head - 1, head)
    expect(() => aboutSelected(ann)).toThrow('nothing is selected')
    line.close()
  })

  it('may be parted by lines, lists and pictures of nothing', () => {
    const { ann, line } = open(['One', '', '', 'two three'])
    ann.caret(0, ann.state.doc.content.size)
    const thread = aboutSelected(ann)
    expect(thread.quote).toBe('One\n\n\ntwo three')
    expect(marked(ann, [thread])).toEqual([['One', 'two three']])
    line.close()
  })

  it.each<Field>(['headline', 'standfirst', 'heroCaption'])('may stand in the %s', (field) => {
    const { ann, line } = open(['A ferry at dusk'], field)
    const thread = about(ann, 'ferry')
    ann.caretIn('ferry')
    ann.type('small ')
    expect(marked(ann, [thread], field)).toEqual([['ferry']])
    line.close()
  })
})

describe('[COM2] a comment stays with its words', () => {
  const deeds: Record<string, (writer: Writer) => string[]> = {
    'where a paragraph is split before them': (ann) => {
      ann.caretIn('struck')
      ann.do(splitBlock)
      return ['struck the pier']
    },
    'in both halves, where one is split within them': (ann) => {
      ann.caretIn('the pier')
      ann.do(splitBlock)
      return ['struck ', 'the pier']
    },
    'where paragraphs are joined': (ann) => {
      ann.caretIn('Nobody')
      ann.do(joinBackward)
      return ['struck the pier']
    },
    'where a list is made of them': (ann) => {
      ann.caretIn('struck')
      ann.do(wrapInList(ann.schema.nodes['bulletList'] as never))
      return ['struck the pier']
    },
    'with what is typed among them': (ann) => {
      ann.caretIn('pier')
      ann.type('old ')
      return ['struck the old pier']
    },
    'with what is left of them': (ann) => {
      ann.caretIn(' at dawn')
      ann.erase(9)
      return ['struck']
    },
    'where they were deleted and brought back': (ann) => {
      ann.caretIn(' at dawn')
      ann.undo.pause()
      ann.erase(15)
      ann.undo.pause()
      ann.undo.undo()
      return ['struck the pier']
    },
  }

  it.each(Object.entries(deeds))('%s', (_how, deed) => {
    const { ann, line } = open()
    const thread = about(ann, 'struck the pier')
    const expected = deed(ann)
    line.settle()
    expect(marked(ann, [thread])).toEqual([expected])
    expect(findAt(ann, [thread]).map(({ ranges }) => wordsIn(ann, ranges))).toEqual([expected])
    line.close()
  })

  it('that a colleague split before who had not heard of it', () => {
    const { ann, ben, line } = open()
    ben.caretIn('struck')
    ben.do(splitBlock)
    const thread = about(ann, 'struck the pier')
    line.settle()
    expect(marked(ben, [thread])).toEqual([['struck the pier']])
    line.close()
  })

  it('beside others on the same words', () => {
    const { ann, line } = open()
    const threads = [about(ann, 'ferry struck the'), about(ann, 'the pier at')]
    ann.caretIn('the pier', 2)
    ann.type('os')
    expect(marked(ann, threads)).toEqual([['ferry struck those'], ['those pier at']])
    line.close()
  })

  it('whose letters the desk tells anew, once the draft has forgotten how they moved', () => {
    const { ann, line } = open()
    let thread = about(ann, 'The ferry')
    const forgotten = thread
    for (let i = 0; i < 202; i++) {
      ann.caretIn('struck')
      ann.do(i % 2 === 0 ? splitBlock : joinBackward)
      const { letters } = findAt(ann, [thread])[0] ?? {}
      if (letters) thread = { ...thread, letters }
    }
    const unquoted = { quote: 'nothing', before: '', after: '' }
    expect(marked(ann, [{ ...forgotten, ...unquoted }])).toEqual([[]])
    expect(marked(ann, [{ ...thread, ...unquoted }])).toEqual([['The ferry']])
    line.close()
  })

  it('that were cut out and put in elsewhere, whole or in part', () => {
    const { ann, line } = open()
    const cuts = new CutLetters(ann.doc)
    const threads = [about(ann, 'struck the pier'), about(ann, 'ferry struck')]
    ann.caretIn('struck the pier')
    const { head: from } = ann.state.selection
    const cut = ann.state.doc.slice(from, from + 16)
    cuts.cut(shownTo(ann), { from, to: from + 16 })
    ann.dispatch(ann.state.tr.delete(from, from + 16))
    ann.caretIn('was hurt')
    const { head: at } = ann.state.selection
    ann.dispatch(ann.state.tr.replaceSelection(cut))
    cuts.pasted(shownTo(ann), { from: at, to: ann.state.selection.head })
    const found = findAt(ann, threads, cuts)
    expect(found.map(({ ranges }) => wordsIn(ann, ranges))).toEqual([
      ['struck the pier'],
      ['ferry ', 'struck'],
    ])
    const told = threads.map((thread, i) => ({ ...thread, letters: found[i]?.letters ?? [] }))
    expect(marked(ann, told)).toEqual([['struck the pier'], ['ferry ', 'struck']])
    line.close()
  })

  it('and says so where they are gone, though the same words stand elsewhere by chance', () => {
    const { ann, line } = open(['A pier. The ferry.', 'It hit a pier.'])
    const [gone, short] = [about(ann, 'The ferry.'), about(ann, 'It')]
    ann.caretIn('The ferry.', 10)
    ann.erase(10)
    ann.caretIn('It hit', 2)
    ann.erase(2)
    expect(marked(ann, [gone, short])).toEqual([[], []])
    line.close()
  })

  it('and is found by its words where its letters are gone, at the place that is most alike', () => {
    const { ann, line } = open(['The pier is old.', 'The pier is shut. The end.'])
    const thread = about(ann, 'The pier is shut.')
    ann.caretIn('The pier is shut.', 17)
    ann.erase(17)
    ann.caretIn('The pier is old.')
    ann.type('Ha. The pier  is shut. ')
    ann.caretIn(' The end')
    ann.type('The pier is shut.')
    const found = findAt(ann, [thread])[0]
    expect(found?.ranges).toHaveLength(1)
    const [range] = found?.ranges ?? []
    expect(ann.state.doc.textBetween(range?.to ?? 0, ann.state.doc.content.size)).toBe(' The end.')
    const told = { ...thread, letters: found?.letters ?? [] }
    expect(findAt(ann, [told])[0]?.letters).toBeNull()
    line.close()
  })

  it('and nothing is told of letters that stand where they stood', () => {
    const { ann, line } = open()
    const thread = about(ann, 'struck the pier')
    ann.caretIn('pier')
    ann.type('old ')
    expect(findAt(ann, [thread])[0]?.letters).toBeNull()
    line.close()
  })
})
