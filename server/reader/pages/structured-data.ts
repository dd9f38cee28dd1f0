import { sectionName } from '../../../shared/model/section.ts'
import { nameSlug } from '../../../shared/model/name-slug.ts'
import { firstWords } from '../../../shared/model/text-length.ts'
import { isoTime } from './dates.ts'
import type {
  Image,
  PublishedRevision,
  PublishedStory,
  RevisionNote,
} from '../published/published.ts'
import { lastUpdate, publicationDate } from './story-parts.ts'
import { absolute, type PageContext } from './layout.ts'
import { html, jsonData, type Markup } from './markup.ts'
import { mediaUrl } from './picture.ts'

interface Story {
  story: PublishedStory
  revision: PublishedRevision
  notes: readonly RevisionNote[]
  /** The words of its first block. */
  first: string
}

/** What link previews and search engines read of a story: Open Graph, and schema.org NewsArticle as JSON-LD. */
export function storyMetadata(of: Story, context: PageContext): Markup {
  const { headline, meta } = of.revision.content
  const url = absolute(context, of.story.path)
  const { machine } = publicationDate(of.story.publishedAt, meta.date, context.profile.zone)
  return html`<meta property="og:type" content="article" />
    <meta property="og:title" content="${headline}" />
    <meta property="og:description" content="${storyDescription(of.revision, of.first)}" />
    <meta property="og:url" content="${url}" />
    <meta property="article:published_time" content="${machine}" />
    <meta property="article:modified_time" content="${modifiedAt(of)}" />
    ${imageMetadata(of.revision, context)}
    <script type="application/ld+json">
      ${jsonData(newsArticle(of, context))}
    </script>`
}

/** The standfirst, or else the first words of the text. */
export function storyDescription({ content }: PublishedRevision, first: string): string {
  return firstWords(200, content.standfirst || first)
}

function imageMetadata({ content, image }: PublishedRevision, context: PageContext): Markup {
  const widest = image?.variants[0]
  if (!widest) return html`<meta name="twitter:card" content="summary" />`
  return html`<meta property="og:image" content="${absolute(context, mediaUrl(widest.file))}" />
    <meta property="og:image:width" content="${widest.width}" />
    <meta property="og:image:height" content="${widest.height}" />
    <meta property="og:image:alt" content="${content.meta.hero?.alt}" />
    <meta name="twitter:card" content="summary_large_image" />`
}

/** Minor updates don't count. */
function modifiedAt({ revision, notes }: Pick<Story, 'revision' | 'notes'>): string {
  const past = notes.filter(({ number }) => number <= revision.number)
  return isoTime((lastUpdate(past) ?? revision).publishedAt)
}

function newsArticle({ story, revision, notes, first }: Story, context: PageContext) {
  const { headline, meta } = revision.content
  const url = absolute(context, story.path)
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline,
    description: storyDescription(revision, first),
    mainEntityOfPage: url,
    url,
    datePublished: publicationDate(story.publishedAt, meta.date, context.profile.zone).machine,
    dateModified: modifiedAt({ revision, notes }),
    author: meta.bylines.map((name) => authorOf(name, context)),
    publisher: { '@type': 'Organization', name: context.profile.name, url: context.publicUrl },
    articleSection: sectionName(context.sections, meta.section) ?? undefined,
    keywords: meta.tags.length > 0 ? meta.tags : undefined,
    image: revision.image ? imagesOf(revision.image, meta.hero?.credit, context) : undefined,
    correction: notes
      .filter(({ kind, number }) => kind === 'correct' && number <= revision.number)
      .map(({ note, publishedAt }) => {
        return { '@type': 'CorrectionComment', text: note, datePublished: isoTime(publishedAt) }
      }),
  }
}

function authorOf(name: string, context: PageContext) {
  const slug = nameSlug(name)
  const url = slug === '' ? undefined : absolute(context, `/authors/${slug}`)
  return { '@type': 'Person', name, url }
}

function imagesOf(image: Image, credit: string | undefined, context: PageContext) {
  return image.variants.slice(0, 1).map(({ file, width, height }) => {
    const url = absolute(context, mediaUrl(file))
    return { '@type': 'ImageObject', url, width, height, creditText: credit }
  })
}
