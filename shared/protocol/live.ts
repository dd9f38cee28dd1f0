import type { Patch } from '../revision/patch.ts'
import type { RevisionKind } from '../model/story.ts'

/*
 * The data of each event of `GET /stories/:id/live` (server-sent events), as JSON. The id of `revision` and
 * `retracted` is the number of the revision that the page shows afterwards; `reset` has the data `{}`.
 *
 * With `?also=`, the stream is shared by several pages: the data of each event then begins with a line of its
 * own, the story and the revision of the page that it is for (`st_… 3`). A patch fits no other revision.
 *
 * `site` in the place of a story is the whole site, for pages that show cards of stories; its revision is the `seq` of the
 * outbox at which the page was made (`data-seq`). Its events are `site` and `look`.
 */
export const SITE = 'site'

/** `revision`: turns the page of the reader's last revision into that of revision `number`, however many lie between. */
export interface RevisionNews {
  number: number
  kind: RevisionKind
  /** The public note of a correction. */
  note: string | null
  /** Nobody needs to hear of it: all that lies between is minor. */
  minor: boolean
  publishedAt: string
  /** Which share of the pages is to say when it has it, see `POST /stories/:id/arrivals` in PROTOCOL.md. */
  ask: number
  patch: Patch
}

/** `retracted`: what stays of the page is the public note, which may change. The page goes on: the story may come back. */
export interface RetractedNews {
  number: number
  note: string
  ask: number
  patch: Patch
}

/** `token`: for the view that the page counts, see `POST /stories/:id/views` in PROTOCOL.md. */
export interface TokenNews {
  token: string
}

/** `views`: at most once a second. `label` is `total` in words, as the page shows it. */
export interface ViewsNews {
  total: number
  reading: number
  label: string
}

/** `site`: what happened to stories since the page was at its seq, the last one last; each story stands there once. */
export interface SiteNews {
  seq: number
  cards: CardNews[]
}

/**
 * `look`: how pages look now besides their stories, the front page and every other one. An open page whose `data-look` is
 * another was made before editors arranged the front page anew, or an admin changed the newsroom's name, sections and the like.
 */
export interface LookNews {
  front: string
  page: string
}

export type CardNews =
  /** `on`: the lists that it stands in, by their paths. */
  | { id: string; is: 'new' | 'changed'; headline: string; on: string[] }
  /** Its card must go. */
  | { id: string; is: 'retracted' }
