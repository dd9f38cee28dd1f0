import { Tooltip } from '@mantine/core'
import type { Absence } from '../../../shared/model/absence.ts'
import { absenceWords } from '../ui/absence-words.ts'
import { useProfile } from '../ui/queries.ts'
import { Face } from '../ui/story-marks.tsx'

const MOST_FACES = 3

/** Beside those who are in the story: who vanished from it, and since when. */
export function AbsentMark({ absent }: { absent: readonly Absence[] }) {
  return absent.length > 0 && <Absent absent={absent} />
}

function Absent({ absent }: { absent: readonly Absence[] }) {
  const zone = useProfile().data?.zone
  if (zone === undefined) return null
  const words = absenceWords(absent, zone)
  return (
    <Tooltip label={words} multiline maw={260}>
      <span className="faces absent" role="img" aria-label={words}>
        {absent.slice(0, MOST_FACES).map((person) => (
          <Face key={person.id} person={person} />
        ))}
      </span>
    </Tooltip>
  )
}
