import { QueryClient, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { User } from '../../../shared/protocol/api/people.ts'
import type { StoryDetail, StorySummary } from '../../../shared/protocol/api/stories.ts'
import { api, isSignedOut, ProblemError } from './api.ts'

export const keys = {
  me: ['me'],
  users: ['users'],
  stories: ['stories'],
  story: (id: string) => ['story', id],
  checklist: (id: string) => ['checklist', id],
  asset: (id: string) => ['asset', id],
  endpoints: ['endpoints'],
  deliveries: (id: string) => ['deliveries', id],
  attempts: (id: string) => ['attempts', id],
} as const

export function newQueryClient(): QueryClient {
  const client = new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        retry: (failures, error) => failures < 2 && !isFinal(error),
        refetchOnWindowFocus: true,
      },
    },
  })
  // A session that ended shows the sign-in screen, wherever it was noticed.
  client.getQueryCache().subscribe((event) => {
    if (event.type !== 'updated' || event.action.type !== 'error') return
    if (isSignedOut(event.action.error) && event.query.queryKey[0] !== 'me')
      void client.invalidateQueries({ queryKey: keys.me })
  })
  return client
}

function isFinal(error: unknown): boolean {
  return error instanceof ProblemError && error.problem.status >= 400 && error.problem.status < 500
}

export const useMe = () => useQuery({ queryKey: keys.me, queryFn: api.me, staleTime: 5 * 60_000 })
export const useUsers = () => useQuery({ queryKey: keys.users, queryFn: api.users })
export const useStories = () => useQuery({ queryKey: keys.stories, queryFn: api.stories })
export const useStory = (id: string) =>
  useQuery({ queryKey: keys.story(id), queryFn: () => api.story(id) })
export const useEndpoints = () => useQuery({ queryKey: keys.endpoints, queryFn: api.endpoints })

/** Puts a story that the server just told us about into every list that shows it. */
export function keepStory(client: QueryClient, story: StoryDetail) {
  client.setQueryData<StoryDetail>(keys.story(story.id), story)
  putSummary(client, story)
}

function putSummary(client: QueryClient, story: StorySummary) {
  client.setQueryData<StorySummary[]>(keys.stories, (stories) => {
    if (!stories) return stories
    const others = stories.filter((other) => other.id !== story.id)
    return [story, ...others].sort((a, b) => (a.changedAt < b.changedAt ? 1 : -1))
  })
}

/** Changes one story in place in every cache entry that holds it. */
export function patchStory(
  client: QueryClient,
  id: string,
  change: Partial<Pick<StorySummary, 'present' | 'views' | 'reading'>>,
) {
  client.setQueryData<StorySummary[]>(keys.stories, (stories) =>
    stories?.map((story) => (story.id === id ? { ...story, ...change } : story)),
  )
  client.setQueryData<StoryDetail>(keys.story(id), (story) => story && { ...story, ...change })
}

/** A change to one story; whatever comes back is shown everywhere at once. */
export function useStoryChange<T>(change: (value: T) => Promise<StoryDetail>) {
  const client = useQueryClient()
  return useMutation({ mutationFn: change, onSuccess: (story) => keepStory(client, story) })
}

export function isAdmin(user: User): boolean {
  return user.role === 'admin'
}
