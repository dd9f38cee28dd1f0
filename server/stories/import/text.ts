import { paragraph, type Block, type Content } from '../../../shared/document/content.ts'
import type { Section } from '../../../shared/model/section.ts'
import { creditIn, isImageDisclaimer, readCreditLine } from './credits.ts'
import { readHead } from './head.ts'

export interface Imported {
  content: Content
}

export const MAX_IMPORT_BYTES = 2 * 1024 * 1024

/** A body has at most so many paragraphs; beyond that, several lines make one. */
const MAX_PARAGRAPHS = 5000

const LINE_END = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/

/**
 * Turns the text of a story page into a story, in one of `sections` if the page names it. Whatever fits no field stays in the body, in its order.
 * Only this is dropped: labels ("Published On", "By"), a weekday, a view count, and page furniture
 * ("news-image", "Share", "thumbnail") that stands alone on its line above the body.
 */
export function parsePage(text: string, sections: readonly Section[]): Imported {
  const lines = text.split(LINE_END).map((line) => line.trim())
  const head = readHead(lines, sections)
  const foot = readFoot(lines, head.end, head.credit)
  const body = [...head.kept, ...paragraphsOf(lines.slice(head.end, foot.start))]
  const isNothing = head.headline === '' && body.length === 0
  const words = [foot.credit, foot.disclaimer]
  return {
    content: {
      headline: head.headline,
      standfirst: head.standfirst,
      meta: {
        section: head.section,
        slug: '',
        bylines: [...new Set(head.bylines)],
        tags: [],
        date: head.date,
        hero: words.every((part) => part === '')
          ? null
          : { assetId: '', alt: '', caption: '', credit: foot.credit, disclaimer: foot.disclaimer },
      },
      body: blocksOf(isNothing ? paragraphsOf(lines) : body),
    },
  }
}

interface Foot {
  credit: string
  disclaimer: string
  /** Where in the lines the body ends. */
  start: number
}

/** The last lines, if they say whose the image is. */
function readFoot(lines: readonly string[], bodyStart: number, credit: string): Foot {
  const foot: Foot = { credit, disclaimer: '', start: lines.length }
  for (let at = lines.length - 1; at >= bodyStart; at--) {
    const line = lines[at] ?? ''
    const found = line === '' ? null : readCreditLine(line)
    if (found !== null && foot.credit === '') foot.credit = found
    else if (foot.disclaimer === '' && isImageDisclaimer(line)) foot.disclaimer = line
    else if (line !== '') break
    foot.start = at
  }
  foot.credit ||= creditIn(foot.disclaimer)
  return foot
}

/** One paragraph a line; or, in text that was wrapped to a width, one between blank lines. */
function paragraphsOf(lines: readonly string[]): string[] {
  const groups: string[][] = [[]]
  for (const line of lines) {
    if (line !== '') groups.at(-1)?.push(line)
    else if (groups.at(-1)?.length) groups.push([])
  }
  return isWrapped(groups) ? groups.map((group) => group.join(' ')).filter(Boolean) : groups.flat()
}

const WIDEST_WRAP = 100
const NARROWEST_WRAP = 45

function isWrapped(groups: readonly string[][]): boolean {
  const inner = groups.flatMap((group) => group.slice(0, -1))
  if (groups.length < 2 || inner.length === 0) return false
  const broken = inner.filter((line) => line.length >= NARROWEST_WRAP && !/[.!?:”"]$/.test(line))
  return (
    groups.every((group) => group.every((line) => line.length <= WIDEST_WRAP)) &&
    broken.length * 2 >= inner.length
  )
}

function blocksOf(paragraphs: readonly string[]): Block[] {
  const size = Math.max(1, Math.ceil(paragraphs.length / MAX_PARAGRAPHS))
  const blocks: Block[] = []
  for (let i = 0; i < paragraphs.length; i += size)
    blocks.push(paragraph(paragraphs.slice(i, i + size).join(' ')))
  return blocks
}

type ImportCheck =
  | { ok: true; text: string }
  | { ok: false; reason: 'empty' | 'binary' | 'too-big'; message: string }

/** Text is UTF-8, or UTF-16 with a byte order mark, of at most 2 MiB. */
export function checkImportBytes(bytes: Uint8Array): ImportCheck {
  if (bytes.length > MAX_IMPORT_BYTES)
    return refused('too-big', 'The text is larger than 2 MiB. Import one story at a time.')
  const text = decode(bytes)
  if (text === null || looksBinary(text))
    return refused('binary', 'This is not plain text. Save the story as UTF-8 text and try again.')
  if (text.trim() === '') return refused('empty', 'There is no text in it.')
  return { ok: true, text }
}

function refused(reason: 'empty' | 'binary' | 'too-big', message: string): ImportCheck {
  return { ok: false, reason, message }
}

function decode(bytes: Uint8Array): string | null {
  const [first, second] = bytes
  const encoding =
    first === 0xff && second === 0xfe
      ? 'utf-16le'
      : first === 0xfe && second === 0xff
        ? 'utf-16be'
        : 'utf-8'
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** A NUL, more than one control character in a hundred, or the opening of a PDF or RTF file. */
function looksBinary(text: string): boolean {
  if (text.includes('\u0000') || /^(?:%PDF-|\{\\rtf)/.test(text)) return true
  // oxlint-disable-next-line no-control-regex -- these are the characters that text does not have
  const controls = text.match(/[\u0001-\u0008\u000e-\u001f\u007f]/g)?.length ?? 0
  return controls * 100 > text.length
}
