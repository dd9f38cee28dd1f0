import { escapeHtml } from '../../../shared/revision/escape-html.ts'
import { GONE_TITLE, goneText, inOrder, type Feed, type FeedStory, type GoneStory } from './feed.ts'
import { mediaContent } from './media-rss.ts'
import { element, textElement, xmlDocument, type Xml } from './xml.ts'

const NAMESPACES = {
  'xmlns:atom': 'http://www.w3.org/2005/Atom',
  'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'xmlns:media': 'http://search.yahoo.com/mrss/',
}

/** RSS 2.0 with Media RSS. It knows no retraction: the item of such a story stays, and says so in the place of all else. */
export function rss(feed: Feed): string {
  const channel = element(
    'channel',
    {},
    element('title', {}, feed.title),
    element('link', {}, feed.url),
    element('description', {}, feed.description),
    element('language', {}, feed.profile.language),
    element('lastBuildDate', {}, rfc822(feed.updatedAt)),
    element('generator', {}, 'Galley'),
    element(
      'image',
      {},
      element('url', {}, feed.logo),
      element('title', {}, feed.title),
      element('link', {}, feed.url),
    ),
    element('atom:link', { href: feed.self.rss, rel: 'self', type: 'application/rss+xml' }),
    ...inOrder(feed, { story: storyItem, gone: goneItem }),
  )
  return xmlDocument(element('rss', { version: '2.0', ...NAMESPACES }, channel))
}

function storyItem(story: FeedStory): Xml {
  const { headline, url, uri, publishedAt, authors, section, tags } = story
  const { image, pictures, summary, html } = story
  const categories = [...(section ? [section.name] : []), ...tags]
  return element(
    'item',
    {},
    element('title', {}, headline),
    element('link', {}, url),
    element('guid', { isPermaLink: 'false' }, uri),
    element('pubDate', {}, rfc822(publishedAt)),
    ...authors.map(({ name }) => textElement('dc:creator', name)),
    ...categories.map((name) => textElement('category', name)),
    textElement('description', escapeHtml(summary)),
    textElement('content:encoded', html),
    ...[...(image ? [image] : []), ...pictures].map(mediaContent),
  )
}

function goneItem(story: GoneStory): Xml {
  return element(
    'item',
    {},
    element('title', {}, GONE_TITLE),
    element('link', {}, story.url),
    element('guid', { isPermaLink: 'false' }, story.uri),
    element('pubDate', {}, rfc822(story.retractedAt)),
    element('description', {}, escapeHtml(goneText(story))),
  )
}

/** With a year of four digits, as RSS 2.0 prefers. */
function rfc822(ms: number): string {
  return new Date(ms).toUTCString()
}
