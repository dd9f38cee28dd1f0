import { anchorOf } from '../../../shared/revision/blocks.ts'
import type { KeptText } from '../../store/revision-text.ts'
import type { PublishedRevision, RevisionNote } from '../published/published.ts'
import { momentOf } from './dates.ts'
import { html, type Markup } from './markup.ts'

/** So long a correction stands at the top of its story; at the foot it stands for ever. */
const FRESH_MS = 48 * 60 * 60 * 1000

interface Correction {
  /** From 1, in the order in which they were made. */
  number: number
  note: string
  at: number
  /** The part of the page that it is about, if that is still there. */
  anchor: string | null
}

/** Slots that a correction may be about. */
const SLOTS: ReadonlySet<string> = new Set(['headline', 'standfirst', 'byline', 'hero'])

export function correctionsOf(
  past: readonly RevisionNote[],
  { text }: Pick<PublishedRevision, 'text'>,
): Correction[] {
  return past
    .filter(({ kind }) => kind === 'correct')
    .map(({ note, publishedAt, passage }, i) => ({
      number: i + 1,
      note: note ?? '',
      at: publishedAt,
      anchor: passage !== null && isThere(passage, text) ? anchorOf(passage) : null,
    }))
}

/** Whether a packed text holds a block is not looked up. */
function isThere(passage: string, { packed, blocksJson }: KeptText): boolean {
  return SLOTS.has(passage) || packed !== null || blocksJson.includes(`"id":"${passage}"`)
}

/** Those that a reader may not have seen yet, the newest first. */
export function correctionsHead(
  made: readonly Correction[],
  { now, zone }: { now: number; zone: string },
): Markup {
  const fresh = made.filter(({ at }) => now - at < FRESH_MS).toReversed()
  if (fresh.length === 0) return html``
  const items = fresh.map((correction) => {
    const name = made.length === 1 ? 'Correction' : `Correction ${correction.number}`
    return html`<p>
      <strong>${name}</strong> ${momentOf(correction.at, zone)}
      <span dir="auto">${correction.note}</span> ${passageLink(correction)}
    </p>`
  })
  return html`${items}`
}

export function correctionsFoot(made: readonly Correction[], zone: string): Markup {
  if (made.length === 0) return html``
  const items = made.map(
    (correction) =>
      html`<li>
        ${momentOf(correction.at, zone)} <span dir="auto">${correction.note}</span>
        ${passageLink(correction)}
      </li>`,
  )
  return html`<h2>${made.length === 1 ? 'Correction' : 'Corrections'}</h2>
    <ol>
      ${items}
    </ol>`
}

function passageLink({ anchor }: Correction): Markup {
  return anchor === null ? html`` : html`<a href="#${anchor}">See the corrected passage</a>`
}
