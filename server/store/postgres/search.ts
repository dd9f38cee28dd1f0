import { sql } from 'kysely'
import type { Db, Trx } from '../database.ts'
import {
  openingOf,
  sectionWord,
  termsOf,
  PART,
  type Hit,
  type Hits,
  type Part,
  type Phrase,
  type Search,
  type SearchedText,
  type Term,
  type TextIndex,
} from '../search.ts'

/** So many of the newest stories are looked through first: what stands in many is found there. */
const FIRST_WALK = 1_000
/** If so many promise to hold enough, they are looked through; else what is wanted is rare enough for its index. */
const LONGEST_WALK = 30_000
const MOST_MS = 2_000
const CANCELED = '57014'

/**
 * An index of words (GIN) gives all hits of all time, in no order: for a word of every story that is a million. So what
 * is frequent is looked for in the newest stories, one after the other, and only what is rare in the index.
 */
export const postgresTexts: TextIndex = {
  async write(trx, texts) {
    for (const text of texts) await write(trx, text)
  },
  async remove(trx, storyId) {
    await trx.deleteFrom('published_text').where('story_id', '=', storyId).execute()
  },
  newest,
}

async function write(trx: Trx, text: SearchedText) {
  const { story_id, section, published_at, revision, body, opening, words } = rowOf(text)
  await sql`insert into published_text (story_id, section, published_at, revision, body, opening, words)
    values (${story_id}, ${section}, ${published_at}, ${revision}, ${body}, ${opening}, ${words}::tsvector)
    on conflict (story_id) do update set section = excluded.section, published_at = excluded.published_at,
      revision = excluded.revision, body = excluded.body, opening = excluded.opening, words = excluded.words`.execute(
    trx,
  )
}

/** A text's row. */
export function rowOf(text: SearchedText) {
  const { storyId, section, publishedAt, revision, body, folded } = text
  const shown = { story_id: storyId, section, published_at: publishedAt, revision, body }
  const words = vectorOf(`${folded} ${PART} ${sectionWord(section)}`)
  return { ...shown, opening: openingOf(folded), words }
}

/** Each word with its places. https://www.postgresql.org/docs/current/datatype-textsearch.html */
function vectorOf(folded: string): string {
  const places = new Map<string, number[]>()
  for (const [i, word] of folded.split(' ').entries()) {
    if (word === PART || word === '') continue
    const known = places.get(word)
    if (known) known.push(i + 1)
    else places.set(word, [i + 1])
  }
  return [...places].map(([word, at]) => `${quoted(word)}:${at.join(',')}`).join(' ')
}

async function newest(db: Db, search: Search, part: Part): Promise<Hits> {
  const asked = { query: queryOf(search), search, part }
  const first = await walked(db, asked, FIRST_WALK)
  if (first.length >= part.limit || !(await isLonger(db, asked, FIRST_WALK)))
    return { hits: first, isAll: true }
  const needed = Math.ceil((1.5 * part.limit * FIRST_WALK) / first.length)
  if (needed <= LONGEST_WALK) {
    const more = await walked(db, asked, needed)
    if (more.length >= part.limit) return { hits: more, isAll: true }
  }
  try {
    return { hits: await looked(db, asked), isAll: true }
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === CANCELED)
      return { hits: first, isAll: false }
    throw error
  }
}

interface Asked {
  query: string
  search: Search
  part: Part
}

const NEWEST = sql`order by published_at desc, story_id desc`
const HIT = sql`hit.story_id as id, hit.published_at as "publishedAt"`
/** Looked up for each hit: joined, all stories might be read. */
const IS_SHOWN = sql`hit.revision = (select shown.revision from published_story as shown where shown.story_id = hit.story_id)`
const NEWEST_HIT = sql`order by hit.published_at desc, hit.story_id desc`

/** The hits among so many of the newest stories. */
async function walked(db: Db, { query, search, part }: Asked, count: number): Promise<Hit[]> {
  const { rows } = await sql<Hit>`select ${HIT}, hit.opening
    from (select * from published_text where ${within(search, part)} ${NEWEST} limit ${count}) as hit
    where hit.words @@ ${query}::tsquery and ${IS_SHOWN} ${NEWEST_HIT} limit ${part.limit}`.execute(
    db,
  )
  return rows
}

async function isLonger(db: Db, { search, part }: Asked, count: number): Promise<boolean> {
  const { rows } = await sql`select 1 from published_text where ${within(search, part)}
    ${NEWEST} offset ${count} limit 1`.execute(db)
  return rows.length > 0
}

/** The hits of all time. */
async function looked(db: Db, { query, search, part }: Asked): Promise<Hit[]> {
  return db.transaction().execute(async (trx) => {
    await sql.raw(`set local statement_timeout = ${MOST_MS}`).execute(trx)
    const { rows } = await sql<Hit>`with found as materialized (
        select story_id, published_at, revision from published_text
        where words @@ ${query}::tsquery and ${within(search, part)}
      ), hit as materialized (
        select hit.* from found as hit where ${IS_SHOWN} ${NEWEST_HIT} limit ${part.limit}
      )
      select ${HIT}, text.opening from hit join published_text as text on text.story_id = hit.story_id
      ${NEWEST_HIT}`.execute(trx)
    return rows
  })
}

function within({ from, to }: Search, { before }: Part) {
  const bounds = [
    ...(from === null ? [] : [sql`published_at >= ${from}`]),
    ...(to === null ? [] : [sql`published_at < ${to}`]),
    ...(before ? [sql`(published_at, story_id) < (${before.publishedAt}, ${before.id})`] : []),
  ]
  return bounds.length === 0 ? sql`true` : sql.join(bounds, sql` and `)
}

function queryOf(search: Search): string {
  const all = termsOf(search).map(termOf)
  return [...all, ...search.none.map((term) => `!${termOf(term)}`)].join(' & ')
}

function termOf(term: Term): string {
  return `(${term.map(phraseOf).join(' | ')})`
}

function phraseOf(phrase: Phrase): string {
  return `(${phrase.map(quoted).join(' <-> ')})`
}

function quoted(word: string): string {
  return `'${word.replace(/['\\]/g, '')}'`
}
