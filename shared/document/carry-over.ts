import type * as Y from 'yjs'
import { slugFrom } from '../model/story.ts'
import { changeLine, lineOf, tidy } from './line.ts'
import { changeList, entriesOf } from './list.ts'
import { FRAGMENTS, META, PLAIN_LINES, PLAIN_LISTS } from './schema.ts'

type PlainLine = (typeof PLAIN_LINES)[number]
type PlainList = (typeof PLAIN_LISTS)[number]

/** What stands in `meta` for a line and was not carried over yet; null if nothing does. */
export function plainLine(doc: Y.Doc, name: PlainLine): string | null {
  const value = doc.getMap(META).get(name)
  return typeof value === 'string' ? tidy(value) : null
}

export function plainList(doc: Y.Doc, name: PlainList): string[] | null {
  const value = doc.getMap(META).get(name)
  return Array.isArray(value) ? entriesOf(value) : null
}

export function awaitsCarryOver(doc: Y.Doc): boolean {
  return (
    PLAIN_LINES.some((name) => plainLine(doc, name) !== null) ||
    PLAIN_LISTS.some((name) => plainList(doc, name) !== null)
  )
}

/**
 * Makes shared lines and lists say what stands for them in `meta`, which is then gone from there. For the server alone,
 * which never does it twice from one state of the draft: two who did would each write the words.
 */
export function carryOver(doc: Y.Doc): void {
  const meta = doc.getMap(META)
  doc.transact(() => {
    for (const name of PLAIN_LINES) {
      const line = plainLine(doc, name)
      if (line === null) continue
      changeLine(doc.getXmlFragment(name), isSuggested(doc, name, line) ? '' : line)
      meta.delete(name)
    }
    for (const name of PLAIN_LISTS) {
      const list = plainList(doc, name)
      if (list === null) continue
      changeList(doc.getArray(name), list)
      meta.delete(name)
    }
  })
}

/** Editors of before wrote the slug that they made of the headline, as if a person had. */
function isSuggested(doc: Y.Doc, name: PlainLine, line: string): boolean {
  return name === 'slug' && line === slugFrom(lineOf(doc.getXmlFragment(FRAGMENTS.headline)))
}
