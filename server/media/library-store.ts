import type { ExpressionBuilder } from 'kysely'
import type { Actor } from '../../shared/model/roles.ts'
import { foldedWords } from '../../shared/model/fold.ts'
import type { Place } from '../../shared/protocol/api/pages.ts'
import type { Db } from '../store/database.ts'
import { readColumn, type Crop, type Variant } from '../store/json-columns.ts'
import { readPage, type Wanted } from '../store/pages.ts'
import { seenBy } from '../store/seen-by.ts'
import type { Tables } from '../store/tables.ts'

export interface LibraryPicture {
  id: string
  width: number
  height: number
  variants: readonly Variant[]
  crops: readonly Crop[]
  thumbnail: string
  createdAt: number
  alt: string
  caption: string
  credit: string
}

interface Asked {
  text: string
  by: Actor
}

const NEWEST = { by: 'created_at', way: 'desc' } as const
const MOST_WORDS = 8

type Eb = ExpressionBuilder<Tables, 'asset'>

/** The pictures that the newsroom has, as far as somebody may know of them. */
export class LibraryStore {
  readonly #db: Db

  constructor(db: Db) {
    this.#db = db
  }

  async page(
    { text, by }: Asked,
    wanted: Wanted<number>,
  ): Promise<{ pictures: LibraryPicture[]; next: Place<number> | null }> {
    let query = this.#db
      .selectFrom('asset')
      .select(['id', 'width', 'height', 'variantsJson', 'cropsJson', 'thumbnail', 'created_at'])
      .where((eb) => mayKnow(eb, by))
    for (const word of foldedWords(text).slice(0, MOST_WORDS))
      query = query.where((eb) => hasWord(eb, word))
    const { rows, next } = await readPage(query, NEWEST, wanted, ({ created_at }) => created_at)
    const words = await this.#words(rows.map(({ id }) => id))
    const pictures = rows.map(({ variantsJson, cropsJson, created_at, ...row }) => ({
      ...row,
      crops: readColumn.crops(cropsJson),
      variants: readColumn.variants(variantsJson),
      createdAt: created_at,
      ...(words.get(row.id) ?? { alt: '', caption: '', credit: '' }),
    }))
    return { pictures, next }
  }

  async #words(ids: readonly string[]) {
    if (ids.length === 0) return new Map<string, never>()
    const rows = await this.#db
      .selectFrom('picture_words')
      .select(['asset_id', 'alt', 'caption', 'credit'])
      .where('asset_id', 'in', ids)
      .execute()
    return new Map(rows.map(({ asset_id, ...said }) => [asset_id, said]))
  }
}

/** [SEE1] What was published, what they brought themselves, and what is for stories that they may know of. */
function mayKnow(eb: Eb, by: Actor) {
  return eb.or([
    eb('asset.created_by', '=', by.id),
    eb.exists(
      eb
        .selectFrom('asset_file')
        .select('asset_file.file')
        .whereRef('asset_file.asset_id', '=', 'asset.id')
        .where('asset_file.published', '=', 1),
    ),
    eb.exists(
      eb
        .selectFrom('story')
        .select('story.id')
        .whereRef('story.id', '=', 'asset.story_id')
        .where(seenBy(by)),
    ),
  ])
}

/** `folded` has a space before each word. */
function hasWord(eb: Eb, word: string) {
  return eb.exists(
    eb
      .selectFrom('picture_words')
      .select('picture_words.asset_id')
      .whereRef('picture_words.asset_id', '=', 'asset.id')
      .where('picture_words.folded', 'like', `% ${word}%`),
  )
}
