import type { Author } from '../../shared/model/author.ts'
import { authorPhotoPath } from '../../shared/model/author.ts'
import { nameSlug } from '../../shared/model/name-slug.ts'
import type { Clock } from '../kernel/clock.ts'
import { contentHash } from './content-hash.ts'
import { nothingElse, type Also, type Db, type Trx } from './database.ts'
import { Fresh } from './fresh.ts'
import { takeTurns } from './kept-setting.ts'
import { editionOf, nextEdition } from './setting-edition.ts'

/** An author and where their photo is; null: there is none. */
export interface KnownAuthor extends Author {
  photo: string | null
}

/** `taken`: somebody of this slug is there, who is no new one. */
export type SavedAuthor = { ok: true } | { ok: false; reason: 'full' | 'taken' }

/** What is kept of one is small; a list that nobody could look through is none. */
export const MOST_AUTHORS = 2_000
const KEY = 'authors'
const COLUMNS = ['slug', 'name', 'title', 'bio', 'email', 'link', 'photo_hash'] as const

/** What readers are told of those by whom stories are, found by the slugs of their names. */
export class Authors {
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

  async list(): Promise<KnownAuthor[]> {
    const rows = await this.#db
      .selectFrom('author')
      .select(COLUMNS)
      .orderBy('slug')
      .limit(MOST_AUTHORS)
      .execute()
    return rows.map(known)
  }

  /** Those of these names that readers are told something of, by slug. */
  async of(names: readonly string[]): Promise<Map<string, KnownAuthor>> {
    return authorsIn(this.#db, names)
  }

  async photo(slug: string): Promise<{ bytes: Uint8Array; hash: string } | null> {
    const row = await this.#db
      .selectFrom('author')
      .select(['photo', 'photo_hash'])
      .where('slug', '=', slug)
      .executeTakeFirst()
    return row?.photo && row.photo_hash !== null ? { bytes: row.photo, hash: row.photo_hash } : null
  }

  /** `also` is told what there was before. One who is said to be new takes nobody's place. */
  async save(
    author: Author,
    also: Also<KnownAuthor | null> = nothingElse,
    { isNew = false } = {},
  ): Promise<SavedAuthor> {
    return this.#change(async (trx): Promise<SavedAuthor> => {
      const before = await oneIn(trx, author.slug)
      if (before && isNew) return { ok: false, reason: 'taken' }
      if (!before && (await countIn(trx)) >= MOST_AUTHORS) return { ok: false, reason: 'full' }
      const { slug: _slug, ...said } = author
      await trx
        .insertInto('author')
        .values({ ...author, photo_hash: null, photo: null })
        .onConflict((conflict) => conflict.column('slug').doUpdateSet(said))
        .execute()
      await also(trx, before)
      return { ok: true }
    })
  }

  /** Null takes it away. `also` is told of whom, and of the photo before. False if there is no such author. */
  async setPhoto(
    slug: string,
    photo: Uint8Array | null,
    also: Also<KnownAuthor> = nothingElse,
  ): Promise<boolean> {
    return this.#change(async (trx) => {
      const before = await oneIn(trx, slug)
      if (!before) return false
      await trx
        .updateTable('author')
        .set({ photo, photo_hash: photo && contentHash(photo) })
        .where('slug', '=', slug)
        .execute()
      await also(trx, before)
      return true
    })
  }

  /** Whoever is gone already is gone. */
  async remove(slug: string, also: Also<KnownAuthor> = nothingElse): Promise<void> {
    await this.#change(async (trx) => {
      const [gone] = await removeAuthors(trx, [slug])
      if (gone) await also(trx, gone)
    })
  }

  async #change<T>(change: (trx: Trx) => Promise<T>): Promise<T> {
    const done = await this.#db.transaction().execute(async (trx) => {
      await takeTurns(trx, KEY)
      const made = await change(trx)
      await nextEdition(trx, KEY)
      return made
    })
    this.#fresh.forget()
    return done
  }
}

export async function authorsIn(
  db: Db,
  names: readonly string[],
): Promise<Map<string, KnownAuthor>> {
  const slugs = slugsOf(names)
  if (slugs.length === 0) return new Map()
  const rows = await db.selectFrom('author').select(COLUMNS).where('slug', 'in', slugs).execute()
  return new Map(rows.map((row) => [row.slug, known(row)]))
}

/** What readers were told of somebody who was called so: it goes with what tells who they are. */
export async function eraseAuthors(trx: Trx, names: readonly string[]): Promise<KnownAuthor[]> {
  await takeTurns(trx, KEY)
  const gone = await removeAuthors(trx, slugsOf(names))
  if (gone.length > 0) await nextEdition(trx, KEY)
  return gone
}

async function removeAuthors(trx: Trx, slugs: readonly string[]): Promise<KnownAuthor[]> {
  if (slugs.length === 0) return []
  const rows = await trx
    .deleteFrom('author')
    .where('slug', 'in', slugs)
    .returning(COLUMNS)
    .execute()
  return rows.map(known)
}

function slugsOf(names: readonly string[]): string[] {
  return [...new Set(names.map(nameSlug))].filter((slug) => slug !== '')
}

async function oneIn(trx: Trx, slug: string): Promise<KnownAuthor | null> {
  const row = await trx
    .selectFrom('author')
    .select(COLUMNS)
    .where('slug', '=', slug)
    .executeTakeFirst()
  return row ? known(row) : null
}

async function countIn(trx: Trx): Promise<number> {
  const { count } = await trx
    .selectFrom('author')
    .select((eb) => eb.fn.countAll<number | string>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}

function known({ photo_hash: hash, ...author }: Author & { photo_hash: string | null }) {
  return { ...author, photo: hash === null ? null : authorPhotoPath(author.slug, hash) }
}
