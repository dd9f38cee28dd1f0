import { Button } from '@mantine/core'
import { useEffect, useRef, useSyncExternalStore, type ReactNode } from 'react'
import { Icon } from '../../editor/icons.tsx'
import * as buttons from '../words/buttons.ts'
import * as laterWords from '../words/later.ts'
import type { Later } from '../../editor/later.ts'
import { tell } from './tell.ts'

interface WhenHereProps<Parts> {
  of: Later<Parts>
  children: (parts: Parts) => ReactNode
}

/** In a place that is kept for it: a part that comes later; that it can't be had is said there, with a way to try again. */
export function WhenHere<Parts>({ of, children }: WhenHereProps<Parts>) {
  const state = useSyncExternalStore(of.subscribe, of.state)
  useEffect(() => void of.load().catch(() => undefined), [of])
  if (state.kind === 'here') return children(state.parts)
  if (state.kind !== 'failed') return null
  return (
    <div className="problem" role="alert">
      <Icon name="warn" />
      <div>
        <p>{laterWords.notLoaded}</p>
        <Button variant="default" mt="xs" onClick={() => void of.load().catch(() => undefined)}>
          {buttons.tryAgain}
        </Button>
      </div>
    </div>
  )
}

interface DialogWhenHereProps<Parts> extends WhenHereProps<Parts> {
  /** It can't be had, which has been said. */
  onMissing: () => void
}

/** Something that was asked for and covers the screen: asking again is the way to try again. */
export function DialogWhenHere<Parts>({ of, onMissing, children }: DialogWhenHereProps<Parts>) {
  const state = useSyncExternalStore(of.subscribe, of.state)
  const missing = useRef(onMissing)
  useEffect(() => {
    missing.current = onMissing
  })
  useEffect(() => {
    let isWanted = true
    of.load().catch(() => {
      if (!isWanted) return
      tell(laterWords.notOpened, laterWords.askAgain)
      missing.current()
    })
    return () => {
      isWanted = false
    }
  }, [of])
  return state.kind === 'here' ? children(state.parts) : null
}
