import { all, textOf, texts, type XmlNode } from './xml-tree.ts'

/*
 * What each format asks of a document of its kind, as its specification says. Each function lists the faults; none: it is valid.
 */

const ISO = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/
const RFC_822 =
  /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d\d:\d\d:\d\d GMT$/
const LANGUAGE = /^[a-z]{2,3}(-[A-Za-z\d]{2,8})*$/

/** RSS 2.0.11, Media RSS 1.5.1, and the best practices profile of the RSS Advisory Board. */
export function faultsOfRss(root: XmlNode): string[] {
  const { is, faults } = rules()
  is(root.name === 'rss' && root.attributes['version'] === '2.0', 'an <rss version="2.0">')
  const [channel, ...others] = all(root, 'channel')
  if (!channel || others.length > 0) return [...faults, 'one channel']
  for (const name of ['title', 'description'])
    is(textOf(channel, name) !== undefined, `the channel’s ${name}`)
  is(isUrl(textOf(channel, 'link')), 'the channel’s link')
  is(LANGUAGE.test(textOf(channel, 'language') ?? ''), 'the channel’s language')
  is(RFC_822.test(textOf(channel, 'lastBuildDate') ?? ''), 'lastBuildDate in RFC 822')
  const self = all(channel, 'atom:link').filter(({ attributes }) => attributes['rel'] === 'self')
  is(self.length === 1 && isUrl(self[0]?.attributes['href']), 'one atom:link rel="self"')
  const items = all(channel, 'item')
  for (const item of items) {
    is(textOf(item, 'title') ?? textOf(item, 'description'), 'an item’s title or description')
    is(isUrl(textOf(item, 'link')), 'an item’s link')
    is(RFC_822.test(textOf(item, 'pubDate') ?? ''), 'pubDate in RFC 822')
    const [guid] = all(item, 'guid')
    const isLink = guid?.attributes['isPermaLink'] !== 'false'
    is(
      guid && (!isLink || isUrl(guid.text)),
      'a guid, which is a link unless it says that it is none',
    )
    for (const media of all(item, 'media:content')) {
      is(isUrl(media.attributes['url']), 'a media:content’s url')
      is(media.attributes['medium'] === 'image', 'a media:content’s medium')
      for (const side of ['width', 'height'])
        is(/^[1-9]\d*$/.test(media.attributes[side] ?? ''), `a media:content’s ${side}`)
    }
  }
  is(areUnique(items.map((item) => textOf(item, 'guid'))), 'a guid for each item alone')
  return faults
}

/** RFC 4287 and RFC 6721. */
export function faultsOfAtom(root: XmlNode): string[] {
  const { is, faults } = rules()
  is(root.name === 'atom:feed', 'an atom:feed')
  const entries = all(root, 'atom:entry')
  for (const one of [root, ...entries]) {
    is(isUri(textOf(one, 'atom:id')), `the id of an ${one.name}`)
    is(textOf(one, 'atom:title') !== undefined, `the title of an ${one.name}`)
    is(ISO.test(textOf(one, 'atom:updated') ?? ''), `updated of an ${one.name} in RFC 3339`)
    const links = all(one, 'atom:link')
    is(
      links.every(({ attributes }) => isUrl(attributes['href'])),
      'absolute links',
    )
    is(links.filter(hasRel('alternate')).length === 1, `one alternate link of an ${one.name}`)
    for (const author of all(one, 'atom:author')) {
      is(textOf(author, 'atom:name'), 'an author’s name')
      const uri = textOf(author, 'atom:uri')
      is(uri === undefined || isUrl(uri), 'an author’s uri')
    }
  }
  is(all(root, 'atom:link').filter(hasRel('self')).length === 1, 'one link rel="self"')
  is(all(root, 'atom:author').length > 0, 'an author, whom entries without one have')
  for (const entry of entries) {
    is(ISO.test(textOf(entry, 'atom:published') ?? ''), 'published in RFC 3339')
    for (const category of all(entry, 'atom:category'))
      is(category.attributes['term'], 'a category’s term')
    for (const text of [...all(entry, 'atom:content'), ...all(entry, 'atom:summary')])
      is(['text', 'html'].includes(text.attributes['type'] ?? ''), 'the type of a text')
  }
  for (const gone of all(root, 'at:deleted-entry')) {
    is(isUri(gone.attributes['ref']), 'the ref of a deleted entry')
    is(ISO.test(gone.attributes['when'] ?? ''), 'when an entry was deleted, in RFC 3339')
  }
  const ids = [
    ...texts(root, 'atom:id'),
    ...entries.flatMap((entry) => texts(entry, 'atom:id')),
    ...all(root, 'at:deleted-entry').map(({ attributes }) => attributes['ref']),
  ]
  is(areUnique(ids), 'an id for each entry alone, deleted or not')
  return faults
}

/** sitemaps.org 0.9, and Google's extensions for news and images. */
export function faultsOfSitemap(root: XmlNode): string[] {
  const { is, faults } = rules()
  const isIndex = root.name === 'sitemap:sitemapindex'
  is(isIndex || root.name === 'sitemap:urlset', 'a urlset or a sitemapindex')
  const entries = all(root, isIndex ? 'sitemap:sitemap' : 'sitemap:url')
  is(entries.length > 0 && entries.length <= 50_000, 'from 1 to 50,000 entries')
  is(entries.length === root.children.length, 'no other elements')
  for (const entry of entries) {
    const url = textOf(entry, 'sitemap:loc')
    is(isUrl(url) && (url ?? '').length < 2_048, 'a loc')
    const modified = textOf(entry, 'sitemap:lastmod')
    is(modified === undefined || ISO.test(modified), 'lastmod in W3C Datetime')
    const images = all(entry, 'image:image')
    is(images.length <= 1_000, 'at most 1,000 images')
    for (const image of images) is(isUrl(textOf(image, 'image:loc')), 'the loc of an image')
    for (const news of all(entry, 'news:news')) {
      const [publication] = all(news, 'news:publication')
      is(publication && textOf(publication, 'news:name'), 'the publication’s name')
      const language = publication && textOf(publication, 'news:language')
      is(/^([a-z]{2,3}|zh-cn|zh-tw)$/.test(language ?? ''), 'the publication’s language')
      is(ISO.test(textOf(news, 'news:publication_date') ?? ''), 'a publication_date')
      is(textOf(news, 'news:title'), 'a title')
    }
  }
  is(areUnique(entries.map((entry) => textOf(entry, 'sitemap:loc'))), 'each loc once')
  return faults
}

function rules() {
  const faults: string[] = []
  const is = (met: unknown, rule: string) => {
    if (!met) faults.push(rule)
  }
  return { is, faults }
}

function hasRel(rel: string) {
  return ({ attributes }: XmlNode) => attributes['rel'] === rel
}

function areUnique(values: readonly unknown[]): boolean {
  return new Set(values).size === values.length
}

/** Absolute, of the web, and in ASCII. */
export function isUrl(text: string | undefined): boolean {
  return text !== undefined && /^https?:\/\/[!-~]+$/.test(text) && URL.canParse(text)
}

/** RFC 3986: what makes a scheme, and no character that a URI has not. */
export function isUri(text: string | undefined): boolean {
  return text !== undefined && /^[a-z][a-z\d+.-]*:[\w.~:/?#[\]@!$&'()*+,;=%-]+$/i.test(text)
}

export function isMoment(text: string): boolean {
  return ISO.test(text) && !Number.isNaN(Date.parse(text))
}
