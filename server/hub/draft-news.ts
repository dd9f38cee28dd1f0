import { z } from 'zod'
import { BASE_SCHEMA } from '../../shared/document/schema.ts'
import type { Committed, LoggedUpdate } from '../log/update-log.ts'

/** `{ from, schema, updates: [[userId, base64], …] }` on CHANNELS.draft: rows of a draft's log, just committed. */
const draftNews = z.object({
  from: z.number().int(),
  /** What the draft needs now; nodes of the first version don't say. */
  schema: z.number().int().default(BASE_SCHEMA),
  updates: z.array(z.tuple([z.string(), z.base64()])),
})

export function writeDraftNews(
  { from, schema }: Pick<Committed, 'from' | 'schema'>,
  rows: readonly LoggedUpdate[],
): z.infer<typeof draftNews> {
  return {
    from,
    schema,
    updates: rows.map(({ userId, data }) => [userId, Buffer.from(data).toString('base64')]),
  }
}

/** Nothing when the message is not one: the follower reads the gap from SQL. */
export function readDraftNews(message: unknown): LoggedUpdate[] {
  const news = draftNews.safeParse(message)
  if (!news.success) return []
  const { from, schema, updates } = news.data
  return updates.map(([userId, base64], i) => ({
    seq: from + i,
    userId,
    schema,
    data: new Uint8Array(Buffer.from(base64, 'base64')),
  }))
}
