import { asLiteral, asWholeWords } from '../../../shared/model/words-in-text.ts'
import type { Query } from './asked.ts'

/** What is found, one place of a text. */
export interface Hit {
  from: number
  to: number
  text: string
  /** What the groups of a pattern hold. */
  groups: readonly (string | undefined)[]
}

/** More than anybody looks through, or than an editor can mark. */
export const MOST_HITS = 5_000

/** Null for a pattern that is none. */
export function expressionOf({ text, matchCase, wholeWords, isPattern }: Query): RegExp | null {
  const source = isPattern ? text : asLiteral(text)
  try {
    // By itself first: what the words around it would close is not closed.
    void new RegExp(source, 'u')
    return new RegExp(wholeWords ? asWholeWords(source) : source, matchCase ? 'gmu' : 'gimu')
  } catch {
    return null
  }
}

/** All places in each text, none of them empty; null if there are more than `MOST_HITS`. */
export function search(expression: RegExp, texts: readonly string[]): Hit[][] | null {
  let count = 0
  const found: Hit[][] = []
  for (const text of texts) {
    const hits: Hit[] = []
    for (const match of text.matchAll(expression)) {
      const [whole, ...groups] = match
      if (whole === '') continue
      if (++count > MOST_HITS) return null
      hits.push({ from: match.index, to: match.index + whole.length, text: whole, groups })
    }
    found.push(hits)
  }
  return found
}

/** What stands in the place of a hit: of a pattern, `$1` is what its first group holds, `$&` the whole, `$$` a dollar. */
export function replacementOf(
  hit: Pick<Hit, 'text' | 'groups'>,
  by: string,
  { isPattern }: Pick<Query, 'isPattern'>,
): string {
  if (!isPattern) return by
  return by.replace(/\$(\$|&|\d{1,2})/g, (as, name: string) => {
    if (name === '$') return name
    if (name === '&') return hit.text
    const group = Number(name)
    return group >= 1 && group <= hit.groups.length ? (hit.groups[group - 1] ?? '') : as
  })
}
