import { html, type Markup } from './markup.ts'

export const FEED_FILES = { rss: 'feed.xml', atom: 'atom.xml', json: 'feed.json' } as const
export type FeedFormat = keyof typeof FEED_FILES

export const FEED_TYPES: Readonly<Record<FeedFormat, string>> = {
  rss: 'application/rss+xml',
  atom: 'application/atom+xml',
  json: 'application/feed+json',
}

const FORMATS = ['rss', 'atom', 'json'] as const satisfies FeedFormat[]

/** Where feed readers find the feeds of a list: that at `path`, which is empty for the whole site. */
export function feedLinks(title: string, path: string): Markup {
  return html`${FORMATS.map(
    (format) =>
      html`<link
        rel="alternate"
        type="${FEED_TYPES[format]}"
        title="${title}"
        href="${encodeURI(`${path}/${FEED_FILES[format]}`)}"
      />`,
  )}`
}
