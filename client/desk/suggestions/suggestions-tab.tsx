import { ActionIcon, Button, NativeSelect } from '@mantine/core'
import { useCallback, useState, useSyncExternalStore, type KeyboardEvent } from 'react'
import { Icon } from '../../editor/icons.tsx'
import type { Selected } from '../../editor/comments/comment-anchors.ts'
import type { Card } from '../../editor/suggestions/cards.ts'
import { tellBriefly } from '../ui/tell.ts'
import { useNow } from '../ui/use-now.ts'
import { ago } from '../words/times.ts'
import { SuggestionCard } from './suggestion-card.tsx'
import { useSuggestionsHere } from './suggestions-context.ts'
import { useCards } from './use-suggestions.ts'
import * as suggestionWords from '../words/suggestions.ts'

interface SuggestionsTabProps {
  close: () => void
  backToText: () => void
  onComment: (about: Selected) => void
}

/** What is suggested in a story, beside its text; on a phone, in its place. */
export function SuggestionsTab({ close, backToText, onComment }: SuggestionsTabProps) {
  const { desk, mayWrite, onlySuggests } = useSuggestionsHere()
  const all = useCards(desk)
  const active = useSyncExternalStore(desk.subscribe, () => desk.active)
  const lookOf = useSyncExternalStore(desk.subscribe, () => desk.lookOf)
  const [by, setBy] = useState('')
  const now = useNow()
  const shown = all.filter(({ userId }) => by === '' || userId === by)
  const inSight = useInSight(shown, active)
  const commentOn = useCallback(
    (id: string) => {
      const about = desk.about(id)
      if (about) onComment(about)
    },
    [desk, onComment],
  )
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return
    event.preventDefault()
    backToText()
  }
  return (
    <section
      className="comments-tab suggestions-tab"
      aria-label={suggestionWords.title}
      onKeyDown={onKeyDown}
    >
      <div className="comments-head">
        {mayWrite && !onlySuggests && shown.length > 0 ? <Together cards={shown} /> : <span />}
        <ActionIcon
          className="comments-close"
          size="lg"
          aria-label={suggestionWords.closeSheet}
          onClick={close}
        >
          <Icon name="cross" />
        </ActionIcon>
      </div>
      <Authors cards={all} by={by} onChange={setBy} />
      {shown.length === 0 && (
        <p className="quiet comments-none">
          {mayWrite ? suggestionWords.none : suggestionWords.noneForReaders}
        </p>
      )}
      <ul className="threads" aria-label={suggestionWords.list}>
        {shown.slice(0, inSight.count).map((card) => (
          <SuggestionCard
            key={`${card.field} ${card.id}`}
            card={card}
            {...lookOf(card.userId)}
            when={ago(new Date(card.at).toISOString(), now)}
            isActive={card.id === active}
            onComment={commentOn}
          />
        ))}
        {inSight.count < shown.length && <li ref={inSight.end} className="threads-end" />}
      </ul>
    </section>
  )
}

/** So many cards are drawn until somebody comes to their end. */
const AT_FIRST = 30

/** How many cards are drawn: as many as somebody has come to, and always the one that they look at. */
function useInSight(shown: readonly Card[], active: string | null) {
  const [reached, setReached] = useState(AT_FIRST)
  const count = Math.max(reached, shown.findIndex(({ id }) => id === active) + 1)
  const end = useCallback(
    (element: HTMLElement | null) => {
      if (!element) return undefined
      const observer = new IntersectionObserver(
        ([entry]) => entry?.isIntersecting && setReached(count + AT_FIRST),
        { rootMargin: '600px' },
      )
      observer.observe(element)
      return () => observer.disconnect()
    },
    [count],
  )
  return { count, end }
}

interface AuthorsProps {
  cards: readonly Card[]
  by: string
  onChange: (by: string) => void
}

function Authors({ cards, by, onChange }: AuthorsProps) {
  const { desk } = useSuggestionsHere()
  const authors = [...new Set(cards.map(({ userId }) => userId))]
  if (authors.length < 2 && by === '') return null
  return (
    <NativeSelect
      size="xs"
      aria-label={suggestionWords.whose}
      value={by}
      onChange={(event) => onChange(event.currentTarget.value)}
      data={[
        { value: '', label: suggestionWords.everybody },
        ...authors.map((id) => ({ value: id, label: desk.lookOf(id).name })),
      ]}
    />
  )
}

/** Those that are selected in the text, else all that are shown. */
function Together({ cards }: { cards: readonly Card[] }) {
  const { desk } = useSuggestionsHere()
  const selected = useSyncExternalStore(desk.subscribe, () => desk.selected().join('\n'))
  const chosen = new Set(selected.split('\n'))
  const some = cards.filter(({ id }) => chosen.has(id))
  const meant = some.length > 1 ? some : cards
  const decide = (accepted: boolean) => {
    const ids = [...new Set(meant.map(({ id }) => id))]
    desk.decide(ids, accepted)
    const { decided, undoHint } = suggestionWords
    const said = accepted ? decided.accepted(ids.length) : decided.rejected(ids.length)
    tellBriefly('decided', said, undoHint)
  }
  return (
    <div className="comments-begin">
      <Button
        variant="default"
        size="compact-xs"
        leftSection={<Icon name="check" />}
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => decide(true)}
      >
        {suggestionWords.acceptAll(meant.length)}
      </Button>
      <Button
        variant="default"
        size="compact-xs"
        leftSection={<Icon name="cross" />}
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => decide(false)}
      >
        {suggestionWords.rejectAll(meant.length)}
      </Button>
      {some.length > 1 && <span className="quiet">{suggestionWords.chosen(some.length)}</span>}
    </div>
  )
}
