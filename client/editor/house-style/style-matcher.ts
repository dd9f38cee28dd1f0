import { asLiteral, asWholeWords } from '../../../shared/model/words-in-text.ts'
import type { StyleEntry } from '../../../shared/model/house-style.ts'

export interface Advised {
  from: number
  to: number
  text: string
  entry: StyleEntry
}

interface Rule {
  entry: StyleEntry
  expression: RegExp
}

/** Finds the words of a house style in texts. What costs is the text, hardly the number of entries. */
export class StyleMatcher {
  /** By the letter with which their words begin; the longest first. */
  readonly #rules = new Map<string, Rule[]>()

  constructor(entries: readonly StyleEntry[]) {
    const longest = entries.toSorted((a, b) => b.words.length - a.words.length)
    for (const entry of longest) {
      const expression = new RegExp(asWholeWords(asLiteral(entry.words)), 'iuy')
      for (const letter of beginnings(entry.words)) {
        const rules = this.#rules.get(letter) ?? []
        rules.push({ entry, expression })
        this.#rules.set(letter, rules)
      }
    }
  }

  /** From left to right, none within another. */
  find(text: string): Advised[] {
    const found: Advised[] = []
    for (let at = 0; at < text.length; at++) {
      const rules = this.#rules.get(letterAt(text, at))
      const advised = rules && firstAt(rules, text, at)
      if (!advised) continue
      found.push(advised)
      at = advised.to - 1
    }
    return found
  }
}

function firstAt(rules: readonly Rule[], text: string, at: number): Advised | null {
  for (const { entry, expression } of rules) {
    expression.lastIndex = at
    const match = expression.exec(text)
    // As it should be already, where only capitals or accents differ.
    if (match && match[0] !== entry.instead)
      return { from: at, to: at + match[0].length, text: match[0], entry }
  }
  return null
}

/** Each kind of quote begins as the plain one does. */
const QUOTES = ["'’‘‚‹›", '"“”„«»']

function beginnings(words: string): Set<string> {
  const letters = [words, words.normalize('NFC'), words.normalize('NFD')].map((one) =>
    letterAt(one, 0),
  )
  const quotes = QUOTES.find((kind) => letters[0] && kind.startsWith(letters[0])) ?? ''
  return new Set([...letters, ...Array.from(quotes)])
}

/** In lower case: `ß` and `ẞ`, `Σ` and `ς` are the same letter to an expression that does not tell case. */
function letterAt(text: string, at: number): string {
  const letter = String.fromCodePoint(text.codePointAt(at) ?? 0)
  return letter < '\u0080' ? letter.toLowerCase() : letter.toUpperCase().toLowerCase()
}
