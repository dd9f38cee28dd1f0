import { randomBytes } from 'node:crypto'
import { Client } from 'pg'

export interface FreshDatabase extends AsyncDisposable {
  readonly url: string
}

/**
 * A new, empty database on the server of `postgresUrl`, so that test files share no state. It is
 * dropped on dispose, cutting whoever is still connected: end pools before.
 */
export async function freshDatabase(postgresUrl: string): Promise<FreshDatabase> {
  const name = `galley_test_${randomBytes(6).toString('hex')}`
  await execute(postgresUrl, `create database ${name} template template0`)
  const url = new URL(postgresUrl)
  url.pathname = `/${name}`
  return {
    url: url.href,
    [Symbol.asyncDispose]: () => execute(postgresUrl, `drop database ${name} with (force)`),
  }
}

async function execute(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url })
  try {
    await client.connect()
    await client.query(statement)
  } finally {
    await client.end()
  }
}
