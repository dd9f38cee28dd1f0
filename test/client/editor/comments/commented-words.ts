import * as Y from 'yjs'
import type { Node } from '@tiptap/pm/model'
import { CutLetters } from '../../../../client/editor/comments/cut-letters.ts'
import {
  findThreads,
  type About,
  type Found,
} from '../../../../client/editor/comments/find-threads.ts'
import { aboutWords, wordsAt } from '../../../../client/editor/comments/quote-of.ts'
import type { Range } from '../../../../client/editor/comments/text-pieces.ts'
import { seeded, type SeededRandom } from '../../../support/seeded-random.ts'
import { fuzz, type FuzzOptions } from '../binding/newsroom-fuzz.ts'
import { Line, type Field, type Writer } from '../binding/writers.ts'

/** What somebody sees of the threads. */
export function findAt(
  writer: Writer,
  threads: readonly About[],
  cuts = new CutLetters(writer.doc),
): Found[] {
  const { binding, doc } = writer
  const standing = (id: Y.ID) => binding.standing(id)
  return findThreads(
    { doc, shown: shownTo(writer), standing, heir: (id) => cuts.heir(id) },
    threads,
  )
}

export function shownTo({ binding, state, name }: Writer) {
  const shown = binding.field.shownAs(state.doc)
  if (!shown) throw new Error(`${name} sees something else than the draft`)
  return shown
}

export function aboutSelected(writer: Writer): About {
  const { doc, selection } = writer.state
  const shown = writer.binding.field.shownAs(doc)
  const range = wordsAt(doc, selection)
  const about = shown && range && aboutWords(shown, range)
  if (!about) throw new Error('nothing is selected')
  return about
}

export function about(writer: Writer, words: string): About {
  writer.caretIn(words)
  const { head } = writer.state.selection
  writer.caret(head, head + words.length)
  return aboutSelected(writer)
}

export function wordsIn({ state: { doc } }: Writer, ranges: readonly Range[]): string[] {
  return ranges.map(({ from, to }) => doc.textBetween(from, to, '\n', ' '))
}

/** Somebody who opens the draft as it stands at the server, and knows no more of it than that. */
export function fresh(from: Writer, field: Field = 'body'): { writer: Writer; close: () => void } {
  const line = new Line(Y.encodeStateAsUpdate(from.doc), { firstClient: 900 })
  return { writer: line.join('fresh', field), close: () => line.close() }
}

export interface Survived {
  /** Letters of words that were commented on and stand in the text at the end. */
  letters: number
  covered: number
  /** Letters marked of words that nobody commented on and that were there when everybody began. */
  wrong: number
}

interface Commented {
  about: About
  words: string[]
}

interface Round extends Omit<FuzzOptions, 'people' | 'watch'> {
  /** The desks tell the server what stands for the letters by now. */
  tells: boolean
}

/** Three people write, and comment on what they see; then somebody opens the story who saw nothing of it. */
export function commentedRound(round: Round): Survived {
  const random = seeded(round.seed * 7919)
  const telling = seeded(round.seed)
  const threads: Commented[] = []
  const cuts = new Map<Writer, CutLetters>()
  const cutsOf = (writer: Writer) => {
    const known = cuts.get(writer) ?? new CutLetters(writer.doc)
    cuts.set(writer, known)
    return known
  }
  let survived: Survived = { letters: 0, covered: 0, wrong: 0 }
  fuzz({
    ...round,
    people: 3,
    cuts: (writer, how, range) => cutsOf(writer)[how](shownTo(writer), range),
    watch: ({ writers }, step) => {
      const writer = random.pick(writers)
      if (step === 'end') {
        if (round.tells) for (const writer of writers) tell(threads, writer, cutsOf(writer))
        survived = atLast(threads, writer)
      } else if (step < 3 || random.chance(0.02)) comment(threads, writer, random)
      else if (round.tells && !writer.isAway && telling.chance(0.3))
        tell(threads, writer, cutsOf(writer))
    },
  })
  return survived
}

function comment(threads: Commented[], writer: Writer, random: SeededRandom) {
  const blocks = textBlocks(writer.state.doc).filter(({ text }) => /\w{3}/.test(text))
  const block = blocks[random.int(blocks.length)]
  const shown = writer.binding.field.shownAs(writer.state.doc)
  if (!block || !shown) return
  const words = [...block.text.matchAll(/\w{3,}/g)]
  const first = random.int(words.length)
  const chosen = words.slice(first, first + 1 + random.int(2))
  const from = block.pos + (chosen[0]?.index ?? 0)
  const to = block.pos + (chosen.at(-1)?.index ?? 0) + (chosen.at(-1)?.[0].length ?? 0)
  const about = aboutWords(shown, { from, to })
  if (about) threads.push({ about, words: chosen.map(([word]) => word) })
}

function tell(threads: readonly Commented[], writer: Writer, cuts: CutLetters) {
  const found = findAt(
    writer,
    threads.map(({ about }) => about),
    cuts,
  )
  for (const [i, { letters }] of found.entries()) {
    const thread = threads[i]
    if (thread && letters) thread.about = { ...thread.about, letters }
  }
}

function atLast(threads: readonly Commented[], knows: Writer): Survived {
  const { writer, close } = fresh(knows)
  const found = findAt(
    writer,
    threads.map(({ about }) => about),
  )
  const survived: Survived = { letters: 0, covered: 0, wrong: 0 }
  const places = placesOfWords(writer.state.doc)
  for (const [i, { words }] of threads.entries()) {
    const ranges = found[i]?.ranges ?? []
    const isCovered = (pos: number) => ranges.some(({ from, to }) => from <= pos && pos < to)
    for (const [word, letters] of places) {
      const count = letters.filter(isCovered).length
      if (!words.includes(word)) survived.wrong += /^s\d\d/.test(word) ? count : 0
      else {
        survived.letters += letters.length
        survived.covered += count
      }
    }
  }
  close()
  return survived
}

function placesOfWords(doc: Node): Map<string, number[]> {
  const places = new Map<string, number[]>()
  for (const { text, pos } of textBlocks(doc))
    for (const { 0: word, index } of text.matchAll(/\w{3,}/g))
      places.set(
        word,
        Array.from(word, (_, i) => pos + index + i),
      )
  return places
}

function textBlocks(doc: Node): { text: string; pos: number }[] {
  const blocks: { text: string; pos: number }[] = []
  doc.descendants((node, pos) => {
    if (node.isTextblock)
      blocks.push({ text: node.textBetween(0, node.content.size, '', ' '), pos: pos + 1 })
    return !node.isTextblock
  })
  return blocks
}
