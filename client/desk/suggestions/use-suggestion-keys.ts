import { useEffect, useMemo } from 'react'
import { keysHere } from '../../editor/editor-actions.ts'
import type { Command } from '../ui/commands.ts'
import type { Suggestions } from './suggestions-context.ts'
import * as suggestionWords from '../words/suggestions.ts'
import * as storyWords from '../words/story.ts'

/** Keys of suggestions, as they are written in `keysHere`. */
const SUGGESTION_KEYS = {
  mode: 'Mod+Alt+X',
  next: 'Mod+Alt+L',
  accept: 'Mod+Alt+Y',
  reject: 'Mod+Alt+K',
} as const

type SuggestionKey = keyof typeof SUGGESTION_KEYS

const CODES: Record<string, SuggestionKey> = {
  KeyX: 'mode',
  KeyL: 'next',
  KeyY: 'accept',
  KeyK: 'reject',
}

type Deeds = Record<SuggestionKey, () => void>

/** What keys and the palette do with suggestions. */
export function useSuggestionCommands(
  { desk, mode, onlySuggests, mayWrite, setMode }: Suggestions,
  show: (part: 'suggestions') => void,
): readonly Command[] {
  const deeds = useMemo((): Deeds => {
    const decide = (accepted: boolean) => {
      if (mayWrite && !onlySuggests) desk.decide(desk.selected(), accepted)
    }
    return {
      mode: () => {
        if (mayWrite) setMode(mode === 'suggesting' ? 'editing' : 'suggesting')
      },
      next: () => {
        const cards = desk.cards()
        const at = cards.findIndex(({ id }) => id === desk.active)
        const next = cards[(at + 1) % cards.length]
        show('suggestions')
        if (next) desk.activate(next.id)
        if (next) desk.enter(next.id)
      },
      accept: () => decide(true),
      reject: () => decide(false),
    }
  }, [desk, mode, onlySuggests, mayWrite, setMode, show])
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const { altKey, shiftKey, ctrlKey, metaKey, code } = event
      const isOurs = altKey && !shiftKey && ctrlKey !== metaKey
      const key = CODES[code]
      if (!isOurs || !key || event.getModifierState('AltGraph')) return
      if (document.querySelector('[role="dialog"][aria-modal="true"]')) return
      event.preventDefault()
      deeds[key]()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [deeds])
  return useMemo(() => {
    const command = (id: SuggestionKey): Command => ({
      id: `suggestion-${id}`,
      group: storyWords.commands,
      label: suggestionWords.keys[id],
      description: keysHere(SUGGESTION_KEYS[id]),
      icon: ({ mode: 'suggest', next: 'down', accept: 'check', reject: 'cross' } as const)[id],
      run: deeds[id],
    })
    return [command('mode'), command('next'), command('accept'), command('reject')]
  }, [deeds])
}
