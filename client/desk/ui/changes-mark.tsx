import { Tooltip } from '@mantine/core'
import type { Change } from '../../../shared/revision/changes.ts'
import { changesInWords } from './change-words.ts'
import * as changesWords from '../words/changes.ts'

/** Beside "Saved", which is of the draft: what readers do not have yet. */
export function ChangesMark({ changes }: { changes: readonly Change[] }) {
  if (changes.length === 0) return null
  const [many, what] = changesWords.unpublishedParts(changes.length)
  return (
    <Tooltip label={changesInWords(changes)} multiline maw={300}>
      <span className="unpublished" data-testid="unpublished">
        {many} <span>{what}</span>
      </span>
    </Tooltip>
  )
}
