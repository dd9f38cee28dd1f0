import type { Pool } from 'pg'
import {
  growths,
  shares,
  type AppendDrafts,
  type Batch,
  type Growth,
  type NewUpdate,
} from '../draft-append.ts'

/**
 * One statement, so one round trip, and rows are locked no longer than its commit takes. Drafts are locked in the
 * order of their ids. The updates come as one run of bytes ($5) that is cut up here: an array of bytea
 * would travel as hexadecimal text.
 */
const APPEND = `
with growth as materialized (
  select * from unnest($1::text[], $2::int[], $3::bigint[], $14::int[], $15::int[])
    as g (story_id, count, bytes, schema, after)
), locked as materialized (
  select draft.story_id, growth.count, growth.bytes, growth.schema
  from draft join growth using (story_id)
  where draft.seq = coalesce(growth.after, draft.seq) order by draft.story_id for update of draft
), grown as (
  update draft set
    seq = draft.seq + locked.count,
    tail_rows = draft.tail_rows + locked.count,
    tail_bytes = draft.tail_bytes + locked.bytes,
    schema = greatest(draft.schema, locked.schema)
  from locked where draft.story_id = locked.story_id
  returning draft.story_id, draft.seq, draft.tail_rows, draft.tail_bytes, draft.schema, locked.count
), added as (
  insert into draft_update (story_id, seq, data, user_id, at)
  select u.story_id, grown.seq - grown.count + u.k, substring($5::bytea from u.start for u.length), u.user_id, $9
  from unnest($4::text[], $6::int[], $7::int[], $8::int[], $10::text[]) as u (story_id, k, start, length, user_id)
  join grown using (story_id)
), claimed as (
  insert into draft_client (story_id, client_id, user_id)
  select c.story_id, c.client_id, c.user_id
  from unnest($11::text[], $12::bigint[], $13::text[]) as c (story_id, client_id, user_id)
  join grown using (story_id)
  on conflict do nothing
)
select story_id, seq, tail_rows, tail_bytes, schema from grown`

interface GrownRow {
  story_id: string
  seq: number
  tail_rows: number
  tail_bytes: number
  schema: number
}

export function postgresAppend(pool: Pool): AppendDrafts {
  return async (batches, at) => {
    const values = parameters(batches, at)
    const { rows } = await pool.query<GrownRow>({ name: 'append', text: APPEND, values })
    const grown = new Map(
      rows.map((row) => [
        row.story_id,
        {
          seq: row.seq,
          tail: { rows: row.tail_rows, bytes: row.tail_bytes },
          schema: row.schema,
        },
      ]),
    )
    return shares(batches, grown)
  }
}

function parameters(batches: readonly Batch[], at: number): unknown[] {
  const all = growths(batches)
  const updates = all.flatMap(placed)
  const claims = updates.flatMap(({ storyId, userId, claims }) =>
    claims.map((client) => ({ storyId, client, userId })),
  )
  let end = 1
  const starts = updates.map(({ data }) => (end += data.byteLength) - data.byteLength)
  return [
    all.map(({ storyId }) => storyId),
    all.map((growth) => growth.updates.length),
    all.map(({ bytes }) => bytes),
    updates.map(({ storyId }) => storyId),
    Buffer.concat(updates.map(({ data }) => data)),
    updates.map(({ k }) => k),
    starts,
    updates.map(({ data }) => data.byteLength),
    at,
    updates.map(({ userId }) => userId),
    claims.map(({ storyId }) => storyId),
    claims.map(({ client }) => client),
    claims.map(({ userId }) => userId),
    all.map(({ schema }) => schema),
    all.map(({ after }) => after),
  ]
}

/** Each update with its draft and its place in the growth, from 1. */
function placed({ storyId, updates }: Growth): (NewUpdate & { storyId: string; k: number })[] {
  return updates.map((update, i) => ({ ...update, storyId, k: i + 1 }))
}
