import type { Node } from '@tiptap/pm/model'
import * as Y from 'yjs'
import { piecesOf, textsOf } from '../comments/text-pieces.ts'
import type { Kept } from './changed-ranges.ts'
import { itemsOf, lettersOf, type Letter } from './letters.ts'
import { findShown, type Shown } from './shown.ts'

/** What a person did: the draft, which said `shown`, says `now`, and `kept` is what their steps left as it was. */
export interface Written {
  shown: Shown
  now: Node
  kept: readonly Kept[]
}

/**
 * Letters that a person's steps left as they were, and that the draft had to make anew all the same: of them nobody has to
 * guess where they went, whatever else of their text was deleted.
 */
export class KeptLetters {
  readonly #written: Written
  readonly #stood: (item: Y.Item) => boolean
  /** By where the editor shows them. */
  readonly #made = new Map<number, Letter>()

  /** `stood` tells what could be seen before the step, `made` holds all that it made. */
  constructor(written: Written, made: readonly Y.XmlText[], stood: (item: Y.Item) => boolean) {
    this.#written = written
    this.#stood = stood
    const starts = textsOf(shownAs(written.shown.type, written.now))
    const pieces = made.flatMap((text) => {
      const start = starts.get(text)
      return start === undefined ? [] : piecesOf(text, start)
    })
    for (const { item, pos } of pieces.filter(({ item }) => !stood(item)))
      for (const [i, letter] of lettersOf(item).entries()) this.#made.set(pos + i, letter)
  }

  /** What stands now for letters that are gone of a text, of which `stood` is all. */
  in(text: Y.XmlText, stood: readonly Letter[]): { gone: Letter; now: Letter }[] {
    const start = this.#startOf(text)
    if (start === null) return []
    const { kept } = this.#written
    let range = 0
    return stood.flatMap((gone, i) => {
      const at = start + i
      while (endOf(kept[range]) <= at) range++
      const { from, newFrom } = kept[range] ?? { from: Infinity, newFrom: 0 }
      const now = from <= at ? this.#made.get(at + newFrom - from) : undefined
      return gone.item.deleted && now?.text === gone.text ? [{ gone, now }] : []
    })
  }

  /** Where a text began; null if it was not shown. */
  #startOf(text: Y.XmlText): number | null {
    const { parent } = text
    const block = parent instanceof Y.XmlElement ? findShown(this.#written.shown, parent) : null
    if (!block || !(parent instanceof Y.XmlElement)) return null
    let start = block.start
    for (const { content } of itemsOf(parent).filter(this.#stood)) {
      if (!(content instanceof Y.ContentType)) continue
      if (content.type === text) return start
      start += content.type instanceof Y.XmlText ? this.#lengthOf(content.type) : 1
    }
    return null
  }

  #lengthOf(text: Y.XmlText): number {
    const items = itemsOf(text).filter(({ countable }) => countable)
    return items.filter(this.#stood).reduce((sum, { length }) => sum + length, 0)
  }
}

const endOf = (kept: Kept | undefined) => (kept ? kept.from + kept.size : Infinity)

/** The draft as it is by now, though the editor has not followed it yet. */
function shownAs(type: Y.XmlFragment, node: Node): Shown {
  const blocks = type.toArray().filter((child) => child instanceof Y.XmlElement)
  const kids = node.inlineContent ? [] : node.children
  return {
    type,
    node,
    faults: [],
    kids: kids.flatMap((kid, i) => {
      const block = blocks[i]
      return block ? [shownAs(block, kid)] : []
    }),
  }
}
