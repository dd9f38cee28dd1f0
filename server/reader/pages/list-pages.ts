import { SECTION_NAMES, SECTIONS, type Section } from '../../../shared/model/story.ts'
import type { ListedStory } from '../published/published.ts'
import { SITE } from './site.ts'
import { layout, type PageContext } from './layout.ts'
import { html, type Markup } from './markup.ts'
import { storyCard } from './story-card.ts'

/** How many stories stand beside the front page's first one; when there are many, one more. */
const BESIDE = 2
const MANY = 8
/** How many a section shows on the front page. */
const OF_A_SECTION = 5

/** The newest story large, the next ones beside it, the rest by section. */
export function homePage(stories: readonly ListedStory[], context: PageContext): string {
  const [lead, ...others] = stories
  const beside = others.slice(0, others.length < MANY ? BESIDE : BESIDE + 1)
  const bands = SECTIONS.map((section) => band(section, others.slice(beside.length)))
  const main = lead
    ? html`<div class="front ${others.length === 0 ? 'front-single' : ''}">
          ${storyCard(lead, { level: 2, kind: 'lead', kicker: true })}
          <div class="front-beside">
            ${beside.map((story, i) => storyCard(story, { level: 2, kind: i < BESIDE ? 'card' : 'line', kicker: true }))}
          </div>
        </div>
        <div class="bands">${bands}</div>`
    : html`<p class="nothing">Nothing has been published yet.</p>`
  return layout(
    {
      title: html`<title>${SITE.name}: ${SITE.motto}</title>`,
      description: `The latest from ${SITE.name}: ${Object.values(SECTION_NAMES).join(', ')}.`,
      path: '/',
      front: true,
      head: html`<meta property="og:type" content="website" />`,
      main: html`<main id="content">${main}</main>`,
    },
    context,
  )
}

function band(section: Section, stories: readonly ListedStory[]): Markup {
  const [first, ...rest] = stories
    .filter((story) => story.content.meta.section === section)
    .slice(0, OF_A_SECTION)
  if (!first) return html``
  const name = SECTION_NAMES[section]
  return html`<section class="band" aria-labelledby="band-${section}">
    <h2 class="band-title" id="band-${section}"><a href="/${section}">${name}</a></h2>
    ${storyCard(first, { level: 3 })}
    ${rest.map((story) => storyCard(story, { level: 3, kind: 'line' }))}
  </section>`
}

export function sectionPage(
  section: Section,
  stories: readonly ListedStory[],
  context: PageContext,
): string {
  const name = SECTION_NAMES[section]
  const [lead, ...rest] = stories
  const body = lead
    ? html`${storyCard(lead, { level: 2, kind: 'lead' })} ${rows(rest, { kicker: false })}`
    : html`<p class="nothing">Nothing has been published in ${name} yet.</p>`
  return listPage(
    { heading: name, path: `/${section}`, description: `${name} news`, body },
    context,
  )
}

export function authorPage(
  author: { name: string; slug: string },
  stories: readonly ListedStory[],
  context: PageContext,
): string {
  const { name, slug } = author
  const page = { path: `/authors/${slug}`, description: `Stories by ${name}`, above: 'Author' }
  return listPage({ ...page, heading: name, body: rows(stories, { kicker: true }) }, context)
}

export function tagPage(
  tag: { name: string; slug: string },
  stories: readonly ListedStory[],
  context: PageContext,
): string {
  const { name, slug } = tag
  const page = { path: `/tags/${slug}`, description: `Stories on ${name}`, above: 'Topic' }
  return listPage({ ...page, heading: name, body: rows(stories, { kicker: true }) }, context)
}

export function notFoundPage(context: PageContext): string {
  const title = 'Page not found'
  return layout(
    {
      title: html`<title>${title} | ${SITE.name}</title>`,
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
  body: Markup
}

function listPage(page: ListPage, context: PageContext): string {
  const { heading, path, description, above, body } = page
  return layout(
    {
      title: html`<title>${heading} | ${SITE.name}</title>`,
      description: `${description}, from ${SITE.name}.`,
      path,
      head: html`<meta property="og:type" content="website" />`,
      main: html`<main id="content" class="list">
        <header class="list-head">
          ${above ? html`<p class="kicker">${above}</p>` : ''}
          <h1>${heading}</h1>
        </header>
        ${body}
      </main>`,
    },
    context,
  )
}

function rows(stories: readonly ListedStory[], { kicker }: { kicker: boolean }): Markup {
  return html`<div class="rows">
    ${stories.map((story) => storyCard(story, { level: 2, kind: 'row', kicker }))}
  </div>`
}
