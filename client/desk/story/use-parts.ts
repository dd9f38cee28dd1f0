import { useMediaQuery } from '@mantine/hooks'
import { useCallback, useMemo, useState } from 'react'
import type { Side } from '../comments/side-tabs.tsx'
import { focusField, viewOf, type FieldName } from '../ui/story-fields.ts'

/** As story.css has it. */
const NARROW = '(max-width: 900px)'

export type View = 'text' | Side

export interface Parts {
  isNarrow: boolean
  /** What a narrow screen shows. */
  view: View
  /** What stands beside the text on a wide one. */
  side: Side
  /** The number of the version that stands in the place of the text. */
  version: number | null
  openVersion: (number: number) => void
  /** The text is shown as it is now. */
  show: (part: View | 'caption') => void
  jump: (field: FieldName) => void
}

/** Which parts of a story are shown; on a narrow screen one of them, with the text above the comments. */
export function useParts(): Parts {
  const isNarrow = useMediaQuery(NARROW, false, { getInitialValueInEffect: false })
  const [view, setView] = useState<View>('text')
  const [side, setSide] = useState<Side>('details')
  const [version, setVersion] = useState<number | null>(null)
  const show = useCallback((part: View | 'caption') => {
    const next = part === 'caption' ? 'details' : part
    setView(next)
    if (next === 'text') setVersion(null)
    else setSide(next)
  }, [])
  const openVersion = useCallback((number: number) => {
    setView('text')
    setVersion(number)
  }, [])
  const jump = useCallback(
    (field: FieldName) => {
      show(viewOf(field))
      focusField(field)
    },
    [show],
  )
  return useMemo(
    () => ({ isNarrow, view, side, version, openVersion, show, jump }),
    [isNarrow, view, side, version, openVersion, show, jump],
  )
}
