import { ActionIcon, Button, NativeSelect } from '@mantine/core'
import { useState, type KeyboardEvent } from 'react'
import { Icon } from '../../editor/icons.tsx'
import type { Selected } from '../../editor/comments/comment-anchors.ts'
import type { Card } from '../../editor/suggestions/cards.ts'
import { tellBriefly } from '../ui/tell.ts'
import { useNow } from '../ui/use-now.ts'
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
  const [by, setBy] = useState('')
  const now = useNow()
  const shown = all.filter(({ userId }) => by === '' || userId === by)
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
        {shown.map((card) => (
          <SuggestionCard
            key={`${card.field} ${card.id}`}
            card={card}
            now={now}
            isActive={card.id === desk.active}
            onComment={() => {
              const about = desk.about(card.id)
              if (about) onComment(about)
            }}
          />
        ))}
      </ul>
    </section>
  )
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
  const chosen = new Set(desk.selected())
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
