import { sectionName, type Section } from '../../../shared/model/section.ts'
import { asWritten } from '../pages/as-written.ts'
import { amountOf } from '../pages/counts.ts'
import { layout, type PageContext } from '../pages/layout.ts'
import { html, type Markup } from '../pages/markup.ts'
import { cardMeta } from '../pages/story-card.ts'
import { searchPath, type SearchForm } from './asked.ts'
import type { Piece } from './passage.ts'
import { LONGEST_QUERY } from './query.ts'
import { MOST_FOUND, type Found, type FoundStory } from './story-search.ts'

/** `found` is null while nothing was asked for. */
export function searchPage(form: SearchForm, found: Found | null, context: PageContext): string {
  const { name } = context.profile
  return page(
    {
      title: form.text === '' ? `Search | ${name}` : `${form.text} | Search | ${name}`,
      main: html`${searchForm(form, context.sections)}
      ${found ? results(form, found, context) : hints()}`,
    },
    context,
  )
}

/** Somebody searched too often. */
export function tooOftenPage(form: SearchForm, seconds: number, context: PageContext): string {
  const main = html`${searchForm(form, context.sections)}
    <p class="nothing" role="status">
      There were too many searches from here within a minute. Try again in
      ${amountOf(seconds, 'second', 'seconds')}.
    </p>`
  return page({ title: `Search | ${context.profile.name}`, main }, context)
}

function page({ title, main }: { title: string; main: Markup }, context: PageContext): string {
  return layout(
    {
      title: html`<title>${title}</title>`,
      description: `Search the stories of ${context.profile.name}.`,
      // No other page leads here by itself, and there is no end of searches.
      path: null,
      isSearch: true,
      main: html`<main id="content" class="list search" data-seq="${context.seq}">
        <header class="list-head"><h1>Search</h1></header>
        ${main}
      </main>`,
    },
    context,
  )
}

function searchForm(form: SearchForm, sections: readonly Section[]): Markup {
  const { text, section, from, to, place } = form
  return html`<search>
    <form class="search-form" action="/search" method="get">
      <p class="search-words">
        <label for="search-q">Words to search for</label>
        <input
          id="search-q"
          type="search"
          name="q"
          value="${text}"
          maxlength="${LONGEST_QUERY}"
          dir="auto"
          autocomplete="off"
          autocapitalize="none"
          enterkeyhint="search"
        />
        <button class="button search-button">Search</button>
      </p>
      <div class="search-filters">
        <p>
          <label for="search-section">Section</label>
          <select id="search-section" name="section">
            <option value="">All sections</option>
            ${sections.map(({ slug, name }) => option(slug, name, slug === section))}
          </select>
        </p>
        <p>
          <label for="search-order">Order</label>
          <select id="search-order" name="order">
            ${option('best', 'Best match first', place.order === 'best')}
            ${option('newest', 'Newest first', place.order === 'newest')}
          </select>
        </p>
        <p>
          <label for="search-from">From</label>
          <input id="search-from" type="date" name="from" value="${from ?? ''}" />
        </p>
        <p>
          <label for="search-to">To</label>
          <input id="search-to" type="date" name="to" value="${to ?? ''}" />
        </p>
      </div>
    </form>
  </search>`
}

function option(value: string, name: string, isChosen: boolean): Markup {
  return html`<option value="${value}" ${isChosen ? 'selected' : ''}>${name}</option>`
}

function hints(): Markup {
  return html`<div class="search-hints">
    <p>
      Every word has to stand in a story, in its headline, text, tags or among its authors. The last
      one may be the beginning of a word.
    </p>
    <p>
      <kbd>"harbour ferry"</kbd> finds words that stand side by side, and <kbd>-ferry</kbd> leaves
      out stories with that word.
    </p>
    <p>Everything that was published also stands in the <a href="/archive">archive</a>.</p>
  </div>`
}

function results(form: SearchForm, found: Found, context: PageContext): Markup {
  const { stories, count, isAll } = found
  const isNothing = count?.stories === 0
  return html`<p class="search-count" role="status">${countWords(found, form)}</p>
    ${found.meant === null ? '' : meantLink(form, found.meant)}
    ${isAll ? '' : html`<p class="list-note">This search was so wide that older stories were not looked through. Another word makes it narrower.</p>`}
    ${isNothing && found.meant === null ? hints() : ''}
    ${stories.length === 0 ? '' : html`<div class="rows">${stories.map((story) => foundStory(story, context))}</div>`}
    ${turnPages(form, found)}`
}

function countWords({ count }: Found, { text }: SearchForm): Markup {
  const words = html`“<bdi>${text}</bdi>”`
  if (!count) return html`Older stories with ${words}`
  if (count.stories === 0) return html`No story with ${words} was found`
  if (count.isMore) return html`More than ${amountOf(MOST_FOUND, 'story', 'stories')} with ${words}`
  return html`${amountOf(count.stories, 'story', 'stories')} with ${words}`
}

function meantLink(form: SearchForm, meant: string): Markup {
  const path = searchPath({ ...form, text: meant, place: firstOf(form) })
  return html`<p class="search-meant">
    Did you mean <a href="${path}"><bdi>${meant}</bdi></a
    >?
  </p>`
}

function firstOf({ place }: SearchForm): SearchForm['place'] {
  return place.order === 'best' ? { order: 'best', page: 1 } : { order: 'newest', before: null }
}

function foundStory(
  { story, headline, passage }: FoundStory,
  { sections, profile }: PageContext,
): Markup {
  const written = (pieces: readonly Piece[]) =>
    asWritten(pieces.map(({ text }) => text).join(''), profile)
  const section = sectionName(sections, story.section)
  return html`<article
    class="card found"
    data-card="${story.id}"
    data-published="${story.publishedAt}"
  >
    <div class="card-text">
      ${section === null ? '' : html`<p class="kicker">${section}</p>`}
      <h2 ${written(headline)}>
        <a href="${encodeURI(story.path)}">${headline.map(pieceOf)}</a>
      </h2>
      ${passage.length === 0 ? '' : html`<p class="card-standfirst" ${written(passage)}>${passage.map(pieceOf)}</p>`}
      ${cardMeta(story, profile.zone)}
    </div>
  </article>`
}

function pieceOf({ text, isHit }: Piece): Markup {
  return isHit ? html`<mark>${text}</mark>` : html`${text}`
}

function turnPages(form: SearchForm, { stories, next }: Found): Markup {
  const { place } = form
  const isFirst = place.order === 'best' ? place.page === 1 : place.before === null
  if (isFirst && !next) return html``
  const to = (place: SearchForm['place']) => searchPath({ ...form, place })
  const back: SearchForm['place'] =
    place.order === 'best' ? { order: 'best', page: Math.max(1, place.page - 1) } : firstOf(form)
  return html`<nav class="turn-pages" aria-label="More of what was found">
    ${isFirst ? '' : html`<a class="button" href="${to(back)}" rel="prev">${place.order === 'best' ? 'Previous stories' : 'Newest stories'}</a>`}
    ${!isFirst && stories.length === 0 ? html`<p class="nothing">There are no more stories.</p>` : ''}
    ${next ? html`<a class="button" href="${to(next)}" rel="next">${next.order === 'best' ? 'More stories' : 'Older stories'}</a>` : ''}
  </nav>`
}
