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
  show: (part: View | 'caption') => void
  jump: (field: FieldName) => void
}

/** Which parts of a story are shown; on a narrow screen one of them, with the text above the comments. */
export function useParts(): Parts {
  const isNarrow = useMediaQuery(NARROW, false, { getInitialValueInEffect: false })
  const [view, setView] = useState<View>('text')
  const [side, setSide] = useState<Side>('details')
  const show = useCallback((part: View | 'caption') => {
    const next = part === 'caption' ? 'details' : part
    setView(next)
    if (next !== 'text') setSide(next)
  }, [])
  const jump = useCallback(
    (field: FieldName) => {
      show(viewOf(field))
      focusField(field)
    },
    [show],
  )
  return useMemo(() => ({ isNarrow, view, side, show, jump }), [isNarrow, view, side, show, jump])
}
