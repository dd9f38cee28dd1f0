import { expect, it } from 'vitest'
import { openDatabase } from '../../server/store/open-database.ts'
import { VersionStore } from '../../server/versions/version-store.ts'
import { watchedBy } from '../support/query-plans.ts'

it('what people have been at work on is found each minute without a look at all stories', async () => {
  await using database = await openDatabase({ kind: 'sqlite', path: ':memory:' })
  const { watched, plans } = watchedBy(database.db)
  await new VersionStore({ db: watched }).due({ now: 2, before: 1 })
  const steps = (await plans(database.db)).filter((step) => /^SCAN|TEMP B-TREE/.test(step))
  // Of at most a thousand stories that were found by an index.
  expect(steps).toEqual(['SCAN active', 'SCAN active'])
})
