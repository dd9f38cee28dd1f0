import { join } from 'node:path'
import { loadSecrets } from './accounts/secret.ts'
import { openAudit } from './audit/open-audit.ts'
import { CHANNELS } from './bus/bus.ts'
import { openBus } from './bus/open-bus.ts'
import { createMetrics } from './http/health/metrics.ts'
import type { Clock } from './kernel/clock.ts'
import type { Config } from './kernel/config.ts'
import type { Ids } from './kernel/ids.ts'
import type { Logger } from './kernel/logger.ts'
import { pictureWordsTable, publishedTable } from './publishing/published-table.ts'
import { nameWordsTable } from './accounts/name-words-table.ts'
import { assetFilesTable } from './store/asset-files-table.ts'
import { openSuggestionsTable } from './log/open-suggestions-table.ts'
import { derive } from './store/derived.ts'
import { openDatabase } from './store/open-database.ts'
import { Authors } from './store/authors.ts'
import { Front } from './store/front.ts'
import { policiesIn } from './store/policies.ts'
import { Profiles } from './store/profiles.ts'
import { HouseStyle } from './store/house-style.ts'
import { Sections } from './store/sections.ts'
import { SiteImages } from './store/site-images.ts'
import { Tags } from './store/tags.ts'
import { Settings } from './store/settings.ts'
import { wordsTable } from './stories/words-table.ts'

export interface Process {
  clock: Clock
  ids: Ids
  logger: Logger
}

/** Tables that say again what others say. */
const DERIVED = [
  publishedTable,
  pictureWordsTable,
  wordsTable,
  assetFilesTable,
  nameWordsTable,
  openSuggestionsTable,
]

/** What every part stands on. */
export async function openCore(config: Config, process: Process, opened: AsyncDisposableStack) {
  const database = opened.use(await openDatabase(config.database, process.logger))
  for (const table of DERIVED) await derive(database, table)
  const settings = new Settings(database.db)
  const houseStyle = new HouseStyle({ db: database.db, ids: process.ids })
  const kept = { db: database.db, clock: process.clock }
  const facts = {
    profiles: new Profiles(kept),
    sections: new Sections(kept),
    policies: policiesIn(kept),
    siteImages: new SiteImages(kept),
    front: new Front(kept),
    authors: new Authors(kept),
    tags: new Tags(kept),
  }
  const node = process.ids.next('nd')
  const bus = opened.use(
    await openBus({
      ...process,
      redisUrl: config.redisUrl,
      newsroom: () => settings.once('newsroom', process.ids.next('nr')),
      node,
    }),
  )
  await bus.subscribe(CHANNELS.site, () => {
    for (const fact of Object.values(facts)) fact.forget()
  })
  const secrets = await loadSecrets({
    ...process,
    configured: config.secret,
    before: config.secretBefore,
    dataDir: config.dataDir,
  })
  if (config.serious && config.secret === null) warnOfSecret(config, process.logger)
  const { publicUrl, limits } = config
  const metrics = createMetrics()
  const { db } = database
  const auditing = opened.use(openAudit({ ...process, db, days: config.auditDays }))
  const { audit, refused } = auditing
  return {
    ...process,
    auditing,
    audit,
    refused,
    database,
    db,
    settings,
    ...facts,
    houseStyle,
    bus,
    siteChanged: () => bus.publish(CHANNELS.site, {}),
    secret: secrets[0],
    secrets,
    node,
    publicUrl,
    limits,
    metrics,
  }
}

export type Core = Awaited<ReturnType<typeof openCore>>

/** A copy of the data folder is a copy of the secret, too. */
function warnOfSecret({ dataDir }: Config, logger: Logger) {
  logger.warn(
    { file: join(dataDir, 'secret') },
    'SECRET is not set, so it lies beside the data: set it to the first line of this file, keep it elsewhere, then remove the file',
  )
}
