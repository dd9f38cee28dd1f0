import * as Y from 'yjs'
import { FRAGMENTS } from '../../shared/document/schema.ts'

const WORD = /‹[^‹›]*›/g

/** The texts of a draft's paragraphs. */
export function bodyTexts(doc: Y.Doc): Y.XmlText[] {
  return doc
    .getXmlFragment(FRAGMENTS.body)
    .toArray()
    .flatMap((block) => (block instanceof Y.XmlElement ? block.toArray() : []))
    .filter((node) => node instanceof Y.XmlText)
}

export function bodyText(doc: Y.Doc): string {
  return bodyTexts(doc)
    .map((text) => text.toString())
    .join('\n')
}

/** The words that typists wrote, each with its brackets, as often as they stand there. */
export function wordsIn(text: string): string[] {
  return text.match(WORD) ?? []
}
