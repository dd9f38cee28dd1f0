import { useCallback, useEffect, useMemo, useState } from 'react'
import { OthersChanges } from '../../editor/fields/others-changes.ts'
import type { StoryProvider } from '../../sync/story-provider.ts'
import { tell } from '../ui/tell.ts'
import * as peopleHereWords from '../words/people-here.ts'

export const CHANGES_KEYS = 'Mod+Alt+J'

/** Says on request, politely, what others changed since it was asked for last. */
export function useTellChanges(provider: StoryProvider) {
  const [others] = useState(() => new OthersChanges(provider))
  const [said, setSaid] = useState('')
  useEffect(() => others.listen(), [others])
  const tellChanges = useCallback(() => {
    const words = others.take().map((one) => peopleHereWords.changed(one.names, one.field, one))
    const whole = words.length === 0 ? peopleHereWords.nothingChanged : words.join(' ')
    tell(peopleHereWords.tellChanges, whole)
    // The same words are said again only if they have been others in between.
    setSaid((before) => (before === whole ? `${whole}\u00a0` : whole))
  }, [others])
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const { code, ctrlKey, metaKey, altKey, shiftKey } = event
      const isAsked = code === 'KeyJ' && altKey && !shiftKey && ctrlKey !== metaKey
      if (!isAsked || event.getModifierState('AltGraph')) return
      event.preventDefault()
      tellChanges()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [tellChanges])
  return useMemo(
    () => ({
      tell: tellChanges,
      told: (
        <p className="visually-hidden" aria-live="polite">
          {said}
        </p>
      ),
    }),
    [tellChanges, said],
  )
}
