import { Client } from 'pg'
import { describe, expect, it } from 'vitest'
import { emptyPostgres } from './empty-postgres.ts'

describe('an empty PostgreSQL', () => {
  it('is as new when somebody had it before: rows, sequences, and nobody who is connected', async () => {
    const first = await emptyPostgres()
    const before = await told(first.url)
    const left = await connectedTo(first.url)
    await left.query("delete from outbox; select nextval('attempt_id_seq')")
    await left.query('delete from section')
    await left.query("insert into published_day values ('2026-01-01', 7)")
    expect(await told(first.url)).not.toEqual(before)
    await first[Symbol.asyncDispose]()
    await using second = await emptyPostgres()
    expect(second.name).toBe(first.name)
    expect(await told(second.url)).toEqual(before)
    await expect(left.query('select 1')).rejects.toThrow()
  })

  it.each([
    'alter table section add column colour text',
    'alter table section rename to part',
    'alter table section rename column slug to name_of_old',
  ])('is nobody’s any more once its tables were changed: %s', async (change) => {
    const first = await emptyPostgres()
    const client = await connectedTo(first.url)
    await client.query(change)
    await client.end()
    await first[Symbol.asyncDispose]()
    await using second = await emptyPostgres()
    expect(second.name).not.toBe(first.name)
  })
})

async function connectedTo(url: string): Promise<Client> {
  const client = new Client({ connectionString: url })
  client.on('error', () => {}) // it is cut
  await client.connect()
  return client
}

/** What the tables hold that a new newsroom has something in, or a trigger writes, and the number that comes next. */
async function told(url: string): Promise<unknown> {
  const client = await connectedTo(url)
  const { rows } = await client.query(`select
    (select json_agg(row order by id) from outbox as row) as outbox,
    (select json_agg(row order by place) from section as row) as sections,
    (select json_agg(row) from published_day as row) as days,
    (select json_agg(row) from pg_sequences as row) as sequences`)
  await client.end()
  return rows
}
