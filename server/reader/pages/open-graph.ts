import { nameSlug } from '../../../shared/model/name-slug.ts'
import { sectionName } from '../../../shared/model/section.ts'
import type { Image, PublishedRevision } from '../published/published.ts'
import { absolute, type PageContext } from './layout.ts'
import { html, type Markup } from './markup.ts'
import { mediaUrl } from './picture.ts'
import { modifiedAt, storyDescription, type ToldStory } from './story-facts.ts'
import { publicationDate } from './story-parts.ts'

/** What link previews show of a story. */
export function openGraph(of: ToldStory, context: PageContext): Markup {
  const { headline, meta } = of.revision.content
  const { zone, language } = context.profile
  const { machine } = publicationDate(of.story.publishedAt, meta.date, zone)
  return html`<meta property="og:type" content="article" />
    <meta property="og:title" content="${headline}" />
    <meta property="og:description" content="${storyDescription(of.revision, of.first)}" />
    <meta property="og:url" content="${absolute(context, of.story.path)}" />
    <meta property="og:locale" content="${openGraphLocale(language)}" />
    <meta property="article:published_time" content="${machine}" />
    <meta property="article:modified_time" content="${modifiedAt(of)}" />
    ${articleNames(of.revision, context)} ${previewImage(of.revision, context)}`
}

function articleNames({ content }: PublishedRevision, context: PageContext): Markup {
  const { section, tags, bylines } = content.meta
  const authors = bylines.map(nameSlug).filter((slug) => slug !== '')
  const named = [
    ...authors.map((slug) => ['author', absolute(context, `/authors/${slug}`)] as const),
    ...[sectionName(context.sections, section) ?? []]
      .flat()
      .map((name) => ['section', name] as const),
    ...tags.map((tag) => ['tag', tag] as const),
  ]
  return html`${named.map(([key, value]) => html`<meta property="article:${key}" content="${value}" />`)}`
}

/** Where none stands at the top, the first one of the text. */
function previewImage(
  { content, image, pictures }: PublishedRevision,
  context: PageContext,
): Markup {
  const lead = image ? { image, alt: content.meta.hero?.alt } : pictures[0]
  const shown = lead && previewOf(lead.image)
  if (!shown) return html`<meta name="twitter:card" content="summary" />`
  return html`<meta property="og:image" content="${absolute(context, mediaUrl(shown.file))}" />
    <meta property="og:image:type" content="image/${shown.format}" />
    <meta property="og:image:width" content="${shown.width}" />
    <meta property="og:image:height" content="${shown.height}" />
    <meta property="og:image:alt" content="${lead.alt}" />
    <meta name="twitter:card" content="summary_large_image" />`
}

/** The crop that is made for it, else a JPEG, which all can show. */
function previewOf({ crops, variants }: Image) {
  const crop = crops.find(({ shape }) => shape === 'share')
  if (crop) return { ...crop, format: 'jpeg' }
  return variants.find(({ format }) => format === 'jpeg') ?? variants[0]
}

/** `pt_BR`; where a language comes without a region, that in which most people speak it. */
function openGraphLocale(tag: string): string {
  const { language, region } = new Intl.Locale(tag).maximize()
  return region === undefined ? language : `${language}_${region}`
}
