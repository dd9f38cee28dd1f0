import { randomBytes } from 'node:crypto'
import { Client } from 'pg'

export interface FreshDatabase extends AsyncDisposable {
  readonly name: string
  readonly url: string
}

/**
 * A new, empty database on the server of `postgresUrl`, so that test files share no state. It is
 * dropped on dispose, cutting whoever is still connected: end pools before.
 */
export function freshDatabase(postgresUrl: string): Promise<FreshDatabase> {
  return copyOf(postgresUrl, 'template0', 'galley_test')
}

/**
 * A new database with all that the one called `name` holds, to which nobody is connected; dropped on dispose. Its name
 * begins with that one's.
 */
export function copyOfDatabase(postgresUrl: string, name: string): Promise<FreshDatabase> {
  return copyOf(postgresUrl, name, name)
}

/** Drops all copies of the database called `name` that are left. */
export async function dropCopies(postgresUrl: string, name: string): Promise<void> {
  const client = new Client({ connectionString: postgresUrl })
  try {
    await client.connect()
    const found = await client.query<{ datname: string }>(
      'select datname from pg_database where starts_with(datname, $1)',
      [`${name}_`],
    )
    for (const { datname } of found.rows)
      await client.query(`drop database if exists ${datname} with (force)`)
  } finally {
    await client.end()
  }
}

async function copyOf(postgresUrl: string, name: string, begins: string): Promise<FreshDatabase> {
  const copy = `${begins}_${randomBytes(6).toString('hex')}`
  await execute(postgresUrl, `create database ${copy} template ${name}`)
  return {
    name: copy,
    url: urlOf(postgresUrl, copy),
    async [Symbol.asyncDispose]() {
      await execute(postgresUrl, `drop database ${copy} with (force)`)
    },
  }
}

/** The database called `name`, which stays. It is there once `fill` was through with it. Gives its name. */
export async function keptDatabase(
  postgresUrl: string,
  name: string,
  fill: (url: string) => Promise<void>,
): Promise<string> {
  const found = await execute(postgresUrl, `select 1 from pg_database where datname = '${name}'`)
  if (found > 0) return name
  const begun = `${name}_begun`
  await execute(postgresUrl, `drop database if exists ${begun} with (force)`)
  await execute(postgresUrl, `create database ${begun} template template0`)
  await fill(urlOf(postgresUrl, begun))
  await execute(postgresUrl, `alter database ${begun} rename to ${name}`)
  return name
}

function urlOf(postgresUrl: string, name: string): string {
  const url = new URL(postgresUrl)
  url.pathname = `/${name}`
  return url.href
}

/** Gives the number of rows. */
async function execute(url: string, statement: string): Promise<number> {
  const client = new Client({ connectionString: url })
  try {
    await client.connect()
    return (await client.query(statement)).rowCount ?? 0
  } finally {
    await client.end()
  }
}
