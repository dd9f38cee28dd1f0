import { paragraph, type Block, type Content } from '../../shared/document/content.ts'

/** One finished story of the sample newsroom: Galley's own writing about places that don't exist, or about public events. */
export interface SampleStory {
  /** Which drawing goes with it, see sample-pictures.ts. */
  picture: 'world' | 'politics' | 'business' | 'science' | 'culture' | 'sport'
  /** Its hero has no assetId yet: the picture is stored at the first start. */
  content: Content
  /** A later revision that shows what an update or a correction looks like. */
  later?: { kind: 'update' | 'correct'; note: string | null; content: Content }
}

export const CREDIT = 'Illustration: Galley'
export const DISCLAIMER = 'Disclaimer: This image was drawn for Galley’s sample newsroom.'

export function heading(text: string): Block {
  return { type: 'heading', level: 2, inline: [{ type: 'text', text, marks: [] }] }
}

export function quote(text: string): Block {
  return { type: 'quote', blocks: [paragraph(text)] }
}

export function list(...items: string[]): Block {
  return { type: 'list', ordered: false, items: items.map((item) => [paragraph(item)]) }
}
