import { isOrganization } from '../pages/bylines.ts'
import { isoTime } from '../pages/dates.ts'
import { absolute, type PageContext } from '../pages/layout.ts'
import { mediaUrl } from '../pages/picture.ts'
import { sectionOfPath } from '../pages/story-parts.ts'
import type {
  Image,
  PublishedRevision,
  PublishedStory,
  ShownPicture,
} from '../published/published.ts'
import { nameSlug } from '../../../shared/model/name-slug.ts'
import { sectionAddress } from '../../../shared/model/section.ts'
import { publicationMoment } from './feed-story.ts'
import { storyUri } from './story-uri.ts'

const STANDARD = {
  name: 'ninjs',
  version: '3.1',
  schema: 'http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json',
}

interface Story {
  story: PublishedStory
  revision: PublishedRevision
  /** Its blocks as HTML. */
  html: string
}

/** A live story as IPTC ninjs 3.1. */
export function ninjs({ story, revision, html }: Story, context: PageContext): string {
  const { headline, standfirst, meta } = revision.content
  const { name, language, zone } = context.profile
  const people = meta.bylines.map((byline) => ({
    name: byline,
    rel: 'author',
    uri: listUri('authors', byline, context),
  }))
  const created = publicationMoment(story.publishedAt, meta.date, zone)
  return JSON.stringify({
    ...identity(story, revision, context),
    representationType: 'full',
    pubStatus: 'usable',
    contentCreated: isoTime(created),
    language,
    copyrightHolder: name,
    slugline: meta.slug,
    title: headline,
    headlines: [{ role: 'main', contentType: 'text/plain', value: headline }],
    descriptions:
      standfirst === ''
        ? undefined
        : [{ role: 'summary', contentType: 'text/plain', value: standfirst }],
    bodies: [{ role: 'main', contentType: 'text/html', value: html }],
    by: meta.bylines.length === 0 ? undefined : meta.bylines.join(', '),
    people: people.filter((person) => !isOrganization(person.name, name)),
    organisations: people.filter((person) => isOrganization(person.name, name)),
    subjects: subjectsOf({ story, revision }, context),
    renditions: [page(story, context)],
    associations: associationsOf(revision, context),
  })
}

/** [RDR4] Of a retracted story: that it is, and why. */
export function cancelledNinjs(
  { story, revision }: Omit<Story, 'html'>,
  { note }: { note: string },
  context: PageContext,
): string {
  return JSON.stringify({
    ...identity(story, revision, context),
    pubStatus: 'canceled',
    language: context.profile.language,
    descriptions: [{ role: 'retraction', contentType: 'text/plain', value: note }],
    renditions: [page(story, context)],
  })
}

function identity(story: PublishedStory, revision: PublishedRevision, context: PageContext) {
  return {
    standard: STANDARD,
    uri: storyUri(context.publicUrl, story),
    type: 'text',
    version: String(revision.number),
    firstCreated: isoTime(story.publishedAt),
    versionCreated: isoTime(revision.publishedAt),
  }
}

function page({ path }: PublishedStory, context: PageContext) {
  return { name: 'page', href: absolute(context, path), contentType: 'text/html' }
}

function subjectsOf({ story, revision }: Omit<Story, 'html'>, context: PageContext) {
  const { meta } = revision.content
  const slug = meta.section ?? sectionOfPath(story.path, context.sections)
  const section = context.sections.find((one) => one.slug === slug)
  const uri = (path: string) => absolute(context, path)
  return [
    ...(section
      ? [
          {
            name: section.name,
            rel: 'section',
            literal: section.slug,
            uri: uri(`/${sectionAddress(section)}`),
          },
        ]
      : []),
    ...meta.tags.map((tag) => ({ name: tag, rel: 'tag', uri: listUri('tags', tag, context) })),
  ]
}

function listUri(kind: 'authors' | 'tags', name: string, context: PageContext): string | undefined {
  const slug = nameSlug(name)
  return slug === '' ? undefined : absolute(context, `/${kind}/${slug}`)
}

/** Its pictures, each a news object of its own: that at the top first. */
function associationsOf({ content, image, pictures }: PublishedRevision, context: PageContext) {
  const { hero } = content.meta
  const lead =
    hero && image
      ? [
          {
            ...pictureOf({ ...hero, image }, { name: 'lead', rel: 'main picture' }, context),
            usageTerms: hero.disclaimer === '' ? undefined : hero.disclaimer,
          },
        ]
      : []
  const inText = pictures.map((picture, i) =>
    pictureOf(picture, { name: `picture-${i + 1}`, rel: 'picture' }, context),
  )
  const all = [...lead, ...inText]
  return all.length > 0 ? all : undefined
}

function pictureOf(
  { alt, caption, credit, image }: Omit<ShownPicture, 'assetId'>,
  as: { name: string; rel: string },
  context: PageContext,
) {
  return {
    ...as,
    uri: absolute(context, mediaUrl(image.variants[0]?.file ?? image.thumbnail)),
    type: 'picture',
    by: credit === '' ? undefined : credit,
    descriptions: [
      { role: 'caption', contentType: 'text/plain', value: caption },
      { role: 'alt', contentType: 'text/plain', value: alt },
    ].filter(({ value }) => value !== ''),
    renditions: renditionsOf(image, context),
  }
}

function renditionsOf({ variants, crops }: Image, context: PageContext) {
  const whole = variants.map((variant) => ({
    ...variant,
    name: `${variant.format}-${variant.width}`,
  }))
  const cut = crops.map((crop) => ({ ...crop, name: crop.shape, format: 'jpeg' }))
  return [...whole, ...cut].map(({ name, file, format, width, height }) => {
    const href = absolute(context, mediaUrl(file))
    return { name, href, contentType: `image/${format}`, width, height }
  })
}
