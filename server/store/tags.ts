import type { Head } from '../../shared/document/content.ts'
import { nameSlug } from '../../shared/model/name-slug.ts'
import type { Clock } from '../kernel/clock.ts'
import { type Also, type Db, type Trx, nothingElse } from './database.ts'
import { Fresh } from './fresh.ts'
import { takeTurns } from './kept-setting.ts'
import { editionOf, nextEdition } from './setting-edition.ts'

const KEY = 'tags'

/** What a tag is called, and the slug of its page. */
export interface KnownTag {
  at: string
  name: string
}

/** By the slugs that revisions' own names of them make; those that were never renamed are not there. */
export type RenamedTags = ReadonlyMap<string, KnownTag>

export interface Renamed {
  /** The name and the slug before. */
  from: { slug: string; name: string }
  to: KnownTag
  /** Stories had both tags, or some one and some the other. */
  isMerged: boolean
}

/** `into`: the tag that it would become one with, which was not said; null where no live story has the tag. */
export type RenamedOrNot = ({ ok: true } & Renamed) | { ok: false; into: KnownTag | null }

/**
 * Tags as readers see them. A revision never changes [PUB2]: what its tags are called is looked up here, and so is where the page
 * of an earlier name leads.
 */
export class Tags {
  readonly #db: Db
  readonly #fresh: Fresh<string>

  constructor(deps: { db: Db; clock: Pick<Clock, 'elapsed'> }) {
    this.#db = deps.db
    this.#fresh = new Fresh({ clock: deps.clock, read: () => editionOf(deps.db, KEY) })
  }

  /** Another one for each change, as it was at most a second ago: pages ask all the time. */
  edition(): Promise<string> {
    return this.#fresh.get()
  }

  /** They were changed elsewhere. */
  forget(): void {
    this.#fresh.forget()
  }

  /** Where the page of a tag stands that stood at `slug`; null where it still does, or never did. */
  async movedTo(slug: string): Promise<string | null> {
    const at = (await renamedTags(this.#db, [slug])).get(slug)?.at
    return at === undefined || at === slug ? null : at
  }

  /**
   * Gives the tag at `slug` another name. Where that leads to another tag, the two are one from then on, which nobody can undo:
   * it is done where `into` is the slug of that tag.
   */
  async rename(
    slug: string,
    name: string,
    also: Also<Renamed> = nothingElse,
    { into }: { into?: string | undefined } = {},
  ): Promise<RenamedOrNot> {
    const done = await this.#db.transaction().execute(async (trx): Promise<RenamedOrNot> => {
      await takeTurns(trx, KEY)
      const before = await nameIn(trx, slug)
      if (before === null) return { ok: false, into: null }
      const to = await placeOf(trx, slug, name)
      const isMerged = to.at !== slug && (await isListed(trx, to.at))
      const isOther = isMerged || to.at !== nameSlug(name)
      if (isOther && into !== to.at) return { ok: false, into: to }
      await trx.updateTable('tag').set(to).where('at', 'in', [slug, to.at]).execute()
      const rows = [...new Set([slug, to.at])].map((one) => ({ slug: one, ...to }))
      await trx
        .insertInto('tag')
        .values(rows)
        .onConflict((conflict) => conflict.column('slug').doUpdateSet(to))
        .execute()
      await nextEdition(trx, KEY)
      const renamed = { from: { slug, name: before }, to, isMerged }
      await also(trx, renamed)
      return { ok: true, ...renamed }
    })
    this.#fresh.forget()
    return done
  }
}

/** Those of these slugs of tags that were renamed. */
export async function renamedTags(db: Db | Trx, slugs: readonly string[]): Promise<RenamedTags> {
  if (slugs.length === 0) return new Map()
  const rows = await db
    .selectFrom('tag')
    .selectAll()
    .where('slug', 'in', [...new Set(slugs)])
    .execute()
  return new Map(rows.map(({ slug, at, name }) => [slug, { at, name }]))
}

/** Heads of revisions with their tags as readers see them. */
export async function withShownTags<T extends Head | null>(
  db: Db | Trx,
  heads: readonly T[],
): Promise<T[]> {
  const slugs = heads.flatMap((head) => head?.meta.tags.map(nameSlug) ?? [])
  const renamed = await renamedTags(db, slugs)
  if (renamed.size === 0) return [...heads]
  return heads.map(
    (head) => head && { ...head, meta: { ...head.meta, tags: shownTags(head.meta.tags, renamed) } },
  )
}

/** A head of a revision with its tags as readers see them. */
export async function shownHead(db: Db | Trx, head: Head): Promise<Head> {
  const [shown = head] = await withShownTags(db, [head])
  return shown
}

/** Two that are one now are named once. */
export function shownTags(tags: readonly string[], renamed: RenamedTags): string[] {
  return [...new Set(tags.map((name) => renamed.get(nameSlug(name))?.name ?? name))]
}

/** What the tag is called that stands at `slug`, as it was printed last if it was never renamed; null where no live story has it. */
async function nameIn(trx: Trx, slug: string): Promise<string | null> {
  const known = (await renamedTags(trx, [slug])).get(slug)
  if (known && known.at !== slug) return null
  const printed = await trx
    .selectFrom('published_name')
    .select('name')
    .where('kind', '=', 'tags')
    .where('slug', '=', slug)
    .orderBy('published_at', 'desc')
    .orderBy('story_id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return printed ? (known?.name ?? printed.name) : null
}

/** Live stories have the tag that stands at `at`, also where they are still listed under a slug that leads there. */
async function isListed(trx: Trx, at: string): Promise<boolean> {
  const leading = await trx.selectFrom('tag').select('slug').where('at', '=', at).execute()
  const isMoved = (await renamedTags(trx, [at])).has(at)
  const slugs = [...leading.map(({ slug }) => slug), ...(isMoved ? [] : [at])]
  if (slugs.length === 0) return false
  const listed = await trx
    .selectFrom('published_name')
    .select('slug')
    .where('kind', '=', 'tags')
    .where('slug', 'in', slugs)
    .limit(1)
    .executeTakeFirst()
  return listed !== undefined
}

/** A name that was merged into another one leads there; unless that is the tag which is renamed: then it is its name again. */
async function placeOf(trx: Trx, slug: string, name: string): Promise<KnownTag> {
  const at = nameSlug(name)
  const known = (await renamedTags(trx, [at])).get(at)
  return known && known.at !== at && known.at !== slug ? known : { at, name }
}
