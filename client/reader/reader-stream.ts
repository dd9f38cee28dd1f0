import { keyOf, type News, type Want } from '../stream/audience.ts'
import type { StreamOptions } from '../stream/shared-stream.ts'
import { readLiveNews } from './live-news.ts'

/** The stream of all reader pages of a browser, each with its story and revision; see shared/protocol/live.ts. */
export const READER_STREAM: Omit<
  StreamOptions,
  'want' | 'onNews' | 'onOpen' | 'onBreak' | 'onCut'
> = {
  name: 'reader',
  hiddenMs: 60_000,
  events: ['revision', 'retracted', 'views', 'token', 'reset'],
  lasting: ['views', 'token'],
  urlFor: urlOf,
  read: readNews,
  againMs: () => 5_000 + Math.random() * 10_000,
}

/** The page must be loaded again. */
const LAST = Infinity

export function urlOf([first, ...others]: readonly Want[]): string {
  const also = others.map(keyOf).join()
  return `/stories/${first?.topic}/live?revision=${first?.at}&also=${also}`
}

/** The line before the JSON says which page it is for; null where there is none. */
export function readNews(event: string, data: string): News | null {
  const [, topic, at, json] = /^(\S+) (\d+)\n(.+)$/s.exec(data) ?? []
  if (!topic || !json) return null
  const from = Number(at)
  return { topic, from, to: leadsTo(event, from, json), event, data: json }
}

function leadsTo(event: string, from: number, json: string): number {
  switch (event) {
    case 'views':
    case 'token':
      return from
    case 'revision':
    case 'retracted': {
      const news = readLiveNews(event, json)
      return news && 'data' in news && 'number' in news.data ? news.data.number : LAST
    }
    default:
      return LAST
  }
}
