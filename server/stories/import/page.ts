import { paragraph, type Block, type Content } from '../../../shared/document/content.ts'
import type { ImportNote, LeftOutReason, UnsureReason } from '../../../shared/model/import-note.ts'
import type { Section } from '../../../shared/model/section.ts'
import { creditIn, isImageDisclaimer, readCreditLine } from './credits.ts'
import { readGalleyText } from './galley-text.ts'
import { readHead, type Known } from './head.ts'
import { bareOf, lineOf, type Line, type Picture } from './line.ts'
import { paragraphsOf } from './paragraphs.ts'

export interface Imported {
  content: Content
  /** Lines that stayed in the body because no rule was sure of them, in their order. */
  unsure: ImportNote<UnsureReason>[]
  /** Lines that are in no field and not in the body. */
  leftOut: ImportNote<LeftOutReason>[]
}

/** What a page says outside the lines of its story. */
export interface PageFacts {
  known: Known
  hero: Picture | null
  tags: string[]
  leftOut: ImportNote<LeftOutReason>[]
}

const NO_FACTS: PageFacts = { known: {}, hero: null, tags: [], leftOut: [] }

/** A body has at most so many blocks; beyond that, several lines make one. */
const MAX_BLOCKS = 5000

const LINE_END = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/

/**
 * Turns the text of a story page into a story, in one of `sections` if the page names it. Whatever fits no field stays in
 * the body, in its order. Of what stands above the body only labels ("Published On", "By") and weekdays go without a word.
 */
export function parsePage(text: string, sections: readonly Section[]): Imported {
  const lines = text.split(LINE_END).map(lineOf)
  const own = readGalleyText(lines, sections)
  return own ? storyOf(own.lines, sections, { ...NO_FACTS, ...own }) : storyOf(lines, sections)
}

export function storyOf(
  lines: readonly Line[],
  sections: readonly Section[],
  facts = NO_FACTS,
): Imported {
  const head = readHead(lines, sections, facts.known)
  const foot = readFoot(lines, head.end, facts.hero?.credit || head.credit)
  const body = [...head.kept, ...paragraphsOf(lines.slice(head.end, foot.start))]
  const isNothing = head.headline === '' && body.length === 0
  const { hero } = facts
  const words = [foot.credit, foot.disclaimer, hero?.caption ?? '']
  return {
    content: {
      headline: head.headline,
      standfirst: head.standfirst,
      meta: {
        section: head.section,
        slug: '',
        bylines: [...new Set(head.bylines)],
        tags: facts.tags,
        date: head.date,
        hero: words.every((part) => part === '')
          ? null
          : {
              assetId: '',
              alt: hero?.alt ?? '',
              caption: hero?.caption ?? '',
              credit: foot.credit,
              disclaimer: foot.disclaimer,
            },
      },
      body: blocksOf(isNothing ? paragraphsOf(lines) : body),
    },
    unsure: isNothing ? [] : head.unsure,
    leftOut: isNothing ? facts.leftOut : [...head.leftOut, ...facts.leftOut],
  }
}

interface Foot {
  credit: string
  disclaimer: string
  /** Where in the lines the body ends. */
  start: number
}

/** The last lines, if they say whose the image is. */
function readFoot(lines: readonly Line[], bodyStart: number, credit: string): Foot {
  const foot: Foot = { credit, disclaimer: '', start: lines.length }
  for (let at = lines.length - 1; at >= bodyStart; at--) {
    const text = lines[at]?.text ?? ''
    const bare = text.length > 1000 ? text : bareOf(text)
    const found = bare === '' ? null : readCreditLine(bare)
    if (found !== null && foot.credit === '') foot.credit = found
    else if (foot.disclaimer === '' && isImageDisclaimer(bare)) foot.disclaimer = bare
    else if (bare !== '') break
    foot.start = at
  }
  foot.credit ||= creditIn(foot.disclaimer)
  return foot
}

function blocksOf(lines: readonly Line[]): Block[] {
  const size = Math.max(1, Math.ceil(lines.length / MAX_BLOCKS))
  const blocks: Block[] = []
  for (let i = 0; i < lines.length; i += size) blocks.push(blockOf(lines.slice(i, i + size)))
  return blocks
}

function blockOf(lines: readonly Line[]): Block {
  const [only, ...others] = lines
  if (only?.block && others.length === 0) return only.block
  return paragraph(lines.map(({ text }) => text).join(' '))
}
