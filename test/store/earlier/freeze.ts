import { execFile } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { freshDatabase } from '../../support/fresh-database.ts'
import { startPostgres } from '../../support/postgres-server.ts'
import { NodeProcess } from '../../support/node-process.ts'
import { sqliteText } from './sqlite-text.ts'
import { runSmallNewsroom } from './small-newsroom.ts'

/*
 * node test/store/earlier/freeze.ts
 *
 * Makes a small newsroom with the code as it is now, on both databases, and keeps both as SQL text, named for the
 * last migration that they hold, with what that code answers about them. Run it before you add a migration; it
 * needs `pg_dump` on the PATH and a built client.
 */

const run = promisify(execFile)
const FOLDER = import.meta.dirname
/** Nobody listens there, so what is owed stays owed. */
const ENV = { WEBHOOK_ALLOW_HOSTS: '127.0.0.1', PUBLIC_URL: 'http://news.test' }

async function freezeSqlite() {
  await using node = await NodeProcess.start(ENV)
  const path = `${node.folder}/galley.db`
  const facts = await runSmallNewsroom(node, { kind: 'sqlite', path })
  await keep('sqlite', sqliteText(path), facts)
}

async function freezePostgres() {
  await using server = await startPostgres()
  await using database = await freshDatabase(server.url)
  await using node = await NodeProcess.start({ ...ENV, DATABASE_URL: database.url })
  const facts = await runSmallNewsroom(node, { kind: 'postgres', url: database.url })
  const dump = await run('pg_dump', ['--no-owner', '--no-privileges', '--inserts', database.url])
  await keep('postgres', statementsOf(dump.stdout), facts)
}

/** Without what only psql understands, and settings that an older or newer server may not know. */
function statementsOf(dump: string): string {
  const noise = /^(--|\\|SET |SELECT pg_catalog\.set_config|$)/
  return `${dump
    .split('\n')
    .filter((line) => !noise.test(line))
    .join('\n')}\n`
}

async function keep(dialect: string, text: string, facts: { migration: string }) {
  const path = join(FOLDER, `${facts.migration}.${dialect}`)
  await writeFile(`${path}.sql`, text)
  await writeFile(`${path}.json`, `${JSON.stringify(facts, null, 2)}\n`)
  process.stdout.write(`${path}.sql: ${text.length} characters\n`)
}

await freezeSqlite()
await freezePostgres()
