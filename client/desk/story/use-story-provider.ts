import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import type { StoryDetail } from '../../../shared/protocol/api/stories.ts'
import type { StoryProvider } from '../../sync/story-provider.ts'
import { OpenedDraft } from './opened-draft.ts'

/** Opens the draft while the screen is shown. What `story` says of rights counts until the server speaks. */
export function useStoryProvider(story: StoryDetail, userId: string) {
  const [provider, setProvider] = useState<StoryProvider | null>(null)
  const [readOnly] = useState(!story.may.write)
  const [onlySuggests] = useState(story.may.onlySuggest)
  const client = useQueryClient()
  const storyId = story.id
  useEffect(() => {
    const opened = new OpenedDraft({
      draft: { storyId, userId, readOnly, onlySuggests },
      client,
      // At once: what is typed in between would be lost with the editors that are shown.
      show: (provider) => flushSync(() => setProvider(provider)),
    })
    setProvider(opened.provider)
    return () => {
      setProvider(null)
      opened.leave()
    }
  }, [client, storyId, userId, readOnly, onlySuggests])
  return provider
}
