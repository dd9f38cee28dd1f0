import { Button } from '@mantine/core'
import { memo, useEffect, useRef } from 'react'
import type { Card } from '../../editor/suggestions/cards.ts'
import { Icon } from '../../editor/icons.tsx'
import { Faces } from '../ui/story-marks.tsx'
import { cut } from '../../../shared/model/text-length.ts'
import { useSuggestionsHere } from './suggestions-context.ts'
import * as suggestionWords from '../words/suggestions.ts'

interface SuggestionCardProps {
  card: Card
  /** Who suggests it. */
  name: string
  colour: string
  /** How long ago. */
  when: string
  isActive: boolean
  onComment: (id: string) => void
}

/** A suggestion beside the text: who, when, what, and what can be done about it. There may be hundreds: it is drawn anew only when it says something else. */
export const SuggestionCard = memo(function SuggestionCard(props: SuggestionCardProps) {
  const { card, name, colour, when, isActive, onComment } = props
  const { desk } = useSuggestionsHere()
  const words = cut(40, card.adds || card.strikes)
  const article = useRef<HTMLElement>(null)
  useEffect(() => {
    if (isActive) article.current?.scrollIntoView({ block: 'nearest' })
  }, [isActive])
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
          <time dateTime={new Date(card.at).toISOString()}>{when}</time>
        </header>
        <What card={card} />
        <Deeds card={card} words={words} onComment={onComment} />
      </article>
    </li>
  )
})

interface DeedsProps extends Pick<SuggestionCardProps, 'card' | 'onComment'> {
  words: string
}

/** Whoever may change the text decides; who may not takes back what is theirs. */
function Deeds({ card, words, onComment }: DeedsProps) {
  const { desk, userId, mayWrite, onlySuggests } = useSuggestionsHere()
  const { accept, reject, withdraw, comment } = suggestionWords
  const decide = (accepted: boolean) => () => desk.decide([card.id], accepted)
  const mayDecide = mayWrite && !onlySuggests
  const acceptIt = { label: accept, name: suggestionWords.acceptThis(words) }
  const rejectIt = { label: reject, name: suggestionWords.rejectThis(words) }
  const withdrawIt = { label: withdraw, name: suggestionWords.withdrawThis(words) }
  return (
    <div className="suggestion-deeds">
      {mayDecide && <Deed {...acceptIt} icon="check" run={decide(true)} />}
      {mayDecide && <Deed {...rejectIt} icon="cross" run={decide(false)} />}
      {onlySuggests && card.userId === userId && (
        <Deed {...withdrawIt} icon="undo" run={() => desk.withdraw([card.id])} />
      )}
      <Deed
        label={comment}
        name={suggestionWords.commentOn(words)}
        icon="comment"
        run={() => onComment(card.id)}
      />
    </div>
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
