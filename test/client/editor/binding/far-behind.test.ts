import { joinBackward, setBlockType, splitBlock } from '@tiptap/pm/commands'
import { Fragment, Slice } from '@tiptap/pm/model'
import { liftListItem, wrapInList } from '@tiptap/pm/schema-list'
import { afterEach, describe, expect, it } from 'vitest'
import { Line, seedOf, type Writer } from './writers.ts'

const lines: Line[] = []

/** Of what two make anew in the same moment, that of the one who joined first is kept. */
function open(...paragraphs: string[]): Line {
  const line = new Line(seedOf('body', paragraphs))
  lines.push(line)
  return line
}

function list(writer: Writer) {
  const { bulletList, listItem } = writer.schema.nodes
  if (!bulletList || !listItem) throw new Error('no lists')
  if (!writer.do(liftListItem(listItem))) writer.do(wrapInList(bulletList))
}

function heading(writer: Writer) {
  const { heading: type } = writer.schema.nodes
  if (!type) throw new Error('no headings')
  writer.do(setBlockType(type, { level: 2 }))
}

function settled(line: Line): string {
  line.settle()
  expect(line.writers.flatMap(({ errors }) => errors)).toEqual([])
  const [text = '', ...others] = new Set(line.writers.map(({ text }) => text))
  expect(others).toEqual([])
  return text
}

/** Two made a paragraph of a word of which they knew `tw`; `ben` does not know yet that the other one is kept. */
function doubled(caretOf: 'ann' | 'dan') {
  const line = open('A ')
  const cat = line.join('cat')
  const ben = line.join('ben')
  const [ann, dan] = [line.join('ann'), line.join('dan')]
  ann.caretAtEnd()
  ann.type('twice')
  for (const writer of [cat, ben]) {
    writer.receive(2)
    writer.caretIn('tw')
    writer.do(splitBlock)
  }
  for (const writer of [ann, dan]) writer.receive()
  const writer = { ann, dan }[caretOf]
  expect(writer.text).toBe('A \ntwice\ntw')
  writer.caretAtEnd()
  return { line, writer }
}

describe('people who are many moves behind each other', () => {
  afterEach(() => {
    for (const line of lines.splice(0)) line.close()
  })

  it('[EDIT1] keep a letter that one gave up for a copy that went down with a list meanwhile', () => {
    const line = open('One ')
    const ann = line.join('ann')
    const ben = line.join('ben')
    const cat = line.join('cat')
    ann.caretAtEnd()
    ann.type('tw')
    cat.receive(1)
    ben.receive()
    cat.caretIn('t')
    cat.do(splitBlock)
    ben.caretIn('One')
    list(ben)
    list(ben)
    ann.type('ice')
    expect(settled(line)).toContain('twice')
  })

  it('[EDIT1] have no letter twice that stood behind one they gave up', () => {
    const line = open('A ')
    const ben = line.join('ben')
    const ann = line.join('ann')
    ann.caretAtEnd()
    ann.type('now')
    ben.receive(1)
    ben.caretIn('n')
    ben.do(splitBlock)
    ben.receive(1)
    ben.undo.undo()
    ben.caretIn('n')
    ben.do(splitBlock)
    expect(settled(line)).toBe('A \nnow')
  })

  it('[EDIT1] type behind a colleague’s word, not in it, when they give up its first letter', () => {
    const line = open('One ')
    const ann = line.join('ann')
    const ben = line.join('ben')
    const cat = line.join('cat')
    ann.caretAtEnd()
    ann.type('t')
    cat.receive(1)
    ben.caretIn('One')
    list(ben)
    cat.caretIn('t')
    cat.do(splitBlock)
    cat.caretAtEnd()
    ann.receive(1)
    ann.type('w')
    cat.receiveMerged()
    cat.type('!')
    ann.type('o ')
    const text = settled(line)
    expect(text).toContain('two')
    expect(text).toContain('!')
  })

  it('[EDIT1] write behind their own word, not in it, when a half of it goes that stood twice', () => {
    const { line, writer } = doubled('ann')
    line.settle()
    writer.type('! ')
    expect(settled(line)).toBe('A \ntwice! \n')
  })

  it('[EDIT1] write behind a colleague’s word, not in it, when a half of it goes that stood twice', () => {
    const { line, writer } = doubled('dan')
    line.settle()
    writer.type('! ')
    expect(settled(line)).toBe('A \ntwice! \n')
  })

  it('[EDIT1] have no letter twice of which one moves the copy that goes', () => {
    const { line, writer } = doubled('dan')
    list(writer)
    writer.type('! ')
    expect(settled(line)).toBe('A \ntwice! \n')
  })

  it('[EDIT1] see a colleague’s word whole, of which they give up all but the end, which the other one did not know', () => {
    const line = open('Some words ')
    const ann = line.join('ann')
    const ben = line.join('ben')
    const cat = line.join('cat')
    cat.caretAtEnd()
    cat.type('twice')
    ann.receive(4)
    ann.caretIn('twic')
    ann.do(splitBlock)
    cat.caretIn('Some')
    ben.receive(5)
    ben.caretIn('twice')
    ben.do(splitBlock)
    ben.receive()
    expect(ben.text).toBe('Some words \ntwice\n')
    ben.do(joinBackward)
    ben.type('! ')
    expect(settled(line)).toBe('Some words \ntwice! ')
  })

  it('[EDIT1] write on where their word goes, when a copy goes before it that they moved', () => {
    const { line, writer } = doubled('dan')
    writer.caret(writer.state.selection.head - 'tw'.length)
    writer.type('No ')
    writer.caretAtEnd()
    writer.type(' ow')
    expect(writer.text).toBe('A \ntwice\nNo tw ow')
    list(writer)
    writer.type('n ')
    expect(settled(line)).toBe('A \ntwice own \nNo ')
  })

  it('[EDIT1] keep what one gave up for a copy that its maker takes back by an undo meanwhile', () => {
    const line = open('One two')
    const ben = line.join('ben')
    const cat = line.join('cat')
    ben.caretIn('two')
    ben.do(splitBlock)
    list(cat)
    ben.receive()
    ben.undo.undo()
    expect(settled(line)).toContain('two')
  })

  it('[EDIT1] have no letter twice of which two copies went down with one block', () => {
    const line = open('A word ')
    const ann = line.join('ann')
    const ben = line.join('ben')
    const cat = line.join('cat')
    ben.caretAtEnd()
    ben.type('now')
    ann.receive(1)
    cat.receive()
    ann.caretIn('n')
    ann.do(splitBlock)
    list(cat)
    cat.receive()
    ben.caretIn('now')
    ben.do(splitBlock)
    cat.isAway = true
    list(ann)
    line.bringBack(cat)
    expect(settled(line).replaceAll('\n', '')).toBe('A word now')
  })

  it('[EDIT1] have the caret where it was before what an undo takes back, though its paragraph became a list', () => {
    const line = open('One other')
    const ann = line.join('ann')
    const ben = line.join('ben')
    ann.caretIn('other')
    ann.type('over ')
    list(ben)
    ann.receive()
    ann.undo.undo()
    ann.type('1')
    expect(settled(line)).toBe('One 1other')
  })

  it('[EDIT1] paste paragraphs before a word under way, though the first ends as it begins', () => {
    const line = open('One ')
    const ann = line.join('ann')
    const ben = line.join('ben')
    ben.caretAtEnd()
    ben.type('pen')
    ann.receive(1)
    ann.caretIn('p')
    const paragraphs = ['a up', 'two '].map((text) =>
      ann.schema.node('paragraph', null, ann.schema.text(text)),
    )
    ann.dispatch(ann.state.tr.replaceSelection(new Slice(Fragment.from(paragraphs), 1, 1)))
    expect(settled(line)).toBe('One a up\ntwo pen')
  })

  it('[EDIT1] write behind a colleague’s word, not in it, after an undo and a redo while it went on', () => {
    const line = open('One ')
    const ann = line.join('ann')
    const ben = line.join('ben')
    ben.caretAtEnd()
    ben.type('t')
    ann.receive()
    ann.caretAtEnd()
    heading(ann)
    ben.type('wo')
    ann.receive()
    ann.undo.undo()
    ann.undo.redo()
    ann.type('! ')
    expect(settled(line)).toBe('One two! ')
  })

  it('[EDIT1] write at the beginning of their paragraph, though it becomes a list', () => {
    const line = open('One ', 'two')
    const ann = line.join('ann')
    const ben = line.join('ben')
    ann.caretIn('two')
    ben.caretAtEnd()
    list(ben)
    ann.receive()
    ann.type('!')
    expect(settled(line)).toBe('One \n!two')
  })

  it('[EDIT1] have the caret at the beginning after an undo of what began their paragraph, though it became a list', () => {
    const line = open('nobody ')
    const ann = line.join('ann')
    const ben = line.join('ben')
    ann.caretIn('nobody')
    ann.type('now ')
    list(ben)
    ann.receive()
    ann.undo.undo()
    ann.type('1 ')
    expect(settled(line)).toBe('1 nobody ')
  })

  it('[EDIT1] have the caret back at the beginning of their paragraph by an undo, though it was a list meanwhile', () => {
    const line = open('One ', 'two ')
    const ann = line.join('ann')
    const ben = line.join('ben')
    ann.caretIn('two')
    ann.type('now ')
    ann.caretAtEnd()
    ben.caretAtEnd()
    for (let times = 0; times < 2; times++) {
      list(ben)
      line.settle()
    }
    ann.undo.undo()
    ann.type('1 ')
    expect(settled(line)).toBe('One \n1 two ')
  })

  it('[EDIT1] have the caret back at the beginning of their paragraph by an undo, though it was joined and split', () => {
    const line = open('Some longer words ', 'two ')
    const ann = line.join('ann')
    const ben = line.join('ben')
    const joinAndSplit = () => {
      ben.caretIn('two')
      ben.caret(ben.state.selection.$head.start())
      ben.do(joinBackward)
      line.settle()
      ben.do(splitBlock)
      line.settle()
    }
    joinAndSplit()
    ann.caretIn('two')
    ann.type('now ')
    line.settle()
    joinAndSplit()
    ann.undo.undo()
    ann.type('1 ')
    expect(settled(line)).toBe('Some longer words \n1 two ')
  })

  it('[EDIT1] take back by an undo what they typed before a step of which nothing is left', () => {
    const line = open('One ')
    const ann = line.join('ann')
    const ben = line.join('ben')
    ann.caretAtEnd()
    for (const word of ['A ', 'two ']) {
      ann.type(word)
      ann.undo.pause()
    }
    ben.receive()
    heading(ann)
    list(ben)
    ann.receive()
    ann.undo.undo()
    expect(settled(line)).toBe('One A ')
  })

  it('[EDIT1] take back by an undo what a redo brought back, though its paragraph became a list', () => {
    const line = open('One ')
    const ann = line.join('ann')
    const ben = line.join('ben')
    ann.caretAtEnd()
    for (const word of ['A ', 'two ']) {
      ann.type(word)
      ann.undo.pause()
    }
    ann.undo.undo()
    ann.undo.redo()
    list(ben)
    ann.receive()
    ann.undo.undo()
    expect(settled(line)).toBe('One A ')
  })

  it('[EDIT1] bring back by an undo what they deleted in a paragraph that became a list, and by a redo delete it', () => {
    const line = open('One two three')
    const ann = line.join('ann')
    const ben = line.join('ben')
    ann.caretIn('two', 4)
    ann.erase(4)
    line.settle()
    list(ben)
    line.settle()
    ann.undo.undo()
    expect(settled(line)).toBe('One two three')
    ann.undo.redo()
    expect(settled(line)).toBe('One three')
    ann.undo.undo()
    ann.type('!')
    expect(settled(line)).toBe('One two !three')
  })

  it('[EDIT1] keep a colleague’s word that an undo of a split put elsewhere, since its paragraph was joined', () => {
    const line = open('One ', 'two ')
    const ann = line.join('ann')
    const ben = line.join('ben')
    const cat = line.join('cat')
    ben.caretAtEnd()
    ben.type('three')
    cat.receive(1)
    ann.caretIn('two')
    ann.do(joinBackward)
    cat.caretIn('two t', 4)
    cat.do(splitBlock)
    cat.receive()
    cat.undo.undo()
    expect(settled(line)).toContain('three')
  })

  it('[EDIT1] see nothing again that they took back, when an undo of a colleague moves it back', () => {
    const line = open('A ')
    const ann = line.join('ann')
    const ben = line.join('ben')
    ben.caretAtEnd()
    ben.type('two')
    ann.receive(1)
    ann.caretIn('t')
    ann.do(splitBlock)
    ben.receive()
    ann.undo.undo()
    ben.undo.undo()
    expect(settled(line).trim()).toBe('A')
  })
})
