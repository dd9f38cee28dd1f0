import * as Y from 'yjs'
import { z } from 'zod'
import type { LoggedUpdate } from '../log/update-log.ts'

/** `{ from, updates: [[userId, base64], …] }` on CHANNELS.draft: rows of a draft's log, just committed. */
const draftNews = z.object({
  from: z.number().int(),
  updates: z.array(z.tuple([z.string(), z.base64()])),
})

export function writeDraftNews(
  from: number,
  rows: readonly LoggedUpdate[],
): z.infer<typeof draftNews> {
  return {
    from,
    updates: rows.map(({ userId, data }) => [userId, Buffer.from(data).toString('base64')]),
  }
}

/** Nothing when the message is not one: the follower reads the gap from SQL. */
export function readDraftNews(message: unknown): LoggedUpdate[] {
  const news = draftNews.safeParse(message)
  if (!news.success) return []
  return news.data.updates.map(([userId, base64], i) => ({
    seq: news.data.from + i,
    userId,
    data: new Uint8Array(Buffer.from(base64, 'base64')),
  }))
}

export function mergeUpdates(updates: readonly Uint8Array[]): Uint8Array {
  const [only] = updates
  return only && updates.length === 1 ? only : Y.mergeUpdates([...updates])
}
