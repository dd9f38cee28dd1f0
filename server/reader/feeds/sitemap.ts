import { isoTime } from '../pages/dates.ts'
import { element, xmlDocument, type Xml } from './xml.ts'

const SITEMAP = 'http://www.sitemaps.org/schemas/sitemap/0.9'
const IMAGE = 'http://www.google.com/schemas/sitemap-image/1.1'
const NEWS = 'http://www.google.com/schemas/sitemap-news/0.9'

interface SitemapPage {
  /** Absolute, as all addresses here. */
  url: string
  /** Milliseconds; null where it is not known. */
  updatedAt: number | null
  /** Where its pictures are. */
  images: readonly string[]
}

export interface NewsStory {
  url: string
  headline: string
  publishedAt: number
}

/** sitemaps.org 0.9, with the image extension. A sitemap has at least one page. */
export function sitemap(pages: readonly SitemapPage[]): string {
  const urls = pages.map(({ url, updatedAt, images }) => {
    const modified = updatedAt === null ? null : element('lastmod', {}, isoTime(updatedAt))
    return element('url', {}, element('loc', {}, url), modified, ...images.map(imageElement))
  })
  return xmlDocument(element('urlset', { xmlns: SITEMAP, 'xmlns:image': IMAGE }, ...urls))
}

function imageElement(url: string): Xml {
  return element('image:image', {}, element('image:loc', {}, url))
}

export function sitemapIndex(parts: readonly string[]): string {
  const sitemaps = parts.map((url) => element('sitemap', {}, element('loc', {}, url)))
  return xmlDocument(element('sitemapindex', { xmlns: SITEMAP }, ...sitemaps))
}

/** With the news extension: `front` stands there for the days on which there is no news. */
export function newsSitemap(
  stories: readonly NewsStory[],
  { front, name, language }: { front: string; name: string; language: string },
): string {
  const publication = element(
    'news:publication',
    {},
    element('news:name', {}, name),
    element('news:language', {}, newsLanguage(language)),
  )
  const urls = stories.map((story) => newsUrl(story, publication))
  const all = urls.length === 0 ? [element('url', {}, element('loc', {}, front))] : urls
  return xmlDocument(element('urlset', { xmlns: SITEMAP, 'xmlns:news': NEWS }, ...all))
}

function newsUrl({ url, headline, publishedAt }: NewsStory, publication: Xml): Xml {
  const news = element(
    'news:news',
    {},
    publication,
    element('news:publication_date', {}, isoTime(publishedAt)),
    element('news:title', {}, headline),
  )
  return element('url', {}, element('loc', {}, url), news)
}

/** A language without its region, but for Chinese, which is `zh-cn` or `zh-tw`. */
function newsLanguage(tag: string): string {
  const { language, script, region } = new Intl.Locale(tag)
  if (language !== 'zh') return language
  return script === 'Hant' || ['TW', 'HK', 'MO'].includes(region ?? '') ? 'zh-tw' : 'zh-cn'
}
