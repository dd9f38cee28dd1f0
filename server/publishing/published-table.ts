import { assetsOf, type Head, type Picture } from '../../shared/document/content.ts'
import { nameSlug } from '../../shared/model/name-slug.ts'
import { markPublished } from '../store/asset-files-table.ts'
import type { Trx } from '../store/database.ts'
import { writePictureWords } from '../store/picture-words-table.ts'
import type { Derived } from '../store/derived.ts'
import { writeFocalPoints } from '../store/focal-points-table.ts'
import { holdDays } from '../store/published-day-table.ts'
import { readColumn, type Card } from '../store/json-columns.ts'
import { renamedTags, shownTags, type RenamedTags } from '../store/tags.ts'
import type { NameKind } from '../store/publishing-tables.ts'

/** A live story and what its newest revision says. */
export interface LiveStory {
  id: string
  path: string
  publishedAt: number
  updatedAt: number
  revision: number
  content: Head
  /** Those in its text. */
  pictures: readonly Picture[]
}

const BATCH = 200
/** Events that are looked through for what a node of the version before left out. */
const RECENT = 1_000

/** `published_story`, `published_name` and `published_picture` are written within the transaction that publishes or retracts [PUB1]. */
export const publishedTable: Derived = {
  name: 'published',
  version: 2,
  async clear(trx) {
    await trx.deleteFrom('published_story').execute()
  },
  writeAfter: writeLiveAfter,
  writeMissed,
}

/** `picture_words` is written with the above; this is for what was published before there was such a table. */
export const pictureWordsTable: Derived = {
  name: 'picture-words',
  version: 1,
  // What was said in stories that are retracted now stays.
  clear: async () => {},
  writeAfter: writeWordsAfter,
  writeMissed: async () => {},
}

export async function writePublished(trx: Trx, story: LiveStory): Promise<void> {
  const known = await trx
    .selectFrom('published_story')
    .select('path')
    .where('story_id', '=', story.id)
    .executeTakeFirst()
  if (known) await holdDays(trx, [known.path, story.path])
  await removePublished(trx, story.id)
  await insert(trx, [story])
}

/** Its names and pictures go with it. */
export async function removePublished(trx: Trx, storyId: string): Promise<void> {
  await trx.deleteFrom('published_story').where('story_id', '=', storyId).execute()
}

async function insert(trx: Trx, stories: readonly LiveStory[]) {
  if (stories.length === 0) return
  const slugs = stories.flatMap(({ content }) => content.meta.tags.map(nameSlug))
  const renamed = await renamedTags(trx, slugs)
  const rows = stories.map((story) => publishedRows(story, renamed))
  await trx
    .insertInto('published_story')
    .values(rows.map(({ story }) => story))
    .execute()
  const pictures = rows.flatMap(({ pictures }) => pictures)
  if (pictures.length > 0) await trx.insertInto('published_picture').values(pictures).execute()
  await markPublished(trx, [
    ...rows.flatMap(({ story }) => story.asset_id ?? []),
    ...pictures.map(({ asset_id }) => asset_id),
  ])
  const all = stories.flatMap(allPictures)
  await writePictureWords(trx, all)
  await writeFocalPoints(trx, all)
  const names = rows.flatMap(({ names }) => names)
  if (names.length > 0) await trx.insertInto('published_name').values(names).execute()
}

/** A live story's row in each table. */
export function publishedRows(story: LiveStory, renamed: RenamedTags = new Map()) {
  const pictures = assetsOf(story.pictures).map((asset_id) => ({ story_id: story.id, asset_id }))
  return { story: storyRow(story), names: nameRows(story, renamed), pictures }
}

function storyRow({ id, path, publishedAt, updatedAt, revision, content }: LiveStory) {
  const { headline, standfirst, meta } = content
  const { bylines, date, hero } = meta
  const focus = hero?.focus && { focus: hero.focus }
  const card: Card = { headline, standfirst, bylines, date, alt: hero?.alt ?? '', ...focus }
  return {
    story_id: id,
    path,
    section: meta.section ?? '',
    published_at: publishedAt,
    updated_at: updatedAt,
    revision,
    asset_id: hero?.assetId ?? null,
    cardJson: JSON.stringify(card),
  }
}

function allPictures({ content, pictures }: LiveStory): Picture[] {
  const { hero } = content.meta
  return hero ? [hero, ...pictures] : [...pictures]
}

function nameRows(story: LiveStory, renamed: RenamedTags) {
  const { bylines, tags } = story.content.meta
  return [
    ...namesOf(story, 'authors', bylines),
    ...namesOf(story, 'tags', shownTags(tags, renamed)),
  ]
}

/** One row an address, though two spellings may lead to it; none where no address can be made. */
function namesOf({ id, publishedAt }: LiveStory, kind: NameKind, names: readonly string[]) {
  const bySlug = new Map(names.map((name) => [nameSlug(name), name]))
  bySlug.delete('')
  return [...bySlug].map(([slug, name]) => {
    return { kind, slug, name, story_id: id, published_at: publishedAt }
  })
}

async function writeLiveAfter(trx: Trx, after: string): Promise<string | null> {
  return eachAfter(trx, after, (stories) => insert(trx, stories))
}

async function writeWordsAfter(trx: Trx, after: string): Promise<string | null> {
  return eachAfter(trx, after, (stories) => writePictureWords(trx, stories.flatMap(allPictures)))
}

/** The next live stories behind an id. */
async function eachAfter(
  trx: Trx,
  after: string,
  write: (stories: readonly LiveStory[]) => Promise<void>,
): Promise<string | null> {
  const stories = await liveStories(trx)
    .where('story.id', '>', after)
    .orderBy('story.id')
    .limit(BATCH)
    .execute()
  await write(stories.map(liveStory))
  return stories.length < BATCH ? null : (stories.at(-1)?.id ?? null)
}

async function writeMissed(trx: Trx): Promise<void> {
  const { last } = await trx
    .selectFrom('event')
    .select((eb) => eb.fn.max('seq').as('last'))
    .executeTakeFirstOrThrow()
  const missed = await trx
    .selectFrom('event')
    .innerJoin('story', 'story.id', 'event.story_id')
    .leftJoin('published_story', 'published_story.story_id', 'story.id')
    .select('story.id')
    .distinct()
    .where('event.seq', '>', (last ?? 0) - RECENT)
    .where((eb) =>
      eb.or([
        eb.and([
          eb('story.state', '=', 'live'),
          eb.or([
            eb('published_story.revision', 'is', null),
            eb('published_story.revision', '!=', eb.ref('story.revision')),
          ]),
        ]),
        eb.and([
          eb('story.state', '=', 'retracted'),
          eb('published_story.revision', 'is not', null),
        ]),
      ]),
    )
    .execute()
  for (const { id } of missed) {
    await removePublished(trx, id)
    await insert(trx, (await liveStories(trx).where('story.id', '=', id).execute()).map(liveStory))
  }
}

function liveStories(trx: Trx) {
  return trx
    .selectFrom('story')
    .innerJoin('revision', (join) =>
      join
        .onRef('revision.story_id', '=', 'story.id')
        .onRef('revision.number', '=', 'story.revision'),
    )
    .select(['story.id', 'story.path', 'story.published_at as first', 'revision.number'])
    .select(['revision.published_at as newest', 'revision.contentJson', 'revision.picturesJson'])
    .where('story.state', '=', 'live')
}

function liveStory(row: {
  id: string
  path: string | null
  first: number | null
  newest: number
  number: number
  contentJson: string
  picturesJson: string | null
}): LiveStory {
  return {
    id: row.id,
    path: row.path ?? '',
    publishedAt: row.first ?? row.newest,
    updatedAt: row.newest,
    revision: row.number,
    content: readColumn.head(row.contentJson),
    pictures: readColumn.pictures(row.picturesJson),
  }
}
