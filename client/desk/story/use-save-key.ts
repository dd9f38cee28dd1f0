import { useEffect } from 'react'
import type { StoryProvider } from '../../sync/story-provider.ts'
import { saveKeyWords } from '../save/save-words.ts'
import { tellBriefly } from '../ui/tell.ts'

/** Whoever presses Ctrl+S wants to know that it is saved, not a file of this page. */
export function useSaveKey(provider: StoryProvider | null) {
  useEffect(() => {
    if (!provider) return undefined
    const onKey = (event: KeyboardEvent) => {
      const mod = event.ctrlKey || event.metaKey
      if (!mod || event.altKey || event.shiftKey || event.key.toLowerCase() !== 's') return
      event.preventDefault()
      const { label, text } = saveKeyWords(provider.status(), { taker: null, now: Date.now() })
      tellBriefly('save-state', label, text)
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [provider])
}
