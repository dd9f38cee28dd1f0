import type { Profile } from '../../../shared/model/profile.ts'
import { inUse, sectionAddress, type Section } from '../../../shared/model/section.ts'
import type { ListedStory, Position } from '../published/published.ts'
import type { FrontPlaces } from './front-places.ts'
import { layout, type PageContext } from './layout.ts'
import { olderPath } from './list-part.ts'
import { html, type Markup } from './markup.ts'
import { storyCard } from './story-card.ts'

/** So many of those beside the lead have a picture. */
const PICTURED = 2

/** The lead large, the next ones beside it, then what each section has besides. */
export function homePage(places: FrontPlaces, context: PageContext): string {
  const { sections, profile, looks } = context
  const { name, motto } = profile
  const named = inUse(sections).map((section) => section.name)
  return layout(
    {
      title: html`<title>${motto === '' ? name : `${name}: ${motto}`}</title>`,
      description: `The latest from ${name}: ${named.join(', ')}.`,
      path: '/',
      front: true,
      head: html`<meta property="og:type" content="website" />`,
      main: html`<main
        id="content"
        data-seq="${context.seq}"
        data-list="/"
        data-look="${looks.front}"
      >
        ${frontParts(places, context)}
      </main>`,
    },
    context,
  )
}

function frontParts({ lead, beside, bands, older }: FrontPlaces, context: PageContext): Markup {
  if (!lead) return html`<p class="nothing">Nothing has been published yet.</p>`
  const { profile } = context
  const named = context.sections
  const alone = beside.length === 0 || !lead.image
  // Beside each other, one without its picture would leave a hole.
  const pictured = alone ? beside.length : PICTURED
  return html`<div class="front ${alone ? 'front-single' : ''}">
      ${storyCard(lead, { profile, level: 2, kind: 'lead', named })}
      <div class="front-beside">
        ${beside.map((story, i) => storyCard(story, { profile, level: 2, kind: i < pictured ? 'card' : 'line', named }))}
      </div>
    </div>
    <div class="bands">${bands.map(({ section, stories }) => band(section, stories, profile))}</div>
    ${older ? olderStories(older) : ''}`
}

/** A list of everything that came before what stands at the top. */
function olderStories(from: Position): Markup {
  return html`<nav class="turn-pages" aria-label="Older stories">
    <a class="button" href="${olderPath('/', from)}" rel="next">Older stories</a>
  </nav>`
}

function band(section: Section, stories: readonly ListedStory[], profile: Profile): Markup {
  const [first, ...rest] = stories
  if (!first) return html``
  const { slug, name } = section
  return html`<section class="band" aria-labelledby="band-${slug}">
    <h2 class="band-title" id="band-${slug}"><a href="/${sectionAddress(section)}">${name}</a></h2>
    ${storyCard(first, { profile, level: 3 })}
    ${rest.map((story) => storyCard(story, { profile, level: 3, kind: 'line' }))}
  </section>`
}
