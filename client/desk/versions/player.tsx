import { ActionIcon } from '@mantine/core'
import { useReducedMotion } from '@mantine/hooks'
import { useEffect, useState } from 'react'
import type { Version } from '../../../shared/protocol/api/versions.ts'
import { Icon } from '../../editor/icons.tsx'
import { atClock } from '../words/times.ts'
import * as versionWords from '../words/versions.ts'

/** Enough to see what a step changed. */
const STEP_MS = 1_600

interface PlayerProps {
  /** Oldest first. */
  versions: readonly Version[]
  shown: number
  open: (number: number) => void
  /** The one that is shown has come; a step waits for that. */
  isHere: boolean
}

/** Steps through the time-line: by hand, or by itself for those who like movement. */
export function Player({ versions, shown, open, isHere }: PlayerProps) {
  const at = versions.findIndex(({ number }) => number === shown)
  const goTo = (place: number) => {
    const version = versions[place]
    if (version) open(version.number)
  }
  const { isPlaying, toggle } = usePlaying({ at, last: versions.length - 1, isHere, goTo })
  const isStill = useReducedMotion()
  const version = versions[at]
  return (
    <div className="player" role="group" aria-label={versionWords.player}>
      <ActionIcon
        aria-label={versionWords.olderOne}
        disabled={at <= 0}
        onClick={() => goTo(at - 1)}
      >
        <Icon name="back" />
      </ActionIcon>
      {!isStill && (
        <ActionIcon
          aria-label={isPlaying ? versionWords.pause : versionWords.play}
          disabled={versions.length < 2}
          onClick={toggle}
        >
          <Icon name={isPlaying ? 'pause' : 'play'} />
        </ActionIcon>
      )}
      <ActionIcon
        aria-label={versionWords.newerOne}
        disabled={at >= versions.length - 1}
        onClick={() => goTo(at + 1)}
      >
        <Icon name="right" />
      </ActionIcon>
      <input
        type="range"
        aria-label={versionWords.player}
        aria-valuetext={version && versionWords.shown(atClock(version.at, Date.now()))}
        min={0}
        max={Math.max(0, versions.length - 1)}
        value={Math.max(0, at)}
        onChange={(event) => goTo(event.currentTarget.valueAsNumber)}
      />
      <span className="quiet">{versionWords.place(at + 1, versions.length)}</span>
    </div>
  )
}

interface Playing {
  at: number
  last: number
  isHere: boolean
  goTo: (place: number) => void
}

function usePlaying({ at, last, isHere, goTo }: Playing) {
  const [wants, setWants] = useState(false)
  const isPlaying = wants && at < last
  useEffect(() => {
    if (!isPlaying || !isHere) return undefined
    const timer = setTimeout(() => goTo(at + 1), STEP_MS)
    return () => clearTimeout(timer)
    // `goTo` is another function each time, and does the same.
  }, [isPlaying, isHere, at])
  useEffect(() => {
    if (wants && at >= last) setWants(false)
  }, [wants, at, last])
  const toggle = () => {
    // From the end one plays from the beginning.
    if (!isPlaying && at >= last) goTo(0)
    setWants(!isPlaying)
  }
  return { isPlaying, toggle }
}
