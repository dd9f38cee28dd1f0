import type { Report } from '../report.ts'
import { beaconFigures } from './beacon-figures.ts'
import { cachedPageFigures } from './page-figures.ts'
import { streamFigures } from './stream-figures.ts'

/** What readers cost: pages out of the cache, open streams, views. */
export async function pagesFigures(report: Report, flags: readonly string[] = []): Promise<void> {
  await cachedPageFigures(report, flags)
  await streamFigures(report, flags)
  await beaconFigures(report, flags)
}
