import { createContext, useCallback, useContext, useMemo, useRef, useState } from 'react'
import type { User } from '../../../shared/protocol/api/people.ts'
import type { StoryDetail } from '../../../shared/protocol/api/stories.ts'
import type { StoryProvider } from '../../sync/story-provider.ts'

/** A version that was brought back at this page, and how that is taken back. */
export interface Restored {
  /** When it was made, in milliseconds since the epoch. */
  at: number
  undo: () => void
  forget: () => void
}

/** All that the parts of the versions share. */
export interface Versions {
  story: StoryDetail
  user: User
  provider: StoryProvider
  /** The number of the one that stands in the place of the text. */
  shown: number | null
  open: (number: number) => void
  close: () => void
  restored: Restored | null
  setRestored: (restored: Restored | null) => void
}

export const VersionsContext = createContext<Versions | null>(null)

export function useVersionsHere(): Versions {
  const versions = useContext(VersionsContext)
  if (!versions) throw new Error('there are no versions here')
  return versions
}

interface Place extends Pick<Versions, 'story' | 'user' | 'provider' | 'shown'> {
  isNarrow: boolean
  openVersion: (number: number) => void
  showText: () => void
  /** Puts the keyboard back to the caret in the text. */
  backToCaret: () => void
}

/** The draft goes on under the version that is shown, and is found again as it was left. */
export function useVersionsOf(place: Place): Versions {
  const { story, user, provider, shown, isNarrow, openVersion, showText, backToCaret } = place
  const [restored, setRestored] = useState<Restored | null>(null)
  const scrolled = useRef(0)
  const open = useCallback(
    (number: number) => {
      if (shown === null) scrolled.current = scrollY
      openVersion(number)
    },
    [shown, openVersion],
  )
  const close = useCallback(() => {
    showText()
    requestAnimationFrame(() => {
      if (isNarrow) scrollTo(0, scrolled.current)
      else backToCaret()
    })
  }, [isNarrow, showText, backToCaret])
  return useMemo(
    () => ({ story, user, provider, shown, open, close, restored, setRestored }),
    [story, user, provider, shown, open, close, restored],
  )
}
