import { Button } from '@mantine/core'
import { useEffect, useRef } from 'react'
import type { Card } from '../../editor/suggestions/cards.ts'
import { Icon } from '../../editor/icons.tsx'
import { Faces } from '../ui/story-marks.tsx'
import { cut } from '../../../shared/model/text-length.ts'
import { ago } from '../words/times.ts'
import { useSuggestionsHere } from './suggestions-context.ts'
import * as suggestionWords from '../words/suggestions.ts'

interface SuggestionCardProps {
  card: Card
  now: number
  isActive: boolean
  onComment: () => void
}

/** A suggestion beside the text: who, when, what, and what can be done about it. */
export function SuggestionCard({ card, now, isActive, onComment }: SuggestionCardProps) {
  const { desk, userId, mayWrite, onlySuggests } = useSuggestionsHere()
  const { name, colour } = desk.lookOf(card.userId)
  const at = new Date(card.at).toISOString()
  const words = cut(40, card.adds || card.strikes)
  const article = useRef<HTMLElement>(null)
  useEffect(() => {
    if (isActive) article.current?.scrollIntoView({ block: 'nearest' })
  }, [isActive])
  const mayDecide = mayWrite && !onlySuggests
  return (
    <li>
      <article
        ref={article}
        id={`suggestion-${card.id}`}
        className="thread suggestion"
        tabIndex={-1}
        aria-current={isActive}
        aria-label={suggestionWords.card(name, words)}
        onClick={() => desk.activate(card.id)}
      >
        <header className="suggestion-head">
          <Faces people={[{ id: card.userId, name, colour }]} label={name} />
          <strong dir="auto">{name}</strong>
          <time dateTime={at}>{ago(at, now)}</time>
        </header>
        <What card={card} />
        <div className="suggestion-deeds">
          {mayDecide && (
            <Deed
              label={suggestionWords.accept}
              name={suggestionWords.acceptThis(words)}
              icon="check"
              run={() => desk.decide([card.id], true)}
            />
          )}
          {mayDecide && (
            <Deed
              label={suggestionWords.reject}
              name={suggestionWords.rejectThis(words)}
              icon="cross"
              run={() => desk.decide([card.id], false)}
            />
          )}
          {!mayDecide && mayWrite && card.userId === userId && (
            <Deed
              label={suggestionWords.withdraw}
              name={suggestionWords.withdrawThis(words)}
              icon="undo"
              run={() => desk.withdraw([card.id])}
            />
          )}
          <Deed
            label={suggestionWords.comment}
            name={suggestionWords.comment}
            icon="comment"
            run={onComment}
          />
        </div>
      </article>
    </li>
  )
}

function What({ card }: { card: Card }) {
  const { desk } = useSuggestionsHere()
  const { adds, strikes } = card
  const isBoth = adds !== '' && strikes !== ''
  const verb = isBoth
    ? suggestionWords.instead
    : adds
      ? suggestionWords.added
      : suggestionWords.struck
  return (
    <button
      type="button"
      className="suggestion-what"
      dir="auto"
      title={suggestionWords.goTo}
      onClick={() => desk.enter(card.id)}
    >
      <span className="suggestion-verb">{verb} </span>
      {strikes !== '' && <del>{strikes}</del>}
      {isBoth && ` ${suggestionWords.by} `}
      {adds !== '' && <ins>{adds}</ins>}
    </button>
  )
}

interface DeedProps {
  label: string
  name: string
  icon: 'check' | 'cross' | 'undo' | 'comment'
  run: () => void
}

function Deed({ label, name, icon, run }: DeedProps) {
  return (
    <Button
      variant="subtle"
      size="compact-xs"
      aria-label={name}
      leftSection={<Icon name={icon} />}
      onClick={(event) => {
        event.stopPropagation()
        run()
      }}
    >
      {label}
    </Button>
  )
}
