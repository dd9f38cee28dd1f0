import { splitBlock, toggleMark } from '@tiptap/pm/commands'
import { Fragment, Slice } from '@tiptap/pm/model'
import { liftListItem, wrapInList } from '@tiptap/pm/schema-list'
import { AllSelection, NodeSelection, TextSelection } from '@tiptap/pm/state'
import { yXmlFragmentToProseMirrorRootNode } from '@tiptap/y-tiptap'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { MOVES } from '../../../../shared/document/schema.ts'
import { Line, SCHEMAS, seedOf, type Writer } from './writers.ts'

const TEXT = ['A first paragraph with enough words in it to be long.', 'Last.']

function two(paragraphs: readonly string[] = TEXT): { line: Line; ann: Writer; ben: Writer } {
  const line = new Line(seedOf('body', paragraphs))
  return { line, ann: line.join('ann'), ben: line.join('ben') }
}

/** Something in the draft that no editor of ours writes. */
function putIn(ben: Writer, change: (body: Y.XmlFragment) => void) {
  ben.doc.transact(() => change(ben.doc.getXmlFragment('body')), 'another program')
}

function makeBold(writer: Writer, from: number, to: number) {
  writer.caret(from, to)
  writer.do(toggleMark(writer.schema.marks['bold'] as never))
}

const blocksOf = ({ doc }: Writer): unknown[] => doc.getXmlFragment('body').toArray()

/** Those of which the draft says that they were made anew. */
function lettersTold({ doc }: Writer): number {
  const runs = doc.getArray<number[][]>(MOVES).toArray().flat()
  return runs.reduce((sum, [, , , , letters = 0]) => sum + letters, 0)
}

function alike({ line, ann, ben }: ReturnType<typeof two>) {
  line.settle()
  expect(ben.draft).toBe(ann.draft)
  expect(String(ben.state.doc)).toBe(String(ann.state.doc))
  expect([...ann.errors, ...ben.errors]).toEqual([])
  line.close()
}

describe('an editor whose draft a colleague changes', () => {
  it('[EDIT1] follows when the draft becomes shorter after an undo, and the next key takes nothing away', () => {
    const desk = two()
    const { line, ann, ben } = desk
    ann.caretIn('Last.', 5)
    ann.type(' More')
    line.settle()
    ben.dispatch(ben.state.tr.delete(0, ben.state.doc.child(0).nodeSize))
    line.settle()
    ann.undo.undo()
    line.settle()
    ben.caretAtEnd()
    ben.type('!')
    line.settle()
    expect(ann.text).toBe('Last.!')
    ann.caret(1)
    ann.type('x')
    line.settle()
    expect(ben.text).toBe('xLast.!')
    alike(desk)
  })

  it('[EDIT1] keeps a caret behind its letter, a selected rule selected, and what will be bold bold', () => {
    const desk = two(['One two', 'three'])
    const { line, ann, ben } = desk
    ann.caretIn('three', 2)
    ben.caretIn('One')
    ben.type('Zero ')
    line.settle()
    ann.do(toggleMark(ann.schema.marks['bold'] as never))
    ben.type('and ')
    line.settle()
    ann.type('X')
    expect(ann.text).toBe('Zero and One two\nthXree')
    expect(String(ann.state.doc.child(1))).toContain('bold("X")')
    const rule = ann.schema.nodes['horizontalRule']?.create()
    ann.dispatch(ann.state.tr.insert(ann.state.doc.content.size, rule ?? []))
    const at = ann.state.doc.content.size - 1
    ann.dispatch(ann.state.tr.setSelection(NodeSelection.create(ann.state.doc, at)))
    line.settle()
    ben.type('so ')
    line.settle()
    expect(ann.state.selection).toBeInstanceOf(NodeSelection)
    alike(desk)
  })

  it('[EDIT1] changes a character that is half like the one before it as a whole', () => {
    const desk = two(['a😀b'])
    const { line, ann } = desk
    ann.dispatch(ann.state.tr.replaceWith(2, 4, ann.schema.text('😁')))
    line.settle()
    expect(ann.text).toBe('a😁b')
    alike(desk)
  })

  it('[EDIT1] reads two texts side by side as one, and writes in both', () => {
    const desk = two([''])
    const { line, ann, ben } = desk
    putIn(ben, (body) => {
      const paragraph = body.get(0) as Y.XmlElement
      paragraph.insert(0, [new Y.XmlText('left '), new Y.XmlText('right')])
    })
    line.settle()
    expect(ann.text).toBe('left right')
    ann.caretAtEnd()
    ann.type('!')
    ann.caret(1)
    ann.type('>')
    line.settle()
    expect(ben.text).toBe('>left right!')
    ann.dispatch(ann.state.tr.delete(4, 9))
    line.settle()
    expect(ben.text).toBe('>leght!')
    alike(desk)
  })

  it('[EDIT1] a letter that is only on the screen as a colleague’s comes is the person’s own, and is sent', () => {
    const desk = two(['Ahoy', 'Last.'])
    const { line, ann, ben } = desk
    ann.caretIn('Ahoy', 4)
    ben.caretIn('Last.', 5)
    ben.type('!')
    ann.unread = 's'
    line.settle()
    expect([ann.text, ben.text]).toEqual(Array(2).fill('Ahoys\nLast.!'))
    ann.undo.undo()
    line.settle()
    expect(ben.text).toBe('Ahoy\nLast.!')
    alike(desk)
  })

  it('[EDIT1] an undo of a paste in the midst of a paragraph leaves what was there', () => {
    const desk = two(['Head and tail', 'Last.'])
    const { line, ann } = desk
    ann.caretIn('and')
    const paragraphs = ['one', 'two'].map((words) =>
      ann.schema.node('paragraph', null, ann.schema.text(words)),
    )
    const slice = new Slice(Fragment.from(paragraphs), 1, 1)
    ann.dispatch(ann.state.tr.replaceSelection(slice))
    line.settle()
    expect(ann.text).toBe('Head one\ntwoand tail\nLast.')
    ann.undo.undo()
    line.settle()
    expect(ann.text).toBe('Head and tail\nLast.')
    alike(desk)
  })

  it('[EDIT1] a paste of what stands below already makes none of that anew', () => {
    const desk = two(['One.', 'Two.', 'Three.', 'Four.'])
    const { line, ann, ben } = desk
    const [, ...below] = blocksOf(ben)
    ann.caretIn('One.')
    ann.dispatch(ann.state.tr.replaceSelection(new Slice(ann.state.doc.content, 1, 1)))
    ben.caretIn('Three.', 6)
    ben.type('!')
    line.settle()
    expect(ben.text.split('\n').join(' ')).toBe('One. Two. Three. Four.One. Two. Three.! Four.')
    expect(blocksOf(ben).slice(-3)).toEqual(below)
    expect(lettersTold(ann)).toBe('One.'.length)
    alike(desk)
  })

  it('[EDIT1] no letter of a book is told of that somebody makes a list of, and takes back', () => {
    const desk = two(Array<string>(120).fill('A paragraph of a book. '.repeat(40)))
    const { line, ann } = desk
    const before = ann.text
    ann.dispatch(ann.state.tr.setSelection(new AllSelection(ann.state.doc)))
    ann.do(wrapInList(ann.schema.nodes['bulletList'] as never))
    expect(ann.state.doc.child(0).type.name).toBe('bulletList')
    ann.undo.undo()
    line.settle()
    expect(ann.text).toBe(before)
    ann.dispatch(ann.state.tr.deleteSelection())
    ann.undo.pause()
    ann.undo.undo()
    expect(ann.text).toBe(before)
    expect(lettersTold(ann)).toBe(0)
    alike(desk)
  })

  it('[EDIT1] an undo of a block spares what a colleague wrote into it', () => {
    const desk = two(['One'])
    const { line, ann, ben } = desk
    ann.caretAtEnd()
    ann.dispatch(ann.state.tr.split(ann.state.selection.head))
    ann.undo.pause()
    line.settle()
    ben.caretAtEnd()
    ben.type('mine')
    line.settle()
    ann.undo.undo()
    line.settle()
    expect(ben.text).toContain('mine')
    alike(desk)
  })
})

describe('two people at one paragraph', () => {
  it('[EDIT1] typed words go along when a colleague splits it before them', () => {
    const desk = two(['Head and tail'])
    const { ann, ben } = desk
    ann.caretAtEnd()
    ann.type(' of')
    desk.line.settle()
    ben.awareness.setLocalState(null)
    ann.type(' it')
    ben.caretIn('and')
    ben.dispatch(ben.state.tr.split(ben.state.selection.head))
    desk.line.settle()
    ann.type(' all')
    desk.line.settle()
    expect(ann.text).toBe('Head \nand tail of it all')
    alike(desk)
  })

  it.each([
    ['into two paragraphs', (ben: Writer) => ben.do(splitBlock), 'news\nroom.\nLast.'],
    ['by a word', (ben: Writer) => ben.type(' in the '), 'news in the room.\nLast.'],
    ['by taking its middle away', (ben: Writer) => ben.erase(2), 'neroom.\nLast.'],
  ])('[EDIT1] a word that a colleague parts %s stays parted', (_how, part, text) => {
    const desk = two(['', 'Last.'])
    const { line, ann, ben } = desk
    ann.caret(1)
    ann.type('newsroom.')
    line.settle()
    ben.caretIn('newsroom', 4)
    part(ben)
    line.settle()
    expect([ann.text, ben.text]).toEqual([text, text])
    alike(desk)
  })

  it.each([
    ['nonsense', ['x', [[1]], [[-1, 0, 0, 0, 1, 0]]]],
    ['more letters than there are', [[[1, 0, 1, 0, 2 ** 52, 0]]]],
    ['that letters stand for themselves', [[[1, 3, 1, 3, 2, 0]], [[1, 3, 1, 4, 1, 3]]]],
  ])('[EDIT1] what a program tells of moved letters that is %s harms nobody', (_what, told) => {
    const desk = two(['Head and tail'])
    const { line, ann, ben } = desk
    ben.doc.getArray(MOVES).push(told)
    line.settle()
    ann.caretAtEnd()
    ann.type(' of it')
    ben.caretIn('and')
    ben.dispatch(ben.state.tr.split(ben.state.selection.head))
    line.settle()
    expect(ann.text).toBe('Head \nand tail of it')
    alike(desk)
  })

  it('[EDIT1] the first letter in an empty one lives on when a colleague makes a heading of it', () => {
    const desk = two(['One', ''])
    const { ann, ben } = desk
    ann.caretAtEnd()
    ann.type('T')
    ben.caretAtEnd()
    const heading = ben.schema.nodes['heading']
    if (heading) ben.dispatch(ben.state.tr.setBlockType(5, 6, heading, { level: 2 }))
    desk.line.settle()
    ann.type('wo')
    desk.line.settle()
    expect(ann.text).toBe('One\nTwo')
    expect(ann.state.doc.child(1).type.name).toBe('heading')
    alike(desk)
  })

  it('[EDIT1] a heading is made where the words stand: none is made anew, and an undo makes them a paragraph', () => {
    const desk = two(['One two', 'three'])
    const { ann, ben, line } = desk
    const before = ben.doc.getXmlFragment('body').get(0)
    ann.caretIn('two', 3)
    ann.type('!')
    const heading = ben.schema.nodes['heading']
    if (heading) ben.dispatch(ben.state.tr.setBlockType(1, 2, heading, { level: 3 }))
    line.settle()
    expect(ben.doc.getXmlFragment('body').get(0)).toBe(before)
    expect(ben.doc.getArray(MOVES).length).toBe(0)
    expect(String(ann.state.doc.child(0))).toBe('heading("One two!")')
    expect(ann.state.doc.child(0).attrs).toEqual({ level: 3 })
    ben.undo.undo()
    line.settle()
    expect(String(ann.state.doc.child(0))).toBe('paragraph("One two!")')
    ben.undo.redo()
    line.settle()
    expect(String(ann.state.doc.child(0))).toBe('heading("One two!")')
    const paragraph = ann.schema.nodes['paragraph']
    if (paragraph) ann.dispatch(ann.state.tr.setBlockType(1, 2, paragraph))
    line.settle()
    expect((before as Y.XmlElement).getAttributes()).toEqual({})
    alike(desk)
  })

  it('[EDIT1] a kind that makes no sense is none, and locks nobody out', () => {
    const desk = two(['One two', 'three'])
    const { ann, ben, line } = desk
    for (const as of ['mystery', 'bulletList', { toString: 1 }, 7])
      putIn(ben, (body) => (body.get(0) as Y.XmlElement).setAttribute('as', as as string))
    line.settle()
    expect(ann.problem).toBeNull()
    expect(String(ann.state.doc.child(0))).toBe('paragraph("One two")')
    alike(desk)
  })

  it.each(['split', 'list'])(
    '[EDIT1] what one deletes stays deleted when another moves it meanwhile: %s',
    (how) => {
      const desk = two(['One two three', 'four'])
      const { ann, ben, line } = desk
      ann.dispatch(ann.state.tr.delete(5, 9))
      ben.caretIn('two')
      if (how === 'split') ben.dispatch(ben.state.tr.split(5))
      else ben.do(wrapInList(ben.schema.nodes['bulletList'] as never))
      line.settle()
      expect(ann.text.replaceAll('\n', '')).toBe('One threefour')
      alike(desk)
    },
  )

  it('[EDIT1] takes words along that were typed without a network, when their paragraph moved twice meanwhile', () => {
    const desk = two(['One two.', 'Last.'])
    const { line, ann, ben } = desk
    ann.caretIn('One two.', 8)
    ann.type(' Thr')
    line.settle()
    ann.isAway = true
    ann.type('ee four.')
    ben.caretIn('One')
    ben.do(wrapInList(ben.schema.nodes['bulletList'] as never))
    ben.do(liftListItem(ben.schema.nodes['listItem'] as never))
    line.bringBack(ann)
    line.settle()
    expect(ann.text).toBe('One two. Three four.\nLast.')
    alike(desk)
  })

  it('[EDIT1] takes words along that were saved, but not seen by who moved their paragraph, before the network went', () => {
    const desk = two(['One two.', 'Last.'])
    const { line, ann, ben } = desk
    ann.caretIn('One two.', 8)
    ann.type(' Three.')
    ann.isAway = true
    ben.caretIn('One')
    ben.do(wrapInList(ben.schema.nodes['bulletList'] as never))
    line.bringBack(ann)
    line.settle()
    expect(ann.text).toBe('One two. Three.\nLast.')
    alike(desk)
  })

  it('[EDIT1] what a colleague deleted while one was away stays deleted, though its paragraph went, too', () => {
    const desk = two(['One two.', 'Last.'])
    const { line, ann, ben } = desk
    ann.caretIn('One two.', 8)
    ann.type(' Three.')
    line.settle()
    ann.isAway = true
    ben.caretIn(' Three.', 7)
    ben.erase(7)
    ben.do(wrapInList(ben.schema.nodes['bulletList'] as never))
    line.bringBack(ann)
    line.settle()
    expect(ann.text).toBe('One two.\nLast.')
    alike(desk)
  })

  it('[EDIT1] what both delete comes back when one of them takes it back', () => {
    const desk = two(['One two three'])
    const { ann, ben, line } = desk
    ann.dispatch(ann.state.tr.delete(5, 9))
    ben.dispatch(ben.state.tr.delete(5, 9))
    line.settle()
    ben.undo.undo()
    line.settle()
    expect(ann.text).toBe('One two three')
    alike(desk)
  })

  it('[EDIT1] what both make bold in the same moment is bold for both', () => {
    const desk = two(['abcd'])
    makeBold(desk.ben, 1, 2)
    makeBold(desk.ann, 1, 3)
    makeBold(desk.ben, 1, 5)
    desk.line.settle()
    expect(String(desk.ann.state.doc)).toContain('bold("ab')
    alike(desk)
  })

  it('[EDIT1] what both split in the same moment stands once', () => {
    const desk = two(['One two three'])
    const { ann, ben } = desk
    ann.caretIn('two')
    ben.caretIn('three')
    ann.dispatch(ann.state.tr.split(5))
    ben.dispatch(ben.state.tr.split(9))
    desk.line.settle()
    expect(ann.text.match(/three/g)).toHaveLength(1)
    expect(ann.text.replaceAll('\n', '').trim()).toBe('One two three')
    alike(desk)
  })
})

describe('an undo beside a colleague', () => {
  it('[EDIT1] takes back what was typed last, also where a colleague’s split moved it', () => {
    const desk = two(['A long heading', 'tail'])
    const { ann, ben } = desk
    ann.caretIn('tail')
    ann.type('first ')
    ann.undo.pause()
    ann.caretIn('A long heading', 14)
    ann.type(' last')
    ann.caretIn('tail')
    desk.line.settle()
    ben.caretIn('g last', 1)
    ben.dispatch(ben.state.tr.split(ben.state.selection.head))
    desk.line.settle()
    ann.undo.undo()
    desk.line.settle()
    expect(ann.text).not.toContain('last')
    expect(ann.text).toContain('first tail')
    ann.undo.redo()
    desk.line.settle()
    expect(ann.text.match(/ last/g)).toHaveLength(1)
    alike(desk)
  })

  it('[EDIT1] puts the caret before what was deleted forwards, also when others wrote that', () => {
    const desk = two(['First', 'Last?!'])
    const { ann, ben, line } = desk
    ann.caretIn('Last?', 5)
    const at = ann.state.selection.head
    ann.dispatch(ann.state.tr.delete(at, at + 1))
    line.settle()
    ben.dispatch(ben.state.tr.delete(0, 7))
    line.settle()
    ann.undo.undo()
    line.settle()
    ann.type(' Yes')
    line.settle()
    expect(ann.text).toBe('Last? Yes!')
    alike(desk)
  })

  it('[EDIT1] puts the caret behind a word that a colleague has finished since', () => {
    const desk = two(['One '])
    const { ann, ben } = desk
    ben.caretAtEnd()
    ben.type('tw')
    desk.line.settle()
    ann.caretAtEnd()
    ann.type('x')
    desk.line.settle()
    ben.type('o')
    desk.line.settle()
    ann.undo.undo()
    ann.type('!')
    desk.line.settle()
    expect(ann.text).toBe('One two!')
    alike(desk)
  })
})

describe('an editor that can’t read all of its draft', () => {
  const unreadable: Record<string, (body: Y.XmlFragment) => void> = {
    'a block that its schema lacks': (body) => {
      const timeline = new Y.XmlElement('timeline')
      timeline.insert(0, [new Y.XmlText('Party, seats')])
      body.insert(1, [timeline])
    },
    'a mark that its schema lacks': (body) => {
      const text = (body.get(0) as Y.XmlElement).get(0) as Y.XmlText
      text.format(0, 5, { comment: { id: 'c1' } })
    },
    'something that is no text in a text': (body) => {
      const text = (body.get(0) as Y.XmlElement).get(0) as Y.XmlText
      text.insertEmbed(2, { image: 'x' })
    },
    'a map among the paragraphs': (body) => body.insert(1, [new Y.Map() as never]),
    'a hook in a paragraph': (body) =>
      (body.get(0) as Y.XmlElement).insert(0, [new Y.XmlHook('x') as never]),
    'bare words among the paragraphs': (body) => body.insert(1, [new Y.XmlText('bare')]),
    'a block inside a text': (body) =>
      (body.get(0) as Y.XmlElement).insert(0, [new Y.XmlElement('paragraph')]),
  }

  it.each(Object.entries(unreadable))('[EDIT2] with %s does not write to it', (_name, change) => {
    const { line, ann, ben } = two()
    putIn(ben, change)
    const held = ben.draft
    line.settle()
    expect(ann.problem?.kind).toBe('unreadable')
    ann.caretAtEnd()
    ann.type('x')
    ann.undo.undo()
    line.settle()
    expect(ben.draft).toBe(held)
    expect(ann.draft).toBe(held)
    expect(ann.text).toContain('Last.')
    expect(ann.errors).toEqual([])
    line.close()
  })

  it('[EDIT2] follows the draft also when it could not look after the person’s words', () => {
    const { line, ann, ben } = two()
    ann.doc.on('beforeAllTransactions', () => (ann.arriving = { clients: null } as never))
    ben.caretAtEnd()
    ben.type('x')
    line.settle()
    expect(ann.errors).toHaveLength(1)
    expect(ann.text).toBe(ben.text)
    expect(ann.problem).toBeNull()
    ann.caretAtEnd()
    ann.type('y')
    line.settle()
    expect(ben.text).toBe(ann.text)
    line.close()
  })

  it('[EDIT2] goes on when it can read it again', () => {
    const { line, ann, ben } = two()
    putIn(ben, (body) => body.insert(1, [new Y.XmlElement('timeline')]))
    line.settle()
    expect(ann.problem).toEqual({ kind: 'unreadable', what: ['timeline'] })
    putIn(ben, (body) => body.delete(1, 1))
    line.settle()
    expect(ann.problem).toBeNull()
    ann.caretAtEnd()
    ann.type('x')
    line.settle()
    expect(ben.text).toContain('Last.x')
    line.close()
  })
})

describe('the draft as other editors read it', () => {
  it('is what y-tiptap shows, marks and all', () => {
    const { line, ann } = two(['Plain words here'])
    for (const [name, from] of [
      ['bold', 1],
      ['code', 7],
    ] as const) {
      const { tr, doc } = ann.state
      ann.dispatch(tr.setSelection(TextSelection.create(doc, from, from + 5)))
      ann.do(toggleMark(ann.schema.marks[name] as never))
    }
    ann.caretAtEnd()
    ann.dispatch(ann.state.tr.split(ann.state.selection.head))
    const shown = yXmlFragmentToProseMirrorRootNode(ann.binding.fragment, SCHEMAS.body)
    expect(String(shown)).toBe(String(ann.state.doc))
    line.close()
  })
})
