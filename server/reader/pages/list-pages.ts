import { sectionAddress, type Section } from '../../../shared/model/section.ts'
import { authorPath } from '../../../shared/model/author.ts'
import type { KnownAuthor } from '../../store/authors.ts'
import type { ListedStory } from '../published/published.ts'
import { authorHead } from './author-box.ts'
import { layout, type PageContext } from './layout.ts'
import { olderPath, type ListPart } from './list-part.ts'
import { html, type Markup } from './markup.ts'
import { authorData } from './structured-data.ts'
import { storyCard } from './story-card.ts'

export function sectionPage(section: Section, part: ListPart, context: PageContext): string {
  const { name } = section
  const page = { heading: name, path: `/${sectionAddress(section)}`, description: `${name} news` }
  return listPage({ ...page, part, body: sectionBody(name, part, context) }, context)
}

function sectionBody(name: string, { stories, before }: ListPart, context: PageContext): Markup {
  if (before) return rows(stories, context)
  const [lead, ...rest] = stories
  if (!lead) return html`<p class="nothing">Nothing has been published in ${name} yet.</p>`
  return html`${storyCard(lead, { profile: context.profile, level: 2, kind: 'lead' })}
  ${rows(rest, context)}`
}

/** What was published before the front page's stories, whatever its section. */
export function newestPage(part: ListPart, context: PageContext): string {
  const page = { heading: 'All stories', path: '/', description: 'Everything published' }
  return listPage({ ...page, part, body: rows(part.stories, context, context.sections) }, context)
}

/** `known`: what readers are told of them, if anything. */
export function authorPage(
  { name, slug, known }: { name: string; slug: string; known: KnownAuthor | undefined },
  part: ListPart,
  context: PageContext,
): string {
  const page = {
    path: authorPath(slug),
    description: `Stories by ${name}`,
    above: 'Author',
    ...(known && !part.before
      ? { about: authorHead(known), head: authorData(name, known, context) }
      : {}),
  }
  return listPage(
    { ...page, heading: name, part, body: rows(part.stories, context, context.sections) },
    context,
  )
}

export function tagPage(
  tag: { name: string; slug: string },
  part: ListPart,
  context: PageContext,
): string {
  const { name, slug } = tag
  const page = { path: `/tags/${slug}`, description: `Stories on ${name}`, above: 'Topic' }
  return listPage(
    { ...page, heading: name, part, body: rows(part.stories, context, context.sections) },
    context,
  )
}

export function notFoundPage(context: PageContext): string {
  const title = 'Page not found'
  return layout(
    {
      title: html`<title>${title} | ${context.profile.name}</title>`,
      description: title,
      path: null,
      main: html`<main id="content" class="lost">
        <h1>There is nothing at this address</h1>
        <p>The story may never have been published, or the address has a slip in it.</p>
        <p><a class="button" href="/">To the front page</a></p>
      </main>`,
    },
    context,
  )
}

interface ListPage {
  heading: string
  path: string
  description: string
  /** What kind of thing the heading names. */
  above?: string
  /** Stands under the heading. */
  about?: Markup
  /** More for the `<head>`. */
  head?: Markup
  part: ListPart
  body: Markup
}

function listPage(page: ListPage, context: PageContext): string {
  const { heading, path, description, above, about, part, body } = page
  // What is new never stands among what is older.
  const list = part.before ? '' : html`data-list="${path}" data-look="${context.looks.page}"`
  return layout(
    {
      title: html`<title>
        ${heading}${part.before ? ', older stories' : ''} | ${context.profile.name}
      </title>`,
      description: `${description}, from ${context.profile.name}.`,
      path: olderPath(path, part.before),
      ...(path === '/' ? {} : { feeds: { title: heading, path } }),
      head: html`<meta property="og:type" content="website" />${page.head ?? ''}`,
      main: html`<main id="content" class="list" data-seq="${context.seq}" ${list}>
        <header class="list-head">
          ${above ? html`<p class="kicker">${above}</p>` : ''}
          <h1 dir="auto">${heading}</h1>
          ${about ?? ''}
        </header>
        ${body} ${turnPages(part, path)}
      </main>`,
    },
    context,
  )
}

/** `named`: each story says in which of these sections it is. */
function rows(
  stories: readonly ListedStory[],
  { profile }: PageContext,
  named: readonly Section[] = [],
): Markup {
  return html`<div class="rows">
    ${stories.map((story) => storyCard(story, { profile, level: 2, kind: 'row', named }))}
  </div>`
}

function turnPages({ stories, before, older }: ListPart, path: string): Markup {
  if (!before && !older) return html``
  return html`<nav class="turn-pages" aria-label="More of this list">
    ${before ? html`<a class="button" href="${encodeURI(path)}">Newest stories</a>` : ''}
    ${before && stories.length === 0 ? html`<p class="nothing">There are no older stories.</p>` : ''}
    ${older ? html`<a class="button" href="${encodeURI(olderPath(path, older))}" rel="next">Older stories</a>` : ''}
  </nav>`
}
