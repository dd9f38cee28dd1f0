import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { StoryProvider } from '../../sync/story-provider.ts'
import { problemOf } from '../ui/api.ts'
import { storiesApi } from '../ui/stories-api.ts'
import { keepStory } from '../ui/queries.ts'
import { go, storyPath } from '../ui/router.tsx'
import { tell, tellProblem } from '../ui/tell.ts'
import { reading } from './reading.ts'
import * as savingWords from '../words/save.ts'

/** Makes a new story of what this page shows, words that the draft has no room for included, and goes there. */
export function CopyButton({ provider, storyId }: { provider: StoryProvider; storyId: string }) {
  const client = useQueryClient()
  const copying = useMutation({
    mutationFn: async () => {
      const { readContent } = await reading.load()
      return storiesApi.copyStory(storyId, readContent(provider.doc))
    },
    onSuccess: (story) => {
      keepStory(client, story)
      go(storyPath(story.id))
      tell(savingWords.inCopy, savingWords.copyHolds)
    },
    onError: (error) => tellProblem(savingWords.notCopied, problemOf(error)),
  })
  return (
    <Button variant="default" loading={copying.isPending} onClick={() => copying.mutate()}>
      {savingWords.continueInCopy}
    </Button>
  )
}
