import { sql, type Kysely } from 'kysely'
import { Migrator } from 'kysely/migration'
import { systemClock, type Clock } from '../kernel/clock.ts'
import type { Database, Dialect } from './database.ts'
import * as newsroom from './migrations/0001-newsroom.ts'
import * as publicNotes from './migrations/0002-public-notes.ts'
import * as draftSchema from './migrations/0003-draft-schema.ts'
import * as publishedStories from './migrations/0004-published-stories.ts'
import * as storyWords from './migrations/0005-story-words.ts'
import * as originals from './migrations/0006-originals.ts'
import * as sections from './migrations/0007-sections.ts'
import * as fields from './migrations/0008-fields-and-addresses.ts'
import * as deletions from './migrations/0009-authors-deletions.ts'
import * as signIns from './migrations/0010-sign-ins.ts'
import * as afterPublication from './migrations/0011-after-publication.ts'
import * as accountLife from './migrations/0012-account-life.ts'
import * as audit from './migrations/0013-audit.ts'
import * as confidants from './migrations/0015-confidants.ts'
import * as assetFiles from './migrations/0016-asset-files.ts'
import * as packedText from './migrations/0017-packed-text.ts'
import * as secondFactor from './migrations/0018-mail-and-second-factor.ts'
import * as namesOfPeople from './migrations/0019-names-of-people.ts'
import * as identities from './migrations/0020-identities.ts'
import * as minorUpdates from './migrations/0021-minor-updates.ts'
import * as comments from './migrations/0022-comments.ts'
import * as searchAndArchive from './migrations/0023-search-and-archive.ts'
import * as crops from './migrations/0024-crops-and-retractions.ts'
import * as guests from './migrations/0025-guests.ts'
import * as versions from './migrations/0026-versions.ts'
import * as houseStyle from './migrations/0027-house-style.ts'
import * as takenDown from './migrations/0029-taken-down.ts'
import * as purges from './migrations/0030-purges.ts'
import * as site from './migrations/0028-site.ts'
import * as picturesInText from './migrations/0032-pictures-in-text.ts'
import * as directStories from './migrations/0033-direct-stories.ts'
import * as cutsAndAvif from './migrations/0034-cuts-and-avif.ts'
import * as authors from './migrations/0035-authors.ts'
import * as readersFigures from './migrations/0036-readers-figures.ts'
import * as tags from './migrations/0037-tags.ts'
import * as openSuggestions from './migrations/0038-open-suggestions.ts'
import * as wideCards from './migrations/0039-wide-cards.ts'
import type { Tables } from './tables.ts'

interface Migration {
  up(db: Kysely<Tables>, dialect: Dialect): Promise<void>
}

const MIGRATIONS: Record<string, Migration> = {
  '0001-newsroom': newsroom,
  '0002-public-notes': publicNotes,
  '0003-draft-schema': draftSchema,
  '0004-published-stories': publishedStories,
  '0005-story-words': storyWords,
  '0006-originals': originals,
  '0007-sections': sections,
  '0008-fields-and-addresses': fields,
  '0009-authors-deletions': deletions,
  '0010-sign-ins': signIns,
  '0011-after-publication': afterPublication,
  '0012-account-life': accountLife,
  '0013-audit': audit,
  '0015-confidants': confidants,
  '0016-asset-files': assetFiles,
  '0017-packed-text': packedText,
  '0018-mail-and-second-factor': secondFactor,
  '0019-names-of-people': namesOfPeople,
  '0020-identities': identities,
  '0021-minor-updates': minorUpdates,
  '0022-comments': comments,
  '0023-search-and-archive': searchAndArchive,
  '0024-crops-and-retractions': crops,
  '0025-guests': guests,
  '0026-versions': versions,
  '0027-house-style': houseStyle,
  '0029-taken-down': takenDown,
  '0030-purges': purges,
  '0028-site': site,
  '0032-pictures-in-text': picturesInText,
  '0033-direct-stories': directStories,
  '0034-cuts-and-avif': cutsAndAvif,
  '0035-authors': authors,
  '0036-readers-figures': readersFigures,
  '0037-tags': tags,
  '0038-open-suggestions': openSuggestions,
  '0039-wide-cards': wideCards,
}

/** What waits for a table has everybody else wait behind it, so it does so for a moment only. */
const LOCK_MS = 2_000
const TRIES = 10
const PAUSE_MS = 1_000
/** PostgreSQL's lock_not_available and deadlock_detected. */
const IN_USE = new Set<unknown>(['55P03', '40P01'])

/**
 * Runs what the database has not seen yet, all of it in one transaction. On a database that holds something, `keep`
 * is called first, with a name that says which migration comes next (`before-0002`). On PostgreSQL nodes of the version
 * before write on meanwhile: a migration only adds, with defaults, what takes long comes before what locks a busy table, and
 * tables are locked in the order in which they are when a story is published. Where they are in use, all is tried again.
 */
export async function migrate(
  { db, dialect }: Database,
  {
    keep,
    clock = systemClock,
  }: { keep: (name: string) => Promise<void>; clock?: Pick<Clock, 'sleep'> },
): Promise<void> {
  const migrator = new Migrator({
    db,
    provider: { getMigrations: async () => migrationsOn(dialect) },
  })
  const known = await migrator.getMigrations()
  const next = known.find(({ executedAt }) => executedAt === undefined)
  if (!next) return
  if (next !== known[0]) await keep(`before-${next.name.slice(0, 4)}`)
  let { error } = await migrator.migrateToLatest()
  for (let tries = 1; tries < TRIES && isInUse(error); tries += 1) {
    await clock.sleep(PAUSE_MS)
    ;({ error } = await migrator.migrateToLatest())
  }
  if (error) throw new Error('the database could not be brought up to date', { cause: error })
}

function isInUse(error: unknown): boolean {
  return error instanceof Error && 'code' in error && IN_USE.has(error.code)
}

function migrationsOn(dialect: Dialect) {
  return Object.fromEntries(
    Object.entries(MIGRATIONS).map(([name, migration]) => [
      name,
      {
        up: async (trx: Kysely<Tables>) => {
          if (dialect === 'postgres') {
            // It may take longer than any query of a newsroom that runs.
            await sql`set local statement_timeout = 0`.execute(trx)
            await sql`set local lock_timeout = ${sql.lit(LOCK_MS)}`.execute(trx)
          }
          await migration.up(trx, dialect)
        },
      },
    ]),
  )
}
