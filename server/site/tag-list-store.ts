import { sql } from 'kysely'
import type { Db } from '../store/database.ts'
import { isPostgres } from '../store/published-text-table.ts'
import { renamedTags } from '../store/tags.ts'

export interface ListedTag {
  slug: string
  name: string
  /** Live stories that have it; counting ends at one more than `MOST_COUNTED`. */
  stories: number
}

export const MOST_COUNTED = 1_000
/** Rows that are moved in one transaction. */
const BATCH = 500

/** The tags of live stories, and their rows when a tag has another address. No query reads more than it has to show, or to move. */
export class TagListStore {
  readonly #db: Db

  constructor(deps: { db: Db }) {
    this.#db = deps.db
  }

  /** In the order of their slugs’ bytes, from behind `after` on, of those that begin with `beginning`; null as `next` where that is all. */
  async page(
    { beginning, after }: { beginning: string; after: string | null },
    limit: number,
  ): Promise<{ tags: ListedTag[]; next: string | null }> {
    const tags: ListedTag[] = []
    let slug = await this.#nextSlug(beginning, after)
    while (slug !== null && tags.length < limit) {
      tags.push({ slug, ...(await this.#told(slug)) })
      slug = await this.#nextSlug(beginning, slug)
    }
    return { tags, next: slug === null ? null : (tags.at(-1)?.slug ?? null) }
  }

  /** Null: no live story has it. */
  async one(slug: string): Promise<ListedTag | null> {
    const told = await this.#told(slug)
    return told.stories === 0 ? null : { slug, ...told }
  }

  /** Tags that moved, of which stories are still listed where they were before. */
  async toMove(): Promise<{ slug: string; at: string; name: string }[]> {
    return this.#db
      .selectFrom('tag')
      .selectAll()
      .whereRef('slug', '!=', 'at')
      .where((eb) =>
        eb.exists(
          eb
            .selectFrom('published_name')
            .select('story_id')
            .where('kind', '=', 'tags')
            .whereRef('published_name.slug', '=', 'tag.slug'),
        ),
      )
      .execute()
  }

  /**
   * Lists some more stories under the new address; true if there may be others. A story that is published meanwhile writes its
   * rows itself: what is moved is moved in place, and waits for no story.
   */
  async moveSome({ slug, at, name }: { slug: string; at: string; name: string }): Promise<boolean> {
    return this.#db.transaction().execute(async (trx) => {
      const rows = await trx
        .selectFrom('published_name')
        .select(['story_id', 'published_at'])
        .where('kind', '=', 'tags')
        .where('slug', '=', slug)
        .orderBy('published_at')
        .orderBy('story_id')
        .limit(BATCH)
        .execute()
      if (rows.length === 0) return false
      const both = trx
        .selectFrom('published_name as other')
        .select('other.story_id')
        .where(among('other', at, rows))
      await trx
        .updateTable('published_name')
        .set({ slug: at, name })
        .where(among('published_name', slug, rows))
        .where('story_id', 'not in', both)
        .execute()
      // They have both tags.
      await trx
        .deleteFrom('published_name')
        .where(among('published_name', slug, rows))
        .execute()
      return rows.length === BATCH
    })
  }

  async #nextSlug(beginning: string, after: string | null): Promise<string | null> {
    // Else slugs that begin alike need not stand beside each other, and both databases not agree.
    const bytes = isPostgres(this.#db) ? sql<string>`slug collate "C"` : sql.ref<string>('slug')
    const row = await this.#db
      .selectFrom('published_name')
      .select('slug')
      .where('kind', '=', 'tags')
      .where(bytes, after === null ? '>=' : '>', after ?? beginning)
      .orderBy(bytes)
      .limit(1)
      .executeTakeFirst()
    return row?.slug.startsWith(beginning) ? row.slug : null
  }

  async #told(slug: string): Promise<Omit<ListedTag, 'slug'>> {
    const some = this.#db
      .selectFrom('published_name')
      .select('name')
      .where('kind', '=', 'tags')
      .where('slug', '=', slug)
      .orderBy('published_at', 'desc')
      .orderBy('story_id', 'desc')
      .limit(MOST_COUNTED + 1)
    const rows = await some.execute()
    const renamed = (await renamedTags(this.#db, [slug])).get(slug)
    return { name: renamed?.name ?? rows[0]?.name ?? '', stories: rows.length }
  }
}

/** Whether a row is of that tag and one of these stories; no others of the tag are looked at. */
function among(
  table: 'published_name' | 'other',
  slug: string,
  rows: readonly { story_id: string; published_at: number }[],
) {
  const column = (name: string) => sql.ref(`${table}.${name}`)
  const ids = rows.map(({ story_id: id }) => id)
  return sql<boolean>`${column('kind')} = 'tags' and ${column('slug')} = ${slug}
    and ${column('published_at')} between ${rows[0]?.published_at ?? 0} and ${rows.at(-1)?.published_at ?? 0}
    and ${column('story_id')} in (${sql.join(ids)})`
}
