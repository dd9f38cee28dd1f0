import { dayIn } from '../../../shared/model/day.ts'
import type { Profile } from '../../../shared/model/profile.ts'
import type { Section } from '../../../shared/model/section.ts'
import { longDay } from './dates.ts'
import { feedLinks } from './feed-links.ts'
import { COLOURS, MOTTO } from './site.ts'
import { html, textOf, type Markup } from './markup.ts'

/** What every page needs from its surroundings. */
export interface PageContext {
  /** Where readers reach the newsroom, without a trailing slash. */
  publicUrl: string
  assets: { script: string; styles: string[] }
  now: number
  /** The outbox's, at which the page is made: an open page hears of what came since. */
  seq: number
  /** In the order in which they stand in the masthead. */
  sections: readonly Section[]
  profile: Profile
}

export interface Page {
  title: Markup
  /** One or two sentences for search results and link previews. */
  description: string
  /** The page's own address, without the host; null for a page that has none. */
  path: string | null
  /** More for the `<head>`. */
  head?: Markup
  /** The slug of the one that it belongs to. */
  section?: string | null
  /** The list that it is, which has feeds of its own: its name and its address. */
  feeds?: { title: string; path: string }
  /** The front page has the large masthead and no name above it. */
  front?: boolean
  /** It has a form to search with. */
  isSearch?: boolean
  main: Markup
}

export function layout(page: Page, context: PageContext): string {
  return textOf(
    html`<!doctype html>
      <html lang="${context.profile.language}">
        ${head(page, context)}
        <body>
          <a class="skip" href="#content">Skip to the content</a>
          ${masthead(page, context)} ${page.main}
          <p class="visually-hidden" role="status" data-announce></p>
          ${footer(context)}
        </body>
      </html> `,
  )
}

/** The page's address on the web: paths may hold letters of any script. */
export function absolute(context: PageContext, path: string): string {
  return `${context.publicUrl}${encodeURI(path)}`
}

const ICON =
  "data:image/svg+xml,%3Csvg%20xmlns='http://www.w3.org/2000/svg'%20viewBox='0%200%2032%2032'%3E%3Crect%20width='32'%20height='32'%20rx='5'%20fill='%238a1c1c'/%3E%3Cpath%20d='M22.5%2012a7.500%207.500%200%201%200%200%208.500V16.500h-6'%20fill='none'%20stroke='%23fff'%20stroke-width='3'/%3E%3C/svg%3E"

function head(page: Page, context: PageContext): Markup {
  const canonical =
    page.path === null
      ? html`<meta name="robots" content="noindex" />`
      : addressed(absolute(context, page.path), context.profile)
  const { script, styles } = context.assets
  return html`<head>
    <meta charset="utf-8" />
    ${page.title}
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="description" content="${page.description}" />
    <meta name="color-scheme" content="light dark" />
    <meta name="theme-color" content="${COLOURS.light}" media="(prefers-color-scheme: light)" />
    <meta name="theme-color" content="${COLOURS.dark}" media="(prefers-color-scheme: dark)" />
    ${styles.map((url) => html`<link rel="stylesheet" href="${url}" />`)} ${canonical}
    <link rel="icon" href="${ICON}" />
    <link rel="apple-touch-icon" href="/icon-180.png" />
    <link rel="manifest" href="/manifest.webmanifest" />
    ${page.feeds ? feedLinks(page.feeds.title, page.feeds.path) : ''}
    ${feedLinks(context.profile.name, '')}
    <link
      rel="search"
      type="application/opensearchdescription+xml"
      href="/opensearch.xml"
      title="${context.profile.name}"
    />
    <meta property="og:site_name" content="${context.profile.name}" />
    ${page.head}
    <script type="module" src="${script}"></script>
  </head>`
}

/** Where search engines are to find the page, and that they may show its picture large. */
function addressed(url: string, { language }: Profile): Markup {
  return html`<link rel="canonical" href="${url}" />
    <link rel="alternate" hreflang="${language}" href="${url}" />
    <meta name="robots" content="max-image-preview:large" />`
}

function masthead(page: Page, context: PageContext): Markup {
  const name = html`<a href="/">${context.profile.name}</a>`
  const title = page.front
    ? html`<p class="dateline">
          <time datetime="${dayIn(context.profile.zone, context.now)}"
            >${longDay(context.now, context.profile.zone)}</time
          ><span>${MOTTO}</span>
          ${searchLink(page)}
        </p>
        <h1 class="nameplate">${name}</h1>`
    : html`<p class="nameplate">${name}</p>
        ${searchLink(page)}`
  return html`<header class="masthead ${page.front ? 'masthead-front' : ''}">
    ${title}
    <nav aria-label="Sections">
      <ul>
        ${context.sections.map((section) => sectionItem(section, page))}
      </ul>
    </nav>
  </header>`
}

function searchLink({ isSearch }: Page): Markup {
  const current = isSearch ? html`aria-current="page"` : ''
  return html`<a class="to-search" href="/search" ${current}>Search</a>`
}

function sectionItem({ slug, name }: Section, page: Page): Markup {
  const here = page.path === `/${slug}` ? 'page' : page.section === slug ? 'true' : null
  const current = here === null ? '' : html`aria-current="${here}"`
  return html`<li><a href="/${slug}" ${current}>${name}</a></li>`
}

function footer(context: PageContext): Markup {
  return html`<footer class="colophon">
    <p class="nameplate"><a href="/">${context.profile.name}</a></p>
    <p>
      A correction stands at the top of its story for two days, and at its foot for ever. A
      retracted story gives way to a note that says why.
    </p>
    <p class="colophon-links">
      <a href="/search">Search</a> <a href="/archive">Archive</a>
      <a href="/desk">For the newsroom</a>
    </p>
  </footer>`
}
