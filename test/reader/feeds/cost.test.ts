import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { FeedStore } from '../../../server/reader/feeds/feed-store.ts'
import { ListStore } from '../../../server/reader/published/list-store.ts'
import { TagListStore } from '../../../server/site/tag-list-store.ts'
import { openDatabase } from '../../../server/store/open-database.ts'
import { writeArchive } from '../../archive/write-archive.ts'
import { watchedBy } from '../../support/query-plans.ts'

/** What grows with the years. */
const LONG = [
  'story',
  'published_story',
  'published_name',
  'published_picture',
  'revision',
  'event',
]

it('[FEED1] no feed, no part of a sitemap, no list of tags and nothing that a story leads on to costs more for the stories that it does not show', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'galley-feeds-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const path = join(folder, 'galley.db')
  await writeArchive(`sqlite:${path}`, 300)
  await using database = await openDatabase({ kind: 'sqlite', path })
  const { watched, plans } = watchedBy(database.db)
  const [lists, feeds] = [new ListStore({ db: watched }), new FeedStore({ db: watched })]
  const newest = await lists.newest({ limit: 50 })
  await lists.newest({ limit: 50, section: 'world' })
  await lists.named('authors', 'person-1', { limit: 50 })
  await lists.nameOf('tags', 'tag-1')
  await feeds.printed(newest.map(({ id }) => id))
  await feeds.text(newest[0]?.id ?? '', 1, 1_000)
  await feeds.retracted(0, 50)
  await feeds.publishedIn({ after: 100, upTo: 200 })
  await feeds.picturesOf(newest.map(({ id }) => id))
  await lists.alike(newest[0]?.id ?? '', ['tag 1', 'tag 2'], 3)
  await new TagListStore({ db: watched }).page({ beginning: 'tag', after: null }, 3)
  const steps = await plans(database.db)
  expect(steps.length).toBeGreaterThan(8)
  // Each is found by a key; only what is read in the order of an index, and ends with the limit, begins at its end.
  const long = steps.filter((step) =>
    LONG.some((table) => new RegExp(`^S\\w+ ${table}\\b`).test(step)),
  )
  expect(long.length).toBeGreaterThan(8)
  expect(long.filter((step) => !/^SEARCH .* USING /.test(step))).toEqual([
    'SCAN published_story USING INDEX published_story_newest',
  ])
  // Of the five thousand events of a part at most, and of the newest stories of a few tags.
  expect(steps.filter((step) => step.includes('TEMP B-TREE'))).toEqual([
    'USE TEMP B-TREE FOR GROUP BY',
    'USE TEMP B-TREE FOR ORDER BY',
    'USE TEMP B-TREE FOR GROUP BY',
    'USE TEMP B-TREE FOR ORDER BY',
  ])
})
