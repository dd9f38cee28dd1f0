import { patchBetween } from '../../../shared/revision/patch.ts'
import { isRetraction, publicNote } from '../../../shared/model/story.ts'
import type { RetractedNews, RevisionNews, ViewsNews } from '../../../shared/protocol/live.ts'
import { isoTime } from '../pages/dates.ts'
import type { PageStore } from '../published/page-store.ts'
import type { Profiles } from '../../store/profiles.ts'
import type { Sections } from '../../store/sections.ts'
import { viewsLabel } from '../pages/counts.ts'
import type { Edition, PublishedRevision, RevisionNote } from '../published/published.ts'
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

interface FrameDeps {
  store: Pick<PageStore, 'story' | 'notes' | 'revisions'>
  sections: Pick<Sections, 'list'>
  profiles: Pick<Profiles, 'get'>
}

/** [RDR1] What brings a page of revision `from` up to `edition`: one patch, or `reset` if there is no such revision. */
export async function frameBetween(
  { store, sections, profiles }: FrameDeps,
  storyId: string,
  from: number,
  edition: Edition,
): Promise<Frame> {
  const [story, notes, revisions, list, profile] = await Promise.all([
    store.story(storyId),
    store.notes(storyId),
    store.revisions(storyId, [...new Set([from, edition.number])]),
    sections.list(),
    profiles.get(),
  ])
  const around = { sections: list, profile }
  const seen = revisions.find((revision) => revision.number === from)
  const newest = revisions.find((revision) => revision.number === edition.number)
  if (!story || !seen || !newest) return RESET
  if (mayBeEither(seen, notes)) return RESET
  const before = isRetraction(seen.kind)
    ? retractedParts(story, retractionAt(seen, notes), around)
    : storyParts({ story, revision: seen, notes }, around)
  if (story.retraction) {
    const { note } = story.retraction
    const patch = patchBetween(before, retractedParts(story, story.retraction, around))
    const news: RetractedNews = { number: edition.number, note, patch }
    return eventFrame('retracted', news, edition.number)
  }
  const patch = patchBetween(before, storyParts({ story, revision: newest, notes }, around))
  const { number, kind, publishedAt } = newest
  const note = publicNote(newest)
  const news: RevisionNews = { number, kind, note, publishedAt: isoTime(publishedAt), patch }
  return eventFrame('revision', news, number)
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

function frame(text: string): Frame {
  const length = Buffer.byteLength(text)
  const head = `${length.toString(16)}\r\n`
  const chunk = Buffer.from(`${head}${text}\r\n`)
  return { chunk, plain: chunk.subarray(head.length, head.length + length) }
}
