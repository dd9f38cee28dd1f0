import type { Section } from '../../../shared/model/section.ts'
import type { ListedStory } from '../published/published.ts'
import { layout, type PageContext } from './layout.ts'
import { olderPath } from './list-part.ts'
import { html, type Markup } from './markup.ts'
import { MOTTO } from './site.ts'
import { storyCard } from './story-card.ts'

/** How many stories stand beside the front page's first one; when there are many, one more. */
const BESIDE = 2
const MANY = 8
/** How many a section shows on the front page. */
const OF_A_SECTION = 5

/** How many stories a front page is made of: the newest ones, and some of each section. */
export const FRONT = { newest: MANY + 1, ofSection: 1 + BESIDE + 1 + OF_A_SECTION }

/** `newest` is of all sections, `ofSections` of each. */
interface FrontStories {
  newest: readonly ListedStory[]
  ofSections: ReadonlyMap<Section, readonly ListedStory[]>
}

/** The newest story large, the next ones beside it, then what each section has besides. */
export function homePage({ newest, ofSections }: FrontStories, context: PageContext): string {
  const { sections, profile } = context
  const { zone } = profile
  const [lead, ...others] = newest
  const beside = others.slice(0, others.length < MANY ? BESIDE : BESIDE + 1)
  const top = new Set([lead, ...beside].map((story) => story?.id))
  const bands = [...ofSections].map(([section, stories]) =>
    band(
      section,
      stories.filter(({ id }) => !top.has(id)),
      zone,
    ),
  )
  const last = others.length > beside.length ? beside.at(-1) : undefined
  const main = lead
    ? html`<div class="front ${others.length === 0 ? 'front-single' : ''}">
          ${storyCard(lead, { zone, level: 2, kind: 'lead', named: sections })}
          <div class="front-beside">
            ${beside.map((story, i) => storyCard(story, { zone, level: 2, kind: i < BESIDE ? 'card' : 'line', named: sections }))}
          </div>
        </div>
        <div class="bands">${bands}</div>
        ${last ? olderStories(last) : ''}`
    : html`<p class="nothing">Nothing has been published yet.</p>`
  return layout(
    {
      title: html`<title>${profile.name}: ${MOTTO}</title>`,
      description: `The latest from ${profile.name}: ${sections.map(({ name }) => name).join(', ')}.`,
      path: '/',
      front: true,
      head: html`<meta property="og:type" content="website" />`,
      main: html`<main id="content" data-seq="${context.seq}" data-list="/">${main}</main>`,
    },
    context,
  )
}

/** A list of everything that came before what stands at the top. */
function olderStories(last: ListedStory): Markup {
  return html`<nav class="turn-pages" aria-label="Older stories">
    <a class="button" href="${olderPath('/', last)}" rel="next">Older stories</a>
  </nav>`
}

function band({ slug, name }: Section, stories: readonly ListedStory[], zone: string): Markup {
  const [first, ...rest] = stories.slice(0, OF_A_SECTION)
  if (!first) return html``
  return html`<section class="band" aria-labelledby="band-${slug}">
    <h2 class="band-title" id="band-${slug}"><a href="/${slug}">${name}</a></h2>
    ${storyCard(first, { zone, level: 3 })}
    ${rest.map((story) => storyCard(story, { zone, level: 3, kind: 'line' }))}
  </section>`
}
