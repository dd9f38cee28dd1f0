import { useCallback, useEffect, useMemo, useState } from 'react'
import { useHouseStyle } from '../ui/queries.ts'
import { tell } from '../ui/tell.ts'
import * as houseStyleWords from '../words/house-style.ts'
import type { StyleAdvice } from './style-advice.tsx'

export const ADVICE_KEYS = 'Mod+Alt+A'

const load = () => import('./style-advice.tsx').then((module) => module.StyleAdvice)

/** The advice of the house style, which is loaded where there is any. */
export function useStyleAdvice() {
  const { data: entries = [] } = useHouseStyle()
  const [Advice, setAdvice] = useState<typeof StyleAdvice | null>(null)
  const [asked, setAsked] = useState(0)
  const hasEntries = entries.length > 0
  useEffect(() => {
    if (!hasEntries) return
    // Away, it comes with the next change of the list, or when somebody asks.
    load().then(
      (advice) => setAdvice(() => advice),
      () => undefined,
    )
  }, [hasEntries, asked])
  const next = useCallback(() => {
    if (hasEntries) setAsked((asked) => asked + 1)
    else tell(houseStyleWords.title, houseStyleWords.noneHere)
  }, [hasEntries])
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const { code, ctrlKey, metaKey, altKey, shiftKey } = event
      const isAsked = code === 'KeyA' && altKey && !shiftKey && ctrlKey !== metaKey
      if (!isAsked || event.getModifierState('AltGraph')) return
      event.preventDefault()
      next()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [next])
  return useMemo(
    () => ({ Advice: hasEntries ? Advice : null, entries, asked, next }),
    [Advice, hasEntries, entries, asked, next],
  )
}
