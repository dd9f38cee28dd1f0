import { ActionIcon } from '@mantine/core'
import { useEffect, useRef, useState, type RefObject } from 'react'
import { Icon } from '../../editor/icons.tsx'
import * as versionWords from '../words/versions.ts'

const CHANGED = 'ins, del, .told-change'

interface ChangeStepsProps {
  text: RefObject<HTMLElement | null>
  /** Another one when something else is compared. */
  compared: object
}

/** How much differs, and the way from one change to the next. */
export function ChangeSteps({ text, compared }: ChangeStepsProps) {
  const [count, setCount] = useState(0)
  const at = useRef(-1)
  useEffect(() => {
    at.current = -1
    setCount(changesIn(text.current).length)
  }, [text, compared])
  const go = (step: 1 | -1) => {
    const changes = changesIn(text.current)
    at.current =
      (Math.max(at.current, step === 1 ? -1 : 0) + step + changes.length) % changes.length
    const change = changes[at.current]
    if (!change) return
    change.tabIndex = -1
    change.focus({ preventScroll: true })
    change.scrollIntoView({ block: 'center' })
  }
  return (
    <span className="change-steps">
      <span role="status">
        {count === 0 ? versionWords.unchanged : versionWords.changes(count)}
      </span>
      <ActionIcon aria-label={versionWords.previous} disabled={count === 0} onClick={() => go(-1)}>
        <Icon name="up" />
      </ActionIcon>
      <ActionIcon aria-label={versionWords.next} disabled={count === 0} onClick={() => go(1)}>
        <Icon name="down" />
      </ActionIcon>
    </span>
  )
}

/** What went and what came for it is one change. */
function changesIn(text: HTMLElement | null): HTMLElement[] {
  const all = [...(text?.querySelectorAll<HTMLElement>(CHANGED) ?? [])]
  return all.filter((change) => {
    const { previousSibling } = change
    return !(previousSibling instanceof Element && previousSibling.matches(CHANGED))
  })
}
