import type { Profile } from '../../../shared/model/profile.ts'
import type { Section } from '../../../shared/model/section.ts'
import type { FeedFormat } from '../pages/feed-links.ts'

/** What a feed of any format says. Addresses are absolute, times milliseconds. */
export interface Feed {
  title: string
  description: string
  /** The page that lists the same stories. */
  url: string
  /** Where the feed of each format stands. */
  self: Readonly<Record<FeedFormat, string>>
  profile: Profile
  publicUrl: string
  /** Of the newsroom: square, and its logo, which is the same where it has none. */
  icon: string
  logo: string
  /** Of the newest change. */
  updatedAt: number
  /** Newest first. */
  stories: readonly FeedStory[]
  /** Those that were live and are retracted, newest first. */
  gone: readonly GoneStory[]
}

export interface FeedStory {
  /** A URI that stays when the story moves. */
  uri: string
  url: string
  headline: string
  /** Plain text. */
  summary: string
  /** The whole text, where the newsroom gives it to feeds and it is not too long; null otherwise. */
  html: string | null
  publishedAt: number
  /** Of the newest revision that readers were to hear of. */
  updatedAt: number
  authors: readonly FeedAuthor[]
  section: Section | null
  tags: readonly string[]
  image: FeedImage | null
  /** Those of its text, where the feed carries it. */
  pictures: readonly FeedImage[]
}

export interface FeedAuthor {
  name: string
  /** The page of their stories; null where no address can be made of the name. */
  url: string | null
  /** Their photo; null where there is none. */
  avatar: string | null
}

export interface FeedImage {
  url: string
  width: number
  height: number
  alt: string
  caption: string
  credit: string
}

/** [RDR4] What is left of a retracted story. */
export interface GoneStory {
  uri: string
  url: string
  note: string
  publishedAt: number
  retractedAt: number
}

/** Live stories and what is left of others, as one list: newest first. */
export function inOrder<T>(
  { stories, gone }: Pick<Feed, 'stories' | 'gone'>,
  show: { story: (story: FeedStory) => T; gone: (story: GoneStory) => T },
): T[] {
  const shown = [
    ...stories.map((story) => ({ at: story.publishedAt, item: show.story(story) })),
    ...gone.map((story) => ({ at: story.retractedAt, item: show.gone(story) })),
  ]
  return shown.toSorted((a, b) => b.at - a.at).map(({ item }) => item)
}

export const GONE_TITLE = 'Story retracted'

export function goneText({ note }: GoneStory): string {
  return `This story has been retracted. ${note}`
}
