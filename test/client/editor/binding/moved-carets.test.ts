import { describe, expect, it } from 'vitest'
import { wrapIn } from '@tiptap/pm/commands'
import { wrapInList } from '@tiptap/pm/schema-list'
import { moveBlocks } from '../../../../client/editor/blocks/move-blocks.ts'
import { emptyContent, paragraph } from '../../../../shared/document/content.ts'
import { seedUpdate } from '../../../../shared/document/write-draft.ts'
import { seeded } from '../../../support/seeded-random.ts'
import { Line, type Writer } from './writers.ts'

const RUNS = Number(process.env['RUNS'] ?? 300)
const WORD = 'tidal'

const seedWith = (caption: string) =>
  seedUpdate({
    ...emptyContent(),
    body: [
      paragraph('s04 '),
      {
        type: 'gallery',
        pictures: [
          { assetId: 'as_2', caption: '', alt: '', credit: '' },
          { assetId: 'as_3', caption, alt: '', credit: '' },
        ],
      },
      paragraph(''),
      paragraph('s06 '),
    ],
  })

function textsOf(writer: Writer): { from: number; text: string }[] {
  const texts: { from: number; text: string }[] = []
  writer.state.doc.descendants((node, pos) => {
    if (node.isTextblock) texts.push({ from: pos + 1, text: node.textContent })
  })
  return texts
}

function aroundCaret({ state: { selection } }: Writer): [before: string, after: string] {
  const { parent, parentOffset: at } = selection.$head
  return [parent.textBetween(0, at), parent.textBetween(at, parent.content.size)]
}

/** Everybody’s carets stand, each in a text that has its place there. */
function newsroom(caption = WORD) {
  const line = new Line(seedWith(caption))
  return { line, ada: line.join('ada'), bob: line.join('bob'), cyd: line.join('cyd') }
}

const EMPTY = [1, 2, 3, 5, 6, 7]
const MOVES = [0, 1, 4, 7, 8].flatMap((at) => ([-1, 1] as const).map((by) => ({ at, by })))

describe('a caret in an empty line', () => {
  it.each(MOVES)(
    '[EDIT1] stays in it while a colleague moves its block, or another past it: text $at by $by',
    ({ at, by }) => {
      for (const own of EMPTY)
        for (const alsoMoves of [0, -1, 1] as const) {
          const { line, ada, bob, cyd } = newsroom()
          bob.caretIn(WORD, WORD.length)
          ada.caret(textsOf(ada)[own]?.from ?? 0)
          line.settle()
          const { name } = ada.state.selection.$head.parent.type
          bob.type('s')
          cyd.receive()
          cyd.caret(textsOf(cyd)[at]?.from ?? 0)
          cyd.do(moveBlocks(by))
          if (alsoMoves) ada.do(moveBlocks(alsoMoves))
          line.settle()
          const { parent } = ada.state.selection.$head
          expect([parent.type.name, ...aroundCaret(ada)], `${own}, ${alsoMoves}`).toEqual([
            name,
            '',
            '',
          ])
          line.close()
        }
    },
  )

  it.each(['bulletList', 'orderedList', 'blockquote', 'factBox'])(
    '[EDIT1] stays in it while a colleague puts its paragraph into a %s, and takes it out again',
    (name) => {
      for (const own of [0, 1, 2, 3])
        for (const alsoTypes of [false, true]) {
          const words = ['s01 ', 's02 ', 's03 ', 's04 '].map((word, i) => (i === own ? '' : word))
          const body = words.map((word) => paragraph(word))
          const line = new Line(seedUpdate({ ...emptyContent(), body }))
          const [ada, bob, cyd] = [line.join('ada'), line.join('bob'), line.join('cyd')]
          ada.caret(textsOf(ada)[own]?.from ?? 0)
          cyd.caretIn(own === 0 ? 's02 ' : 's01 ', 4)
          line.settle()
          bob.caret(1, bob.state.doc.content.size - 1)
          const type = bob.schema.nodes[name]
          if (!type) throw new Error(`no ${name}`)
          if (alsoTypes) cyd.type('tide')
          expect(bob.do(name.endsWith('List') ? wrapInList(type) : wrapIn(type))).toBe(true)
          line.settle()
          expect(aroundCaret(ada), `${own}, in`).toEqual(['', ''])
          bob.undo.undo()
          line.settle()
          expect(aroundCaret(ada), `${own}, out`).toEqual(['', ''])
          ada.type('new')
          line.settle()
          expect(textsOf(ada).map(({ text }) => text)).toContain('new')
          line.close()
        }
    },
  )

  it('[EDIT1] never comes into a word that a colleague is typing, whatever is moved meanwhile', () => {
    for (let seed = 1; seed <= RUNS; seed++) {
      const random = seeded(seed)
      const { line, ada, bob, cyd } = newsroom('')
      const empty = (writer: Writer) => random.pick(textsOf(writer).filter(({ text }) => !text))
      bob.caret(empty(bob).from)
      for (const letter of WORD) {
        bob.type(letter)
        for (let deeds = 3; deeds > 0; deeds--) {
          if (random.chance(0.2)) ada.caret(empty(ada).from)
          if (random.chance(0.2)) ada.do(moveBlocks(random.pick([-1, 1])))
          if (random.chance(0.1)) cyd.caret(empty(cyd).from)
          if (random.chance(0.1)) cyd.do(moveBlocks(random.pick([-1, 1])))
          for (const writer of line.writers) if (random.chance(0.5)) writer.receive(1)
          const [before, after] = aroundCaret(ada)
          expect(before === '' || after === '', `seed ${seed}: ${before}|${after}`).toBe(true)
        }
      }
      line.settle()
      const [before, after] = aroundCaret(ada)
      expect(before === '' || after === '', `seed ${seed}: ${before}|${after}`).toBe(true)
      line.close()
    }
  })
})
