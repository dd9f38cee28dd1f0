import { folded, isUnspaced, wordsInOrder } from '../../../shared/model/fold.ts'

/** A word as it is searched for, and where it is written. */
export interface WrittenWord {
  word: string
  start: number
  end: number
}

const WORD = /[\p{L}\p{N}\p{M}'’ʼ]+/gu
const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/** Reads where the words of a text stand. Of texts that are read one after the other, each word is folded once. */
export class WordReader {
  readonly #known = new Map<string, string[]>()

  /** As `wordsInOrder` has them. */
  wordsOf(text: string): WrittenWord[] {
    const words: WrittenWord[] = []
    for (const { 0: raw, index } of text.matchAll(WORD))
      if (isUnspaced(raw)) words.push(...lettersOf(raw, index))
      else
        for (const word of this.#folded(raw))
          words.push({ word, start: index, end: index + raw.length })
    return words
  }

  #folded(raw: string): string[] {
    const words = this.#known.get(raw) ?? wordsInOrder(raw)
    this.#known.set(raw, words)
    return words
  }
}

/** Each two letters are a word, and the last one; what is between them in another script is one of its own. */
function lettersOf(raw: string, at: number): WrittenWord[] {
  const letters = [...graphemes.segment(raw)].flatMap(({ segment, index }) => {
    const [start, end] = [at + index, at + index + segment.length]
    return Array.from(folded(segment), (letter) => ({ word: letter, start, end }))
  })
  const words: WrittenWord[] = []
  for (const [i, letter] of letters.entries()) {
    const [before, next] = [letters[i - 1], letters[i + 1]]
    if (isUnspaced(letter.word))
      words.push(next && isUnspaced(next.word) ? joined(letter, next) : letter)
    else if (before && !isUnspaced(before.word) && words.length > 0)
      words.push(joined(words.pop() ?? letter, letter))
    else words.push(letter)
  }
  return words
}

function joined(one: WrittenWord, next: WrittenWord): WrittenWord {
  return { word: one.word + next.word, start: one.start, end: next.end }
}
