import {
  keepPreviousData,
  QueryClient,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query'
import { roleMay } from '../../../shared/model/roles.ts'
import { sectionName } from '../../../shared/model/section.ts'
import type { AuditFilter } from '../../../shared/protocol/api/audit.ts'
import type { User } from '../../../shared/protocol/api/people.ts'
import type { StoryDetail, StorySummary } from '../../../shared/protocol/api/stories.ts'
import { isOutage, isSignedOut, ProblemError } from './api.ts'
import { accountApi } from './account-api.ts'
import { signInApi } from './sign-in-api.ts'
import { newsroomApi } from './newsroom-api.ts'
import { storiesApi } from './stories-api.ts'
import { webhooksApi } from './webhooks-api.ts'
import { matches, readFilter, writeFilter, type StoryFilter } from './story-filter.ts'
import { patchListed, placeStory, withoutStory, type StoryPages } from './story-lists.ts'
import { usePages } from './use-pages.ts'
import * as names from '../words/names.ts'

/** How soon what could not be read in an outage is asked for again. */
const AGAIN_MS = 5_000

export const keys = {
  me: ['me'],
  /** Every list of people and of invitations, and all their counts. */
  users: ['users'],
  formerUsers: ['former users'],
  signInWays: ['ways'],
  ownProvider: ['provider'],
  userList: (filter: { text: string; state: string | null }) => ['users', 'list', filter],
  userCounts: (text: string) => ['users', 'counts', text],
  usersFound: (filter: { text: string; state: string | null }) => ['users', 'found', filter],
  invitations: (text: string) => ['users', 'invitations', text],
  inHand: (userId: string) => ['in hand', userId],
  /** Of a person, or of oneself. */
  sessions: (userId: string | null) => ['sessions', userId],
  sections: ['sections'],
  houseStyle: ['house style'],
  authors: ['authors'],
  allTags: ['tags'],
  tagList: (text: string) => ['tags', text],
  profile: ['profile'],
  policies: ['policies'],
  siteImages: ['site images'],
  front: ['front'],
  mail: ['mail'],
  purges: ['purges'],
  ownFactor: ['second factor'],
  factorRoles: ['second factor', 'roles'],
  /** Every list of stories, and all their counts. */
  stories: ['stories'],
  storyLists: ['stories', 'list'],
  storyList: (filter: StoryFilter) => ['stories', 'list', writeFilter(filter)],
  storyCounts: ['stories', 'counts'],
  storyCount: (filter: StoryFilter) => ['stories', 'counts', writeFilter(filter)],
  story: (id: string) => ['story', id],
  liveRevision: (id: string, revision: number | null) => ['live revision', id, revision],
  /** All about a story. */
  threads: (id: string) => ['threads', id],
  versions: (id: string) => ['versions', id],
  versionDraft: (id: string, number: number) => ['version', id, number],
  versionWriters: (id: string, number: number | null) => ['version writers', id, number],
  guests: (id: string) => ['guests', id],
  /** Of a guest's own page. */
  guestHere: (guestId: string) => ['guest', guestId],
  checklist: (id: string) => ['checklist', id],
  readers: (id: string) => ['readers', id],
  arrivals: (id: string) => ['arrivals', id],
  asset: (id: string) => ['asset', id],
  endpoints: ['endpoints'],
  deliveries: (id: string) => ['deliveries', id],
  attempts: (id: string) => ['attempts', id],
  audit: (filter: AuditFilter) => ['audit', filter],
} as const

export function newQueryClient(): QueryClient {
  const client = new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: 'always',
        staleTime: 30_000,
        retry: (failures, error) => failures < 2 && !isFinal(error),
        refetchOnWindowFocus: true,
        refetchInterval: ({ state }) => isOutage(state.error) && AGAIN_MS,
      },
      // What somebody asked for without a network fails at once: done later, it may be no longer wanted.
      mutations: { networkMode: 'always' },
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

export const useMe = () =>
  useQuery({ queryKey: keys.me, queryFn: accountApi.me, staleTime: 5 * 60_000 })
/** How one signs in here: that does not change while a desk is open. */
export const useSignInWays = () =>
  useQuery({
    queryKey: keys.signInWays,
    queryFn: signInApi.ways,
    staleTime: Infinity,
    retry: false,
  })

export const useHouseStyle = () =>
  useQuery({ queryKey: keys.houseStyle, queryFn: newsroomApi.houseStyle, staleTime: Infinity })
export const useAuthors = () =>
  useQuery({ queryKey: keys.authors, queryFn: newsroomApi.authors, staleTime: Infinity })
/** Those that begin with `text`. */
export const useTags = (text: string) =>
  usePages(keys.tagList(text), (cursor) => newsroomApi.tags(text, cursor))
export const useProfile = () => useQuery({ queryKey: keys.profile, queryFn: newsroomApi.profile })

export const usePolicies = () =>
  useQuery({ queryKey: keys.policies, queryFn: newsroomApi.policies })
export const useSiteImages = () =>
  useQuery({ queryKey: keys.siteImages, queryFn: newsroomApi.siteImages })

export const useSections = () =>
  useQuery({ queryKey: keys.sections, queryFn: newsroomApi.sections, staleTime: 5 * 60_000 })

/** What a story's section is called; one that the newsroom has no more still has its slug. */
export function useSectionNames(): (slug: string | null) => string {
  const sections = useSections().data ?? []
  return (slug) => (slug === null ? names.noSection : (sectionName(sections, slug) ?? slug))
}

/** What a node that has just started does not know yet is asked for again. */
function soonKnown(stories: readonly StorySummary[], error: unknown): number | false {
  const unknown = stories.some(({ reading, revision }) => reading === null && revision !== null)
  return (unknown || isOutage(error)) && AGAIN_MS
}

export const useStoryList = (filter: StoryFilter, { enabled = true } = {}) =>
  usePages(keys.storyList(filter), (cursor) => storiesApi.stories(filter, cursor), {
    enabled,
    again: (pages, error) =>
      soonKnown(
        pages.flatMap((page) => page.stories),
        error,
      ),
  })

export const useAudit = (filter: AuditFilter) =>
  usePages(keys.audit(filter), (cursor) => newsroomApi.audit(filter, cursor), { staleTime: 0 })

export const useStoryCounts = ({ text, section }: Pick<StoryFilter, 'text' | 'section'>) =>
  useQuery({
    queryKey: keys.storyCount({ text, section, state: null }),
    queryFn: () => storiesApi.storyCounts({ text, section }),
    placeholderData: keepPreviousData,
  })

export const useStory = (id: string) =>
  useQuery({
    queryKey: keys.story(id),
    queryFn: () => storiesApi.story(id),
    refetchInterval: ({ state: { data, error } }) => soonKnown(data ? [data] : [], error),
  })
/** What waits and what failed changes by itself. */
export const useEndpoints = () =>
  usePages(keys.endpoints, webhooksApi.endpoints, { again: () => AGAIN_MS })

/** Puts a story that the server just told us about into every list that shows it. */
export function keepStory(client: QueryClient, story: StoryDetail) {
  const before = client.getQueryData<StoryDetail>(keys.story(story.id))
  client.setQueryData<StoryDetail>(keys.story(story.id), story)
  eachList(client, (list, filter) => placeStory(list, story, { belongs: matches(story, filter) }))
  const isCounted =
    before?.state === story.state &&
    before.section === story.section &&
    before.archived === story.archived
  void client.invalidateQueries({
    queryKey: keys.storyCounts,
    // Whether a search finds it depends on its words, too.
    predicate: ({ queryKey }) => !isCounted || readFilter(String(queryKey[2])).text !== '',
  })
}

/** Changes one story in place in every cache entry that holds it. */
export function patchStory(
  client: QueryClient,
  id: string,
  change: Partial<Pick<StorySummary, 'present' | 'views' | 'reading' | 'comments'>>,
) {
  eachList(client, (list) => patchListed(list, id, change))
  client.setQueryData<StoryDetail>(keys.story(id), (story) => story && { ...story, ...change })
}

/** The person here may not know of it any more: what they have open of it stays until they leave. */
export function dropStory(client: QueryClient, id: string) {
  eachList(client, (list) => withoutStory(list, id))
  const { story, checklist, readers, arrivals } = keys
  const about = [story(id), checklist(id), readers(id), arrivals(id), ['live revision', id]]
  for (const queryKey of about) client.removeQueries({ queryKey, type: 'inactive' })
  void client.invalidateQueries({ queryKey: keys.storyCounts })
}

/** Who vanished from a story; lists do not say it. */
export function keepAbsent(client: QueryClient, id: string, absent: StoryDetail['absent']) {
  client.setQueryData<StoryDetail>(keys.story(id), (story) => story && { ...story, absent })
}

function eachList(
  client: QueryClient,
  change: (list: StoryPages, filter: StoryFilter) => StoryPages,
) {
  for (const query of client.getQueryCache().findAll({ queryKey: keys.storyLists })) {
    const filter = readFilter(String(query.queryKey[2]))
    client.setQueryData<StoryPages>(query.queryKey, (list) => list && change(list, filter))
  }
}

/** A change to one story; whatever comes back is shown everywhere at once. */
export function useStoryChange<T>(change: (value: T) => Promise<StoryDetail>) {
  const client = useQueryClient()
  return useMutation({ mutationFn: change, onSuccess: (story) => keepStory(client, story) })
}

/** Who may arrange the front page. */
export function mayArrange(user: User): boolean {
  return roleMay(user.role, 'front.arrange')
}

/** Who says what readers are told of authors. */
export function mayKeepAuthors(user: User): boolean {
  return roleMay(user.role, 'authors.keep')
}

/** Who renames and merges tags. */
export function mayChangeTags(user: User): boolean {
  return roleMay(user.role, 'tags.change')
}

export function isAdmin(user: User): boolean {
  return user.role === 'admin'
}
