import { isRetraction, publicNote } from '../../../shared/model/story.ts'
import type {
  LookNews,
  RetractedNews,
  RevisionNews,
  SiteNews,
  TokenNews,
  ViewsNews,
} from '../../../shared/protocol/live.ts'
import type { Clock } from '../../kernel/clock.ts'
import { isoTime } from '../pages/dates.ts'
import type { PageStore } from '../published/page-store.ts'
import type { Authors } from '../../store/authors.ts'
import type { Profiles } from '../../store/profiles.ts'
import type { Tags } from '../../store/tags.ts'
import type { Sections } from '../../store/sections.ts'
import { viewsLabel } from '../pages/counts.ts'
import type { Edition, PublishedRevision, RevisionNote, Texts } from '../published/published.ts'
import { retractedParts, storyParts } from '../pages/story-parts.ts'

/** One message of an event stream, encoded once for all sockets: as it is, and as an HTTP/1.1 chunk. */
export interface Frame {
  plain: Buffer
  chunk: Buffer
}

/** An event, because scripts don't hear of comments. */
const PING = 'event: ping\ndata: {}\n\n'
export const HEARTBEAT = frame(PING)
/** Closed by the server after it: the reader's page is of no known revision and has to be fetched again. */
export const RESET = frame('event: reset\ndata: {}\n\n')

/** The first bytes of a stream; `retryMs` is how long a browser waits before it comes back. */
export function greeting(retryMs: number): Frame {
  return frame(`: ok\nretry: ${retryMs}\n\n${PING}`)
}

export function farewell(retryMs: number): Frame {
  return frame(`retry: ${Math.round(retryMs)}\n\n`)
}

/**
 * The first data line of a message on a shared stream: the story that it is about, and the revision of the
 * page that it is for. The line stays outside the message's own frame, which is the same for all sockets.
 */
export function aboutFrame(storyId: string, revision: number): Frame {
  return frame(`data: ${storyId} ${revision}\n`)
}

export function viewsFrame(count: { total: number; reading: number }): Frame {
  const news: ViewsNews = { ...count, label: viewsLabel(count.total) }
  return eventFrame('views', news)
}

export function tokenFrame(token: string): Frame {
  const news: TokenNews = { token }
  return eventFrame('token', news)
}

export function siteFrame(news: SiteNews): Frame {
  return eventFrame('site', news, news.seq)
}

export function lookFrame(news: LookNews): Frame {
  return eventFrame('look', news)
}

export interface FrameDeps {
  store: Pick<PageStore, 'story' | 'notes' | 'revisions'>
  texts: Pick<Texts, 'patch'>
  sections: Pick<Sections, 'list'>
  authors: Pick<Authors, 'of' | 'edition'>
  tags: Pick<Tags, 'edition'>
  profiles: Pick<Profiles, 'get'>
  clock: Pick<Clock, 'now'>
}

/** `ask`: which share of the pages is to say when it has it. */
export type AskingEdition = Edition & { ask: number }

/** Whoever misses more than that loads the page, which is made once for all. */
const MOST_PATCH_BYTES = 512 * 1024

/**
 * [RDR1] What brings a page of revision `from` up to `edition`: one patch, or `reset` if there is no such revision, or
 * nearly nothing would stay.
 */
export async function frameBetween(
  deps: FrameDeps,
  storyId: string,
  from: number,
  edition: AskingEdition,
): Promise<Frame> {
  const [story, notes, sections, profile] = await Promise.all([
    deps.store.story(storyId),
    deps.store.notes(storyId),
    deps.sections.list(),
    deps.profiles.get(),
  ])
  const ask = Math.ceil(edition.ask * 1_000) / 1_000
  const around = { sections, profile, now: deps.clock.now() }
  const [seen] = await deps.store.revisions(storyId, [from])
  if (!story || !seen || mayBeEither(seen, notes)) return RESET
  const before = isRetraction(seen.kind)
    ? retractedParts(story, retractionAt(seen, notes), around)
    : storyParts({ story, revision: seen, notes, authors: await authorsOf(seen, deps) }, around)
  if (story.retraction) {
    const { note } = story.retraction
    const to = retractedParts(story, story.retraction, around)
    const patch = await deps.texts.patch({ from: before, to })
    return patchFrame('retracted', { number: edition.number, note, ask }, patch)
  }
  const [newest] = await deps.store.revisions(storyId, [edition.number])
  if (!newest) return RESET
  const authors = await authorsOf(newest, deps)
  const to = storyParts({ story, revision: newest, notes, authors }, around)
  const patch = await deps.texts.patch({ from: before, to })
  if (patch.length > MOST_PATCH_BYTES) return RESET
  const { number, publishedAt } = newest
  const missed = notes.filter((note) => note.number > from && note.number <= number)
  const minor = missed.every((note) => note.minor)
  const told = missed.findLast((note) => !note.minor) ?? newest
  const news = {
    number,
    kind: told.kind,
    note: publicNote(told),
    minor,
    publishedAt: isoTime(publishedAt),
    ask,
  }
  const frame = patchFrame('revision', news, patch)
  return frame.plain.length > MOST_PATCH_BYTES ? RESET : frame
}

/** What readers are told of those by whom a revision is. */
function authorsOf({ content }: PublishedRevision, { authors }: FrameDeps) {
  return authors.of(content.meta.bylines)
}

/** What readers saw in place of the story: a note that was changed keeps the moment of its retraction. */
function retractionAt(seen: PublishedRevision, notes: readonly RevisionNote[]) {
  const began = notes.findLast(({ number, kind }) => number <= seen.number && kind === 'retract')
  return { note: seen.note ?? '', at: (began ?? seen).publishedAt }
}

/** Before retractions were revisions, a page stayed at its number when its story was retracted: nobody knows what it shows. */
function mayBeEither({ number, kind }: PublishedRevision, notes: readonly RevisionNote[]): boolean {
  const next = notes.find((note) => note.number === number + 1)
  return next?.kind === 'reinstate' && !isRetraction(kind)
}

function eventFrame(event: string, data: unknown, id?: number): Frame {
  const line = id === undefined ? '' : `id: ${id}\n`
  return frame(`event: ${event}\n${line}data: ${JSON.stringify(data)}\n\n`)
}

/** `patch` is JSON, and stands last. */
function patchFrame(
  event: string,
  news: Omit<RevisionNews, 'patch'> | Omit<RetractedNews, 'patch'>,
  patch: string,
): Frame {
  const data = `${JSON.stringify(news).slice(0, -1)},"patch":${patch}}`
  return frame(`event: ${event}\nid: ${news.number}\ndata: ${data}\n\n`)
}

function frame(text: string): Frame {
  const length = Buffer.byteLength(text)
  const head = `${length.toString(16)}\r\n`
  const chunk = Buffer.from(`${head}${text}\r\n`)
  return { chunk, plain: chunk.subarray(head.length, head.length + length) }
}
