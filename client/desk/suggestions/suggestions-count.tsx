import { useOpenCount } from './use-suggestions.ts'
import { useSuggestionsHere } from './suggestions-context.ts'
import * as suggestionWords from '../words/suggestions.ts'

/** The name of the tab, and how many suggestions are open. */
export function SuggestionsCount() {
  const { desk } = useSuggestionsHere()
  const open = useOpenCount(desk)
  return (
    <span className="comments-count">
      {suggestionWords.title}
      {open > 0 && (
        <span className="comments-open">
          {suggestionWords.counted(open)}
          <span className="visually-hidden">{suggestionWords.openAfter}</span>
        </span>
      )}
    </span>
  )
}
