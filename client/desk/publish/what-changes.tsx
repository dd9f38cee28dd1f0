import type { Change } from '../../../shared/revision/changes.ts'
import { Icon } from '../../editor/icons.tsx'
import { changesInWords } from '../ui/change-words.ts'
import { Sentence } from '../words/sentence.tsx'
import * as changesWords from '../words/changes.ts'
import * as publishWords from '../words/publish.ts'

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
      <dt>
        {changes.length === 0 ? publishWords.whatChanges : changesWords.unpublished(changes.length)}
      </dt>
      <dd>
        {changes.length === 0
          ? publishWords.nothingNew(revision)
          : publishWords.asSentence(changesInWords(changes))}
      </dd>
    </dl>
  )
}

/** Somebody may be in the middle of a sentence. */
export function TypingNote({ typing }: { typing: readonly string[] }) {
  return (
    <div role="status">
      {typing.length > 0 && (
        <p className="publish-note">
          <Icon name="warn" />
          <span>
            <Sentence
              of={publishWords.typing(typing, (names) => (
                <span dir="auto">{names}</span>
              ))}
            />
          </span>
        </p>
      )}
    </div>
  )
}
