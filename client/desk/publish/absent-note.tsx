import type { Absence } from '../../../shared/model/absence.ts'
import { Icon } from '../../editor/icons.tsx'
import { absenceWords } from '../ui/absence-words.ts'
import { useProfile } from '../ui/queries.ts'
import * as absentWords from '../words/absent.ts'
import { Sentence } from '../words/sentence.tsx'

/** Before it goes out: who may have words for it that nobody has seen. */
export function AbsentNote({ absent }: { absent: readonly Absence[] }) {
  return absent.length > 0 && <Absent absent={absent} />
}

function Absent({ absent }: { absent: readonly Absence[] }) {
  const zone = useProfile().data?.zone
  if (zone === undefined) return null
  return (
    <p className="publish-note" role="status">
      <Icon name="warn" />
      <span>
        <Sentence
          of={absentWords.note(<span dir="auto">{absenceWords(absent, zone)}</span>, absent.length)}
        />
      </span>
    </p>
  )
}
