import { authorPath } from '../../../shared/model/author.ts'
import { dayIn } from '../../../shared/model/day.ts'
import { nameSlug } from '../../../shared/model/name-slug.ts'
import { firstWords } from '../../../shared/model/text-length.ts'
import { absolute, type PageContext } from '../pages/layout.ts'
import { mediaUrl } from '../pages/picture.ts'
import type { Image, ListedStory, ShownPicture } from '../published/published.ts'
import type { KnownAuthor } from '../../store/authors.ts'
import type { FeedAuthor, FeedImage, FeedStory, GoneStory } from './feed.ts'
import type { Printed, Retracted } from './feed-store.ts'
import { storyUri } from './story-uri.ts'

const SUMMARY = 300

/** What readers are told of authors, by slug. */
export type KnownAuthors = ReadonlyMap<string, KnownAuthor>

/** What was read of a story's text, if anything. */
export interface FeedText {
  html: string | null
  first: string
  pictures: readonly ShownPicture[]
}

/** `text`: what was read of it, if anything. */
export function feedStory(
  story: ListedStory,
  { printed, text, authors }: { printed: Printed; text: FeedText; authors: KnownAuthors },
  context: PageContext,
): FeedStory {
  const { card, path, publishedAt } = story
  const { head, toldAt } = printed
  const { headline, standfirst } = head ?? card
  const { bylines, date } = head?.meta ?? card
  return {
    uri: storyUri(context.publicUrl, story),
    url: absolute(context, path),
    headline,
    summary: firstWords(SUMMARY, standfirst || text.first) || headline,
    html: text.html,
    publishedAt: publicationMoment(publishedAt, date, context.profile.zone),
    updatedAt: toldAt,
    authors: bylines.map((name) => authorOf(name, authors, context)),
    section: context.sections.find(({ slug }) => slug === story.section) ?? null,
    tags: head?.meta.tags ?? [],
    image: imageOf(story.image, { alt: card.alt, ...head?.meta.hero }, context),
    pictures: text.pictures.flatMap((picture) => imageOf(picture.image, picture, context) ?? []),
  }
}

export function goneStory(story: Retracted, context: PageContext): GoneStory {
  const { note, publishedAt, retractedAt, path } = story
  const uri = storyUri(context.publicUrl, story)
  return { uri, url: absolute(context, path), note, publishedAt, retractedAt }
}

/** The moment of its first revision, or the day that its editors gave it where that is another one. */
export function publicationMoment(publishedAt: number, date: string | null, zone: string): number {
  const given = date === null || date === dayIn(zone, publishedAt) ? NaN : Date.parse(date)
  return Number.isNaN(given) ? publishedAt : given
}

/** As JPEG, which every reader of feeds can show. */
function imageOf(
  image: Image | null,
  { alt, caption = '', credit = '' }: { alt: string; caption?: string; credit?: string },
  context: PageContext,
): FeedImage | null {
  const jpeg = image?.variants.find(({ format }) => format === 'jpeg')
  if (!jpeg) return null
  const { width, height, file } = jpeg
  return { url: absolute(context, mediaUrl(file)), width, height, alt, caption, credit }
}

function authorOf(name: string, authors: KnownAuthors, context: PageContext): FeedAuthor {
  const slug = nameSlug(name)
  const photo = authors.get(slug)?.photo ?? null
  return {
    name,
    url: slug === '' ? null : absolute(context, authorPath(slug)),
    avatar: photo === null ? null : absolute(context, photo),
  }
}
