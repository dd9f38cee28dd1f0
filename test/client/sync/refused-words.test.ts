import { joinBackward, setBlockType, splitBlock } from '@tiptap/pm/commands'
import { wrapInList } from '@tiptap/pm/schema-list'
import { describe, expect, it, onTestFinished } from 'vitest'
import * as Y from 'yjs'
import { moveBlocks } from '../../../client/editor/blocks/move-blocks.ts'
import { bringRefused } from '../../../client/sync/refused-words.ts'
import type { Left } from '../../../client/sync/whereabouts.ts'
import { blockText } from '../../../shared/document/content.ts'
import { writeLine } from '../../../shared/document/line.ts'
import { readContent } from '../../../shared/document/read-draft.ts'
import { pendingIn } from '../../../shared/document/suggested/pending.ts'
import { SUGGESTED_SPLIT } from '../../../shared/document/suggested/suggestion.ts'
import { Line, seedOf, type Writer } from '../editor/binding/writers.ts'

type Act = (ada: Writer, bob: Writer) => void

interface Deeds {
  /** Ada writes directly, and is heard. */
  before?: Act
  /** The story is published, and Ada is not listened to until she comes back. */
  meanwhile: Act
  /** The server hears of it, and takes what it takes; she goes on before she hears of that. */
  after?: Act | undefined
}

const nothing: Act = () => undefined

/** Whether her page knows by itself what the server would not take, as it does of paragraphs, or is told. */
const WAYS = [
  ['what the server would not take is not sent', undefined],
  ['the server does not take all', nothing],
] as const

/** What readers would get. */
const base = (doc: Y.Doc) => readContent(doc).body.map(blockText).join('\n')

/** A story of two paragraphs is published while Ada writes in it, who may only suggest from then on and loads it anew. */
function published({ before = nothing, meanwhile, after }: Deeds) {
  const line = new Line(seedOf('body', ['The mill', 'Six']))
  onTestFinished(() => line.close())
  const [ada, bob] = [line.join('ada'), line.join('bob')]
  before(ada, bob)
  line.settle()
  const { clientID } = ada.doc
  const savedTo = Y.getState(line.doc.store, clientID)
  ada.isAway = true
  meanwhile(ada, bob)
  const readers = base(line.doc)
  ada.suggestions.restrict(true)
  if (after) {
    ada.suggestions.tellOf(Y.encodeStateVector(line.doc))
    line.bringBack(ada)
    after(ada, bob)
    ada.isAway = true
  }
  const again = line.join('ada')
  again.isAway = true
  again.suggestions.restrict(true)
  line.bringBack(again)
  const caret = ada.binding.field.hold(ada.state.selection)?.head ?? null
  const left: Left = { doc: ada.doc, unconfirmed: [[clientID, savedTo, Infinity]], caret }
  const brought = bringRefused(left, again.doc, { userId: 'ada', at: 1 })
  line.settle()
  expect(again.isRewritten).toBe(false)
  expect([again.draft, bob.draft]).toEqual([line.draft, line.draft])
  expect(base(line.doc)).toBe(readers)
  const { unplaced } = brought
  return { sees: seenBy(again, brought.caret), unplaced, bob, doc: line.doc }
}

/** With a line where its person goes on. */
function seenBy({ state, binding }: Writer, caret: Y.RelativePosition | null): string {
  const at = caret && binding.field.positionOf(caret)
  const { doc } = at === null ? state : state.apply(state.tr.insertText('|', at))
  const text = doc.textBetween(0, doc.content.size, '\n', '\n')
  return text.replaceAll(SUGGESTED_SPLIT, '¶')
}

function accept(bob: Writer): string {
  const { open } = pendingIn(bob.doc)
  bob.suggestions.carryOut(
    { kind: 'decide', open, accepted: true },
    () => bob.suggested.settle(bob, open, true),
    bob.binding,
  )
  return base(bob.doc)
}

const struck = (doc: Y.Doc) => pendingIn(doc).struck.ranges()

const enter = (ada: Writer) => ada.do(splitBlock)

function become(ada: Writer, name: string) {
  const type = ada.schema.nodes[name]
  if (type) ada.do(name === 'bulletList' ? wrapInList(type) : setBlockType(type))
}

const block = ({ schema }: Writer, name: string, words: string) =>
  schema.node(name, null, schema.text(words))

describe.each(WAYS)(
  '[EDIT1] [SUG1] %s: what a reporter writes in the moment in which their story is published comes as suggested words',
  (_, after) => {
    it.each<[string, Act, string, string]>([
      [
        'a paragraph begun at the end of another',
        (ada) => {
          ada.caretIn('The mill', 8)
          ada.type(' turns')
          enter(ada)
          ada.type('It rains')
        },
        'The mill turns¶It rains|\nSix',
        'The mill turns\nIt rains\nSix',
      ],
      [
        'one begun in the middle, whose words stay where they were, and are not struck',
        (ada) => {
          ada.caretIn('mill')
          enter(ada)
          ada.type('A ')
        },
        'The ¶A |mill\nSix',
        'The \nA mill\nSix',
      ],
      [
        'one begun before all others',
        (ada) => {
          ada.caretIn('The mill')
          enter(ada)
          ada.caret(1)
          ada.type('Rain')
        },
        'Rain|¶The mill\nSix',
        'Rain\nThe mill\nSix',
      ],
      [
        'words typed then and parted again',
        (ada) => {
          ada.caretIn('The mill', 8)
          ada.type(' turns fast')
          ada.caretIn('fast')
          enter(ada)
          ada.caretIn('fast', 2)
          enter(ada)
        },
        'The mill turns ¶fa¶|st\nSix',
        'The mill turns \nfa\nst\nSix',
      ],
      [
        'a list, which can’t be suggested: its words are a paragraph’s',
        (ada) => {
          ada.caretIn('The mill', 8)
          become(ada, 'bulletList')
          ada.type('!')
          enter(ada)
          ada.type('Two')
        },
        'The mill!¶Two|\nSix',
        'The mill!\nTwo\nSix',
      ],
      [
        'a heading, which can’t be, either',
        (ada) => {
          ada.caretIn('The mill', 8)
          enter(ada)
          ada.type('Big')
          become(ada, 'heading')
        },
        'The mill¶Big|\nSix',
        'The mill\nBig\nSix',
      ],
      [
        'a fact box',
        (ada) => {
          const parts = [block(ada, 'boxTitle', 'Facts'), block(ada, 'paragraph', 'One')]
          ada.dispatch(ada.state.tr.insert(10, ada.schema.node('factBox', null, parts)))
        },
        '|The mill¶Facts¶One\nSix',
        'The mill\nFacts\nOne\nSix',
      ],
      [
        'what was written below a picture',
        (ada) => {
          const lines = [block(ada, 'caption', 'A mill'), block(ada, 'credit', 'Ada')]
          ada.dispatch(ada.state.tr.insert(10, ada.schema.node('picture', null, lines)))
        },
        '|The mill¶A mill¶Ada\nSix',
        'The mill\nA mill\nAda\nSix',
      ],
      [
        'what was written behind a line break',
        (ada) => {
          ada.dispatch(ada.state.tr.insert(9, ada.schema.node('hardBreak')))
          ada.caret(10)
          ada.type('turns')
        },
        'The mill turns|\nSix',
        'The mill turns\nSix',
      ],
      [
        'a paragraph that was moved, whose words stay where they were',
        (ada) => {
          ada.caretIn('Six', 3)
          ada.do(moveBlocks(-1))
          ada.type('ty')
        },
        'The mill\nSixty|',
        'The mill\nSixty',
      ],
      [
        'one beside which a colleague types meanwhile',
        (ada, bob) => {
          ada.caretIn('mill')
          enter(ada)
          ada.type('A ')
          bob.caretIn('mill', 4)
          bob.type('stone')
        },
        'The ¶A |millstone\nSix',
        'The \nA millstone\nSix',
      ],
      [
        'one begun in a paragraph that a colleague deletes meanwhile',
        (ada, bob) => {
          ada.caretIn('The mill', 8)
          enter(ada)
          ada.type('It rains')
          bob.dispatch(bob.state.tr.delete(0, 10))
        },
        'It rains|¶Six',
        'It rains\nSix',
      ],
    ])('%s', (_, meanwhile, sees, accepted) => {
      const { bob, doc, ...of } = published({ meanwhile, after })
      expect(of).toEqual({ sees, unplaced: [] })
      expect(struck(doc)).toEqual([])
      expect(accept(bob)).toBe(accepted)
    })

    it.each<[string, Act, string]>([
      ['in a paragraph that is still empty', enter, 'The mill¶|\nSix'],
      [
        'in the midst of the words',
        (ada) => {
          enter(ada)
          ada.type('It rains')
          ada.caretIn('rains', 2)
        },
        'The mill¶It ra|ins\nSix',
      ],
      [
        'before words that stand',
        (ada) => {
          ada.type('!')
          ada.caretIn('Six')
        },
        'The mill!\n|Six',
      ],
      [
        'behind words that a colleague takes away',
        (ada, bob) => {
          enter(ada)
          ada.type('It')
          ada.caretIn('mill', 2)
          bob.caretIn('mill', 3)
          bob.erase(2)
        },
        'The m|l¶It\nSix',
      ],
      [
        'behind a line break',
        (ada) => {
          ada.dispatch(ada.state.tr.insert(9, ada.schema.node('hardBreak')))
          ada.caret(10)
          ada.type('turns')
          ada.caret(10)
        },
        'The mill |turns\nSix',
      ],
    ])('and they go on where they were: %s', (_, act, sees) => {
      const meanwhile: Act = (ada, bob) => {
        ada.caretIn('The mill', 8)
        act(ada, bob)
      }
      expect(published({ meanwhile, after }).sees).toBe(sees)
    })

    it.each<[string, Act, Act, string]>([
      ['in an empty paragraph', enter, nothing, 'The mill\n|\nSix!'],
      [
        'behind a line break',
        (ada) => ada.dispatch(ada.state.tr.insert(4, ada.schema.node('hardBreak'))),
        (ada) => ada.caret(5),
        'The\n| mill\nSix!',
      ],
    ])('and they go on %s that the server has', (_, before, back, sees) => {
      const seen = published({
        before: (ada, bob) => {
          ada.caretIn('The mill', 8)
          before(ada, bob)
        },
        meanwhile: (ada, bob) => {
          const { from } = ada.state.selection
          ada.caretIn('Six', 3)
          ada.type('!')
          ada.caret(from)
          back(ada, bob)
        },
        after,
      }).sees
      expect(seen).toBe(sees)
    })

    it('what they go on with before they hear of it', () => {
      const { sees, bob } = published({
        meanwhile: (ada) => {
          ada.caretIn('The mill', 8)
          enter(ada)
          ada.type('It')
        },
        after: (ada) => {
          ada.type(' rains')
          enter(ada)
          ada.type('A lot')
        },
      })
      expect(sees).toBe('The mill¶It rains¶A lot|\nSix')
      expect(accept(bob)).toBe('The mill\nIt rains\nA lot\nSix')
    })

    it('words below a heading before those of the next paragraph: half of it would be another heading', () => {
      const { sees } = published({
        before: (ada) => {
          ada.caretIn('The mill', 8)
          become(ada, 'heading')
        },
        meanwhile: (ada) => {
          ada.caretIn('The mill', 8)
          enter(ada)
          ada.type('It rains')
        },
        after,
      })
      expect(sees).toBe('The mill\nIt rains|¶Six')
    })

    it('nothing of it twice, where the paragraph was begun before', () => {
      const { sees } = published({
        before: (ada) => {
          ada.caretIn('The mill', 8)
          enter(ada)
        },
        meanwhile: (ada) => ada.type('It rains'),
        after,
      })
      expect(sees).toBe('The mill\nIt rains|\nSix')
    })
  },
)

describe.each(WAYS)(
  '[EDIT1] [SUG1] %s: what a reporter takes away in that moment is struck, and stays',
  (_, after) => {
    it.each<[string, Act, string]>([
      [
        'a word',
        (ada) => {
          ada.caretIn('The mill', 8)
          ada.erase(5)
        },
        'The\nSix',
      ],
      ['a paragraph', (ada) => ada.dispatch(ada.state.tr.delete(0, 10)), 'Six'],
    ])('%s', (_, meanwhile, accepted) => {
      const { bob, doc } = published({ meanwhile, after })
      expect(struck(doc)).not.toEqual([])
      expect(accept(bob)).toBe(accepted)
    })

    it('by undo, too, what they wrote before', () => {
      const { sees, bob } = published({
        before: (ada) => {
          ada.caretIn('The mill', 8)
          ada.type(' turns')
        },
        meanwhile: (ada) => ada.undo.undo(),
        after,
      })
      expect(sees).toBe('The mill| turns\nSix')
      expect(accept(bob)).toBe('The mill\nSix')
    })

    it('what undo brings back is suggested', () => {
      const { sees, bob } = published({
        before: (ada) => {
          ada.caretIn('The mill', 8)
          ada.erase(5)
        },
        meanwhile: (ada) => ada.undo.undo(),
        after,
      })
      expect(sees).toBe('The mill|\nSix')
      expect(accept(bob)).toBe('The mill\nSix')
    })
  },
)

it('[EDIT1] [SUG1] what a reporter joins in that moment can be suggested: its words go, and come where they are now', () => {
  const { bob } = published({
    meanwhile: (ada) => {
      ada.caretIn('Six')
      ada.do(joinBackward)
    },
    after: nothing,
  })
  expect(accept(bob)).toBe('The millSix')
})

it('tells what was written where nothing can be suggested', () => {
  const { unplaced } = published({
    meanwhile: ({ doc }) => writeLine(doc.getXmlFragment('heroCaption'), 'A mill'),
  })
  expect(unplaced).toEqual(['A mill'])
})

it('tells which words have no place: there is no text from which they could run on', () => {
  const { unplaced } = published({
    meanwhile: (ada, bob) => {
      ada.caretIn('Six', 3)
      enter(ada)
      ada.type('It rains')
      const credit = block(bob, 'credit', 'Ada')
      const picture = bob.schema.node('picture', null, credit)
      bob.dispatch(bob.state.tr.replaceWith(0, bob.state.doc.content.size, picture))
    },
  })
  expect(unplaced).toEqual(['It rains'])
})
