import type { Change } from '../../../shared/revision/changes.ts'
import { Icon } from '../../editor/icons.tsx'
import { whatChangesWords } from '../ui/change-words.ts'
import { Sentence } from '../words/sentence.tsx'
import * as publishWords from '../words/publish.ts'

interface WhatChangesProps {
  /** Null while it is not known. */
  changes: readonly Change[] | null
  revision: number
}

/** What readers get that they do not have. */
export function WhatChanges({ changes, revision }: WhatChangesProps) {
  if (changes === null) return null
  const { title, text } = whatChangesWords(changes, revision)
  return (
    <dl className="address">
      <dt>{title}</dt>
      <dd>{text}</dd>
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
