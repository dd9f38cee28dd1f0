import type { Change } from '../../../shared/revision/changes.ts'
import { Icon } from '../../editor/icons.tsx'
import { changesInWords, unpublishedWords } from '../ui/change-words.ts'

interface WhatChangesProps {
  /** Null while it is not known. */
  changes: readonly Change[] | null
  revision: number
}

/** What readers get that they do not have. */
export function WhatChanges({ changes, revision }: WhatChangesProps) {
  if (changes === null) return null
  return (
    <dl className="address">
      <dt>{changes.length === 0 ? 'What changes' : unpublishedWords(changes)}</dt>
      <dd>
        {changes.length === 0
          ? `Nothing: readers have it as it is, as revision ${revision}.`
          : `${changesInWords(changes)}.`}
      </dd>
    </dl>
  )
}

/** Somebody may be in the middle of a sentence. */
export function TypingNote({ typing }: { typing: readonly string[] }) {
  const one = typing.length === 1
  return (
    <div role="status">
      {typing.length > 0 && (
        <p className="publish-note">
          <Icon name="warn" />
          <span>
            <span dir="auto">{typing.join(', ')}</span> {one ? 'is' : 'are'} typing right now.
          </span>
        </p>
      )}
    </div>
  )
}
