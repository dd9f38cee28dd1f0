import { sql } from 'kysely'
import type { Clock } from '../../kernel/clock.ts'
import { nextTurn } from '../../kernel/next-turn.ts'
import type { Db, Trx } from '../database.ts'
import {
  openingOf,
  sectionWord,
  termsOf,
  PART,
  type Hit,
  type Hits,
  type Part,
  type Search,
  type SearchedText,
  type Term,
  type TextIndex,
} from '../search.ts'

/** Of one millisecond; more stories than that take those behind. */
export const PLACES = 1_024
const FIRST_SPAN = 30 * 24 * 60 * 60 * 1000 * PLACES
/** What is read in one go takes about so long: nobody else has a turn meanwhile. */
const SHORT_MS = 8
const LONG_MS = 30
/** After this, what was found so far has to do. */
const MOST_MS = 400

/** FTS5, whose row ids are times: the newest hits are read first, from a part of all time after the other. */
export const sqliteTexts: TextIndex = {
  async write(trx, texts) {
    for (const text of texts) await write(trx, text)
  },
  remove,
  newest,
}

async function write(trx: Trx, text: SearchedText) {
  await remove(trx, text.storyId)
  const { row, words } = rowsOf(text, await freePlace(trx, text.publishedAt))
  const { place, story_id, section, published_at, revision, body, opening } = row
  await sql`insert into published_text (place, story_id, section, published_at, revision, body, opening)
    values (${place}, ${story_id}, ${section}, ${published_at}, ${revision}, ${body}, ${opening})`.execute(
    trx,
  )
  await sql`insert into published_words (rowid, words) values (${words.rowid}, ${words.words})`.execute(
    trx,
  )
}

/** A text's row in each table, at its place: that of its time, and of how many came before within a millisecond. */
export function rowsOf(text: SearchedText, place: number) {
  const { storyId, section, publishedAt, revision, body, folded } = text
  const shown = { story_id: storyId, section, published_at: publishedAt, revision, body }
  const words = `${folded} ${PART} ${sectionWord(section)}`
  return {
    row: { place, ...shown, opening: openingOf(folded) },
    words: { rowid: place, words },
  }
}

async function remove(trx: Trx, storyId: string) {
  await sql`delete from published_words
    where rowid = (select place from published_text where story_id = ${storyId})`.execute(trx)
  await trx.deleteFrom('published_text').where('story_id', '=', storyId).execute()
}

/** The first one from its time on that no other story has. */
async function freePlace(trx: Trx, publishedAt: number): Promise<number> {
  const first = publishedAt * PLACES
  const { rows } = await sql<{
    place: number
  }>`select one.place + 1 as place from published_text as one
    where one.place >= ${first} and exists (select 1 from published_text where place = ${first})
      and not exists (select 1 from published_text as next where next.place = one.place + 1)
    order by one.place limit 1`.execute(trx)
  return rows[0]?.place ?? first
}

async function newest(
  db: Db,
  search: Search,
  part: Part,
  clock: Pick<Clock, 'elapsed'>,
): Promise<Hits> {
  const [lowest, highest] = await boundsOf(db, search, part)
  const query = queryOf(search)
  const hits: Hit[] = []
  let [high, span, spent] = [highest, FIRST_SPAN, 0]
  while (high >= lowest && hits.length < part.limit) {
    if (spent > MOST_MS) return { hits, isAll: false }
    const low = Math.max(lowest, high - span + 1)
    const since = clock.elapsed()
    hits.push(...(await hitsIn(db, query, { low, high, limit: part.limit - hits.length })))
    const took = clock.elapsed() - since
    spent += took
    if (took < SHORT_MS) span *= 4
    else if (took > LONG_MS) span /= 4
    high = low - 1
    await nextTurn()
  }
  return { hits, isAll: true }
}

/** The places between which there may be any. */
async function boundsOf(db: Db, { from, to }: Search, { before }: Part): Promise<[number, number]> {
  const { rows } = await sql<{ first: number | null; last: number | null; before: number | null }>`
    select (select min(place) from published_text) as first, (select max(place) from published_text) as last,
      (select place from published_text where story_id = ${before?.id ?? ''}) as before`.execute(db)
  const { first = 0, last = -1, before: known = null } = rows[0] ?? {}
  const end = before ? (known ?? before.publishedAt * PLACES) - 1 : Infinity
  return [
    Math.max(first ?? 0, (from ?? 0) * PLACES),
    Math.min(last ?? -1, end, to === null ? Infinity : to * PLACES - 1),
  ]
}

/** From the index to each story, not the other way round. */
async function hitsIn(
  db: Db,
  query: string,
  { low, high, limit }: { low: number; high: number; limit: number },
): Promise<Hit[]> {
  const { rows } = await sql<Hit>`
    select text.story_id as id, text.published_at as "publishedAt", text.opening
    from published_words cross join published_text as text on text.place = published_words.rowid
      cross join published_story as shown on shown.story_id = text.story_id and shown.revision = text.revision
    where published_words match ${query} and published_words.rowid between ${wholeNumber(low)} and ${wholeNumber(high)}
    order by published_words.rowid desc limit ${limit}`.execute(db)
  return rows
}

/** A number reaches SQLite as one with fractions, which FTS5 would not take for a bound: it would read on to the end. */
function wholeNumber(value: number) {
  return sql`cast(${value} as integer)`
}

/** Every word within quotes, where none has a meaning of its own. https://sqlite.org/fts5.html#full_text_query_syntax */
function queryOf(search: Search): string {
  const all = termsOf(search).map(termOf).join(' AND ')
  const none = search.none.map(termOf).join(' OR ')
  return none === '' ? all : `(${all}) NOT (${none})`
}

function termOf(term: Term): string {
  return `(${term.map((phrase) => `"${phrase.join(' ')}"`).join(' OR ')})`
}
