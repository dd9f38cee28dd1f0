import { keyOf, type News, type Want } from '../stream/audience.ts'
import type { StreamOptions } from '../stream/shared-stream.ts'
import { readLiveNews, type LiveNews } from './live-news.ts'

/** The stream of all reader pages of a browser, each with what it follows and its revision; see shared/protocol/live.ts. */
export const READER_STREAM: Omit<
  StreamOptions,
  'wants' | 'onNews' | 'onOpen' | 'onBreak' | 'onCut'
> = {
  name: 'reader',
  hiddenMs: 60_000,
  events: ['revision', 'retracted', 'site', 'views', 'token', 'look', 'reset'],
  lasting: ['views', 'token', 'look'],
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
    case 'look':
      return from
    default:
      return positionIn(readLiveNews(event, json))
  }
}

function positionIn(news: LiveNews | null): number {
  if (news?.event === 'site') return news.data.seq
  return news?.event === 'revision' || news?.event === 'retracted' ? news.data.number : LAST
}
