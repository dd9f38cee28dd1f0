import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { Client } from 'pg'
import { inject } from 'vitest'
import type { openDatabase } from '../../../server/store/open-database.ts'
import { freshDatabase } from '../../support/fresh-database.ts'
import type { Facts } from './small-newsroom.ts'

export interface Earlier {
  file: string
  /** The last migration that it holds. */
  state: string
  dialect: string
}

/** What `freeze.ts` has kept. */
export const EARLIER: readonly Earlier[] = (await readdir(import.meta.dirname))
  .map((name) => /^(.+)\.(sqlite|postgres)\.sql$/.exec(name))
  .filter((match) => match !== null)
  .map(([file, state = '', dialect = '']) => ({ file, state, dialect }))
  .sort((a, b) => (a.file < b.file ? -1 : 1))

export type Place = Parameters<typeof openDatabase>[0]

/** The state in a database of its own. */
export async function restore({ file, dialect }: Earlier) {
  const text = await readFile(join(import.meta.dirname, file), 'utf8')
  const answers = await readFile(join(import.meta.dirname, file.replace(/sql$/, 'json')), 'utf8')
  const facts = JSON.parse(answers) as Facts
  return dialect === 'sqlite'
    ? { ...(await restoreSqlite(text)), facts }
    : { ...(await restorePostgres(text)), facts }
}

async function restoreSqlite(text: string) {
  const folder = await mkdtemp(join(tmpdir(), 'galley-earlier-'))
  const path = join(folder, 'galley.db')
  // What virtual tables keep is written as it was.
  const sqlite = new DatabaseSync(path, { defensive: false })
  sqlite.exec(`pragma journal_mode = wal; begin; ${text}; commit`)
  sqlite.close()
  const place: Place = { kind: 'sqlite', path }
  const dispose = () => rm(folder, { recursive: true, force: true })
  return { place, url: `sqlite:${path}`, [Symbol.asyncDispose]: dispose }
}

async function restorePostgres(text: string) {
  const fresh = await freshDatabase(inject('postgresUrl'))
  const client = new Client({ connectionString: fresh.url })
  await client.connect()
  await client.query(text)
  await client.end()
  const place: Place = { kind: 'postgres', url: fresh.url }
  return { place, url: fresh.url, [Symbol.asyncDispose]: () => fresh[Symbol.asyncDispose]() }
}
