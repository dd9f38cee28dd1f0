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
