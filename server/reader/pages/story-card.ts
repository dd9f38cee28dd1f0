import type { Profile } from '../../../shared/model/profile.ts'
import { asWritten } from './as-written.ts'
import { isoTime, shortDay } from './dates.ts'
import type { ListedStory } from '../published/published.ts'
import { publicationDate } from './story-parts.ts'
import { html, type Markup } from './markup.ts'
import { picture, thumbnail } from './picture.ts'
import { sectionName, type Section } from '../../../shared/model/section.ts'

interface CardOptions {
  /** In whose zone the day that it names is one. */
  profile: Pick<Profile, 'zone' | 'language'>
  /** Of the headline, to fit the page's outline. */
  level: 2 | 3
  kind?: 'lead' | 'card' | 'row' | 'line'
  /** Says in which of these sections it is, where the surroundings don't. */
  named?: readonly Section[]
}

/** A story in a list: thumbnail, headline as the one link, standfirst, byline and day. */
export function storyCard(story: ListedStory, options: CardOptions): Markup {
  const { profile, level, kind = 'card', named = [] } = options
  const { headline, standfirst } = story.card
  const link = html`<a href="${encodeURI(story.path)}">${headline}</a>`
  const written = asWritten(headline, profile)
  const section = sectionName(named, story.section)
  return html`<article
    class="card card-${kind}"
    data-card="${story.id}"
    data-published="${story.publishedAt}"
  >
    ${kind === 'line' ? '' : cardImage(story, kind)}
    <div class="card-text">
      ${section === null ? '' : html`<p class="kicker">${section}</p>`}
      ${level === 2 ? html`<h2 ${written}>${link}</h2>` : html`<h3 ${written}>${link}</h3>`}
      ${kind === 'line' || standfirst === '' ? '' : html`<p class="card-standfirst" ${asWritten(standfirst, profile)}>${standfirst}</p>`}
      ${cardMeta(story, profile.zone)}
    </div>
  </article>`
}

function cardImage({ image, card }: ListedStory, kind: string): Markup {
  if (!image) return html``
  if (kind !== 'lead') return html`<div class="card-image">${thumbnail(image, SIZES)}</div>`
  const sizes = '(min-width: 76rem) 48rem, (min-width: 60rem) 62vw, 100vw'
  return html`<div class="card-image">
    ${picture({ ...image, variants: image.lead ?? image.variants }, { alt: card.alt, sizes, first: true })}
  </div>`
}

const SIZES = '(min-width: 76rem) 23rem, (min-width: 40rem) 45vw, 92vw'

/** Who wrote a story, and its day. */
export function cardMeta({ card, publishedAt }: ListedStory, zone: string): Markup {
  const { bylines, date } = card
  const { day, machine } =
    date === null
      ? { day: shortDay(publishedAt, zone), machine: isoTime(publishedAt) }
      : publicationDate(publishedAt, date, zone)
  const names = bylines.length === 0 ? '' : html`<span dir="auto">${bylines.join(', ')}</span>`
  return html`<p class="card-meta">${names}<time datetime="${machine}">${day}</time></p>`
}
