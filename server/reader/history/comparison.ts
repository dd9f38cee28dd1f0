import type { ComparedText, Passage } from '../../../shared/revision/compare-texts.ts'
import type { WordRun } from '../../../shared/revision/word-diff.ts'
import { amountOf } from '../pages/counts.ts'
import { html, type Markup } from '../pages/markup.ts'
import type { PublishedRevision } from '../published/published.ts'
import { compareHeads, isOtherPicture, type ComparedField } from './compared-heads.ts'

/** Two revisions in one text, word by word. */
export function comparison(compared: {
  from: PublishedRevision
  to: PublishedRevision
  text: ComparedText
}): Markup {
  const { from, to, text } = compared
  const fields = compareHeads(from, to)
  const isPicture = isOtherPicture(from, to)
  const isSame = fields.length === 0 && !isPicture && !text.passages.some(isChange)
  return html`<section class="compared" aria-labelledby="compared">
    <h3 class="band-title" id="compared">Revision ${to.number}, beside revision ${from.number}</h3>
    ${isSame ? html`<p class="nothing">Both say the same.</p>` : ''} ${fields.map(field)}
    ${isPicture ? html`<p class="compared-note">The picture is another one, or has come or gone.</p>` : ''}
    ${isSame ? '' : text.passages.map((part) => (part.how === 'skipped' ? skipped(part.count) : passage(part)))}
    ${text.left === 0 ? '' : html`<p class="compared-note">${amountOf(text.left, 'more passage has', 'more passages have')} changed, too much to show here.</p>`}
  </section>`
}

function isChange({ how }: ComparedText['passages'][number]): boolean {
  return how !== 'same' && how !== 'skipped'
}

function field({ name, runs }: ComparedField): Markup {
  return html`<div class="compared-field">
    <p class="compared-note">${name}</p>
    <p dir="auto">${runs.map(run)}</p>
  </div>`
}

function skipped(count: number): Markup {
  return html`<p class="compared-note">
    ${amountOf(count, 'passage has', 'passages have')} not changed
  </p>`
}

const NOTES: Partial<Record<Passage['how'], string>> = {
  moved: 'Moved here',
  pictured: 'The same words, with another picture, description or credit',
  formatted: 'The same words, in another form or with another link',
}

function passage({ how, tag, runs }: Passage): Markup {
  const note = NOTES[how]
  const shown = runs.length > 0 ? runs : [wordless(how, tag)]
  return html`<div class="compared-passage" data-how="${how}">
    ${note === undefined ? '' : html`<p class="compared-note">${note}</p>`}
    ${/^h\d$/.test(tag) ? html`<p dir="auto"><strong>${shown.map(run)}</strong></p>` : html`<p dir="auto">${shown.map(run)}</p>`}
  </div>`
}

/** What holds no words is named. */
function wordless(how: Passage['how'], tag: string): WordRun {
  const text = tag === 'hr' ? '(a dividing line)' : '(a part without words)'
  return { how: how === 'added' || how === 'removed' ? how : 'same', text }
}

const hidden = (text: string) => html`<span class="visually-hidden">${text}</span>`

function run({ how, text }: WordRun): Markup {
  switch (how) {
    case 'same':
      return html`${text}`
    case 'added':
      return html`<ins>${hidden('added: ')}${text}${hidden(' (end of added)')}</ins>`
    case 'removed':
      return html`<del>${hidden('removed: ')}${text}${hidden(' (end of removed)')}</del>`
  }
}
