import { sql } from 'kysely'
import { nameSlug } from '../../../shared/model/name-slug.ts'
import type { Db } from '../../store/database.ts'
import { dayOfPath } from '../../store/published-day-table.ts'
import { readColumn } from '../../store/json-columns.ts'
import { renamedTags } from '../../store/tags.ts'
import type { NameKind } from '../../store/publishing-tables.ts'
import { focusedImage } from './focused-image.ts'
import type { Image, ListedStory, Position } from './published.ts'

/** Which live stories, at most `limit` of them: those of a section or all, from `before` on. */
interface Wanted {
  limit: number
  section?: string | undefined
  before?: Position | null
}

/** Reads the lists of live stories, newest first. What a list costs does not depend on how many there are. */
export class ListStore {
  readonly #db: Db

  constructor(deps: { db: Db }) {
    this.#db = deps.db
  }

  async newest({ limit, section, before = null }: Wanted): Promise<ListedStory[]> {
    let query = this.#stories()
      .orderBy('published_story.published_at', 'desc')
      .orderBy('published_story.story_id', 'desc')
      .limit(limit)
    if (section !== undefined) query = query.where('published_story.section', '=', section)
    if (before) query = query.where(comesAfter('published_story', before))
    return (await query.execute()).map(listedStory)
  }

  /** Stories on whose page a name stands, by the name's slug. */
  async named(
    kind: NameKind,
    slug: string,
    { limit, before = null }: Omit<Wanted, 'section'>,
  ): Promise<ListedStory[]> {
    let query = this.#stories()
      .innerJoin('published_name as named', 'named.story_id', 'published_story.story_id')
      .where('named.kind', '=', kind)
      .where('named.slug', '=', slug)
      .orderBy('named.published_at', 'desc')
      .orderBy('named.story_id', 'desc')
      .limit(limit)
    if (before) query = query.where(comesAfter('named', before))
    return (await query.execute()).map(listedStory)
  }

  /** Those of these stories that are live, by id. */
  async byIds(ids: readonly string[]): Promise<Map<string, ListedStory>> {
    if (ids.length === 0) return new Map()
    const rows = await this.#stories().where('published_story.story_id', 'in', ids).execute()
    return new Map(rows.map((row) => [row.id, listedStory(row)]))
  }

  /** Other stories that have most of these tags, of as many the newest. It looks at the newest ones of each tag alone. */
  async alike(id: string, tags: readonly string[], limit: number): Promise<ListedStory[]> {
    const slugs = [...new Set(tags.map(nameSlug))].filter((slug) => slug !== '')
    if (slugs.length === 0) return []
    const newest = slugs.slice(0, MOST_TAGS).map(newestTagged)
    const { rows } = await sql<{
      id: string
    }>`select story_id as id from (${sql.join(newest, sql` union all `)}) as tagged
      where story_id <> ${id} group by story_id order by count(*) desc, max(published_at) desc, story_id desc
      limit ${limit}`.execute(this.#db)
    const found = await this.byIds(rows.map((row) => row.id))
    return rows.flatMap((row) => found.get(row.id) ?? [])
  }

  /** Stories with a day in their address, `2026/05/08`. */
  async ofDay(
    day: string,
    { limit, before = null }: Omit<Wanted, 'section'>,
  ): Promise<ListedStory[]> {
    let query = this.#stories()
      .where(dayOfPath(this.#db), '=', day)
      .orderBy('published_story.published_at', 'desc')
      .orderBy('published_story.story_id', 'desc')
      .limit(limit)
    if (before) query = query.where(comesAfter('published_story', before))
    return (await query.execute()).map(listedStory)
  }

  /** The name behind a slug as it was printed last, or an editor renamed it; null when no live story has it. */
  async nameOf(kind: NameKind, slug: string): Promise<string | null> {
    const renamed = kind === 'tags' ? (await renamedTags(this.#db, [slug])).get(slug) : undefined
    const row = await this.#db
      .selectFrom('published_name')
      .select('name')
      .where('kind', '=', kind)
      .where('slug', '=', slug)
      .orderBy('published_at', 'desc')
      .orderBy('story_id', 'desc')
      .limit(1)
      .executeTakeFirst()
    return row ? (renamed?.name ?? row.name) : null
  }

  #stories() {
    return this.#db
      .selectFrom('published_story')
      .leftJoin('asset', 'asset.id', 'published_story.asset_id')
      .select(['published_story.story_id as id', 'published_story.path', 'published_story.section'])
      .select(['published_story.published_at as publishedAt', 'published_story.cardJson'])
      .select([
        'published_story.asset_id as assetId',
        'asset.variantsJson',
        'asset.cropsJson',
        'asset.thumbnail',
        'asset.wide_card as wideCard',
      ])
  }
}

const MOST_TAGS = 12
const NEWEST_OF_TAG = 24

function newestTagged(slug: string, i: number) {
  return sql`select * from (select story_id, published_at from published_name
    where kind = 'tags' and slug = ${slug} order by published_at desc, story_id desc
    limit ${NEWEST_OF_TAG}) as ${sql.ref(`tag${i}`)}`
}

/** In a list that is ordered by when its stories were published, newest first. */
function comesAfter(table: 'published_story' | 'named', { publishedAt, id }: Position) {
  const place = sql`(${sql.ref(`${table}.published_at`)}, ${sql.ref(`${table}.story_id`)})`
  return sql<boolean>`${place} < (${publishedAt}, ${id})`
}

interface ListedRow {
  id: string
  path: string
  section: string
  publishedAt: number
  cardJson: string
  assetId: string | null
  variantsJson: string | null
  cropsJson: string | null
  thumbnail: string | null
  wideCard: string | null
}

function listedStory(row: ListedRow): ListedStory {
  const { cardJson, assetId, variantsJson, cropsJson, thumbnail, wideCard, ...story } = row
  const card = readColumn.card(cardJson)
  const image: Image | null =
    variantsJson !== null && thumbnail !== null
      ? {
          variants: readColumn.variants(variantsJson),
          crops: readColumn.crops(cropsJson),
          thumbnail,
          wideCard,
        }
      : null
  return { ...story, card, image: image && focusedImage(image, assetId ?? '', card.focus) }
}
