import { useEffect } from 'react'
import type { StoryProvider } from '../../sync/story-provider.ts'
import { saveWords } from '../save/save-words.ts'
import { tellBriefly } from '../ui/tell.ts'
import * as savingWords from '../words/save.ts'

/** Whoever presses Ctrl+S wants to know that it is saved, not a file of this page. */
export function useSaveKey(provider: StoryProvider | null) {
  useEffect(() => {
    if (!provider) return undefined
    const onKey = (event: KeyboardEvent) => {
      const mod = event.ctrlKey || event.metaKey
      if (!mod || event.altKey || event.shiftKey || event.key.toLowerCase() !== 's') return
      event.preventDefault()
      const { label, detail } = saveWords(provider.status())
      tellBriefly('save-state', label, detail ?? savingWords.asYouType)
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [provider])
}
