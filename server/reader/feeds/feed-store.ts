import { sql } from 'kysely'
import { assetsOf, type Head } from '../../../shared/document/content.ts'
import type { Db } from '../../store/database.ts'
import { readColumn } from '../../store/json-columns.ts'
import { withShownTags } from '../../store/tags.ts'
import { imagesOf, shownPictures } from '../published/image-table.ts'
import type { PublishedRevision } from '../published/published.ts'

/** A head is a part of it, unless somebody wrote a caption of thousands of words. */
const HEAD_BYTES = 16 * 1024

/** What a live story's newest revision says besides its text. */
export interface Printed {
  number: number
  /** Null where it is too long to be read here. */
  head: Head | null
  /** Of the newest revision that readers were to hear of. */
  toldAt: number
}

export interface Retracted {
  id: string
  path: string
  note: string
  publishedAt: number
  retractedAt: number
  /** As it was when readers saw it last. */
  head: Head | null
}

/** Reads what feeds and sitemaps need beside the lists. No query's cost depends on how many stories there are. */
export class FeedStore {
  readonly #db: Db

  constructor(deps: { db: Db }) {
    this.#db = deps.db
  }

  /** By story; one that was retracted meanwhile is not there. */
  async printed(storyIds: readonly string[]): Promise<Map<string, Printed>> {
    if (storyIds.length === 0) return new Map()
    const rows = await this.#db
      .selectFrom('published_story')
      .innerJoin('revision', (join) =>
        join
          .onRef('revision.story_id', '=', 'published_story.story_id')
          .onRef('revision.number', '=', 'published_story.revision'),
      )
      .select(['revision.story_id as id', 'revision.number', 'revision.minor'])
      .select(['revision.published_at as at', beginning('revision.contentJson')])
      .where('published_story.story_id', 'in', storyIds)
      .execute()
    const printed = new Map<string, Printed>()
    for (const { id, number, minor, at, begins } of rows) {
      const toldAt = minor === 1 ? await this.#lastTold(id, at) : at
      printed.set(id, { number, head: headOf(begins), toldAt })
    }
    return this.#withTags(printed)
  }

  /** The text of a revision; null if it is longer than `most` bytes. */
  async text(
    storyId: string,
    number: number,
    most: number,
  ): Promise<Pick<PublishedRevision, 'text' | 'pictures'> | null> {
    const row = await this.#db
      .selectFrom('revision')
      .select(['contentJson', 'blocksJson', 'packed', 'picturesJson'])
      .where('story_id', '=', storyId)
      .where('number', '=', number)
      .where('packed', 'is', null)
      .where(sql<boolean>`length(${sql.ref('blocksJson')}) <= ${most}`)
      .executeTakeFirst()
    if (!row) return null
    const { picturesJson, ...text } = row
    const pictures = readColumn.pictures(picturesJson)
    const images = await imagesOf(this.#db, assetsOf(pictures))
    return { text, pictures: shownPictures(pictures, images) }
  }

  /** Those retracted after `since`, the newest first. */
  async retracted(since: number, limit: number): Promise<Retracted[]> {
    const rows = await this.#db
      .selectFrom('story')
      .innerJoin('revision', (join) =>
        join
          .onRef('revision.story_id', '=', 'story.id')
          .onRef('revision.number', '=', 'story.revision'),
      )
      .select(['story.id', 'story.path', 'story.retraction_note as note'])
      .select(['story.published_at as publishedAt', 'story.retracted_at as retractedAt'])
      .select(beginning('revision.contentJson'))
      .where('story.retracted_at', '>', since)
      .where('story.state', '=', 'retracted')
      .orderBy('story.retracted_at', 'desc')
      .limit(limit)
      .execute()
    const gone = rows.flatMap(({ path, note, publishedAt, retractedAt, begins, ...row }) => {
      if (path === null || publishedAt === null || retractedAt === null) return []
      return [{ ...row, path, note: note ?? '', publishedAt, retractedAt, head: headOf(begins) }]
    })
    const heads = await withShownTags(
      this.#db,
      gone.map(({ head }) => head),
    )
    return gone.map((story, i) => ({ ...story, head: heads[i] ?? null }))
  }

  async #withTags(printed: ReadonlyMap<string, Printed>): Promise<Map<string, Printed>> {
    const all = [...printed]
    const heads = await withShownTags(
      this.#db,
      all.map(([, { head }]) => head),
    )
    return new Map(all.map(([id, one], i) => [id, { ...one, head: heads[i] ?? null }]))
  }

  /** The live stories that one of these events published, in that order. */
  async publishedIn({
    after,
    upTo,
  }: {
    after: number
    upTo: number
  }): Promise<{ id: string; path: string; updatedAt: number }[]> {
    return this.#db
      .selectFrom('event')
      .innerJoin('published_story', 'published_story.story_id', 'event.story_id')
      .select(['published_story.story_id as id', 'published_story.path'])
      .select('published_story.updated_at as updatedAt')
      .where('event.seq', '>', after)
      .where('event.seq', '<=', upTo)
      .where('event.type', '=', 'story.published')
      .groupBy(['published_story.story_id', 'published_story.path', 'published_story.updated_at'])
      .orderBy((eb) => eb.fn.min('event.seq'))
      .execute()
  }

  /** The widest file of each picture of these stories, that at the top first. */
  async picturesOf(storyIds: readonly string[]): Promise<Map<string, string[]>> {
    if (storyIds.length === 0) return new Map()
    const heroes = await this.#db
      .selectFrom('published_story')
      .innerJoin('asset', 'asset.id', 'published_story.asset_id')
      .select(['published_story.story_id as id', 'asset.variantsJson'])
      .where('published_story.story_id', 'in', storyIds)
      .execute()
    const inTexts = await this.#db
      .selectFrom('published_picture')
      .innerJoin('asset', 'asset.id', 'published_picture.asset_id')
      .select(['published_picture.story_id as id', 'asset.variantsJson', 'asset.id as assetId'])
      .where('published_picture.story_id', 'in', storyIds)
      .execute()
    const files = new Map<string, string[]>()
    const others = inTexts.toSorted((a, b) => (a.assetId < b.assetId ? -1 : 1))
    for (const { id, variantsJson } of [...heroes, ...others]) {
      const [widest] = readColumn.variants(variantsJson)
      const known = files.get(id) ?? []
      if (widest && !known.includes(widest.file)) files.set(id, [...known, widest.file])
    }
    return files
  }

  async #lastTold(storyId: string, otherwise: number): Promise<number> {
    const row = await this.#db
      .selectFrom('revision')
      .select('published_at')
      .where('story_id', '=', storyId)
      .where((eb) => eb.or([eb('minor', 'is', null), eb('minor', '=', 0)]))
      .orderBy('number', 'desc')
      .limit(1)
      .executeTakeFirst()
    return row?.published_at ?? otherwise
  }
}

function beginning(column: 'revision.contentJson') {
  return sql<string>`substr(${sql.ref(column)}, 1, ${sql.lit(HEAD_BYTES)})`.as('begins')
}

/** The head stands first (`readColumn.head`): null where all that was read is a piece of it. */
function headOf(begins: string): Head | null {
  try {
    return readColumn.head(begins)
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}
