import * as Y from 'yjs'
import { printable } from './printable.ts'
import type { LetterRange } from './letter-range.ts'

/** Letters that a reading leaves out. */
export interface Hidden {
  readonly isEmpty: boolean
  parts(range: LetterRange): readonly { range: LetterRange; isIn: boolean }[]
}

/** Nothing is left out. */
export const ALL_SHOWN: Hidden = {
  isEmpty: true,
  parts: (range) => [{ range, isIn: false }],
}

/** Runs of words without those of `hidden`; what is no words has none. */
export function wordsWithout(
  text: Y.XmlText,
  hidden: Hidden,
): { words: string; attributes: Record<string, unknown> }[] {
  const runs: { words: string; attributes: Record<string, unknown> }[] = []
  let attributes: Record<string, unknown> = {}
  for (let item = text._start; item; item = item.right) {
    if (item.deleted) continue
    const { content } = item
    if (content instanceof Y.ContentFormat)
      attributes = withFormat(attributes, content.key, content.value)
    else if (content instanceof Y.ContentString)
      for (const words of shownOf(item.id, content.str, hidden))
        runs.push({ words: printable(words), attributes })
  }
  return runs
}

function withFormat(attributes: Record<string, unknown>, key: string, value: unknown) {
  const { [key]: _before, ...others } = attributes
  return value === null ? others : { ...others, [key]: value }
}

function shownOf({ client, clock }: Y.ID, text: string, hidden: Hidden): string[] {
  return hidden
    .parts([client, clock, clock + text.length])
    .flatMap(({ range: [, from, to], isIn }) =>
      isIn ? [] : [text.slice(from - clock, to - clock)],
    )
}
