import { folded } from '../../../shared/model/fold.ts'
import type { StyleEntry } from '../../../shared/model/house-style.ts'

const collator = new Intl.Collator()

/** Those in which `text` stands, in the order of their words. */
export function found(entries: readonly StyleEntry[], text: string): StyleEntry[] {
  const wanted = folded(text.trim())
  const own = entries.filter(({ words, instead, why }) =>
    [words, instead, why].some((one) => folded(one).includes(wanted)),
  )
  return own.toSorted((a, b) => collator.compare(a.words, b.words))
}
