import { dayIn } from '../../../shared/model/day.ts'
import type { Shown } from '../../../shared/model/front.ts'
import type { LookNews } from '../../../shared/protocol/live.ts'
import { policyPath, POLICY_KINDS, type Policies } from '../../../shared/model/policies.ts'
import { pageDirection, type Profile } from '../../../shared/model/profile.ts'
import { inUse, sectionAddress, type Section } from '../../../shared/model/section.ts'
import type { SiteImage } from '../../store/site-images.ts'
import { escapeHtml } from '../../../shared/revision/escape-html.ts'
import { shortAddress } from './author-box.ts'
import { longDay } from './dates.ts'
import { FEED_FILES, feedLinks } from './feed-links.ts'
import { icons, logo } from './site-images.ts'
import { COLOURS } from './site.ts'
import { finished, html, textOf, type Markup } from './markup.ts'

/** What every page needs from its surroundings. */
export interface PageContext {
  /** Where readers reach the newsroom, without a trailing slash. */
  publicUrl: string
  assets: { script: string; styles: string[] }
  now: number
  /** The outbox's, at which the page is made: an open page hears of what came since. */
  seq: number
  /** In the order in which they stand in the masthead, and then those that are retired. */
  sections: readonly Section[]
  profile: Profile
  policies: Policies
  /** The newsroom's own logo and icon. */
  images: readonly SiteImage[]
  /** What stands on the front page by an editor's choice. */
  front: Shown
  looks: LookNews
  /** Another one whenever what readers are told of an author changes, or how a tag is called. */
  names: string
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
      ${opening(context.profile)}
        ${head(page, context)}
        <body>
          <a class="skip" href="#content">Skip to the content</a>
          ${masthead(page, context)} ${page.main}
          <p class="visually-hidden" role="status" data-announce></p>
          ${footer(page, context)}
        </body>
      </html> `,
  )
}

/** A direction is said only where it is not what a page has anyhow. */
function opening(profile: Profile): Markup {
  const direction = pageDirection(profile) === 'rtl' ? ' dir="rtl"' : ''
  return finished(`<html lang="${escapeHtml(profile.language)}"${direction}>`)
}

/** The page's address on the web: paths may hold letters of any script. */
export function absolute(context: PageContext, path: string): string {
  return `${context.publicUrl}${encodeURI(path)}`
}

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
    ${icons(context.images)}
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
  const name = html`<a href="/">${logo(context) ?? context.profile.name}</a>`
  const today = html`<time datetime="${dayIn(context.profile.zone, context.now)}"
    >${longDay(context.now, context.profile.zone)}</time
  >`
  const title = page.front
    ? html`<p class="dateline">
          ${today}<span dir="auto">${context.profile.motto}</span>
          ${searchLink(page)}
        </p>
        <h1 class="nameplate">${name}</h1>`
    : html`<p class="nameplate">${name}</p>
        ${searchLink(page)}`
  return html`<header class="masthead ${page.front ? 'masthead-front' : ''}">
    ${title}
    <nav aria-label="Sections">
      <ul>
        ${inUse(context.sections).map((section) => sectionItem(section, page))}
      </ul>
    </nav>
  </header>`
}

function searchLink({ isSearch }: Page): Markup {
  const current = isSearch ? html`aria-current="page"` : ''
  return html`<a class="to-search" href="/search" ${current}>Search</a>`
}

function sectionItem(section: Section, page: Page): Markup {
  const { slug, name } = section
  const path = `/${sectionAddress(section)}`
  const here = page.path === path ? 'page' : page.section === slug ? 'true' : null
  const current = here === null ? '' : html`aria-current="${here}"`
  return html`<li><a href="${path}" ${current}>${name}</a></li>`
}

function footer(page: Page, context: PageContext): Markup {
  return html`<footer class="colophon">
    <p class="nameplate"><a href="/">${context.profile.name}</a></p>
    <p>
      A correction stands at the top of its story for two days, and at its foot for ever. A
      retracted story gives way to a note that says why.
    </p>
    <p class="colophon-links">
      <a href="/search">Search</a> <a href="/archive">Archive</a> ${feedLink(page)}
      ${policyLinks(context)} ${socialLinks(context.profile)} <a href="/desk">For the newsroom</a>
    </p>
  </footer>`
}

/** Of the list that the page is, else of the whole site. */
function feedLink({ feeds }: Page): Markup {
  const path = encodeURI(`${feeds?.path ?? ''}/${FEED_FILES.rss}`)
  return html`<a href="${path}">${feeds ? html`Feed of <bdi>${feeds.title}</bdi>` : 'Feed'}</a>`
}

const POLICY_NAMES = { corrections: 'Corrections policy', ethics: 'Ethics policy' } as const

export function policyName(kind: keyof typeof POLICY_NAMES): string {
  return POLICY_NAMES[kind]
}

function policyLinks({ policies }: PageContext): Markup {
  const given = POLICY_KINDS.filter((kind) => policies[kind] !== '')
  return html`${given.map((kind) => html`<a href="${policyPath(kind)}">${policyName(kind)}</a> `)}`
}

/** Named by where they lead. */
function socialLinks({ social, name }: Profile): Markup {
  return html`${social.map((url) => html`<a href="${url}" rel="me noopener" title="${name} elsewhere" dir="ltr">${shortAddress(url)}</a> `)}`
}
