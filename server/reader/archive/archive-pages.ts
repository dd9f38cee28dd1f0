import type { DayCount, MonthCount } from '../../store/published-day-table.ts'
import type { Profile } from '../../../shared/model/profile.ts'
import { asWritten } from '../pages/as-written.ts'
import { longDay, monthOf } from '../pages/dates.ts'
import { layout, type PageContext } from '../pages/layout.ts'
import { olderPath, type ListPart } from '../pages/list-part.ts'
import { html, type Markup } from '../pages/markup.ts'
import { amountOf } from '../pages/counts.ts'
import { storyCard } from '../pages/story-card.ts'
import type { ListedStory } from '../published/published.ts'

const ROOT = '/archive'

/** The nearest months, or days, that have stories. */
export interface Neighbours {
  before: string | null
  after: string | null
}

export function archivePage(months: readonly MonthCount[], context: PageContext): string {
  const years = [...Map.groupBy(months, ({ month }) => month.slice(0, 4))]
  const main =
    years.length === 0
      ? html`<p class="nothing">Nothing has been published yet.</p>`
      : html`<div class="years">${years.map(([year, months]) => yearPart(year, months))}</div>`
  return page({ heading: 'Archive', title: 'Archive', path: ROOT, main }, context)
}

function yearPart(year: string, months: readonly MonthCount[]): Markup {
  const items = months.map(
    ({ month, stories }) =>
      html`<li>
        <a href="${ROOT}/${month}">${monthOf(month).name}</a>
        <span class="count">${amountOf(stories, 'story', 'stories')}</span>
      </li>`,
  )
  return html`<section class="year" aria-labelledby="year-${year}">
    <h2 class="band-title" id="year-${year}">${year}</h2>
    <ul>
      ${items}
    </ul>
  </section>`
}

/** `days` newest first, each with its newest stories. */
export function monthPage(
  month: string,
  days: readonly (DayCount & { newest: readonly ListedStory[] })[],
  neighbours: Neighbours,
  context: PageContext,
): string {
  const { name, year } = monthOf(month)
  const heading = `${name} ${year}`
  const main = html`${days.map((day) => dayPart(day, context.profile))}
  ${beside(neighbours, (day) => {
    const { name, year } = monthOf(day)
    return { path: `${ROOT}/${day.slice(0, 7)}`, name: `${name} ${year}` }
  })}`
  const above = html`<a href="${ROOT}">Archive</a>`
  const note = amountOf(sumOf(days), 'story', 'stories')
  return page({ heading, title: heading, path: `${ROOT}/${month}`, above, note, main }, context)
}

function dayPart(
  { day, stories, newest }: DayCount & { newest: readonly ListedStory[] },
  profile: Profile,
): Markup {
  const left = stories - newest.length
  const path = `${ROOT}/${day}`
  const name = dayName(day)
  return html`<section class="archive-day" aria-labelledby="day-${day.slice(8)}">
    <h2 id="day-${day.slice(8)}"><a href="${path}">${name.replace(/ \d+$/, '')}</a></h2>
    <ul>
      ${newest.map((story) => storyLine(story, profile))}
    </ul>
    ${
      left > 0
        ? html`<p>
            <a href="${path}"
              >${left} more on this day<span class="visually-hidden">, ${name}</span></a
            >
          </p>`
        : ''
    }
  </section>`
}

function storyLine({ id, path, card }: ListedStory, profile: Profile): Markup {
  return html`<li data-card="${id}" class="archive-story">
    <div class="card-text">
      <h3 ${asWritten(card.headline, profile)}>
        <a href="${encodeURI(path)}">${card.headline}</a>
      </h3>
    </div>
  </li>`
}

export function dayPage(
  { day, stories }: DayCount,
  part: ListPart,
  neighbours: Neighbours,
  context: PageContext,
): string {
  const heading = dayName(day)
  const { name, year } = monthOf(day)
  const path = `${ROOT}/${day}`
  const above = html`<a href="${ROOT}/${day.slice(0, 7)}">${name} ${year}</a>`
  const { sections, profile } = context
  const main = html`<div class="rows">
      ${part.stories.map((story) => storyCard(story, { profile, level: 2, kind: 'row', named: sections }))}
    </div>
    ${turnPages(part, path)}
    ${beside(neighbours, (day) => ({ path: `${ROOT}/${day}`, name: dayName(day) }))}`
  const title = part.before ? `${heading}, earlier stories` : heading
  const note = amountOf(stories, 'story', 'stories')
  return page({ heading, title, path: olderPath(path, part.before), above, note, main }, context)
}

function turnPages({ before, older }: ListPart, path: string): Markup {
  if (!before && !older) return html``
  return html`<nav class="turn-pages" aria-label="More of this day">
    ${before ? html`<a class="button" href="${path}">Newest of this day</a>` : ''}
    ${older ? html`<a class="button" href="${olderPath(path, older)}" rel="next">Earlier stories</a>` : ''}
  </nav>`
}

function beside(
  { before, after }: Neighbours,
  linkTo: (day: string) => { path: string; name: string },
): Markup {
  if (before === null && after === null) return html``
  const link = (day: string | null, arrow: (name: string) => string) => {
    if (day === null) return ''
    const { path, name } = linkTo(day)
    return html`<a class="button" href="${path}">${arrow(name)}</a>`
  }
  return html`<nav class="turn-pages" aria-label="Before and after">
    ${link(before, (name) => `← ${name}`)} ${link(after, (name) => `${name} →`)}
  </nav>`
}

interface ArchivePage {
  heading: string
  title: string
  path: string
  /** A way up. */
  above?: Markup
  note?: string
  main: Markup
}

function page({ heading, title, path, above, note, main }: ArchivePage, context: PageContext) {
  const { name } = context.profile
  return layout(
    {
      title: html`<title>${title} | ${name}</title>`,
      description: `What ${name} published: ${heading}.`,
      path,
      head: html`<meta property="og:type" content="website" />`,
      main: html`<main id="content" class="list archive" data-seq="${context.seq}">
        <header class="list-head">
          ${above ? html`<p class="kicker">${above}</p>` : ''}
          <h1>${heading}</h1>
          ${note ? html`<p class="list-note">${note}</p>` : ''}
        </header>
        ${main}
      </main>`,
    },
    context,
  )
}

function dayName(day: string): string {
  return longDay(Date.parse(`${day.replaceAll('/', '-')}T00:00:00Z`), 'UTC')
}

function sumOf(days: readonly DayCount[]): number {
  return days.reduce((sum, { stories }) => sum + stories, 0)
}
