import {
  chainCommands,
  joinBackward,
  setBlockType,
  splitBlock,
  toggleMark,
} from '@tiptap/pm/commands'
import { Fragment, Slice, type Node } from '@tiptap/pm/model'
import { wrapInList, liftListItem, splitListItem } from '@tiptap/pm/schema-list'
import { Selection } from '@tiptap/pm/state'
import { backspace, enter } from '../../../../client/editor/blocks/box-keys.ts'
import { insertBlock } from '../../../../client/editor/blocks/insert-block.ts'
import { moveBlocks } from '../../../../client/editor/blocks/move-blocks.ts'
import { addColumn, addRow, goToCell } from '../../../../client/editor/blocks/table-commands.ts'
import { fitted } from '../../../../client/editor/paste/fitted.ts'
import { seeded, type SeededRandom } from '../../../support/seeded-random.ts'
import { Line, seedOf, type Writer } from './writers.ts'

export interface FuzzOptions {
  seed: number
  people: number
  /** Operations of them all. */
  steps: number
  /** How likely what was sent arrives after each operation. */
  arrives: number
  kinds: readonly Kind[]
  /** A draft with the words s00 to s05, each with a space behind it; three paragraphs otherwise. */
  begins?: Uint8Array
  /** What arrives at once arrives as one update, as from the server. */
  merged?: boolean
  /** The log tells what everybody sees after each step. */
  trace?: boolean
  /** Looks on after each step; at last, everything has arrived everywhere. */
  watch?: (line: Line, step: number | 'end') => void
  /** Sees what is cut, before it is, and where it was put in. */
  cuts?: (writer: Writer, how: 'cut' | 'pasted', range: { from: number; to: number }) => void
}

export type Kind =
  | 'type'
  | 'caret'
  | 'enter'
  | 'join'
  | 'list'
  | 'heading'
  | 'paste'
  | 'undo'
  | 'bold'
  | 'offline'
  /** A line of the same paragraph begins, or is pasted. */
  | 'break'
  /** Takes words away and puts them in elsewhere, for nobody to tell from deleting and typing. */
  | 'cut'
  /** Selects words that they brought in, and puts a paragraph's end for them. */
  | 'over'
  /** In a table: to the next cell, or a row or column more. */
  | 'table'
  | 'insert'
  | 'move'

export const ALL: readonly Kind[] = [
  'type',
  'caret',
  'enter',
  'join',
  'list',
  'heading',
  'paste',
  'undo',
  'bold',
  'offline',
]

/** Words that are there from the beginning. */
const SEEDS = ['s00', 's01', 's02', 's03', 's04', 's05']

interface Done {
  words: string[]
}

/** Somebody who writes words that nobody else writes, letter by letter, and does whatever else editors do. */
class Person {
  readonly writer: Writer
  readonly random: SeededRandom
  /** Letters of the word under way. */
  left: string[] = []
  away = 0
  readonly done: Done[] = []
  readonly undone: Done[] = []
  #count = 0

  readonly #cuts: FuzzOptions['cuts']

  constructor(writer: Writer, random: SeededRandom, cuts: FuzzOptions['cuts']) {
    this.writer = writer
    this.random = random
    this.#cuts = cuts
  }

  step(kinds: readonly Kind[]): string {
    const letter = this.left.shift()
    if (letter !== undefined) {
      this.writer.type(letter)
      if (this.left.length === 0) this.writer.undo.pause()
      return `${this.writer.name} types ${letter}`
    }
    const kind = this.random.chance(0.4) ? 'type' : this.random.pick(kinds)
    this.#do(kind)
    if (kind !== 'type') this.writer.undo.pause()
    return `${this.writer.name} ${kind}`
  }

  #newWord(): string {
    const number = this.#count++
    return `${this.writer.name}${String(number).padStart(2, '0')}${'xyzuvw'[number % 6]}${'pqr'[number % 3]}`
  }

  #did(words: string[]) {
    this.done.push({ words })
    this.undone.length = 0
  }

  #do(kind: Kind) {
    const { writer, random } = this
    const before = writer.state.doc
    switch (kind) {
      case 'type': {
        const word = this.#newWord()
        this.left = Array.from(`${word} `)
        return this.#did([word])
      }
      case 'caret':
        return this.#goSomewhere()
      case 'enter':
        writer.do(chainCommands(enter, splitListItem(nodeType(writer, 'listItem')), splitBlock))
        break
      case 'break': {
        const words = random.chance(0.3) ? [this.#newWord(), this.#newWord()] : ['', '']
        const lines = words.map((word) => (word === '' ? [] : [writer.schema.text(`${word} `)]))
        const pasted = lines.flatMap((line, i) => (i === 0 ? line : [lineBreak(writer), ...line]))
        writer.dispatch(writer.state.tr.replaceSelection(new Slice(Fragment.from(pasted), 0, 0)))
        return this.#did(words.filter(Boolean))
      }
      case 'join':
        this.#goToStart()
        writer.do(chainCommands(backspace, joinBackward))
        break
      case 'list': {
        const item = nodeType(writer, 'listItem')
        if (!writer.do(liftListItem(item))) writer.do(wrapInList(nodeType(writer, 'bulletList')))
        break
      }
      case 'heading': {
        const heading = writer.state.selection.$head.parent.type.name === 'heading'
        const type = nodeType(writer, heading ? 'paragraph' : 'heading')
        writer.do(setBlockType(type, heading ? {} : { level: 2 }))
        break
      }
      case 'paste': {
        const words = [this.#newWord(), this.#newWord(), this.#newWord()]
        const paragraphs = words.map((word) =>
          nodeType(writer, 'paragraph').create(null, writer.schema.text(`${word} `)),
        )
        const slice = new Slice(Fragment.from(paragraphs), 1, 1)
        writer.dispatch(writer.state.tr.replaceSelection(this.#fitted(slice)))
        return this.#did(words)
      }
      case 'cut':
        this.#cutAndPaste()
        break
      case 'over': {
        const { from } = writer.state.selection
        writer.dispatch(writer.state.tr.insertText('over '))
        writer.caret(from, writer.state.selection.from)
        writer.do(splitBlock)
        break
      }
      case 'table':
        writer.do(random.pick([goToCell(1), goToCell(-1), addRow('after'), addColumn('before')]))
        break
      case 'insert':
        writer.do(
          insertBlock(random.pick(['pullQuote', 'factBox', 'correctionBox', 'keyPoints', 'table'])),
        )
        break
      case 'move':
        writer.do(moveBlocks(random.pick([-1, 1])))
        break
      case 'undo':
        return this.#undo()
      case 'bold':
        this.#selectWords()
        writer.do(toggleMark(writer.schema.marks['bold'] as never))
        writer.dispatch(writer.state.tr.setSelection(Selection.near(writer.state.selection.$head)))
        break
      case 'offline':
        this.away = random.int(12)
        writer.isAway = true
        return
    }
    if (!writer.state.doc.eq(before)) this.#did([])
  }

  #undo() {
    const { writer, random } = this
    if (random.chance(0.4) && this.undone.length > 0 && writer.undo.mayRedo) {
      writer.undo.redo()
      const again = this.undone.pop()
      if (again) this.done.push(again)
    } else if (this.done.length > 0 && writer.undo.mayUndo) {
      const before = writer.text
      writer.undo.undo()
      const took = ({ words }: Done) =>
        words.some((word) => before.includes(word) && !writer.text.includes(word))
      // Steps of which nothing is left, since others moved it, are passed over.
      const last = this.done.findLastIndex(({ words }) => words.length > 0)
      const typed = this.done[last]
      const from = typed && took(typed) ? last : -1
      this.undone.push(...this.done.splice(from).toReversed())
    }
    // An undo selects what was selected; whoever typed now would write over it.
    writer.caret(writer.state.selection.head)
  }

  /** Between two words, so that nobody types into a word. */
  #goSomewhere() {
    const places: number[] = []
    this.writer.state.doc.descendants((node, pos) => {
      if (!node.isTextblock) return true
      const text = lettersOf(node)
      for (let i = 0; i <= text.length; i++)
        if (i === 0 || i === text.length || /\s/.test(text.charAt(i - 1))) places.push(pos + 1 + i)
      return false
    })
    this.writer.caret(this.random.pick(places))
  }

  #cutAndPaste() {
    const { writer, random } = this
    const { $head } = writer.state.selection
    const words = lettersOf($head.parent).split(' ')
    const first = random.int(words.length)
    const from = $head.start() + words.slice(0, first).join(' ').length + (first > 0 ? 1 : 0)
    const to = Math.min($head.end(), from + words.slice(first, first + 2).join(' ').length + 1)
    const cut = writer.state.doc.slice(from, to)
    if (cut.size === 0) return
    this.#cuts?.(writer, 'cut', { from, to })
    writer.dispatch(writer.state.tr.delete(from, to))
    this.#goSomewhere()
    const at = writer.state.selection.from
    writer.dispatch(writer.state.tr.replaceSelection(this.#fitted(cut)))
    this.#cuts?.(writer, 'pasted', { from: at, to: writer.state.selection.from })
  }

  #fitted(slice: Slice): Slice {
    return fitted(slice, this.writer.state.selection.$from)
  }

  #goToStart() {
    const { $head } = this.writer.state.selection
    this.writer.caret($head.start())
  }

  #selectWords() {
    const { $head } = this.writer.state.selection
    this.writer.caret($head.start(), $head.end())
  }
}

/** One character for each place of a block of text, a line break too. */
function lettersOf({ content }: Node): string {
  return content.textBetween(0, content.size, null, '\n')
}

function lineBreak(writer: Writer): Node {
  return nodeType(writer, 'hardBreak').create()
}

function nodeType(writer: Writer, name: string) {
  const type = writer.schema.nodes[name]
  if (!type) throw new Error(`no ${name}`)
  return type
}

export interface Outcome {
  texts: string[]
  drafts: string[]
  shows: string[]
  missing: string[]
  doubled: string[]
  /** Words that their writers took back, and that stand there all the same. */
  cameBack: string[]
  /** What is no word of anybody's. */
  scraps: string[]
  errors: unknown[]
  log: string[]
}

function traceOf(line: Line): string {
  return line.writers
    .map(({ name, state: { doc, selection } }) => {
      const words = (from: number, to: number) => doc.textBetween(from, to, '\n', '\n')
      const { head } = selection
      return `${name} ${JSON.stringify(`${words(0, head)}|${words(head, doc.content.size)}`)}`
    })
    .join(' | ')
}

/** Lets people loose on one text, and says what became of their words. */
export function fuzz(options: FuzzOptions): Outcome {
  const random = seeded(options.seed)
  const { begins = seedOf('body', ['s00 s01 s02 ', 's03 s04 ', 's05 ']) } = options
  const line = new Line(begins)
  const people = Array.from({ length: options.people }, (_, i) => {
    return new Person(line.join('abcdefgh'.charAt(i)), random, options.cuts)
  })
  for (const { writer } of people) writer.caretAtEnd()
  const log: string[] = []
  for (let step = 0; step < options.steps; step++) {
    const person = random.pick(people)
    const did = person.step(options.kinds)
    log.push(options.trace ? `${did}: ${traceOf(line)}` : did)
    for (const other of people) {
      if (other.writer.isAway) {
        if (other.away-- > 0) continue
        line.bringBack(other.writer)
      }
      const { inbox } = other.writer
      let count = 0
      while (count < inbox.length && random.chance(options.arrives)) count++
      if (options.merged) other.writer.receiveMerged(count)
      else other.writer.receive(count)
    }
    options.watch?.(line, step)
  }
  for (const person of people) while (person.left.length > 0) person.step(options.kinds)
  for (const { writer } of people) if (writer.isAway) line.bringBack(writer)
  line.settle()
  options.watch?.(line, 'end')
  const { writers } = line
  const text = writers[0]?.text ?? ''
  const seeds = SEEDS
  const expected = people.flatMap(({ done }) => done.flatMap(({ words }) => words))
  const gone = people.flatMap(({ undone }) => undone.flatMap(({ words }) => words))
  const count = (word: string) => text.split(word).length - 1
  const outcome = {
    texts: writers.map((writer) => writer.text),
    drafts: [line.draft, ...writers.map((writer) => writer.draft)],
    shows: writers.map((writer) => String(writer.state.doc.content)),
    missing: [...seeds, ...expected].filter((word) => count(word) === 0),
    doubled: [...seeds, ...expected, ...gone].filter((word) => count(word) > 1),
    cameBack: gone.filter((word) => count(word) > 0),
    scraps: scrapsIn(text, [...seeds, ...expected]),
    errors: writers.flatMap((writer) => writer.errors),
    log,
  }
  line.close()
  return outcome
}

/** What is left of a text without these words. */
function scrapsIn(text: string, words: readonly string[]): string[] {
  const left = words.reduce((left, word) => left.replaceAll(word, ' '), text)
  return left.split(/\s+/).filter(Boolean)
}
