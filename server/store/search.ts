import type { Clock } from '../kernel/clock.ts'
import type { Db, Trx } from './database.ts'

/** A live story's text as it is searched. */
export interface SearchedText {
  storyId: string
  section: string
  publishedAt: number
  revision: number
  /** As it is written, a line a block. */
  body: string
  /** All that finds it: folded words parted by spaces, with `PART` between what stands in different parts. */
  folded: string
}

/** No word, so that no phrase reaches over it. */
export const PART = '¶'

/** Words one behind the other. */
export type Phrase = readonly string[]
/** One of them is enough. */
export type Term = readonly Phrase[]

export interface Search {
  all: readonly Term[]
  none: readonly Term[]
  section: string | null
  /** Published at or after `from`, and before `to`. */
  from: number | null
  to: number | null
}

export interface Hit {
  id: string
  publishedAt: number
  /** The beginning of `folded`. */
  opening: string
}

/** The newest hits. `isAll`: no more of those asked for are there; else looking for them was given up. */
export interface Hits {
  hits: Hit[]
  isAll: boolean
}

export interface Part {
  /** Older than this story. */
  before: { publishedAt: number; id: string } | null
  limit: number
}

/** Keeps and finds texts; each database has its own way. */
export interface TextIndex {
  /** In the place of what is there of these stories. */
  write(trx: Trx, texts: readonly SearchedText[]): Promise<void>
  remove(trx: Trx, storyId: string): Promise<void>
  /** Newest first. `clock` tells when it takes too long. */
  newest(db: Db, search: Search, part: Part, clock: Pick<Clock, 'elapsed'>): Promise<Hits>
}

const OPENING = 600

/** Whole words. */
export function openingOf(folded: string): string {
  if (folded.length <= OPENING) return folded
  const end = folded.lastIndexOf(' ', OPENING)
  return folded.slice(0, end < 0 ? OPENING : end)
}

/** A section among the words, where nobody can write it. */
export function sectionWord(section: string): string {
  return `§${section.replace(/[^\p{L}\p{N}-]/gu, '')}`
}

/** The section is one more word that has to be there. */
export function termsOf({ all, section }: Search): readonly Term[] {
  return section === null ? all : [[[sectionWord(section)]], ...all]
}
