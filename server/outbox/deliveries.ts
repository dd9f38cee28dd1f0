import { sql } from 'kysely'
import type { EventType } from '../../shared/protocol/events.ts'
import type { Ids } from '../kernel/ids.ts'
import type { Trx } from '../store/database.ts'
import { readColumn } from '../store/json-columns.ts'

/** What a delivery is made from. Its body is signed and sent exactly as it is written here. */
interface Owed {
  eventId: string
  type: EventType
  /** When it happened, and the delivery is due. */
  at: number
  headline: string
  data: unknown
}

/** Owes an event to every active endpoint that wants it, in the order of their ids; returns to how many. */
export async function oweToAll(trx: Trx, owed: Owed, ids: Ids): Promise<number> {
  const endpoints = await trx
    .selectFrom('endpoint')
    .select(['id', 'typesJson'])
    .where('state', '=', 'active')
    .orderBy('id')
    .execute()
  const wanting = endpoints.filter(({ typesJson }) => wants(typesJson, owed.type))
  for (const { id } of wanting) await oweTo(trx, id, owed, ids)
  return wanting.length
}

/** Adds a delivery under the endpoint's next sequence; returns its id, null if there is no such endpoint. */
export async function oweTo(
  trx: Trx,
  endpointId: string,
  { eventId, type, at, headline, data }: Owed,
  ids: Ids,
): Promise<string | null> {
  const endpoint = await trx
    .updateTable('endpoint')
    .set({ sequence: sql`sequence + 1` })
    .where('id', '=', endpointId)
    .returning('sequence')
    .executeTakeFirst()
  if (!endpoint) return null
  const id = ids.next('dl')
  await trx
    .insertInto('delivery')
    .values({
      id,
      endpoint_id: endpointId,
      event_id: eventId,
      event_type: type,
      sequence: endpoint.sequence,
      body: JSON.stringify({ type, timestamp: new Date(at).toISOString(), data }),
      headline,
      state: 'pending',
      attempts: 0,
      created_at: at,
      next_at: at,
      leased_until: 0,
      last_status: null,
      last_error: null,
    })
    .execute()
  return id
}

/** An endpoint that names no type wants every type. */
function wants(typesJson: string, type: EventType): boolean {
  const types = readColumn.types(typesJson)
  return types.length === 0 || types.includes(type)
}
