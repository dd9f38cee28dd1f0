import type { RevisionKind } from '../../../shared/model/story.ts'
import { amount, together, type Parts } from './language.ts'

/* What a publisher does with a story, and what is known of it before and after. */

type Of = Record<RevisionKind, string>

export const names: Of = {
  publish: 'Publish',
  update: 'Update',
  correct: 'Correct',
  reinstate: 'Reinstate',
  retract: 'Retract',
  mend: 'Change the note',
}

export const done: Of = {
  publish: 'Published',
  update: 'Updated',
  correct: 'Corrected',
  reinstate: 'Reinstated',
  retract: 'Retracted',
  mend: 'Note changed',
}

/** In a menu: a dialog follows. */
export const items: Of = {
  publish: 'Publish…',
  update: 'Update…',
  correct: 'Correct…',
  reinstate: 'Reinstate…',
  retract: 'Retract…',
  mend: 'Change the note…',
}

/** In the palette. */
export const commands: Of = {
  publish: 'Publish this story',
  update: 'Update this story',
  correct: 'Correct this story',
  reinstate: 'Reinstate this story',
  retract: 'Retract this story',
  mend: 'Change the note of the retraction',
}

export const titles: Record<RevisionKind, (headline: string) => string> = {
  publish: (headline) => `Publish “${headline}”`,
  update: (headline) => `Update “${headline}”`,
  correct: (headline) => `Correct “${headline}”`,
  reinstate: (headline) => `Reinstate “${headline}”`,
  retract: (headline) => `Retract “${headline}”`,
  mend: (headline) => `Change the note of “${headline}”`,
}

export const notes = {
  correct: {
    label: 'Correction, shown to readers',
    placeholder: 'What was wrong, and what is right',
  },
  update: { label: 'What changed, for the newsroom only (optional)', placeholder: '' },
  reinstate: { label: 'Why it is back, for the newsroom only (optional)', placeholder: '' },
  retract: { label: 'Public note', placeholder: 'Why the story is withdrawn' },
}
export const minor = {
  label: 'Minor: nobody needs to hear of it',
  description:
    'A typo, a comma. Open pages get it in silence, and “Updated” keeps its time; the list of revisions still names it.',
  done: 'Minor update',
}
export const openComments = (n: number) =>
  amount(n, { one: '# open comment', other: '# open comments' })
export const showComments = 'Show'
export const checking = 'Checking the story'
export const checkWaits = 'It is checked once everything typed here is saved.'
export const good = 'Everything that readers need is there.'
export const missing = (n: number) =>
  amount(n, { one: 'One thing keeps it back', other: '# things keep it back' })
export const reinstates =
  'Readers see the story again, as it stands here, also where its note is open now.'
export const address = 'Address'
export const newAddress = <T>(known: T): Parts<T> => ['New. ', known, ' will lead there.']
export const waits = 'Goes out as soon as everything typed here is saved.'
export const whatChanges = 'What changes'
export const nothingNew = (revision: number) =>
  `Nothing: readers have it as it is, as revision ${revision}.`
export const asSentence = (changes: string) => `${changes}.`
export const typing = <T>(names: readonly string[], show: (names: string) => T): Parts<T> => [
  show(together(names)),
  names.length === 1 ? ' is typing right now.' : ' are typing right now.',
]
export const nothingChanged = 'Nothing changed'
export const had = (headline: string, revision: number) =>
  `“${headline}”: readers have it already, as revision ${revision}.`
export const out = (headline: string, revision: number) =>
  `“${headline}”: revision ${revision} is on the page.`
export const retracting =
  'The text disappears from the page at once, also where it is open now. Readers see only the note below.'
export const withdraw = 'Withdraw this story from all readers'
export const retracted = (headline: string) =>
  `Readers now see the public note in place of “${headline}”.`
export const noteNow = 'Readers see now:'
export const noteChanged = (headline: string) =>
  `Readers of “${headline}” see it now, also where the page is open.`
