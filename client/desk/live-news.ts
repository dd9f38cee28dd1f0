import { useQueryClient, type QueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { deskNews, type DeskNews } from '../../shared/protocol/api.ts'
import { api } from './api.ts'
import { keys, patchStory, keepStory } from './queries.ts'

const AGAIN_MS = 3_000
const GATHER_MS = 150

/** Keeps every story on screen up to date while somebody is signed in. */
export function useLiveNews() {
  const client = useQueryClient()
  useEffect(() => listen(client), [client])
}

function listen(client: QueryClient): () => void {
  let source: EventSource | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let opened = false
  const changed = new ChangedStories(client)
  const onNews = (event: MessageEvent<string>) => {
    const news = readNews(event.type, event.data)
    if (news) apply(client, news, changed)
  }
  const connect = () => {
    source = new EventSource('/api/desk/live')
    for (const type of ['message', 'story', 'presence', 'views'])
      source.addEventListener(type, onNews)
    source.addEventListener('open', () => {
      // News was missed while the stream was away; the first connection has just fetched all.
      if (opened) void client.invalidateQueries({ queryKey: keys.stories })
      if (opened) void client.invalidateQueries({ queryKey: ['story'] })
      opened = true
    })
    source.addEventListener('error', () => {
      if (source?.readyState !== EventSource.CLOSED) return
      timer = setTimeout(connect, AGAIN_MS)
    })
  }
  connect()
  return () => {
    clearTimeout(timer)
    changed.stop()
    source?.close()
  }
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
    case 'presence':
      return patchStory(client, news.storyId, { present: news.present })
    case 'views':
      return patchStory(client, news.storyId, { views: news.views, reading: news.reading })
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
      keepStory(this.#client, await api.story(id))
    } catch {
      // The list says why it cannot be read; a single story must not.
      await this.#client.invalidateQueries({ queryKey: keys.stories })
    }
  }
}
