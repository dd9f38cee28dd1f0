import { isoTime } from '../pages/dates.ts'
import { goneText, type Feed, type FeedAuthor, type FeedStory, type GoneStory } from './feed.ts'
import { mediaContent } from './media-rss.ts'
import { element, textElement, xmlDocument, type Xml } from './xml.ts'

const NAMESPACES = {
  xmlns: 'http://www.w3.org/2005/Atom',
  'xmlns:at': 'http://purl.org/atompub/tombstones/1.0',
  'xmlns:media': 'http://search.yahoo.com/mrss/',
}

/** Atom (RFC 4287), with a `deleted-entry` for each story that was retracted (RFC 6721). */
export function atom(feed: Feed): string {
  const { profile, self } = feed
  const root = element(
    'feed',
    { ...NAMESPACES, 'xml:lang': profile.language },
    element('id', {}, self.atom),
    element('title', {}, feed.title),
    textElement('subtitle', feed.description),
    element('updated', {}, isoTime(feed.updatedAt)),
    element('link', { rel: 'self', type: 'application/atom+xml', href: self.atom }),
    element('link', { rel: 'alternate', type: 'text/html', href: feed.url }),
    author({ name: profile.name, url: feed.publicUrl }),
    element('generator', {}, 'Galley'),
    element('icon', {}, feed.icon),
    element('logo', {}, feed.logo),
    ...feed.gone.map(goneEntry),
    ...feed.stories.map(storyEntry),
  )
  return xmlDocument(root)
}

function storyEntry(story: FeedStory): Xml {
  const { section, tags, image, html } = story
  return element(
    'entry',
    {},
    element('id', {}, story.uri),
    element('title', { type: 'text' }, story.headline),
    element('link', { rel: 'alternate', type: 'text/html', href: story.url }),
    element('published', {}, isoTime(story.publishedAt)),
    element('updated', {}, isoTime(story.updatedAt)),
    ...story.authors.map(author),
    section ? element('category', { term: section.slug, label: section.name }) : null,
    ...tags.map((tag) => element('category', { term: tag })),
    element('summary', { type: 'text' }, story.summary),
    html === null ? null : element('content', { type: 'html' }, html),
    image ? mediaContent(image) : null,
  )
}

function goneEntry(story: GoneStory): Xml {
  return element(
    'at:deleted-entry',
    { ref: story.uri, when: isoTime(story.retractedAt) },
    element('link', { rel: 'alternate', type: 'text/html', href: story.url }),
    element('at:comment', {}, goneText(story)),
  )
}

function author({ name, url }: Pick<FeedAuthor, 'name' | 'url'>): Xml {
  return element('author', {}, element('name', {}, name), textElement('uri', url))
}
