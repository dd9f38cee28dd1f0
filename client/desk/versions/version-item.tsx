import { ActionIcon } from '@mantine/core'
import type { Version } from '../../../shared/protocol/api/versions.ts'
import { Icon } from '../../editor/icons.tsx'
import { Face } from '../ui/story-marks.tsx'
import { atClock } from '../words/times.ts'
import * as versionWords from '../words/versions.ts'
import { givenName, versionWordsOf } from './version-words.ts'
import { useVersionsHere } from './versions-here.ts'

interface VersionItemProps {
  version: Version
  versions: readonly Version[]
  now: number
  onName: ((version: Version) => void) | null
}

const MOST_FACES = 3

/** One entry of the time-line: what made it is told by a picture and by words. */
export function VersionItem({ version, versions, now, onName }: VersionItemProps) {
  const { shown, open } = useVersionsHere()
  const { icon, name, what, who } = versionWordsOf(version, versions, now)
  const time = atClock(version.at, version.at)
  const naming = givenName(version) === null ? versionWords.nameIt : versionWords.rename
  return (
    <li className="version" data-kind={version.kind}>
      <button
        type="button"
        className="version-open"
        aria-current={version.number === shown}
        onClick={() => open(version.number)}
      >
        <span className="version-mark">
          <Icon name={icon} />
        </span>
        <span className="version-words">
          <span className="version-title">
            <time dateTime={new Date(version.at).toISOString()}>{time}</time>{' '}
            {name && <strong dir="auto">{name}</strong>} {what && <span>{what}</span>}
          </span>{' '}
          <span className="version-who">{who}</span>
        </span>
        <span className="faces" aria-hidden="true">
          {version.writers.slice(0, MOST_FACES).map((person) => (
            <Face key={person.id} person={person} />
          ))}
        </span>
      </button>
      {onName && (
        <ActionIcon
          className="version-name"
          aria-label={naming(atClock(version.at, now))}
          onClick={() => onName(version)}
        >
          <Icon name="pen" />
        </ActionIcon>
      )}
    </li>
  )
}
