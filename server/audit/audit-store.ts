import type { Selectable } from 'kysely'
import { z } from 'zod'
import { deedsOf, type DeedName } from '../../shared/model/audit.ts'
import type { AuditEntry, AuditFilter } from '../../shared/protocol/api/audit.ts'
import type { Place } from '../../shared/protocol/api/pages.ts'
import type { Db, Trx } from '../store/database.ts'
import { pageOf, type Wanted } from '../store/pages.ts'
import type { Tables } from '../store/tables.ts'
import { takeTurn } from '../store/turns.ts'
import type { Doer } from './doer.ts'

interface NewEntry {
  id: string
  at: number
  deed: DeedName
  thing: { id: string; name: string }
  details: Record<string, string>
}

/** Rows that one statement takes away. */
const ROUND = 1_000
const ROUNDS = 100
const details = z.record(z.string(), z.string())

export class AuditStore {
  readonly #db: Db

  constructor(db: Db) {
    this.#db = db
  }

  async insert(db: Db | Trx, doer: Doer, entry: NewEntry): Promise<void> {
    const keyName = await nameOfKey(db, doer.keyId)
    await db
      .insertInto('audit_entry')
      .values(rowOf(doer, { ...entry, keyName }))
      .execute()
  }

  /** One more of what `entry.id` stands for; true for the first. */
  async countUp(doer: Doer, entry: NewEntry): Promise<boolean> {
    const row = await this.#db
      .insertInto('audit_entry')
      .values(rowOf(doer, { ...entry, keyName: null }))
      .onConflict((conflict) =>
        conflict.column('id').doUpdateSet((is) => ({
          count: is('audit_entry.count', '+', 1),
          until: is.ref('excluded.until'),
        })),
      )
      .returning('count')
      .executeTakeFirstOrThrow()
    return row.count === 1
  }

  /** The newest first. */
  async page(
    { person, thing, kind, from, to }: AuditFilter,
    { after, limit }: Wanted<number>,
  ): Promise<{ entries: AuditEntry[]; next: Place<number> | null }> {
    let query = this.#db.selectFrom('audit_entry').selectAll()
    if (person !== undefined) query = query.where('who_id', '=', person)
    if (thing !== undefined) query = query.where('thing_id', '=', thing)
    if (kind !== undefined) query = query.where('deed', 'in', deedsOf(kind))
    if (from !== undefined) query = query.where('at', '>=', Date.parse(from))
    if (to !== undefined) query = query.where('at', '<', Date.parse(to))
    if (after !== null)
      query = query.where((is) =>
        is.and([
          is('at', '<=', after.by),
          is.or([is('at', '<', after.by), is('id', '<', after.id)]),
        ]),
      )
    const found = query
      .orderBy('at', 'desc')
      .orderBy('id', 'desc')
      .limit(limit + 1)
    const { rows, next } = pageOf(await found.execute(), limit, ({ at, id }) => ({ by: at, id }))
    return { entries: rows.map(toEntry), next }
  }

  /** In rounds, each short; true if some are left. */
  async deleteBefore(at: number): Promise<boolean> {
    for (let round = 0; round < ROUNDS; round += 1) {
      const old = this.#db
        .selectFrom('audit_entry')
        .select('id')
        .where('at', '<', at)
        .orderBy('at')
        .limit(ROUND)
      const gone = await this.#db
        .deleteFrom('audit_entry')
        .where('id', 'in', old)
        .executeTakeFirst()
      if (gone.numDeletedRows < ROUND) return false
    }
    return true
  }

  /** True for the one node that asks first in the hour which begins then. */
  takeTurn(hour: string): Promise<boolean> {
    return takeTurn(this.#db, 'audit-sweep', hour)
  }
}

async function nameOfKey(db: Db | Trx, keyId: string | null): Promise<string | null> {
  if (keyId === null) return null
  const key = await db
    .selectFrom('api_key')
    .select('name')
    .where('id', '=', keyId)
    .executeTakeFirst()
  return key?.name ?? ''
}

function rowOf(doer: Doer, entry: NewEntry & { keyName: string | null }): Tables['audit_entry'] {
  return {
    id: entry.id,
    at: entry.at,
    count: 1,
    until: entry.at,
    deed: entry.deed,
    who_id: doer.person?.id ?? null,
    who_name: doer.person?.name ?? '',
    means: doer.means,
    key_id: doer.keyId,
    key_name: entry.keyName,
    thing_id: entry.thing.id,
    thing_name: entry.thing.name,
    detailsJson: JSON.stringify(entry.details),
    address: doer.address,
  }
}

function toEntry(row: Selectable<Tables['audit_entry']>): AuditEntry {
  return {
    id: row.id,
    at: new Date(row.at).toISOString(),
    count: row.count,
    until: new Date(row.until).toISOString(),
    deed: row.deed,
    who: { id: row.who_id, name: row.who_name },
    means: row.means,
    key: row.key_id === null ? null : { id: row.key_id, name: row.key_name ?? '' },
    thing: { id: row.thing_id, name: row.thing_name },
    details: details.parse(JSON.parse(row.detailsJson)),
    address: row.address,
  }
}
