import { expect, it } from 'vitest'
import { AssetStore } from '../../server/media/asset-store.ts'
import { AvifStore } from '../../server/media/avif-store.ts'
import { CutStore } from '../../server/media/cut-store.ts'
import { openDatabase } from '../../server/store/open-database.ts'
import { watchedBy } from '../support/query-plans.ts'

it('what is to be made of pictures is found each minute without a look at all that there are', async () => {
  await using database = await openDatabase({ kind: 'sqlite', path: ':memory:' })
  const { watched, plans } = watchedBy(database.db)
  for (const others of [[], ['as_1', 'as_2']]) {
    await new AssetStore(watched).nextUncut(others)
    await new AvifStore(watched).next(others)
    await new CutStore(watched).nextUncut(others)
  }
  const steps = (await plans(database.db)).filter((step) => /^SCAN|TEMP B-TREE/.test(step))
  expect(steps).toEqual([
    'SCAN asset USING INDEX asset_without_wide_card',
    'SCAN asset USING INDEX asset_without_avif',
    'SCAN focal_point USING INDEX focal_point_uncut',
    'SCAN asset USING INDEX asset_without_wide_card',
    'SCAN asset USING INDEX asset_without_avif',
    'SCAN focal_point USING INDEX focal_point_uncut',
  ])
})
