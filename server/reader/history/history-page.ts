import type { ComparedText } from '../../../shared/revision/compare-texts.ts'
import { asWritten } from '../pages/as-written.ts'
import { amountOf } from '../pages/counts.ts'
import { dayAndTime, momentOf } from '../pages/dates.ts'
import { layout, type PageContext } from '../pages/layout.ts'
import { html, type Markup } from '../pages/markup.ts'
import { historyPath, kindWords, sectionOfPath } from '../pages/story-parts.ts'
import type { PublishedRevision, PublishedStory } from '../published/published.ts'
import { comparison } from './comparison.ts'
import { isOpen, openBefore, type PastRevision } from './past.ts'

export interface Compared {
  from: PublishedRevision
  to: PublishedRevision
  text: ComparedText
}

interface HistoryContent {
  story: PublishedStory
  /** As it is now. */
  headline: string
  past: readonly PastRevision[]
  compared: Compared | null
}

/** The history of a live story, with two of its revisions compared. All of it is a card, which leaves the page when the story is retracted [RDR4]. */
export function historyPage(content: HistoryContent, context: PageContext): string {
  const { story, headline, past, compared } = content
  const main = html`<article class="history-of" data-card="${story.id}">
    <div class="card-text">
      <h2 class="history-headline" ${asWritten(headline, context.profile)}>
        <a href="${encodeURI(story.path)}">${headline}</a>
      </h2>
      ${compared ? chooser(content, compared, context.profile.zone) : ''}
      ${compared ? comparison(compared) : html`<p class="nothing">It has not changed since it was published.</p>`}
      <section aria-labelledby="revisions">
        <h3 class="band-title" id="revisions">All revisions</h3>
        ${list(past, story.path, context.profile.zone)}
      </section>
    </div>
  </article>`
  return page(main, sectionOfPath(story.path, context.sections), context)
}

/** A retracted story has none. */
export function goneHistoryPage({ path }: PublishedStory, context: PageContext): string {
  const main = html`<p class="nothing">
    This story was retracted, and its history went with it.
    <a href="${encodeURI(path)}">Read why</a>
  </p>`
  return page(main, sectionOfPath(path, context.sections), context)
}

export function tooOftenPage(seconds: number, context: PageContext): string {
  const main = html`<p class="nothing" role="status">
    Too much was compared from here within a minute. Try again in
    ${amountOf(seconds, 'second', 'seconds')}.
  </p>`
  return page(main, null, context)
}

/** Its title holds nothing of the story, which may be retracted while the page is open. */
function page(main: Markup, section: string | null, context: PageContext): string {
  const title = 'What has changed in a story'
  return layout(
    {
      title: html`<title>${title} | ${context.profile.name}</title>`,
      description: `${title}, from revision to revision.`,
      path: null,
      section,
      main: html`<main id="content" class="list past" data-seq="${context.seq}">
        <header class="list-head"><h1>What has changed</h1></header>
        ${main}
      </main>`,
    },
    context,
  )
}

function chooser({ story, past }: HistoryContent, { from, to }: Compared, zone: string): Markup {
  const options = (chosen: number) =>
    past.filter(isOpen).map(({ number, kind, publishedAt }) => {
      const isChosen = number === chosen ? 'selected' : ''
      const words = `${number}: ${kindWords(kind)} ${dayAndTime(publishedAt, zone)}`
      return html`<option value="${number}" ${isChosen}>${words}</option>`
    })
  return html`<form class="compare-form" action="${historyPath(story.path)}" method="get">
    <p>
      <label for="compare-from">From revision</label>
      <select id="compare-from" name="from">
        ${options(from.number)}
      </select>
    </p>
    <p>
      <label for="compare-to">to revision</label>
      <select id="compare-to" name="to">
        ${options(to.number)}
      </select>
    </p>
    <button class="button">Compare</button>
  </form>`
}

/** The newest first; minor ones that follow each other are folded. */
function list(past: readonly PastRevision[], path: string, zone: string): Markup {
  const item = (revision: PastRevision) => listItem(revision, { past, path, zone })
  const groups = grouped(past.toReversed()).map(([first, ...others]) => {
    if (!first) return html``
    if (!first.minor) return item(first)
    const all = [first, ...others]
    return html`<li class="folded">
      <details>
        <summary>${amountOf(all.length, 'minor change', 'minor changes')}</summary>
        <ol>
          ${all.map(item)}
        </ol>
      </details>
    </li>`
  })
  return html`<ol class="history-list">
    ${groups}
  </ol>`
}

function grouped(newestFirst: readonly PastRevision[]): PastRevision[][] {
  const groups: PastRevision[][] = []
  for (const revision of newestFirst) {
    const last = groups.at(-1)
    if (revision.minor && last?.[0]?.minor) last.push(revision)
    else groups.push([revision])
  }
  return groups
}

function listItem(
  revision: PastRevision,
  { past, path, zone }: { past: readonly PastRevision[]; path: string; zone: string },
): Markup {
  const { number, kind, note, minor, publishedAt, takenDownAt } = revision
  const before = isOpen(revision) ? openBefore(past, number) : null
  const words = minor ? 'Minor update' : kindWords(kind)
  return html`<li>
    <span class="history-number" aria-hidden="true">${number}</span>
    <div>
      <p>${words} ${momentOf(publishedAt, zone)}</p>
      ${note === null ? '' : html`<p class="history-note" dir="auto">${note}</p>`}
      ${takenDownAt === null ? '' : html`<p class="history-note">The text of this revision was removed for legal reasons, ${momentOf(takenDownAt, zone)}.</p>`}
      ${before === null ? '' : html`<p><a href="${historyPath(path)}?from=${before}&amp;to=${number}" rel="nofollow" aria-label="What changed in revision ${number}">What changed</a></p>`}
    </div>
  </li>`
}
