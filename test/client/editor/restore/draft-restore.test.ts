import { setBlockType, splitBlock, toggleMark } from '@tiptap/pm/commands'
import type { Node } from '@tiptap/pm/model'
import { wrapInList } from '@tiptap/pm/schema-list'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { DraftRestore } from '../../../../client/editor/restore/draft-restore.ts'
import { knownNow } from '../../../../client/editor/restore/fresh-letters.ts'
import { newDraftDoc } from '../../../../shared/document/draft-doc.ts'
import { seeded, type SeededRandom } from '../../../support/seeded-random.ts'
import { Line, seedOf, type Writer } from '../binding/writers.ts'

const RUNS = Number(process.env['RUNS'] ?? 6)
/** The first ones, and such as went wrong once. */
const SEEDS = [...Array.from({ length: RUNS }, (_, i) => i + 1), 11, 32, 65, 112, 198]
const WORDS =
  'alpha bravo carol delta eagle fable grape hotel india joker karma lemon mango noble'.split(' ')

/** Of whom everybody is told where they stand, or for a while is not. */
class Carets extends Line {
  areTold = true

  override sendCarets(from: Writer) {
    if (this.areTold) super.sendCarets(from)
  }
}

const sentence = (random: SeededRandom) =>
  Array.from({ length: 12 }, () => random.pick(WORDS)).join(' ')

function goSomewhere(writer: Writer, random: SeededRandom) {
  writer.caret(1 + random.int(writer.state.doc.content.size - 1))
  writer.undo.pause()
}

function makeBold(writer: Writer, from: number, to: number) {
  writer.caret(from, to)
  writer.do(toggleMark(writer.schema.marks['bold'] as never))
}

/** Types a word, takes it back, brings it again, and types on. */
function typeAgain(writer: Writer, random: SeededRandom) {
  const steps = 1 + random.int(3)
  writer.undo.pause()
  writer.type(` ${random.pick(WORDS)}`)
  for (let i = 0; i < steps; i++) writer.undo.undo()
  for (let i = 0; i < steps; i++) writer.undo.redo()
  writer.type(` ${random.pick(WORDS)}`)
}

/** Whatever people do to a draft between a version and now. */
function change(writer: Writer, random: SeededRandom) {
  goSomewhere(writer, random)
  const { doc, selection, tr } = writer.state
  const deed = random.next()
  if (deed < 0.4) writer.type(` ${random.pick(WORDS)}`)
  else if (deed < 0.5) typeAgain(writer, random)
  else if (deed < 0.7)
    writer.dispatch(tr.delete(selection.from, Math.min(selection.$from.end(), selection.from + 9)))
  else if (deed < 0.77) writer.do(splitBlock)
  else if (deed < 0.8) writer.do(wrapInList(writer.schema.nodes['bulletList'] as never))
  else if (deed < 0.83)
    writer.do(setBlockType(writer.schema.nodes['heading'] as never, { level: 2 }))
  else if (deed < 0.86) makeBold(writer, selection.$head.start(), selection.$head.end())
  else if (doc.childCount > 3) {
    const at = random.int(doc.childCount)
    const from = doc.children.slice(0, at).reduce((sum, node) => sum + node.nodeSize, 0)
    writer.dispatch(tr.delete(from, from + doc.child(at).nodeSize))
  }
}

function docOf(update: Uint8Array): Y.Doc {
  const doc = newDraftDoc()
  Y.applyUpdate(doc, update)
  return doc
}

type Network = 'quick' | 'late' | 'slow' | 'gone for one of them'

/** Nobody has the letters of the others that are typed in it, for each is another. */
class Round {
  readonly random: SeededRandom
  readonly line: Carets
  readonly people: [Writer, Writer, Writer]
  readonly said: string[] = []
  readonly version: Uint8Array
  readonly restore: DraftRestore
  readonly before: string
  readonly wanted: string
  readonly #network: Network

  constructor(seed: number, network: Network) {
    this.random = seeded(seed)
    this.#network = network
    const paragraphs = Array.from({ length: 8 }, () => sentence(this.random))
    this.line = new Carets(seedOf('body', paragraphs))
    this.people = [this.line.join('ana'), this.line.join('ben'), this.line.join('cleo')]
    this.#change()
    this.version = Y.encodeStateAsUpdate(this.ana.doc)
    this.wanted = this.ana.draft
    this.#change()
    this.before = this.ana.draft
    for (const colleague of this.colleagues) goSomewhere(colleague, this.random)
    this.restore = new DraftRestore(this.ana.doc)
  }

  #change() {
    for (let i = 0; i < 25; i++) {
      change(this.random.pick(this.people), this.random)
      this.line.settle()
    }
  }

  get ana() {
    return this.people[0]
  }

  get colleagues() {
    return this.people.slice(1)
  }

  /** Two colleagues type, one version comes back, they go on typing. */
  bringBack() {
    const [, ben] = this.people
    if (this.#network === 'gone for one of them') ben.isAway = true
    if (this.#network === 'slow' || ben.isAway) {
      this.line.areTold = false
      for (const colleague of this.colleagues) goSomewhere(colleague, this.random)
    }
    const { awareness, doc } = this.ana
    const known = knownNow(doc)
    this.#say(4)
    if (this.#network === 'quick') this.line.settle()
    this.restore.run(docOf(this.version), { awareness, known })
    this.line.areTold = true
    this.#say(4)
    for (let i = 0; i < 8 && this.#network === 'slow'; i++) {
      this.random.pick(this.people).receive(1)
      this.#say(1)
    }
    if (ben.isAway) this.line.bringBack(ben)
    this.line.settle()
  }

  takeBack() {
    this.#say(2)
    this.restore.undo()
    this.#say(2)
    this.line.settle()
  }

  #say(letters: number) {
    for (const colleague of this.colleagues)
      for (let i = 0; i < letters; i++) {
        const letter = String.fromCodePoint(0x4e00 + this.said.length)
        this.said.push(letter)
        colleague.type(letter)
      }
  }

  /** What is wrong, now that everybody has everything. */
  faults(expected: string): unknown[] {
    const { text, draft } = this.ana
    const drafts = new Set([this.line.draft, ...this.people.map(({ draft }) => draft)])
    const counts = this.said.map((letter) => text.split(letter).length - 1)
    return [
      ...this.said
        .filter((_, i) => counts[i] !== 1)
        .map((letter) => `${letter} is lost or doubled`),
      ...(bare(draft) === bare(expected) ? [] : [`says ${draft}, not ${expected}`]),
      ...(drafts.size === 1 ? [] : ['drafts differ']),
      ...this.people.flatMap(({ errors, problem }) => (problem ? [...errors, problem] : errors)),
    ]
  }

  close() {
    this.restore.destroy()
    this.line.close()
  }
}

/** What is left without the letters that were typed meanwhile, and the blocks that hold nothing else. */
function bare(draft: string): string {
  const empty =
    /<(paragraph|heading|listitem|bulletlist)[^>]*><\/\1>|<bold><\/bold>|<\/bold><bold>/g
  let left = draft.replace(/[\u4e00-\u9fff]/g, '')
  for (let before = ''; before !== left;) {
    before = left
    left = left.replace(empty, '')
  }
  return left
}

describe('a version that one brings back while two colleagues type', { timeout: 120_000 }, () => {
  it.each(['quick', 'late', 'slow', 'gone for one of them'] as const)(
    '[VER6] is there with every letter of theirs, and so is the draft when it is taken back; the network is %s',
    (network) => {
      for (const seed of SEEDS) {
        const round = new Round(seed, network)
        round.bringBack()
        expect(round.faults(round.wanted), `seed ${seed}, brought back`).toEqual([])
        round.takeBack()
        expect(round.faults(round.before), `seed ${seed}, taken back`).toEqual([])
        round.close()
      }
    },
  )
})

const TEXT = ['The ferry struck the pier at dusk.', 'Nobody was hurt.', 'Divers look at the hull.']

function two() {
  const line = new Line(seedOf('body', TEXT))
  const ann = line.join('ann')
  const ben = line.join('ben')
  const version = Y.encodeStateAsUpdate(ann.doc)
  const bringBack = () => {
    const restore = new DraftRestore(ann.doc)
    restore.run(docOf(version), { awareness: ann.awareness, known: knownNow(ann.doc) })
    line.settle()
    return restore
  }
  return { line, ann, ben, bringBack }
}

describe('a version that is brought back', () => {
  it('leaves what stands there already, so that comments and names stay with it', () => {
    const { line, ann, ben, bringBack } = two()
    const elements: unknown[] = ann.doc.getXmlFragment('body').toArray()
    ben.caretIn('pier')
    ben.type('old ')
    line.settle()
    bringBack()
    expect(ben.text).toBe(TEXT.join('\n'))
    expect(ann.doc.getXmlFragment('body').toArray()).toEqual(elements)
    line.close()
  })

  it('empties a paragraph in which a colleague stands, and takes it from nobody', () => {
    const { line, ann, ben, bringBack } = two()
    ben.caretIn('dusk.', 5)
    ben.do(splitBlock)
    ben.type('New.')
    line.settle()
    bringBack()
    expect(ann.text).toBe([TEXT[0], '', TEXT[1], TEXT[2]].join('\n'))
    expect(ben.state.selection.$head.parent.textContent).toBe('')
    ben.type('Newer.')
    line.settle()
    expect(ann.text).toBe([TEXT[0], 'Newer.', TEXT[1], TEXT[2]].join('\n'))
    line.close()
  })

  it('leaves a picture all of its lines, and a row its cells, in which a colleague stands', () => {
    const { line, ann, ben, bringBack } = two()
    const { picture, caption, altText, credit, table, tableRow, tableCell } = ben.schema.nodes
    const lines = [caption, altText, credit].map((type, i) =>
      type?.create(null, ben.schema.text(`line ${i}`)),
    )
    const cells = ['one', 'two'].map((word) => tableCell?.create(null, ben.schema.text(word)))
    const rows = [1, 2].map(() => tableRow?.create(null, cells as Node[]))
    const made = [
      picture?.create({ asset: 'as_1' }, lines as Node[]),
      table?.create(null, rows as Node[]),
    ]
    ben.dispatch(ben.state.tr.insert(0, made as Node[]))
    for (const [words, kept] of [
      [
        'line 0',
        '<picture asset="as_1"><caption></caption><alttext></alttext><credit></credit></picture>',
      ],
      ['two', '<tablerow><tablecell></tablecell><tablecell></tablecell></tablerow>'],
    ] as const) {
      ben.caretIn(words, 2)
      line.settle()
      const restore = bringBack()
      expect(ann.draft.toLowerCase()).toContain(kept)
      restore.undo()
      line.settle()
    }
    line.close()
  })

  it('tells which letter stands for which, so that comments find their words again', () => {
    const { line, ann, ben, bringBack } = two()
    const letter = ann.binding.field.hold({ anchor: 3, head: 3 })?.head.item
    ben.dispatch(ben.state.tr.delete(0, ben.state.doc.child(0).nodeSize))
    line.settle()
    expect(letter && ann.binding.standing(letter)).toBeNull()
    bringBack()
    for (const writer of [ann, ben]) {
      expect(writer.text).toBe(TEXT.join('\n'))
      expect(letter && writer.binding.standing(letter)?.text).toBe('h')
    }
    line.close()
  })

  it('brings back how words were formatted, and what a block was', () => {
    const { line, ann, ben, bringBack } = two()
    makeBold(ben, 1, 10)
    line.settle()
    expect(ann.draft).toContain('<bold>')
    bringBack()
    expect(ann.draft).not.toContain('<bold>')
    expect(ben.draft).toBe(ann.draft)
    line.close()
  })

  it('is taken back as one change, in every part of the draft', () => {
    const { line, ann, ben, bringBack } = two()
    const meta = ben.doc.getMap('meta')
    meta.set('section', 'world')
    ben.doc.getArray('tags').push(['ferry'])
    ben.doc.getXmlFragment('headline').insert(0, [new Y.XmlElement('paragraph')])
    ben.caretAtEnd()
    ben.type(' At dawn.')
    line.settle()
    const all = () =>
      JSON.stringify([
        ann.doc.getMap('meta').toJSON(),
        ann.doc.getArray('tags').toJSON(),
        ann.doc.getXmlFragment('headline').toJSON(),
        ann.text,
      ])
    const before = all()
    const restore = bringBack()
    expect(all()).toBe(JSON.stringify([{}, [], '', TEXT.join('\n')]))
    restore.undo()
    expect(all()).toBe(before)
    line.close()
  })
})
