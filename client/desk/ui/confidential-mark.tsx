import { Tooltip } from '@mantine/core'
import type { Person } from '../../../shared/model/person.ts'
import { Icon } from '../../editor/icons.tsx'
import * as marksWords from '../words/marks.ts'

/** Says quietly that not everybody here knows of a story, and who does. */
export function ConfidentialMark({ confidants }: { confidants: readonly Person[] }) {
  return (
    <Tooltip label={marksWords.confidentialFor(confidants)} multiline maw={260}>
      <span className="confidential">
        <Icon name="lock" size={14} />
        <span className="confidential-word">{marksWords.confidential}</span>
        <span className="confidential-names" dir="auto">
          {marksWords.confidants(confidants)}
        </span>
      </span>
    </Tooltip>
  )
}
