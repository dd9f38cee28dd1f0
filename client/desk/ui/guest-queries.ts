import { useQuery } from '@tanstack/react-query'
import { guestsApi } from './guests-api.ts'
import { keys } from './queries.ts'

/** Who was let into a story from outside. */
export function useGuests(storyId: string) {
  return useQuery({
    queryKey: keys.guests(storyId),
    queryFn: () => guestsApi.list(storyId),
  })
}
