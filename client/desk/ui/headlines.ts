import { useQueries } from '@tanstack/react-query'
import { keys } from './queries.ts'
import { storiesApi } from './stories-api.ts'
import * as panelWords from '../words/panel.ts'

/** What stories are called, by id; of one that this person may not see it says that. */
export function useHeadlines(ids: readonly string[]): Map<string, string> {
  const stories = useQueries({
    queries: ids.map((id) => ({
      queryKey: keys.story(id),
      queryFn: () => storiesApi.story(id),
    })),
  })
  return new Map(
    ids.map((id, i) => {
      const { data, isPending } = stories[i] ?? {}
      return [id, data?.headline ?? (isPending ? '…' : panelWords.unknownStory)]
    }),
  )
}
