import type { RawRoute } from '../http/raw-routes.ts'
import type { Refusal } from './live/places.ts'
import type { LivePage } from './live/reader.ts'
import type { LiveStream } from './live/stream.ts'
import { turnOf } from './live/turn.ts'

/** Other pages of a browser that one stream serves at most. */
const MOST_ALSO = 30

/**
 * [RDR1] `Last-Event-ID` is where a stream broke off, `?revision=` what the page was made from. `?also=` makes
 * it a shared stream; there the id may be another story's, so only the address counts.
 */
export function liveRoute({
  live,
  refused,
}: {
  live: Pick<LiveStream, 'open'>
  /** A stream was not opened. */
  refused: (reason: Refusal) => void
}): RawRoute {
  return {
    method: 'GET',
    path: '/stories/:id/live',
    async answer({ id, query, isHead, client, header, response }) {
      if (isHead) {
        response.writeHead(200, { 'content-type': 'text/event-stream' }).end()
        return 'begun'
      }
      if (!(await turnOf(response))) return { code: 'unavailable', detail: ONE_AT_A_TIME }
      const asked = new URLSearchParams(query)
      const also = asked.get('also')
      const has = (also === null ? header('last-event-id') : null) ?? asked.get('revision')
      const visit = {
        // A revision that is none is ahead of every other, so that the answer is to reset.
        page: {
          storyId: id,
          revision: has === null ? null : (revisionNumber(has) ?? Infinity),
        },
        also: also === null ? null : otherPages(also),
        visitor: { ...client, userAgent: header('user-agent') ?? '' },
      }
      const opened = await live.open(visit, response)
      if (opened === 'open') return 'begun'
      if (opened === 'not-found') return NOT_FOUND
      refused(opened)
      return { code: 'unavailable', detail: TOO_MANY[opened], headers: { 'retry-after': '5' } }
    },
  }
}

const NOT_FOUND = {
  code: 'not-found',
  detail: 'No story with this id has been published.',
} as const

const ONE_AT_A_TIME = 'A connection carries one stream at a time: open another one.'

const TOO_MANY: Record<Refusal, string> = {
  full: 'Too many open pages here; come back later.',
  address: 'Too many open pages at your address; come back later.',
  story: 'Too many open pages of this story at your address; come back later.',
}

/** `st_1.3,site.12`: each a story (or the site) and the revision that its page shows. */
function otherPages(list: string): LivePage[] {
  return [...new Set(list.split(',', MOST_ALSO))].flatMap((page) => {
    const [, storyId, revision] = /^(\w{1,40})\.(0|[1-9]\d{0,8})$/.exec(page) ?? []
    return storyId && revision ? { storyId, revision: Number(revision) } : []
  })
}

function revisionNumber(text: string): number | null {
  return /^(0|[1-9]\d{0,8})$/.test(text) ? Number(text) : null
}
