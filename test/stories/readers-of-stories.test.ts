import { globSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

/**
 * What reads or changes rows of stories: each asks who may see them (`seenBy`, `maySee`), serves those who were asked before, or
 * reads only what readers know.
 */
const READERS: Record<string, 'asks' | 'asked before' | 'published only' | 'derives'> = {
  'server/stories/stories.ts': 'asks',
  'server/stories/list-store.ts': 'asks',
  'server/comments/comment-store.ts': 'asks',
  'server/accounts/personal-data-store.ts': 'asks',
  // Ids of stories that name somebody who is no more, for desks to fetch those they may see.
  'server/accounts/erase-store.ts': 'asked before',
  'server/media/library-store.ts': 'asks',
  'server/stories/confidant-table.ts': 'asked before',
  'server/stories/assignee-table.ts': 'asked before',
  'server/stories/direct-table.ts': 'asked before',
  // For admins, who know of every story.
  'server/stories/people-store.ts': 'asked before',
  'server/stories/words-table.ts': 'derives',
  'server/log/open-suggestions-table.ts': 'derives',
  'server/publishing/publication-store.ts': 'asked before',
  'server/publishing/address-table.ts': 'published only',
  'server/publishing/text-store.ts': 'published only',
  'server/publishing/published-table.ts': 'published only',
  'server/reader/feeds/feed-store.ts': 'published only',
  'server/reader/published/page-store.ts': 'published only',
  // Whether their own story was archived: somebody who may know of it let them in.
  'server/guests/guest-store.ts': 'asked before',
  // Which drafts were written of late, for nobody to look at.
  'server/versions/version-store.ts': 'derives',
  'server/views/view-store.ts': 'published only',
}

/** Of the API, and of the pages beside it. */
const ROUTE = /'(GET|POST|PUT|PATCH|DELETE) \/api(\/stories\/:id[^']*)'/g
const PAGE = /\.(get|post)\(\s*'([^']*\/stories\/:id[^']*)'/g

it('[SEE1] everything that reads rows of stories is known for how it keeps a confidential one', () => {
  const query = /\.(selectFrom|updateTable|innerJoin|leftJoin)\(\s*'story( as \w+)?'/
  const found = globSync('server/**/*.ts')
    .filter((file) => !file.startsWith('server/store/migrations/'))
    .filter((file) => query.test(readFileSync(file, 'utf8')))
  expect(found.toSorted()).toEqual(Object.keys(READERS).toSorted())
  // Of what is said beside a story, `shown-table` asks it, for guests as well.
  expect(readFileSync('server/comments/shown-table.ts', 'utf8')).toContain('seenBy(')
  for (const file of found.filter((file) => READERS[file] === 'asks'))
    expect(readFileSync(file, 'utf8')).toMatch(/seenBy\(|openTo\(/)
})

it('[SEE1] every route that names a story is tried by somebody who may not know of it', () => {
  const tried = readFileSync('test/flows/confidential.test.ts', 'utf8')
  const source = globSync('server/**/*.ts').map((file) => readFileSync(file, 'utf8'))
  const routes = [ROUTE, PAGE]
    .flatMap((pattern) => source.flatMap((text) => [...text.matchAll(pattern)]))
    .map(([, method = '', path = '']) => `'${method.toUpperCase()}', '${path.replace(':id', '$')}'`)
  expect(routes.length).toBeGreaterThan(12)
  expect(routes.filter((route) => !tried.includes(route))).toEqual([])
})
