import { Button } from '@mantine/core'
import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { createPortal } from 'react-dom'
import type { Marked } from '../../editor/house-style/style-checker.ts'
import * as houseStyleWords from '../words/house-style.ts'

interface AdviceCardProps {
  marked: Marked
  /** The keyboard goes into it. */
  byKey: boolean
  use: () => void
  leave: () => void
  close: () => void
}

const WIDTH_PX = 300
const EDGE_PX = 12
/** What a card with a long reason takes. */
const HIGH_PX = 170

/** Below the words, or above them where there is no room. */
export function AdviceCard({ marked, byKey, use, leave, close }: AdviceCardProps) {
  const card = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (byKey) card.current?.querySelector('button')?.focus()
  }, [byKey])
  useScrolls()
  const { field, spec } = marked
  const { entry } = spec
  const may = field.view.editable && entry.instead !== ''
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.preventDefault()
    close()
  }
  return createPortal(
    <div
      ref={card}
      className="advice"
      role="dialog"
      aria-label={houseStyleWords.marked(entry)}
      style={placeOf(marked)}
      onKeyDown={onKeyDown}
    >
      <p className="advice-words" dir="auto">
        <s>{spec.text}</s> {entry.instead}
      </p>
      {entry.why !== '' && (
        <p className="quiet" dir="auto">
          {entry.why}
        </p>
      )}
      <div className="advice-buttons">
        {may && (
          <Button size="compact-sm" onClick={use}>
            {houseStyleWords.use(entry.instead)}
          </Button>
        )}
        <Button
          size="compact-sm"
          variant="default"
          title={houseStyleWords.leaveHint}
          onClick={leave}
        >
          {houseStyleWords.leave}
        </Button>
      </div>
    </div>,
    document.body,
  )
}

/** The card stays beside its words. */
function useScrolls() {
  const [, setScrolls] = useState(0)
  useEffect(() => {
    const move = () => setScrolls((scrolls) => scrolls + 1)
    const options = { capture: true, passive: true }
    addEventListener('scroll', move, options)
    return () => removeEventListener('scroll', move, options)
  }, [])
}

function placeOf({ field: { view }, from }: Marked) {
  const { left, top, bottom } = view.coordsAtPos(Math.min(from, view.state.doc.content.size))
  const most = Math.max(EDGE_PX, innerWidth - WIDTH_PX - EDGE_PX)
  const isBelow = bottom + HIGH_PX < innerHeight
  return {
    left: Math.min(Math.max(left, EDGE_PX), most),
    ...(isBelow ? { top: bottom + 4 } : { bottom: innerHeight - top + 4 }),
  }
}
