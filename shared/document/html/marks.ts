import type { Mark } from '../content.ts'
import { safeHref } from '../schema.ts'
import type { DomElement } from './dom.ts'
import { withMark } from './inline-text.ts'
import type { Style } from './style.ts'

type PlainMark = Exclude<Mark['type'], 'link'>

const MARKS: ReadonlyMap<string, PlainMark> = new Map([
  ['b', 'bold'],
  ['strong', 'bold'],
  ['i', 'italic'],
  ['em', 'italic'],
  ['cite', 'italic'],
  ['dfn', 'italic'],
  ['u', 'underline'],
  ['ins', 'underline'],
  ['s', 'strike'],
  ['strike', 'strike'],
  ['del', 'strike'],
  ['code', 'code'],
  ['kbd', 'code'],
  ['samp', 'code'],
  ['tt', 'code'],
  ['sup', 'superscript'],
  ['sub', 'subscript'],
])

interface Around {
  marks: readonly Mark[]
  /** Bold already, by what it is. */
  inHeading: boolean
}

/** The marks of an element's words: by its name and by its style, which has the last word. */
export function marksWithin(element: DomElement, style: Style, around: Around): Mark[] {
  const { marks, inHeading } = around
  const link = linkOf(element)
  const named = MARKS.get(element.localName)
  const added = [
    ...(named ? [named] : []),
    ...(inHeading ? [] : boldBy(style)),
    ...slantBy(style),
    ...movedBy(style),
  ]
  const isLinked = link !== null || marks.some(({ type }) => type === 'link')
  if (!isLinked) added.push(...linesBy(style))
  const all = [...(link ? [link] : []), ...added.map((type): Mark => ({ type }))].reduce<Mark[]>(
    withMark,
    [...marks],
  )
  const undone = undoneBy(style, named)
  return undone.length === 0 ? all : all.filter(({ type }) => !undone.includes(type))
}

function linkOf(element: DomElement): Mark | null {
  const href = element.localName === 'a' ? safeHref(element.getAttribute('href')) : null
  return href === null ? null : { type: 'link', href }
}

const HEAVY = /^(bold|bolder|[6-9]\d\d|1000)$/
const LIGHT = /^(normal|lighter|[1-5]\d\d)$/

function weightOf(style: Style): string {
  return style.get('font-weight') ?? (/\b(bold|[6-9]00)\b/.test(fontOf(style)) ? 'bold' : '')
}

const fontOf = (style: Style) => style.get('font') ?? ''
const slantOf = (style: Style) => style.get('font-style') ?? fontOf(style)
const linesOf = (style: Style) =>
  `${style.get('text-decoration') ?? ''} ${style.get('text-decoration-line') ?? ''}`

function boldBy(style: Style): PlainMark[] {
  return HEAVY.test(weightOf(style)) ? ['bold'] : []
}

function slantBy(style: Style): PlainMark[] {
  return /\b(italic|oblique)\b/.test(slantOf(style)) ? ['italic'] : []
}

function linesBy(style: Style): PlainMark[] {
  const lines = linesOf(style)
  return [
    ...(lines.includes('underline') ? (['underline'] as const) : []),
    ...(lines.includes('line-through') ? (['strike'] as const) : []),
  ]
}

/** What was set around it, or by its name, and does not hold in it: Google Docs copies all in a `<b>` of normal weight. */
function undoneBy(style: Style, named: PlainMark | undefined): Mark['type'][] {
  const isLine = named === 'underline' || named === 'strike'
  return [
    ...(LIGHT.test(weightOf(style)) ? (['bold'] as const) : []),
    ...(style.get('font-style') === 'normal' ? (['italic'] as const) : []),
    ...(isLine && linesOf(style).includes('none') ? [named] : []),
  ]
}

/** Raised or lowered letters, as Google Docs says it. */
function movedBy(style: Style): PlainMark[] {
  const align = style.get('vertical-align')
  return align === 'super' ? ['superscript'] : align === 'sub' ? ['subscript'] : []
}
