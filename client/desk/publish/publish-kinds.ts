import type { PublishKind, RevisionKind } from '../../../shared/model/story.ts'
import type { StorySummary } from '../../../shared/protocol/api/stories.ts'

/** What a publisher does with a story. */
export type Doing = RevisionKind

export const KIND_NAMES: Record<Doing, string> = {
  publish: 'Publish',
  update: 'Update',
  correct: 'Correct',
  reinstate: 'Reinstate',
  retract: 'Retract',
  mend: 'Change the note',
}

export const KIND_PAST: Record<Doing, string> = {
  publish: 'Published',
  update: 'Updated',
  correct: 'Corrected',
  reinstate: 'Reinstated',
  retract: 'Retracted',
  mend: 'Note changed',
}

/** What is said with each, and to whom. */
export const KIND_NOTES: Record<Exclude<PublishKind, 'publish'>, NoteWords> = {
  correct: {
    label: 'Correction, shown to readers',
    placeholder: 'What was wrong, and what is right',
    required: true,
  },
  update: {
    label: 'What changed, for the newsroom only (optional)',
    placeholder: '',
    required: false,
  },
  reinstate: {
    label: 'Why it is back, for the newsroom only (optional)',
    placeholder: '',
    required: false,
  },
}

interface NoteWords {
  label: string
  placeholder: string
  required: boolean
}

/** What can be done with a story, the usual thing first; an archived one waits to be restored. */
export function kindsFor(
  story: Pick<StorySummary, 'state' | 'revision' | 'archived'>,
): readonly Doing[] {
  if (story.archived) return []
  if (story.state === 'retracted') return ['reinstate', 'mend']
  return story.revision === null ? ['publish'] : ['update', 'correct', 'retract']
}
