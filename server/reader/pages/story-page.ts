import { sectionName } from '../../../shared/model/section.ts'
import type { KnownAuthor } from '../../store/authors.ts'
import type {
  ListedStory,
  PublishedRevision,
  PublishedStory,
  RevisionNote,
} from '../published/published.ts'
import {
  retractedParts,
  sectionOfPath,
  storyParts,
  type Slot,
  type StoryPageParts,
} from './story-parts.ts'
import { anchorOf } from '../../../shared/revision/blocks.ts'
import { viewsLabel } from './counts.ts'
import { absolute, layout, type PageContext } from './layout.ts'
import { asWritten } from './as-written.ts'
import { finished, html, textOf, type Markup } from './markup.ts'
import { storyCard } from './story-card.ts'
import { openGraph } from './open-graph.ts'
import { storyDescription, type ToldStory } from './story-facts.ts'
import { structuredData } from './structured-data.ts'

interface StoryPageContent {
  story: PublishedStory
  revision: PublishedRevision
  /** Its blocks as HTML, the words of the first one, and how many minutes it takes to read all. */
  text: { html: string; first: string; minutes: number }
  notes: readonly RevisionNote[]
  total: number
  /** What readers are told of those by whom it is, by slug. */
  authors: ReadonlyMap<string, KnownAuthor>
  /** Other stories to go on with. */
  more: readonly ListedStory[]
}

export function storyPage(content: StoryPageContent, context: PageContext): string {
  const { story, revision, text, notes, authors } = content
  if (story.retraction) return retractedPage(content, story.retraction, context)
  const section = revision.content.meta.section ?? sectionOfPath(story.path, context.sections)
  const parts = onPage(storyParts(content, context), context)
  return layout(
    {
      title: slot(parts, 'title', 'title'),
      description: storyDescription(revision, text.first),
      path: story.path,
      section,
      head: forPrograms({ story, revision, notes, first: text.first, authors }, context),
      main: main(content, parts, context),
    },
    context,
  )
}

interface PartsOnPage extends StoryPageParts {
  /** Of the page. */
  language: string
}

function onPage(parts: StoryPageParts, { profile }: PageContext): PartsOnPage {
  return { ...parts, language: profile.language }
}

function forPrograms(of: ToldStory, context: PageContext): Markup {
  const ninjs = encodeURI(`${of.story.path}.ninjs.json`)
  return html`<link rel="alternate" type="application/json" title="ninjs" href="${ninjs}" />
    ${openGraph(of, context)} ${structuredData(of, context)}`
}

/** [RDR4] Neither headline nor text, nor anything made of them, stands on a retracted story's page. */
function retractedPage(
  content: StoryPageContent,
  retraction: { note: string; at: number },
  context: PageContext,
): string {
  const parts = onPage(retractedParts(content.story, retraction, context), context)
  return layout(
    {
      title: slot(parts, 'title', 'title'),
      description: `This story has been retracted. ${retraction.note}`,
      path: content.story.path,
      section: sectionOfPath(content.story.path, context.sections),
      head: html`<meta name="robots" content="noindex" />`,
      main: main(content, parts, context),
    },
    context,
  )
}

function main(content: StoryPageContent, parts: PartsOnPage, context: PageContext): Markup {
  const { id, edition } = content.story
  return html`<main
    id="content"
    class="story"
    data-story="${id}"
    data-revision="${edition.number}"
    data-state="${edition.state}"
    data-seq="${context.seq}"
  >
    <article>
      <header class="story-head">
        ${slot(parts, 'section', 'p', 'kicker')} ${slot(parts, 'headline', 'h1', 'headline')}
        ${slot(parts, 'standfirst', 'p', 'standfirst')}
        ${slot(parts, 'corrected', 'div', 'corrected')}
      </header>
      ${storyMeta(content, parts, context)} ${slot(parts, 'notice', 'div', 'notice')}
      ${slot(parts, 'hero', 'div', 'hero')} ${blocks(parts.text ? content.text : NO_BLOCKS)}
      <footer class="story-foot">
        ${slot(parts, 'disclaimer', 'p', 'disclaimer')}
        ${slot(parts, 'corrections', 'div', 'corrections')}
        ${slot(parts, 'authors', 'div', 'authors')} ${slot(parts, 'tags', 'div', 'tags')}
        ${history(parts)}
        <p class="printed">${absolute(context, content.story.path)}</p>
      </footer>
    </article>
    ${more(content, context)}
  </main>`
}

function storyMeta(
  { total, story, text }: StoryPageContent,
  parts: PartsOnPage,
  context: PageContext,
) {
  const url = absolute(context, story.path)
  const mail = `mailto:?body=${encodeURIComponent(url)}`
  return html`<div class="story-meta">
    <div class="signed">
      ${slot(parts, 'byline', 'p', 'byline')} ${slot(parts, 'dates', 'p', 'dates')}
    </div>
    <p class="counts">
      <span data-views="${total}">${viewsLabel(total)}</span>
      <span>${text.minutes} min read</span>
      <span data-reading hidden></span>
    </p>
    <p class="actions">
      <a class="button" data-share href="${mail}">Share</a>
    </p>
  </div>`
}

function more({ story, more }: StoryPageContent, { sections, profile }: PageContext): Markup {
  if (more.length === 0) return html``
  const section = sectionOfPath(story.path, sections)
  const alike = more.every((other) => other.section === section)
  const name = alike ? sectionName(sections, section) : null
  return html`<aside class="more" aria-labelledby="more-title">
    <h2 class="band-title" id="more-title">
      ${name === null ? 'More stories' : `More from ${name}`}
    </h2>
    <div class="more-list">
      ${more.map((other) => storyCard(other, { profile, level: 3, named: alike ? [] : sections }))}
    </div>
  </aside>`
}

/** They hold what somebody wrote, which may run from right to left. */
const WRITTEN: ReadonlySet<Slot> = new Set<Slot>(['headline', 'standfirst', 'notice', 'disclaimer'])

/** What a correction may be about. */
const ANCHORED: ReadonlySet<Slot> = new Set<Slot>(['headline', 'standfirst', 'byline', 'hero'])

/** The empty ones stay, so that a patch finds them; the style sheet hides what is `:empty`. */
function slot(parts: PartsOnPage, name: Slot, tag: string, className = ''): Markup {
  const inner = parts.slots[name] ?? ''
  const classes = className === '' ? '' : ` class="${className}"`
  const written = WRITTEN.has(name) ? ` ${textOf(asWritten(inner, parts))}` : ''
  const anchor = ANCHORED.has(name) ? ` id="${anchorOf(name)}"` : ''
  const opening = `<${tag}${anchor}${classes}${written} data-slot="${name}">`
  return finished(`${opening}${inner}</${tag}>`)
}

/** Each revision for itself: one more is one more for an open page, however many there are. */
function history(parts: PartsOnPage): Markup {
  const inner = parts.history.map(({ id, html }) => `<li data-item="${id}">${html}</li>`)
  return html`<details class="history">
    ${slot(parts, 'revisions', 'summary')}
    ${finished(`<ol reversed data-items>${inner.join('\n')}</ol>`)}
  </details>`
}

const NO_BLOCKS = { html: '', first: '' }

/** A large first letter tears words of scripts that join their letters, and is unknown to others. */
const TAKES_INITIAL = /^\P{L}?[\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}]/u

function blocks({ html, first }: { html: string; first: string }): Markup {
  const initial = TAKES_INITIAL.test(first) ? ' initial' : ''
  return finished(`<div class="body${initial}" data-blocks>${html}</div>`)
}
