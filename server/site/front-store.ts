import type { FrontCard } from '../../shared/protocol/api/front.ts'
import type { Db } from '../store/database.ts'
import { readColumn } from '../store/json-columns.ts'

/** Live stories as the front page has them, by id: what their newest revisions say, which is no secret. */
export async function frontCards(
  db: Db,
  ids: readonly string[],
): Promise<Record<string, FrontCard>> {
  if (ids.length === 0) return {}
  const rows = await db
    .selectFrom('published_story')
    .leftJoin('asset', 'asset.id', 'published_story.asset_id')
    .select(['published_story.story_id', 'published_story.path', 'published_story.section'])
    .select(['published_story.published_at', 'published_story.cardJson', 'asset.thumbnail'])
    .where('published_story.story_id', 'in', ids)
    .execute()
  return Object.fromEntries(
    rows.map((row) => [
      row.story_id,
      {
        headline: readColumn.card(row.cardJson).headline,
        url: row.path,
        section: row.section,
        thumbnail: row.thumbnail === null ? null : `/media/${row.thumbnail}`,
        publishedAt: new Date(row.published_at).toISOString(),
      },
    ]),
  )
}
