import { createElement, Fragment, type ReactNode } from 'react'
import type { Parts } from './language.ts'

/** A sentence of the words in which something else than text stands. */
export function Sentence({ of }: { of: Parts<ReactNode> }) {
  return createElement(Fragment, null, ...of)
}
