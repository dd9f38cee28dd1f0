import { cutNames } from '../../shared/model/crop.ts'
import type { Db, Trx } from '../store/database.ts'
import { avifOf } from '../store/avif-names.ts'
import { readColumn } from '../store/json-columns.ts'
import type { ChangedPages } from './changed-pages.ts'
import type { Next } from './retry.ts'

export interface Purge {
  /** The event's, whose number in the outbox is `seq`; of a change of the newsroom its own, after the event of that number. */
  id: string
  seq: number
  pages: ChangedPages
  /** Before this one. */
  attempts: number
  /** It was purged once. */
  isDone: boolean
}

/** A node that tries for longer has died. */
const LEASE_MS = 30_000

export class PurgeStore {
  readonly #db: Db

  constructor(deps: { db: Db }) {
    this.#db = deps.db
  }

  async insert(
    trx: Trx,
    purge: Pick<Purge, 'id' | 'seq' | 'pages'>,
    { now, nextAt }: { now: number; nextAt: number },
  ): Promise<void> {
    const { id, seq, pages } = purge
    await trx
      .insertInto('purge')
      .values({
        id,
        seq,
        pagesJson: JSON.stringify(pages),
        created_at: now,
        attempts: 0,
        next_at: nextAt,
        purged_at: null,
        error: null,
      })
      .execute()
  }

  /** Of the newest event. */
  async seq(trx: Trx): Promise<number> {
    const row = await trx.selectFrom('outbox').select('seq').executeTakeFirst()
    return row?.seq ?? 0
  }

  /** Of pictures. */
  async files(trx: Trx, assetIds: readonly string[]): Promise<string[]> {
    if (assetIds.length === 0) return []
    const rows = await trx
      .selectFrom('asset_file')
      .select('file')
      .where('asset_id', 'in', assetIds)
      .execute()
    const points = await trx
      .selectFrom('focal_point')
      .select(['asset_id', 'x', 'y'])
      .where('asset_id', 'in', assetIds)
      .execute()
    const cuts = points.flatMap(({ asset_id, x, y }) => cutNames(asset_id, { x, y }))
    const twins = rows.flatMap(({ file }) => avifOf(file) ?? [])
    return [...rows.map(({ file }) => file), ...twins, ...cuts]
  }

  /** Where the pages of sections stand, by slug. */
  async sectionAddresses(trx: Trx): Promise<Map<string, string>> {
    const rows = await trx.selectFrom('section').select(['slug', 'address']).execute()
    return new Map(rows.map(({ slug, address }) => [slug, address ?? slug]))
  }

  /** That of this event, or the first that is due; no other node tries it meanwhile. */
  async claim(now: number, id?: string): Promise<Purge | null> {
    const due = this.#db
      .selectFrom('purge')
      .select('id')
      .where('next_at', '<=', now)
      .orderBy('next_at')
      .orderBy('seq')
      .limit(1)
    const row = await this.#db
      .updateTable('purge')
      .set((is) => ({ attempts: is('attempts', '+', 1), next_at: now + LEASE_MS }))
      .where('id', '=', id ?? due)
      .$if(id === undefined, (query) => query.where('next_at', '<=', now))
      .returning(['id', 'seq', 'pagesJson', 'attempts', 'purged_at'])
      .executeTakeFirst()
    if (!row) return null
    const pages = readColumn.changedPages(row.pagesJson)
    const { seq, attempts } = row
    return { id: row.id, seq, pages, attempts: attempts - 1, isDone: row.purged_at !== null }
  }

  async settle(id: string, next: Next, now: number): Promise<void> {
    if (next.kind === 'over') {
      await this.#db.deleteFrom('purge').where('id', '=', id).execute()
      return
    }
    const set = next.kind === 'once-more' ? { error: null, purged_at: now } : { error: next.error }
    await this.#db
      .updateTable('purge')
      .set({ ...set, next_at: next.at })
      .where('id', '=', id)
      .execute()
  }

  /** Purges that nobody has taken; the one that has waited longest. */
  async waiting(): Promise<{ waiting: number; oldest: { since: number; error: string } | null }> {
    const open = this.#db.selectFrom('purge').where('purged_at', 'is', null)
    const oldest = await open
      .select(['created_at', 'error'])
      .where('error', 'is not', null)
      .orderBy('created_at')
      .limit(1)
      .executeTakeFirst()
    const { count } = await open
      .select((is) => is.fn.countAll<number | string>().as('count'))
      .executeTakeFirstOrThrow()
    return {
      waiting: Number(count),
      oldest: oldest ? { since: oldest.created_at, error: oldest.error ?? '' } : null,
    }
  }
}
