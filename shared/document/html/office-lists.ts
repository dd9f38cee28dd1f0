import { childrenOf, isComment, isElement, type DomElement, type DomNode } from './dom.ts'
import { markerOf, type Marker } from './markers.ts'
import { styleOf, type Style } from './style.ts'

/** A paragraph that Word says is an item of a list. */
export interface OfficeItem {
  element: DomElement
  list: string
  level: number
  marker: Marker
}

const LEVEL = /^(l\d+)\s+level(\d)/
const BEFORE_MARKER = /^\s*\[if\s+!supportLists\]/i
const BEHIND_MARKER = /^\s*\[endif\]/i

/** `before` is the item before it. */
export function officeItem(
  element: DomElement,
  style: Style,
  before: OfficeItem | null,
): OfficeItem | null {
  if (element.localName !== 'p' && element.localName !== 'div') return null
  const [, list, level] = LEVEL.exec(style.get('mso-list') ?? '') ?? []
  if (list === undefined || level === undefined) return null
  const isSameList = before?.list === list && before.level === Number(level)
  const marker = markerOf(markerText(element), isSameList ? before.marker : null)
  return marker && { element, list, level: Number(level), marker }
}

export function withoutMarker({ element }: OfficeItem): DomNode[] {
  const { marker, rest } = parted(element)
  return marker.length > 0 ? rest : childrenOf(element)
}

function markerText(element: DomElement): string {
  return parted(element)
    .marker.map((node) => node.textContent ?? '')
    .join('')
}

/** Its marker stands between two comments, or says itself that it is one. */
function parted(element: DomElement): { marker: DomNode[]; rest: DomNode[] } {
  const marker: DomNode[] = []
  const rest: DomNode[] = []
  let within = false
  for (const node of childrenOf(element)) {
    if (isComment(node))
      within =
        BEFORE_MARKER.test(node.textContent ?? '') ||
        (within && !BEHIND_MARKER.test(node.textContent ?? ''))
    else if (within || isMarker(node)) marker.push(node)
    else rest.push(node)
  }
  return { marker, rest }
}

function isMarker(node: DomNode): boolean {
  if (!isElement(node)) return false
  if (styleOf(node).get('mso-list') === 'ignore') return true
  const [only, ...others] = childrenOf(node).filter((child) => !isComment(child))
  return only !== undefined && others.length === 0 && isMarker(only)
}
