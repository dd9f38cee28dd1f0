import { useQueryClient, type QueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { deskNews, type DeskNews } from '../../../shared/protocol/api/desk.ts'
import { SharedStream } from '../../stream/shared-stream.ts'
import { isMissing } from '../ui/api.ts'
import { storiesApi } from '../ui/stories-api.ts'
import { dropStory, keepAbsent, keys, patchStory, keepStory } from '../ui/queries.ts'
import { reach } from '../ui/reach.ts'
import { noteTaker } from '../ui/taken-off.ts'

const AGAIN_MS = 3_000
const GATHER_MS = 150
/** Every desk of a browser wants the same, and there is nothing to resume from. */
const ALL = { topic: 'desk', at: 0 }

/** Keeps every story on screen up to date while this person is signed in. */
export function useLiveNews(userId: string, { away }: { away: boolean }) {
  const client = useQueryClient()
  useEffect(() => (away ? hearNothing() : listen(client, userId)), [client, userId, away])
}

/** Signed out: what is on the screen is as it was. */
function hearNothing(): () => void {
  reach.streamBreaks()
  return reach.streamOpens
}

/** Desks share their stream with others of the same person only, and say so in its name. */
function listen(client: QueryClient, userId: string): () => void {
  const changed = new ChangedStories(client)
  const missed = new MissedNews(client)
  const stream = new SharedStream({
    name: `desk ${userId}`,
    wants: [ALL],
    hiddenMs: Infinity,
    urlFor: () => '/api/desk/live',
    events: [
      'message',
      'story',
      'presence',
      'absence',
      'views',
      'comments',
      'versions',
      'house-style',
    ],
    read: (event, data) => ({ topic: ALL.topic, from: 0, to: 0, event, data }),
    onNews: ({ event, data }) => {
      const news = readNews(event, data)
      if (news) apply(client, news, changed)
    },
    onOpen: () => {
      reach.streamOpens()
      missed.refetch()
    },
    onBreak: reach.streamBreaks,
    // Perhaps nobody is signed in any more, or somebody else is.
    onCut: () => {
      reach.streamBreaks()
      void client.invalidateQueries({ queryKey: keys.me })
    },
    againMs: () => AGAIN_MS,
  })
  stream.start()
  const unwatch = watchNetwork(missed)
  return () => {
    unwatch()
    stream.stop()
    reach.streamOpens()
    changed.stop()
    missed.stop()
  }
}

/** A stream may outlive a network that was gone; what came meanwhile may be lost all the same. */
function watchNetwork(missed: MissedNews): () => void {
  const unlisten = new AbortController()
  const { signal } = unlisten
  addEventListener('offline', reach.lookAtNetwork, { signal })
  addEventListener(
    'online',
    () => {
      reach.lookAtNetwork()
      missed.refetch()
    },
    { signal },
  )
  reach.lookAtNetwork()
  return () => unlisten.abort()
}

/** One message of the stream; null for what this desk does not know, such as a newer server's news. */
export function readNews(type: string, data: string): DeskNews | null {
  try {
    const body: unknown = JSON.parse(data)
    const named = typeof body === 'object' && body !== null ? { type, ...body } : body
    const parsed = deskNews.safeParse(named)
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}

function apply(client: QueryClient, news: DeskNews, changed: ChangedStories) {
  switch (news.type) {
    case 'story':
      return changed.add(news.storyId)
    case 'gone':
      return dropStory(client, news.storyId)
    case 'presence':
      return patchStory(client, news.storyId, { present: news.present })
    case 'absence':
      return keepAbsent(client, news.storyId, news.absent)
    case 'views':
      return patchStory(client, news.storyId, { views: news.views, reading: news.reading })
    case 'comments':
      // How many of them are open stands in the story's row.
      changed.add(news.storyId)
      void client.invalidateQueries({ queryKey: keys.guests(news.storyId) })
      return void client.invalidateQueries({ queryKey: keys.threads(news.storyId) })
    case 'versions':
      return void client.invalidateQueries({ queryKey: keys.versions(news.storyId) })
    case 'house-style':
      return void client.invalidateQueries({ queryKey: keys.houseStyle })
    case 'site':
      return fetchSite(client)
    case 'taken-off':
      noteTaker(news)
      // Another role may see other stories.
      return news.storyId === null ? fetchAnew(client) : undefined
  }
}

/** Fetches changed stories again, once for a burst of news about the same one. */
class ChangedStories {
  readonly #client: QueryClient
  readonly #ids = new Set<string>()
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(client: QueryClient) {
    this.#client = client
  }

  add(id: string) {
    this.#ids.add(id)
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined
      const ids = [...this.#ids]
      this.#ids.clear()
      for (const id of ids) void this.#fetch(id)
    }, GATHER_MS)
  }

  stop() {
    clearTimeout(this.#timer)
  }

  async #fetch(id: string) {
    try {
      keepStory(this.#client, await storiesApi.story(id))
    } catch (error) {
      if (isMissing(error)) return dropStory(this.#client, id)
      // The list says why it cannot be read; a single story must not.
      await this.#client.invalidateQueries({ queryKey: keys.stories })
    }
  }
}

/** News was missed while no tab had a stream: a desk fetches anew as soon as somebody looks at it. */
class MissedNews {
  readonly #client: QueryClient
  readonly #unlisten = new AbortController()
  #isMissing = false

  constructor(client: QueryClient) {
    this.#client = client
    const { signal } = this.#unlisten
    document.addEventListener('visibilitychange', () => this.#look(), { signal })
  }

  refetch() {
    this.#isMissing = true
    this.#look()
  }

  stop() {
    this.#unlisten.abort()
  }

  #look() {
    if (!this.#isMissing || document.visibilityState !== 'visible') return
    this.#isMissing = false
    fetchAnew(this.#client)
  }
}

/** What the newsroom says of itself; who is changing it goes on, beside what is new. */
function fetchSite(client: QueryClient) {
  const { sections, profile, policies, siteImages, front, authors, allTags } = keys
  for (const queryKey of [sections, profile, policies, siteImages, front, authors, allTags])
    void client.invalidateQueries({ queryKey })
}

function fetchAnew(client: QueryClient) {
  for (const queryKey of [
    keys.me,
    keys.stories,
    ['story'],
    ['threads'],
    ['versions'],
    keys.houseStyle,
  ])
    void fetchAgain(client, queryKey)
  fetchSite(client)
}

/** What is under way for the first time may have been answered before the news, and would be taken for new. */
async function fetchAgain(client: QueryClient, queryKey: readonly string[]) {
  await client.cancelQueries({ queryKey })
  await client.invalidateQueries({ queryKey })
}
