import { createContext, useContext } from 'react'
import type { Mode } from '../../editor/suggestions/draft-suggestions.ts'
import type { SuggestionDesk } from '../../editor/suggestions/suggestion-desk.ts'

/** How the text is shown to whoever only reads it. */
export const VIEWS = ['marked', 'after', 'before'] as const
export type View = (typeof VIEWS)[number]

/** All that the parts of a story share about what is suggested in it. */
export interface Suggestions {
  desk: SuggestionDesk
  userId: string
  mode: Mode
  onlySuggests: boolean
  /** They may write at all. */
  mayWrite: boolean
  view: View
  setMode: (mode: Mode) => void
  /** From now on what they write is suggested; false if they may only read, which they are told. */
  begin: () => boolean
  setView: (view: View) => void
}

export const SuggestionsContext = createContext<Suggestions | null>(null)

export function useSuggestionsHere(): Suggestions {
  const suggestions = useContext(SuggestionsContext)
  if (!suggestions) throw new Error('there are no suggestions here')
  return suggestions
}
