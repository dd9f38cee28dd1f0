import { firstWords } from '../../../shared/model/text-length.ts'
import type { PublishedRevision, PublishedStory, RevisionNote } from '../published/published.ts'
import type { KnownAuthor } from '../../store/authors.ts'
import { isoTime } from './dates.ts'
import { lastUpdate } from './story-parts.ts'

/** A story that programs are told of. */
export interface ToldStory {
  story: PublishedStory
  revision: PublishedRevision
  notes: readonly RevisionNote[]
  /** The words of its first block. */
  first: string
  /** What readers are told of those by whom it is, by slug. */
  authors: ReadonlyMap<string, KnownAuthor>
}

/** The standfirst, or else the first words of the text. */
export function storyDescription({ content }: PublishedRevision, first: string): string {
  return firstWords(200, content.standfirst || first)
}

/** Minor updates don't count. */
export function modifiedAt({ revision, notes }: Pick<ToldStory, 'revision' | 'notes'>): string {
  const past = notes.filter(({ number }) => number <= revision.number)
  return isoTime((lastUpdate(past) ?? revision).publishedAt)
}
