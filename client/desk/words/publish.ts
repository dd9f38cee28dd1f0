import type { RevisionKind } from '../../../shared/model/story.ts'
import { amount, listed, type Parts } from './language.ts'

type Of = Record<RevisionKind, string>

const names: Of = {
  publish: 'Publish',
  update: 'Update',
  correct: 'Correct',
  reinstate: 'Reinstate',
  retract: 'Retract',
  mend: 'Change the note',
}

const done: Of = {
  publish: 'Published',
  update: 'Updated',
  correct: 'Corrected',
  reinstate: 'Reinstated',
  retract: 'Retracted',
  mend: 'Note changed',
}

/** In a menu: a dialog follows. */
const items: Of = {
  publish: 'Publish…',
  update: 'Update…',
  correct: 'Correct…',
  reinstate: 'Reinstate…',
  retract: 'Retract…',
  mend: 'Change the note…',
}

/** In the palette. */
const commands: Of = {
  publish: 'Publish this story',
  update: 'Update this story',
  correct: 'Correct this story',
  reinstate: 'Reinstate this story',
  retract: 'Retract this story',
  mend: 'Change the note of the retraction',
}

const titles: Record<RevisionKind, (headline: string) => string> = {
  publish: (headline) => `Publish “${headline}”`,
  update: (headline) => `Update “${headline}”`,
  correct: (headline) => `Correct “${headline}”`,
  reinstate: (headline) => `Reinstate “${headline}”`,
  retract: (headline) => `Retract “${headline}”`,
  mend: (headline) => `Change the note of “${headline}”`,
}

/** What a publisher does with a story, and what is known of it before and after. */
export const publishWords = {
  names,
  done,
  items,
  commands,
  titles,
  notes: {
    correct: {
      label: 'Correction, shown to readers',
      placeholder: 'What was wrong, and what is right',
    },
    update: { label: 'What changed, for the newsroom only (optional)', placeholder: '' },
    reinstate: { label: 'Why it is back, for the newsroom only (optional)', placeholder: '' },
    retract: { label: 'Public note', placeholder: 'Why the story is withdrawn' },
  },
  checking: 'Checking the story',
  good: 'Everything that readers need is there.',
  missing: (n: number) => amount(n, { one: 'One thing is missing', other: '# things are missing' }),
  reinstates: 'Readers see the story again, as it stands here, also where its note is open now.',
  address: 'Address',
  newAddress: <T>(known: T): Parts<T> => ['New. ', known, ' will lead there.'],
  waits: 'Goes out as soon as everything typed here is saved.',
  whatChanges: 'What changes',
  nothingNew: (revision: number) => `Nothing: readers have it as it is, as revision ${revision}.`,
  asSentence: (changes: string) => `${changes}.`,
  typing: <T>(names: readonly string[], show: (names: string) => T): Parts<T> => [
    show(listed(names)),
    names.length === 1 ? ' is typing right now.' : ' are typing right now.',
  ],
  nothingChanged: 'Nothing changed',
  had: (revision: number) => `Readers have it already: revision ${revision}.`,
  out: (revision: number) => `Revision ${revision} is on the page.`,
  retracting:
    'The text disappears from the page at once, also where it is open now. Readers see only the note below.',
  withdraw: 'Withdraw this story from all readers',
  retracted: 'Readers now see the public note in place of the story.',
  noteNow: 'Readers see now:',
  noteChanged: 'Readers see it now, also where the page is open.',
}

/** Who vanished from a story, and may have words for it. */
export const absentWords = {
  first: (name: string, clock: string) => `${name} has been offline since ${clock}`,
  next: (name: string, clock: string) => `${name} since ${clock}`,
  all: (absent: readonly string[]) => listed(absent),
  note: <T>(absent: T, people: number): Parts<T> => [
    absent,
    people === 1
      ? '. Words for this story may still be on that device.'
      : '. Words for this story may still be on their devices.',
  ],
}
