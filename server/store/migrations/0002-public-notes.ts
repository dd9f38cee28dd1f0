import type { Kysely } from 'kysely'
import type { Tables } from '../tables.ts'

/** Of these a note was meant for the newsroom only. */
const SILENT = ['story.published', 'story.updated'] as const
/** As `JSON.stringify` wrote it: within a string its quotation marks would be escaped. */
const WITHOUT_NOTE = '%"note":null%'
const BATCH = 200

/** Takes the notes that were never meant to leave the newsroom out of events, and out of what is owed to webhooks. */
export async function up(db: Kysely<Tables>): Promise<void> {
  await cleanEvents(db)
  await cleanDeliveries(db)
}

async function cleanEvents(db: Kysely<Tables>) {
  for (let after = 0; ;) {
    const events = await db
      .selectFrom('event')
      .select(['seq', 'dataJson'])
      .where('seq', '>', after)
      .where('type', 'in', SILENT)
      .where('dataJson', 'not like', WITHOUT_NOTE)
      .orderBy('seq')
      .limit(BATCH)
      .execute()
    for (const { seq, dataJson } of events) {
      const data = { ...(JSON.parse(dataJson) as object), note: null }
      const cleaned = { dataJson: JSON.stringify(data) }
      await db.updateTable('event').set(cleaned).where('seq', '=', seq).execute()
      after = seq
    }
    if (events.length < BATCH) return
  }
}

async function cleanDeliveries(db: Kysely<Tables>) {
  for (let after = ''; ;) {
    const deliveries = await db
      .selectFrom('delivery')
      .select(['id', 'body'])
      .where('id', '>', after)
      .where('event_type', 'in', SILENT)
      .where('body', 'not like', WITHOUT_NOTE)
      .orderBy('id')
      .limit(BATCH)
      .execute()
    for (const { id, body } of deliveries) {
      const cleaned = { body: withoutNote(body) }
      await db.updateTable('delivery').set(cleaned).where('id', '=', id).execute()
      after = id
    }
    if (deliveries.length < BATCH) return
  }
}

/** `{ type, timestamp, data }`, with the keys in their order. */
function withoutNote(body: string): string {
  const event = JSON.parse(body) as { data: object }
  return JSON.stringify({ ...event, data: { ...event.data, note: null } })
}
