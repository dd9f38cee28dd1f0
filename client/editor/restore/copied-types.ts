import * as Y from 'yjs'
import { childrenOf } from '../../../shared/document/line.ts'
import type { Kid } from './staying-kids.ts'

type Attributes = { [key: string]: string | number | object }

/** The same once more, for a draft that lacks it. */
export function copyOf(kid: Kid): Kid {
  if (kid instanceof Y.XmlText) {
    const text = new Y.XmlText()
    text.applyDelta(kid.toDelta())
    return text
  }
  const element = new Y.XmlElement<Attributes>(kid.nodeName)
  for (const [key, value] of attributesOf(kid)) element.setAttribute(key, value)
  element.insert(0, childrenOf(kid).map(copyOf))
  return element as Y.XmlElement
}

export function restoreAttributes(now: Y.XmlElement<Attributes>, then: Y.XmlElement): void {
  const wanted = new Map(attributesOf(then))
  for (const [key] of attributesOf(now as Y.XmlElement))
    if (!wanted.has(key)) now.removeAttribute(key)
  for (const [key, value] of wanted)
    if (!isSameValue(now.getAttribute(key), value)) now.setAttribute(key, value)
}

function attributesOf(element: Y.XmlElement): [string, string | number | object][] {
  return Object.entries<string | number | object | undefined>(element.getAttributes()).flatMap(
    ([key, value]) => (value === undefined ? [] : [[key, value]]),
  )
}

export function isSameValue(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
