import type { RevisionKind } from '../../../shared/model/story.ts'
import type { Profile } from '../../../shared/model/profile.ts'
import type { KnownAuthor } from '../../store/authors.ts'
import {
  isSectionSlug,
  sectionAt,
  sectionName,
  sectionPath,
  type Section,
} from '../../../shared/model/section.ts'
import { authorBoxes } from './author-box.ts'
import { correctionsFoot, correctionsHead, correctionsOf } from './corrections.ts'
import { dayAndTime, isoTime, momentOf, shortDay } from './dates.ts'
import { html, textOf, type Markup } from './markup.ts'
import { byline, tagLinks } from './people.ts'
import { picture } from './picture.ts'
import { printedText, zoomed } from './printed-text.ts'
import type {
  Image,
  PublishedRevision,
  PublishedStory,
  RevisionNote,
  StoryPageOf,
} from '../published/published.ts'
import type { PageContext } from './layout.ts'

const HERO_SIZES = '(min-width: 76rem) 56rem, (min-width: 60rem) calc(92vw - 14.5rem), 100vw'
/** So long the page says how long ago it was. */
const RECENT_MS = 24 * 60 * 60 * 1000

/** The places of a story page that may change under a reader's eyes, in the order of the page. */
const SLOTS = [
  'title',
  'section',
  'headline',
  'standfirst',
  'corrected',
  'byline',
  'dates',
  'notice',
  'hero',
  'disclaimer',
  'corrections',
  'authors',
  'tags',
  'revisions',
] as const
export type Slot = (typeof SLOTS)[number]

export interface StoryPageParts extends StoryPageOf {
  slots: Record<Slot, string>
}

/** What a part of a page needs of its page. */
export type Surroundings = Pick<PageContext, 'sections' | 'profile' | 'now'>

interface ShownStory {
  story: PublishedStory
  revision: PublishedRevision
  /** All revisions of the story, of which those later than `revision` don't count. */
  notes: readonly RevisionNote[]
  /** What readers are told of those by whom it is, by slug. */
  authors: ReadonlyMap<string, KnownAuthor>
}

/** What the page of a story showed at a revision. */
export function storyParts(
  { story, revision, notes, authors }: ShownStory,
  { sections, profile, now }: Surroundings,
): StoryPageParts {
  const { headline, standfirst, meta } = revision.content
  const past = notes.filter((note) => note.number <= revision.number)
  const corrections = correctionsOf(past, revision)
  const slots: Record<Slot, Markup> = {
    title: titleOf(headline, profile),
    section: sectionLink(meta.section ?? sectionOfPath(story.path, sections), sections),
    headline: html`${headline}`,
    standfirst: html`${standfirst}`,
    corrected: correctionsHead(corrections, { now, zone: profile.zone }),
    byline: byline(meta.bylines),
    dates: dates(story, { revision, past }, { zone: profile.zone, now }),
    notice: html``,
    hero: hero(revision),
    disclaimer: html`${meta.hero?.disclaimer ?? ''}`,
    corrections: correctionsFoot(corrections, profile.zone),
    authors: authorBoxes(meta.bylines, authors),
    tags: tagLinks(meta.tags),
    revisions: html`Revision history (${past.length})`,
  }
  const text = printedText(revision, profile.language)
  return { slots: finishedSlots(slots), text, history: history(past, profile.zone) }
}

/** [RDR4] What is left of a retracted story: the public note and when it was given. */
export function retractedParts(
  story: PublishedStory,
  retraction: { note: string; at: number },
  { sections, profile }: Surroundings,
): StoryPageParts {
  const nothing = Object.fromEntries(SLOTS.map((slot) => [slot, html``])) as Record<Slot, Markup>
  const slots: Record<Slot, Markup> = {
    ...nothing,
    title: titleOf('Story retracted', profile),
    section: sectionLink(sectionOfPath(story.path, sections), sections),
    headline: html`This story has been retracted`,
    dates: html`Retracted ${momentOf(retraction.at, profile.zone)}`,
    notice: html`<p>${retraction.note}</p>`,
  }
  return { slots: finishedSlots(slots), text: null, history: [] }
}

/** The day a story says it was published on: the one its editors gave, else that of its first revision. */
export function publicationDate(
  publishedAt: number,
  date: string | null,
  zone: string,
): { day: string; machine: string } {
  const given = date === null ? NaN : Date.parse(`${date}T00:00:00Z`)
  return Number.isNaN(given)
    ? { day: dayAndTime(publishedAt, zone), machine: isoTime(publishedAt) }
    : { day: shortDay(given, 'UTC'), machine: date ?? '' }
}

/** Where the revisions of a story are compared. */
export function historyPath(path: string): string {
  return `${encodeURI(path)}/history`
}

/** The slug of the section that a story was published in, which may be gone. */
export function sectionOfPath(path: string, sections: readonly Section[]): string | null {
  const first = path.split('/')[1]
  return isSectionSlug(first) ? (sectionAt(sections, first)?.slug ?? first) : null
}

function finishedSlots(slots: Record<Slot, Markup>): Record<Slot, string> {
  const texts = SLOTS.map((slot) => [slot, textOf(slots[slot])])
  return Object.fromEntries(texts) as Record<Slot, string>
}

function titleOf(headline: string, { name }: Profile): Markup {
  return html`${headline} | ${name}`
}

function sectionLink(slug: string | null, sections: readonly Section[]): Markup {
  const name = sectionName(sections, slug)
  return name === null ? html`` : html`<a href="${sectionPath(sections, slug)}">${name}</a>`
}

function dates(
  story: PublishedStory,
  { revision, past }: { revision: PublishedRevision; past: readonly RevisionNote[] },
  { zone, now }: { zone: string; now: number },
): Markup {
  const { day, machine } = publicationDate(story.publishedAt, revision.content.meta.date, zone)
  const published = html`<span>Published On <time datetime="${machine}">${day}</time></span>`
  const updated = lastUpdate(past)
  if (!updated || updated.number === 1) return published
  const history = html`<a href="${historyPath(story.path)}" rel="nofollow">history</a>`
  const at = updated.publishedAt
  const moment =
    now - at < RECENT_MS
      ? html`<time datetime="${isoTime(at)}" data-ago>${dayAndTime(at, zone)}</time>`
      : momentOf(at, zone)
  return html`${published} <span>Updated ${moment} · ${history}</span>`
}

/** Of what readers were to hear of. */
export function lastUpdate(past: readonly RevisionNote[]): RevisionNote | undefined {
  return past.findLast(({ minor }) => !minor)
}

function hero({ content, image }: PublishedRevision): Markup {
  const hero = content.meta.hero
  if (!hero || !image) return html``
  const caption = hero.caption === '' ? '' : html`<span class="caption">${hero.caption}</span> `
  const credit = hero.credit === '' ? '' : html`<span class="credit">${hero.credit}</span>`
  return html`<figure>
    ${heroPicture(image, hero.alt)}
    <figcaption dir="auto">${caption}${credit}</figcaption>
  </figure>`
}

/** Without words for it, a link would be one to nobody knows where. */
function heroPicture(image: Image, alt: string): Markup {
  const shown = picture(image, { alt, sizes: HERO_SIZES, first: true })
  return alt === '' ? shown : zoomed(image, shown)
}

const KINDS: Record<RevisionKind, string> = {
  publish: 'Published',
  update: 'Updated',
  correct: 'Corrected',
  retract: 'Retracted',
  mend: 'Note of the retraction changed',
  reinstate: 'Reinstated',
}

export function kindWords(kind: RevisionKind): string {
  return KINDS[kind]
}

function history(past: readonly RevisionNote[], zone: string): StoryPageOf['history'] {
  return past.toReversed().map(({ number, kind, publishedAt, minor }) => ({
    id: `${number}`,
    html: textOf(
      minor
        ? html`<span data-minor>Minor update ${momentOf(publishedAt, zone)}</span>`
        : html`${KINDS[kind]} ${momentOf(publishedAt, zone)}`,
    ),
  }))
}
