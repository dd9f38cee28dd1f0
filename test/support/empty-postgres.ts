import { Client } from 'pg'
import { inject } from 'vitest'
import { copyOfDatabase, type FreshDatabase } from './fresh-database.ts'

/** What a database was like when it was new. */
interface Newborn {
  database: FreshDatabase
  /** Its tables and their columns, and how many triggers and so on it has: whoever changes that leaves it to nobody. */
  shape: string
  /** The statements that make its rows what they were; null where this role may not run them. */
  reset: string | null
}

/** A new one has 10 MB. In one that grew, tables and indexes would keep the room of what is gone. */
const MOST_BYTES = 16_000_000

/** Of this process: as good as new, and nobody is connected to them. */
const spare: Newborn[] = []

/**
 * A database with Galley's tables, and in them what a new newsroom has. On dispose, which cuts whoever is still
 * connected, its rows become what they were and the next who asks gets it: a new one costs ten times as much. The
 * run drops them at its end.
 */
export async function emptyPostgres(): Promise<FreshDatabase> {
  const newborn = spare.pop() ?? (await bear())
  return { ...newborn.database, [Symbol.asyncDispose]: () => giveBack(newborn) }
}

async function bear(): Promise<Newborn> {
  const database = await copyOfDatabase(inject('postgresUrl'), inject('postgresTemplate'))
  return connected(database.url, async (client) => ({
    database,
    shape: await shapeOf(client),
    reset: (await isSuperuser(client)) ? await resetOf(client) : null,
  }))
}

async function giveBack(newborn: Newborn): Promise<void> {
  const { database, shape, reset } = newborn
  const isAsNew =
    reset !== null &&
    (await connected(database.url, async (client) => {
      await client.query(`select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'`)
      if ((await isLarge(client)) || (await shapeOf(client)) !== shape) return false
      await client.query(reset)
      return true
    }))
  if (isAsNew) spare.push(newborn)
  else await database[Symbol.asyncDispose]()
}

/** Without triggers and foreign keys, in whose order rows would have to go. */
async function resetOf(client: Client): Promise<string> {
  const tables = await names(
    client,
    `select quote_ident(relname) as name from pg_class
      where relnamespace = 'public'::regnamespace and relkind = 'r' and relname not like 'kysely%'`,
  )
  const statements = tables.map((table) => `delete from ${table}`)
  for (const table of tables) {
    const rows = await client.query<{ all: string | null }>(
      `select json_agg(row)::text as all from ${table} as row`,
    )
    const all = rows.rows[0]?.all
    if (all)
      statements.push(
        `insert into ${table} select * from json_populate_recordset(null::${table}, ${client.escapeLiteral(all)})`,
      )
  }
  const sequences = await names(
    client,
    `select format('select setval(%L, %s, %L)', quote_ident(sequencename), coalesce(last_value, start_value),
      last_value is not null) as name from pg_sequences where schemaname = 'public'`,
  )
  return [
    'begin',
    'set local session_replication_role = replica',
    ...statements,
    ...sequences,
    'commit',
  ].join(';\n')
}

async function shapeOf(client: Client): Promise<string> {
  const catalogs = ['class', 'attrdef', 'constraint', 'trigger', 'proc', 'namespace']
  const counts = catalogs.map((catalog) => `(select count(*) from pg_${catalog})`)
  const columns = `(select md5(string_agg(concat_ws(' ', relname, attname, atttypid, attcollation), ',' order by relname, attname))
    from pg_attribute join pg_class on pg_class.oid = attrelid
    where relnamespace = 'public'::regnamespace)`
  const [shape] = await names(
    client,
    `select concat_ws(' ', ${[...counts, columns].join(', ')}) as name`,
  )
  return shape ?? ''
}

async function isLarge(client: Client): Promise<boolean> {
  const found = await names(
    client,
    `select 'large' as name where pg_database_size(current_database()) > ${MOST_BYTES}`,
  )
  return found.length > 0
}

async function isSuperuser(client: Client): Promise<boolean> {
  const found = await names(
    client,
    'select rolname as name from pg_roles where rolname = current_user and rolsuper',
  )
  return found.length > 0
}

async function names(client: Client, query: string): Promise<string[]> {
  return (await client.query<{ name: string }>(query)).rows.map(({ name }) => name)
}

async function connected<T>(url: string, use: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url })
  try {
    await client.connect()
    return await use(client)
  } finally {
    await client.end()
  }
}
