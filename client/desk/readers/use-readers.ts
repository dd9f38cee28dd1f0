import { useQuery } from '@tanstack/react-query'
import { keys } from '../ui/queries.ts'
import { readersApi } from '../ui/readers-api.ts'

const READERS_MS = 15_000
/** How long pages say when they had a revision, and a bit. */
const FRESH_MS = 70_000
const FRESH_AGAIN_MS = 1_000
const AGAIN_MS = 10_000

/** What is known of a story's readers, ever again while somebody looks. */
export const useReaders = (storyId: string) =>
  useQuery({
    queryKey: keys.readers(storyId),
    queryFn: () => readersApi.readers(storyId),
    refetchInterval: READERS_MS,
    staleTime: READERS_MS,
  })

/** How far the newest revision has come: every second while it is on its way. */
export const useArrivals = (storyId: string, publishedAt: number) =>
  useQuery({
    queryKey: keys.arrivals(storyId),
    queryFn: () => readersApi.arrivals(storyId),
    refetchInterval: () => (Date.now() - publishedAt < FRESH_MS ? FRESH_AGAIN_MS : AGAIN_MS),
    staleTime: FRESH_AGAIN_MS,
  })
