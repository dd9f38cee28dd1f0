import type { Head } from '../../shared/document/content.ts'
import type { Searched } from '../contents/searched.ts'
import type { Db, Trx } from '../store/database.ts'
import { isPostgres, removeText, writeTexts } from '../store/published-text-table.ts'
import { readColumn } from '../store/json-columns.ts'
import type { KeptText } from '../store/revision-text.ts'
import { textOf } from './live-text.ts'

/** Events that are looked through for what a node of the version before left out. */
const RECENT = 1_000
const KEY = 'derived:published-text'
/** No id. */
const DONE = 'done'
/** What the settings say once all live stories have their text. */
export const TEXTS_WRITTEN = { key: KEY, value: DONE }

/** A live story's newest revision. */
export interface LiveText {
  storyId: string
  number: number
  publishedAt: number
  head: Head
  text: KeptText
}

/** Texts that are searched, beside the revisions that they are made of. */
export class TextStore {
  readonly #db: Db

  constructor(deps: { db: Db }) {
    this.#db = deps.db
  }

  /** Up to which id all live stories have their text; null once all of them have. */
  async progress(): Promise<string | null> {
    const row = await this.#db
      .selectFrom('setting')
      .select('value')
      .where('key', '=', KEY)
      .executeTakeFirst()
    return row?.value === DONE ? null : (row?.value ?? '')
  }

  async keepProgress(upTo: string | null): Promise<void> {
    const value = upTo ?? DONE
    await this.#db
      .insertInto('setting')
      .values({ key: KEY, value })
      .onConflict((conflict) =>
        conflict.column('key').doUpdateSet({ value }).where('setting.value', '!=', DONE),
      )
      .execute()
  }

  async after(id: string, limit: number): Promise<LiveText[]> {
    const rows = await this.#live()
      .where('story.id', '>', id)
      .orderBy('story.id')
      .limit(limit)
      .execute()
    return rows.map(liveText)
  }

  /** Stories told of lately whose text is missing, or another one than readers have. */
  async missed(): Promise<LiveText[]> {
    const ids = await this.#recent()
    if (ids.length === 0) return []
    const rows = await this.#live()
      .leftJoin('published_text', 'published_text.story_id', 'story.id')
      .where('story.id', 'in', ids)
      .where((eb) =>
        eb.or([
          eb('published_text.revision', 'is', null),
          eb('published_text.revision', '!=', eb.ref('story.revision')),
        ]),
      )
      .execute()
    return rows.map(liveText)
  }

  /** Takes away what a node of the version before left when it retracted. */
  async removeGone(): Promise<void> {
    const ids = await this.#recent()
    if (ids.length === 0) return
    const gone = await this.#db
      .selectFrom('published_text')
      .innerJoin('story', 'story.id', 'published_text.story_id')
      .select('story.id')
      .where('story.id', 'in', ids)
      .where('story.state', '!=', 'live')
      .execute()
    for (const { id } of gone)
      await this.#db.transaction().execute(async (trx) => {
        if ((await held(trx, [id])).size === 0) await removeText(trx, id)
      })
  }

  /** Writes those that are still what readers have. */
  async write(texts: readonly (LiveText & { searched: Searched })[]): Promise<void> {
    await this.#db.transaction().execute(async (trx) => {
      const live = await held(
        trx,
        texts.map(({ storyId }) => storyId),
      )
      const same = texts.filter(({ storyId, number }) => live.get(storyId) === number)
      await writeTexts(
        trx,
        same.map((text) => textOf(text, text.publishedAt, text.searched)),
      )
    })
  }

  async #recent(): Promise<string[]> {
    const { last } = await this.#db
      .selectFrom('event')
      .select((eb) => eb.fn.max('seq').as('last'))
      .executeTakeFirstOrThrow()
    const rows = await this.#db
      .selectFrom('event')
      .select('story_id')
      .distinct()
      .where('seq', '>', (last ?? 0) - RECENT)
      .execute()
    return rows.map(({ story_id }) => story_id)
  }

  #live() {
    return this.#db
      .selectFrom('story')
      .innerJoin('revision', (join) =>
        join
          .onRef('revision.story_id', '=', 'story.id')
          .onRef('revision.number', '=', 'story.revision'),
      )
      .select(['story.id', 'story.published_at as first', 'revision.published_at as newest'])
      .select(['revision.number', 'revision.contentJson', 'revision.blocksJson', 'revision.packed'])
      .where('story.state', '=', 'live')
  }
}

/** The revisions of those that are live; nobody publishes or retracts one until the transaction ends. */
async function held(trx: Trx, storyIds: readonly string[]): Promise<Map<string, number | null>> {
  if (storyIds.length === 0) return new Map()
  const rows = await trx
    .selectFrom('story')
    .select(['id', 'revision'])
    .where('id', 'in', storyIds)
    .where('state', '=', 'live')
    .orderBy('id')
    .$if(isPostgres(trx), (query) => query.forShare())
    .execute()
  return new Map(rows.map(({ id, revision }) => [id, revision]))
}

interface LiveRow extends KeptText {
  id: string
  number: number
  first: number | null
  newest: number
}

function liveText({ id, number, first, newest, ...text }: LiveRow): LiveText {
  const { contentJson, blocksJson, packed } = text
  return {
    storyId: id,
    number,
    publishedAt: first ?? newest,
    head: readColumn.head(contentJson),
    text: { contentJson, blocksJson, packed },
  }
}
