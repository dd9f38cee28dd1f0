import type { Counted } from '../../../shared/protocol/api/pages.ts'
import { count } from '../words/language.ts'
import * as listWords from '../words/lists.ts'

interface StateTabsProps<State extends string> {
  label: string
  tabs: readonly { state: State | null; words: string; counted: readonly Counted[] | null }[]
  state: State | null
  /** The counts are those of the filter before. */
  ofBefore: boolean
  onPick: (state: State | null) => void
}

/** A list's states, each with how many it holds. */
export function StateTabs<State extends string>(props: StateTabsProps<State>) {
  const { label, tabs, ofBefore, onPick } = props
  return (
    <div className="state-tabs" role="group" aria-label={label}>
      {tabs.map(({ state, words, counted }) => (
        <button
          key={state ?? 'all'}
          type="button"
          aria-pressed={props.state === state}
          onClick={() => onPick(state)}
        >
          {words}
          {counted && (
            <span className="tab-count" data-of-before={ofBefore}>
              {sumOf(counted)}
            </span>
          )}
        </button>
      ))}
    </div>
  )
}

function sumOf(counted: readonly Counted[]): string {
  const sum = counted.reduce((sum, one) => sum + one.count, 0)
  return counted.some(({ more }) => more) ? listWords.atLeast(sum) : count(sum)
}
