import type { Endpoint } from '../../shared/protocol/api/webhooks.ts'
import type { Db, Trx } from '../store/database.ts'
import { readColumn } from '../store/json-columns.ts'
import type { Tables } from '../store/tables.ts'

/** What people see of an endpoint's row. */
const SHOWN = [
  'id',
  'url',
  'description',
  'typesJson',
  'state',
  'disabled_reason',
  'created_at',
] as const

export async function endpointIn(db: Db | Trx, id: string): Promise<Endpoint | null> {
  const row = await endpointsIn(db).where('id', '=', id).executeTakeFirst()
  return row ? toEndpoint(row) : null
}

export function endpointsIn(db: Db | Trx) {
  return db
    .selectFrom('endpoint')
    .select(SHOWN)
    .select((eb) => {
      const count = (state: Tables['delivery']['state']) =>
        eb
          .selectFrom('delivery')
          .select((of) => of.fn.countAll<number>().as('count'))
          .whereRef('endpoint_id', '=', 'endpoint.id')
          .where('delivery.state', '=', state)
      return [count('pending').as('pending'), count('failed').as('failed')]
    })
}

export function toEndpoint(
  row: Pick<Tables['endpoint'], (typeof SHOWN)[number]> & {
    pending: number | null
    failed: number | null
  },
): Endpoint {
  return {
    id: row.id,
    url: row.url,
    description: row.description,
    types: readColumn.types(row.typesJson),
    state: row.state,
    disabledReason: row.disabled_reason,
    createdAt: new Date(row.created_at).toISOString(),
    pending: row.pending ?? 0,
    failed: row.failed ?? 0,
  }
}
