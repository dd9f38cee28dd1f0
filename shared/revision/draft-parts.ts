import * as Y from 'yjs'
import { kindOf } from '../document/block-kind.ts'
import {
  countingOf,
  headingLevel,
  NODES,
  pictureWidth,
  type HeadingLevel,
} from '../document/body-rule.ts'
import { plainLine } from '../document/carry-over.ts'
import type { Mark, PictureWidth } from '../document/content.ts'
import { letteredPieces } from '../document/letters.ts'
import type { LetterRange } from '../document/letter-range.ts'
import { childrenOf } from '../document/line.ts'
import { marksOf } from '../document/read-draft.ts'
import { FRAGMENTS, MAX_DEPTH, PLAIN_LINES } from '../document/schema.ts'
import { pendingIn, type Pending } from '../document/suggested/pending.ts'
import { suggestedParts, type Suggested } from '../document/suggested/suggested-parts.ts'

/** Words with the same marks, and the letter that each character of them is. */
export interface TextRun {
  text: string
  marks: Mark[]
  letters: LetterRange[]
  suggested?: Suggested
}

/** What a block is nested in, from the outside in. A list counts its items from `number` on; `first` begins one. */
export type Wrapper =
  | { kind: 'quote' | 'gallery' }
  | { kind: 'item'; ordered: boolean; number: number; first: boolean }
  | { kind: 'quoteBox' | 'factBox' | 'correctionBox' | 'keyPoints' | 'table' | 'row'; id: string }

/** Blocks of text that stand in a body or in a box of it, by what the draft calls them. */
const TEXT_KINDS = {
  [NODES.pullQuote]: 'pullQuote',
  [NODES.attribution]: 'attribution',
  [NODES.boxTitle]: 'title',
  [NODES.point]: 'point',
  [NODES.tableCaption]: 'title',
  [NODES.cell]: 'cell',
} as const
type TextKind = (typeof TEXT_KINDS)[keyof typeof TEXT_KINDS]

const BOXES = {
  [NODES.quoteBox]: 'quoteBox',
  [NODES.factBox]: 'factBox',
  [NODES.correctionBox]: 'correctionBox',
  [NODES.keyPoints]: 'keyPoints',
  [NODES.table]: 'table',
  [NODES.row]: 'row',
} as const

/** A line that belongs to the picture or embed before it. */
type MediaLine = 'caption' | 'alt' | 'credit'

/** How a block of text stands in a body. */
export interface Setting {
  kind: 'paragraph' | 'heading' | 'code' | 'rule' | 'picture' | 'embed' | TextKind | MediaLine
  level: HeadingLevel | null
  /** A picture’s asset, or the address of what is embedded. */
  shows?: string
  width?: PictureWidth
  /** What the crops of a picture keep, as the draft has it. */
  focus?: string
  within: Wrapper[]
}

/** A block of a body, of which none holds others. */
export interface DraftBlock {
  /** Of its Yjs element, the same as long as nobody makes it anew. */
  id: string
  setting: Setting
  runs: TextRun[]
}

/** The client of letters that nobody typed one by one: line breaks, and what stood in `meta` before. */
export const NO_CLIENT = -1

/** Without words, a cell still keeps others in their columns. */
const KEEPS_PLACE: ReadonlySet<Setting['kind']> = new Set(['rule', 'cell', 'picture', 'embed'])

/** The blocks of a draft's body that say something, in order, with what is only suggested. */
export function draftBlocks(doc: Y.Doc, pending = pendingIn(doc)): DraftBlock[] {
  const reading = { within: [], depth: 0, pending }
  const blocks = blocksOf(doc.getXmlFragment(FRAGMENTS.body), reading)
  return blocks.filter(({ setting, runs }) => KEEPS_PLACE.has(setting.kind) || !isBlank(runs))
}

/** What a field of one line holds. */
export function draftLine(
  doc: Y.Doc,
  field: keyof typeof FRAGMENTS,
  pending = pendingIn(doc),
): TextRun[] {
  const plain = PLAIN_LINES.find((name) => name === field)
  const before = plain && plainLine(doc, plain)
  if (typeof before === 'string') return before === '' ? [] : [unlettered(before)]
  return joined(lineRuns(doc.getXmlFragment(FRAGMENTS[field]), 0, pending))
}

/** What readers would get. */
export function baseOf(runs: readonly TextRun[]): TextRun[] {
  return runs.filter(({ suggested }) => suggested !== 'added')
}

export function textOf(runs: readonly TextRun[]): string {
  return runs.map(({ text }) => text).join('')
}

/** Neighbours with the same marks as one. */
export function joined(runs: readonly TextRun[]): TextRun[] {
  const all: TextRun[] = []
  for (const run of runs) {
    const last = all.at(-1)
    if (last && last.suggested === run.suggested && haveSameMarks(last.marks, run.marks)) {
      last.text += run.text
      for (const range of run.letters) putRange(last.letters, range)
    } else all.push({ ...run, letters: [...run.letters] })
  }
  return all
}

export function putRange(letters: LetterRange[], [client, from, to]: LetterRange): void {
  const last = letters.at(-1)
  if (last?.[0] === client && last[2] === from) letters[letters.length - 1] = [client, last[1], to]
  else letters.push([client, from, to])
}

export function haveSameMarks(some: readonly Mark[], others: readonly Mark[]): boolean {
  return some.length === others.length && some.every((mark, i) => isSameMark(mark, others[i]))
}

function isSameMark(mark: Mark, other: Mark | undefined): boolean {
  if (mark.type === 'link') return other?.type === 'link' && other.href === mark.href
  return other?.type === mark.type
}

function isBlank(runs: readonly TextRun[]): boolean {
  return runs.every(({ text }) => text.trim() === '')
}

function unlettered(text: string): TextRun {
  return { text, marks: [], letters: [[NO_CLIENT, 0, text.length]] }
}

function lineRuns(node: Y.XmlFragment | Y.XmlText, depth: number, pending: Pending): TextRun[] {
  if (node instanceof Y.XmlText)
    return textRuns(node, pending).map((run) => ({ ...run, marks: [] }))
  if (depth > MAX_DEPTH) return []
  return childrenOf(node).flatMap((child, i) => [
    ...(i > 0 ? [unlettered(' ')] : []),
    ...lineRuns(child, depth + 1, pending),
  ])
}

interface Reading {
  within: Wrapper[]
  depth: number
  pending: Pending
}

function blocksOf(parent: Y.XmlFragment, reading: Reading): DraftBlock[] {
  if (reading.depth > MAX_DEPTH) return []
  return childrenOf(parent).flatMap((child) => blockOf(child, reading))
}

function blockOf(node: Y.XmlElement | Y.XmlText, reading: Reading): DraftBlock[] {
  const { within, pending } = reading
  const inner = { ...reading, depth: reading.depth + 1 }
  const plain = { id: idOf(node), within }
  if (node instanceof Y.XmlText) return [textBlock('paragraph', plain, textRuns(node, pending))]
  const kind = kindOf(node)
  if (has(TEXT_KINDS, kind)) return [textBlock(TEXT_KINDS[kind], plain, inlineRuns(node, pending))]
  if (has(BOXES, kind))
    return blocksOf(node, { ...inner, within: [...within, { kind: BOXES[kind], id: plain.id }] })
  switch (kind) {
    case NODES.paragraph:
      return [textBlock('paragraph', plain, inlineRuns(node, pending))]
    case NODES.heading: {
      const heading = textBlock('heading', plain, inlineRuns(node, pending))
      const level = headingLevel(node.getAttribute('level'))
      return [{ ...heading, setting: { ...heading.setting, level } }]
    }
    case NODES.quote:
      return blocksOf(node, { ...inner, within: [...within, { kind: 'quote' }] })
    case NODES.bullets:
    case NODES.numbers:
      return itemBlocks(node, reading)
    case NODES.code:
      return [textBlock('code', plain, unmarked(inlineRuns(node, pending)))]
    case NODES.rule:
      return [textBlock('rule', plain, [])]
    case NODES.gallery:
      return blocksOf(node, { ...inner, within: [...within, { kind: 'gallery' }] })
    case NODES.picture: {
      const width = pictureWidth(node.getAttribute('width'))
      const [shows, focus] = [shown(node, 'asset'), shown(node, 'focus')]
      return mediaBlocks(node, inner, { kind: 'picture', shows, width, focus })
    }
    case NODES.embed:
      return mediaBlocks(node, inner, { kind: 'embed', shows: shown(node, 'address') })
    case NODES.caption:
      return [textBlock('caption', plain, unmarked(inlineRuns(node, pending)))]
    case NODES.alt:
      return [textBlock('alt', plain, unmarked(inlineRuns(node, pending)))]
    case NODES.credit:
      return [textBlock('credit', plain, unmarked(inlineRuns(node, pending)))]
    default:
      return blocksOf(node, inner)
  }
}

function has<T extends object>(table: T, name: PropertyKey): name is keyof T {
  return Object.hasOwn(table, name)
}

/** The picture, or what is embedded, and its lines behind it. */
function mediaBlocks(
  node: Y.XmlElement,
  inner: Reading,
  setting: Omit<Setting, 'level' | 'within'>,
): DraftBlock[] {
  const { within } = inner
  const itself = { id: idOf(node), setting: { ...setting, level: null, within }, runs: [] }
  return [itself, ...blocksOf(node, inner)]
}

function shown(node: Y.XmlElement, name: string): string {
  const value: unknown = node.getAttribute(name)
  return typeof value === 'string' ? value : ''
}

function unmarked(runs: readonly TextRun[]): TextRun[] {
  return runs.map((run) => ({ ...run, marks: [] }))
}

function textBlock(
  kind: Setting['kind'],
  { id, within }: { id: string; within: Wrapper[] },
  runs: readonly TextRun[],
): DraftBlock {
  return { id, setting: { kind, level: null, within }, runs: joined(runs) }
}

function itemBlocks(list: Y.XmlElement, reading: Reading): DraftBlock[] {
  const { within, depth } = reading
  const ordered = kindOf(list) === NODES.numbers
  const { start = 1 } = countingOf(list.getAttribute('start'), list.getAttribute('type'))
  const items = childrenOf(list).filter((child) => child instanceof Y.XmlElement)
  return items.flatMap((item, i) => {
    const place = within.length
    const wrapper = { kind: 'item', ordered, number: start + i, first: false } as const
    const inner = { ...reading, within: [...within, wrapper], depth: depth + 2 }
    return blocksOf(item, inner).map((block, at) => (at === 0 ? beginning(block, place) : block))
  })
}

/** The first block of an item, which stands in `within` at `place`. */
function beginning(block: DraftBlock, place: number): DraftBlock {
  const within = block.setting.within.map((wrapper, at) =>
    at === place && wrapper.kind === 'item' ? { ...wrapper, first: true } : wrapper,
  )
  return { ...block, setting: { ...block.setting, within } }
}

function inlineRuns(node: Y.XmlElement, pending: Pending): TextRun[] {
  return childrenOf(node).flatMap((child) => {
    if (child instanceof Y.XmlText) return textRuns(child, pending)
    return child.nodeName === NODES.break ? [unlettered('\n')] : []
  })
}

function textRuns(text: Y.XmlText, pending: Pending): TextRun[] {
  return letteredPieces(text)
    .filter(({ words }) => words !== '')
    .flatMap(({ words, attributes, letters }) =>
      cutBySuggestions({ text: words, marks: marksOf(attributes), letters }, pending),
    )
}

function cutBySuggestions(whole: TextRun, pending: Pending): TextRun[] {
  const [first] = whole.letters
  if (pending.open.length === 0 || !first) return [whole]
  return whole.letters
    .flatMap((letters) => suggestedParts(letters, pending))
    .map(({ range, suggested }) => ({
      ...whole,
      text: whole.text.slice(range[1] - first[1], range[2] - first[1]),
      letters: [range],
      ...(suggested && { suggested }),
    }))
}

function idOf({ _item }: Y.XmlElement | Y.XmlText): string {
  return _item ? `${_item.id.client}:${_item.id.clock}` : ''
}
