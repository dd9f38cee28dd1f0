import * as houseStyleWords from '../../desk/words/house-style.ts'
import type { StyleEntry } from '../../../shared/model/house-style.ts'
import type { Hit } from '../find/query.ts'
import { Layer } from './layer.ts'

export interface FoundSpec {
  hit: Hit
  isCurrent: boolean
}

/** What somebody looks for. */
export const FOUND = new Layer<FoundSpec>('found', ({ isCurrent }) => ({
  class: isCurrent ? 'found found-current' : 'found',
}))

export interface StyleSpec {
  entry: StyleEntry
  /** As it is written there. */
  text: string
  /** The words behind those before them. */
  place: string
}

/** What the newsroom writes otherwise. */
export const HOUSE_STYLE = new Layer<StyleSpec>('house-style', ({ entry }) => ({
  class: 'style-mark',
  'aria-description': houseStyleWords.marked(entry),
}))
