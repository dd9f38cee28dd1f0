import type {
  BreadcrumbList,
  CorrectionComment,
  ImageObject,
  NewsArticle,
  Organization,
  Person,
  ProfilePage,
  WithContext,
} from 'schema-dts'
import { authorPath } from '../../../shared/model/author.ts'
import { policyPath, type PolicyKind } from '../../../shared/model/policies.ts'
import { sectionName, sectionPath } from '../../../shared/model/section.ts'
import { nameSlug } from '../../../shared/model/name-slug.ts'
import type { KnownAuthor } from '../../store/authors.ts'
import { isOrganization } from './bylines.ts'
import { correctionsOf } from './corrections.ts'
import { isoTime } from './dates.ts'
import { absolute, type PageContext } from './layout.ts'
import { html, jsonData, type Markup } from './markup.ts'
import { mediaUrl } from './picture.ts'
import { iconPath, logoIn, siteImagePath } from './site-images.ts'
import { modifiedAt, storyDescription, type ToldStory } from './story-facts.ts'
import { publicationDate } from './story-parts.ts'
import type { Image, PublishedRevision, ShownPicture } from '../published/published.ts'

const ICON_SIZE = 512

/** What a type of schema.org may say; what is not known is left out. */
function told<T extends { '@type': string }>(facts: { [Name in keyof T]: T[Name] | undefined }): T {
  return Object.fromEntries(Object.entries(facts).filter(([, fact]) => fact !== undefined)) as T
}

type Leaf<Thing, Type extends string> = Extract<Thing, { '@type': Type }>
type Article = Leaf<WithContext<NewsArticle>, 'NewsArticle'>
type Picture = Leaf<ImageObject, 'ImageObject'>
type Body = Leaf<Organization, 'Organization'>
type Human = Leaf<Person, 'Person'>

/** What search engines read of a story: schema.org NewsArticle, and where it stands, as JSON-LD. */
export function structuredData(of: ToldStory, context: PageContext): Markup {
  return html`<script type="application/ld+json">
      ${jsonData(newsArticle(of, context))}
    </script>
    <script type="application/ld+json">
      ${jsonData(breadcrumbs(of, context))}
    </script>`
}

function newsArticle(
  { story, revision, notes, first, authors }: ToldStory,
  context: PageContext,
): WithContext<NewsArticle> {
  const { headline, meta } = revision.content
  const { language, zone } = context.profile
  const url = absolute(context, story.path)
  return told<Article>({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline,
    description: storyDescription(revision, first),
    mainEntityOfPage: url,
    url,
    inLanguage: language,
    isAccessibleForFree: true,
    datePublished: publicationDate(story.publishedAt, meta.date, zone).machine,
    dateModified: modifiedAt({ revision, notes }),
    author: meta.bylines.map((name) => authorOf(name, authors.get(nameSlug(name)), context)),
    publisher: publisherOf(context),
    articleSection: sectionName(context.sections, meta.section) ?? undefined,
    keywords: meta.tags.length > 0 ? meta.tags : undefined,
    image: allImages(revision, context),
    correction: corrections({ revision, notes }),
  })
}

/** Numbered as on the page. */
function corrections({
  revision,
  notes,
}: Pick<ToldStory, 'revision' | 'notes'>): CorrectionComment[] {
  const past = notes.filter(({ number }) => number <= revision.number)
  return correctionsOf(past, revision).map(({ number, note, at }) => ({
    '@type': 'CorrectionComment',
    position: number,
    text: note,
    datePublished: isoTime(at),
  }))
}

/** What search engines read of an author's page: schema.org ProfilePage. */
export function authorData(name: string, author: KnownAuthor, context: PageContext): Markup {
  const mainEntity = authorOf(name, author, context)
  const page: WithContext<ProfilePage> = {
    '@context': 'https://schema.org',
    '@type': 'ProfilePage',
    mainEntity,
  }
  return html`<script type="application/ld+json">
    ${jsonData(page)}
  </script>`
}

function authorOf(
  name: string,
  author: KnownAuthor | undefined,
  context: PageContext,
): Person | Organization {
  const slug = nameSlug(name)
  const url = slug === '' ? undefined : absolute(context, authorPath(slug))
  const photo = author?.photo ? absolute(context, author.photo) : undefined
  const description = author?.bio || undefined
  const sameAs = author?.link ? [author.link] : undefined
  const known = { name, url, description, sameAs }
  if (isOrganization(name, context.profile.name))
    return told<Body>({ '@type': 'Organization', ...known, logo: photo })
  const jobTitle = author?.title || undefined
  return told<Human>({ '@type': 'Person', ...known, jobTitle, image: photo })
}

function publisherOf(context: PageContext): Organization {
  const { profile, policies, publicUrl } = context
  const policyUrl = (kind: PolicyKind) =>
    policies[kind] === '' ? undefined : absolute(context, policyPath(kind))
  return told<Body>({
    '@type': 'Organization',
    name: profile.name,
    slogan: profile.motto === '' ? undefined : profile.motto,
    url: publicUrl,
    logo: logoOf(context),
    sameAs: profile.social.length === 0 ? undefined : profile.social,
    correctionsPolicy: policyUrl('corrections'),
    ethicsPolicy: policyUrl('ethics'),
  })
}

interface PictureFacts {
  url: string
  contentUrl?: string
  width: number
  height: number
  caption?: string | undefined
  creditText?: string | undefined
}

function pictureOf({ width, height, ...facts }: PictureFacts): Picture {
  // Pixels, as search engines read them; schema.org speaks of lengths that have a unit.
  const size: object = { width, height }
  return told<Picture>({ '@type': 'ImageObject', ...facts, ...size })
}

/** The icon where there is no logo. */
function logoOf(context: PageContext): Picture {
  const logo = logoIn(context.images)
  const size = logo ?? { width: ICON_SIZE, height: ICON_SIZE }
  const path = logo ? siteImagePath(logo) : iconPath(context.images, ICON_SIZE)
  const { width, height } = size
  return pictureOf({ url: absolute(context, path), width, height })
}

/** The picture at the top comes first. */
function allImages({ content, image, pictures }: PublishedRevision, context: PageContext) {
  const images = [
    ...(image ? imagesOf(image, content.meta.hero?.credit, context) : []),
    ...pictures.flatMap((picture) => imageObject(picture, context)),
  ]
  return images.length > 0 ? images : undefined
}

function imageObject(
  { image, caption, credit }: ShownPicture,
  context: PageContext,
): ImageObject[] {
  return image.variants.slice(0, 1).map(({ file, width, height }) => {
    const url = absolute(context, mediaUrl(file))
    const words = { caption: caption || undefined, creditText: credit || undefined }
    return pictureOf({ url, contentUrl: url, width, height, ...words })
  })
}

/** Cut to the shapes that search engines show, or whole until that is done. */
function imagesOf(
  { crops, variants }: Image,
  credit: string | undefined,
  context: PageContext,
): ImageObject[] {
  const cut = crops.filter(({ shape }) => shape !== 'share')
  return (cut.length > 0 ? cut : variants.slice(0, 1)).map(({ file, width, height }) => {
    const url = absolute(context, mediaUrl(file))
    const creditText = credit === '' ? undefined : credit
    return pictureOf({ url, contentUrl: url, width, height, creditText })
  })
}

/** Front page, section, story. */
function breadcrumbs(
  { story, revision }: ToldStory,
  context: PageContext,
): WithContext<BreadcrumbList> {
  const { headline, meta } = revision.content
  const section = sectionName(context.sections, meta.section)
  const path = sectionPath(context.sections, meta.section)
  const steps = [
    { name: context.profile.name, item: absolute(context, '/') },
    ...(section === null || path === null
      ? []
      : [{ name: section, item: absolute(context, path) }]),
    { name: headline, item: absolute(context, story.path) },
  ]
  return {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: steps.map((step, i) => ({ '@type': 'ListItem', position: i + 1, ...step })),
  }
}
