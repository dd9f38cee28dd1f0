import { Tooltip } from '@mantine/core'
import type { Person } from '../../../shared/model/person.ts'
import { Icon } from '../../editor/icons.tsx'
import { confidantsIn } from './confidant-words.ts'

/** Says quietly that not everybody here knows of a story, and who does. */
export function ConfidentialMark({ confidants }: { confidants: readonly Person[] }) {
  const names = confidantsIn(confidants)
  return (
    <Tooltip label={`Confidential: ${names}`} multiline maw={260}>
      <span className="confidential">
        <Icon name="lock" size={14} />
        <span className="confidential-word">Confidential</span>
        <span className="confidential-names" dir="auto">
          : {names}
        </span>
      </span>
    </Tooltip>
  )
}
