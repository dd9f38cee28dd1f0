import { useRef, type KeyboardEvent, type ReactNode } from 'react'
import * as commentWords from '../words/comments.ts'
import * as storyWords from '../words/story.ts'
import { CommentsCount } from './comments-count.tsx'

const SIDES = ['details', 'comments', 'suggestions', 'versions'] as const
export type Side = (typeof SIDES)[number]

interface SideTabsProps {
  side: Side
  onChange: (side: Side) => void
  open: number
  isUnread: boolean
  /** The name of the tab for suggestions. */
  suggestions: ReactNode
}

/** What stands beside the text. */
export function SideTabs({ side, onChange, open, isUnread, suggestions }: SideTabsProps) {
  const list = useRef<HTMLDivElement>(null)
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key]
    if (step === undefined) return
    event.preventDefault()
    const other = SIDES.at((SIDES.indexOf(side) + step) % SIDES.length) ?? side
    onChange(other)
    list.current?.querySelector<HTMLElement>(`#tab-${other}`)?.focus()
  }
  return (
    <div
      className="side-tabs"
      role="tablist"
      aria-label={commentWords.sides}
      ref={list}
      onKeyDown={onKeyDown}
    >
      {SIDES.map((one) => (
        <button
          key={one}
          type="button"
          role="tab"
          id={`tab-${one}`}
          aria-selected={one === side}
          aria-controls={`side-${one}`}
          tabIndex={one === side ? 0 : -1}
          onClick={() => onChange(one)}
        >
          {one === 'comments' && <CommentsCount open={open} isUnread={isUnread} />}
          {one === 'suggestions' && suggestions}
          {one === 'details' && storyWords.details}
          {one === 'versions' && storyWords.versions}
        </button>
      ))}
    </div>
  )
}
