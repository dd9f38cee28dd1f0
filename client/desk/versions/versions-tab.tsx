import { ActionIcon, Button } from '@mantine/core'
import { useMemo, useState, type KeyboardEvent } from 'react'
import type { Version } from '../../../shared/protocol/api/versions.ts'
import { Icon } from '../../editor/icons.tsx'
import { MoreButton } from '../ui/more-button.tsx'
import { ProblemNote } from '../ui/problem-note.tsx'
import { useAwaySince } from '../ui/reach.ts'
import { useNow } from '../ui/use-now.ts'
import { dayOf } from '../words/times.ts'
import * as storyWords from '../words/story.ts'
import * as versionWords from '../words/versions.ts'
import { NameDialog } from './name-dialog.tsx'
import { useVersions } from './use-versions.ts'
import { VersionItem } from './version-item.tsx'
import { givenName } from './version-words.ts'
import { useVersionsHere } from './versions-here.ts'

/** The time-line of a draft, beside its text; on a phone, below it. */
export function VersionsTab({ close }: { close: () => void }) {
  const { story, shown } = useVersionsHere()
  const { list, versions } = useVersions(story.id)
  const isAway = useAwaySince() !== null
  const open = versions.find(({ number }) => number === shown)
  const [naming, setNaming] = useState<Version | 'now' | null>(null)
  return (
    <section className="versions-tab" aria-label={storyWords.versions}>
      <div className="versions-head">
        {story.may.write && (
          <Button
            variant="default"
            leftSection={<Icon name="pen" />}
            disabled={isAway}
            onClick={() => setNaming(open ?? 'now')}
          >
            {open && givenName(open) !== null ? versionWords.renameThis : versionWords.nameThis}
          </Button>
        )}
        <ActionIcon
          className="comments-close"
          size="lg"
          aria-label={versionWords.closeSheet}
          onClick={close}
        >
          <Icon name="cross" />
        </ActionIcon>
      </div>
      <div role="status">{isAway && <p className="quiet">{versionWords.away}</p>}</div>
      {!isAway && <ProblemNote error={list.error} retry={() => void list.refetch()} />}
      {list.isPending && !isAway && <p className="quiet">{versionWords.loading}</p>}
      {list.isSuccess && versions.length === 0 && (
        <p className="quiet comments-none">{versionWords.none}</p>
      )}
      <TimeLine versions={versions} onName={story.may.write && !isAway ? setNaming : null} />
      <MoreButton list={list} words={versionWords.older} />
      {naming && (
        <NameDialog version={naming === 'now' ? null : naming} onClose={() => setNaming(null)} />
      )}
    </section>
  )
}

interface TimeLineProps {
  versions: readonly Version[]
  /** Null for who may not. */
  onName: ((version: Version) => void) | null
}

function TimeLine({ versions, onName }: TimeLineProps) {
  const now = useNow(60_000)
  const days = useMemo(
    () => [...Map.groupBy(versions, ({ at }) => dayOf(at, now))],
    [versions, now],
  )
  return (
    <div className="time-line" onKeyDown={stepThrough}>
      {days.map(([day, ofDay]) => (
        <section key={day} aria-label={day}>
          <h3>{day}</h3>
          <ol>
            {ofDay.map((version) => (
              <VersionItem
                key={version.number}
                version={version}
                versions={versions}
                now={now}
                onName={onName}
              />
            ))}
          </ol>
        </section>
      ))}
    </div>
  )
}

/** Up and down, from one to the next. */
function stepThrough(event: KeyboardEvent<HTMLElement>) {
  const step = { ArrowUp: -1, ArrowDown: 1 }[event.key]
  if (step === undefined) return
  const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>('.version-open')]
  const at = buttons.findIndex((button) => button === document.activeElement)
  const next = at < 0 ? undefined : buttons[at + step]
  if (!next) return
  event.preventDefault()
  next.focus()
}
