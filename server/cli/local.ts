import { ApiKeyStore } from '../accounts/api-key-store.ts'
import { ApiKeys } from '../accounts/api-keys.ts'
import { keyMade, keyRevoked } from '../accounts/key-routes.ts'
import { Erasure, type ChangingSite } from '../accounts/erasure.ts'
import { EraseStore } from '../accounts/erase-store.ts'
import { whyNot } from '../accounts/personal-data-routes.ts'
import { person } from '../accounts/person.ts'
import { named } from '../accounts/account-table.ts'
import { dropFactor } from '../accounts/second-factor/factor-store.ts'
import { accountMade } from '../accounts/account-deeds.ts'
import { created } from '../accounts/user-routes.ts'
import { UserStore } from '../accounts/user-store.ts'
import { Users } from '../accounts/users.ts'
import { Audit } from '../audit/audit.ts'
import { AuditStore } from '../audit/audit-store.ts'
import type { Deed } from '../audit/deed.ts'
import { OPERATOR } from '../audit/doer.ts'
import { rotateSecret } from './rotate-secret.ts'
import { Refusal, type CliNewsroom } from './newsroom.ts'
import type { Clock } from '../kernel/clock.ts'
import type { Ids } from '../kernel/ids.ts'
import { createLogger } from '../kernel/logger.ts'
import type { Database, Db, Trx } from '../store/database.ts'
import { checkDraft, type DraftFound } from '../log/draft-check.ts'
import { ServerEdits } from '../log/server-edits.ts'
import { SqlUpdateLog } from '../log/sql-update-log.ts'
import { SCHEMA } from '../../shared/document/schema.ts'
import { Sections } from '../store/sections.ts'
import { Importer } from '../stories/import/importer.ts'
import { Stories } from '../stories/stories.ts'

// No server runs, so nobody has to hear of what changes.
const nobody = () => undefined

/** The newsroom through its database, while no server runs; owns `database`. */
export function openLocal(deps: {
  database: Database
  secret: string | null
  dataDir: string
  clock: Clock
  ids: Ids
}): CliNewsroom {
  const { database, clock, ids } = deps
  const { db } = database
  const store = new UserStore({ db, clock, ids })
  const users = new Users({ store, ids, accessChanged: nobody, storyChanged: nobody })
  const keys = new ApiKeys({ store: new ApiKeyStore(db), clock, ids })
  const stories = new Stories({ db, clock, ids })
  const audit = new Audit({ store: new AuditStore(db), clock, ids })
  const record = (trx: Trx, deed: Deed) => audit.record(trx, OPERATOR, deed)
  const sections = new Sections({ db, clock })
  return {
    users: async () => (await users.list()).map(person),
    addUser: async (user) =>
      created(await users.create(user, (trx, made) => record(trx, accountMade(made)))),
    takeFactorOff: (userId) => takeFactorOff(db, userId, record),
    ...erasing({ db, clock, ids }, record),
    keys: async () =>
      (await keys.list()).map((key) => ({
        ...key,
        createdAt: new Date(key.createdAt).toISOString(),
        usedAt: key.usedAt === null ? null : new Date(key.usedAt).toISOString(),
      })),
    async addKey(key) {
      const owner = await store.find(key.userId)
      if (!owner) throw new Refusal('There is no such person.')
      return (await keys.create(key, (trx, made) => record(trx, keyMade(made, owner)))).key
    },
    async revokeKey(id) {
      const revoked = await keys.revoke(id, async (trx, key) =>
        record(trx, keyRevoked(key, await named(trx, key.userId))),
      )
      return revoked !== null
    },
    async checkDraft(storyId) {
      const log = new SqlUpdateLog({ database, clock })
      const edits = new ServerEdits({ log, schema: SCHEMA, tell: () => undefined })
      const found = await checkDraft(storyId, { log, edits, schema: SCHEMA })
      if (!found) throw new Refusal(`There is no story ${storyId}.`)
      return linesOf(found)
    },
    rotateSecret: () => rotateSecret({ ...deps, db }),
    async importPage(page, as) {
      const author = as ?? (await store.oldestAdmin())?.id
      if (author === undefined)
        throw new Refusal('The newsroom has no admin yet: start it once, then import.')
      await using importer = new Importer({ clock, logger: createLogger('silent') })
      const given = { bytes: page, kind: 'text', sections: await sections.list() } as const
      const { seed, ...notes } = await importer.read(given)
      return { id: await stories.createFrom(seed, author), headline: seed.headline, ...notes }
    },
    [Symbol.asyncDispose]: () => database[Symbol.asyncDispose](),
  }
}

function takeFactorOff(
  db: Db,
  userId: string,
  record: (trx: Trx, deed: Deed) => Promise<void>,
): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    if (!(await dropFactor(trx, userId))) return false
    await record(trx, { deed: 'account.factor-taken-off', thing: await named(trx, userId) })
    return true
  })
}

function erasing(
  deps: { db: Db; clock: Clock; ids: Ids },
  record: (trx: Trx, deed: Deed) => Promise<void>,
): Pick<CliNewsroom, 'formerUsers' | 'eraseUser'> {
  const store = new EraseStore(deps)
  const erasure = new Erasure({ store, erased: nobody, storyChanged: nobody, changingSite: untold })
  return {
    formerUsers: () => erasure.former(),
    async eraseUser({ id, name }) {
      const erased = await erasure.erase(id, name, (trx, thing) =>
        record(trx, { deed: 'account.erased', thing }),
      )
      if (!erased.ok) throw whyNot(erased.reason)
    },
  }
}

/** Whoever serves pages sees within a second that it was done. */
const untold: ChangingSite = (save) => save(async () => undefined)

function linesOf({ size, clients, waits, misfits }: DraftFound): string[] {
  return [
    `${size.bytes} bytes, ${size.structs} structs, ${clients} client ids`,
    ...(waits
      ? ['Some words wait for others that never came: they stay in the log, and are not shown.']
      : []),
    misfits > 0
      ? `Deleted what no editor can show: ${misfits} types or values.`
      : 'Every editor can show all that it holds.',
  ]
}
