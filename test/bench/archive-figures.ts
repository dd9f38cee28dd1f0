import { copyFile, mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { importStory, publish } from '../flows/stories.ts'
import { copyOfDatabase, freshDatabase, keptDatabase } from '../support/fresh-database.ts'
import { NodeProcess, type Caller } from '../support/node-process.ts'
import { startPostgres } from '../support/postgres-server.ts'
import { writeArchive } from '../archive/write-archive.ts'
import { percentile, residentMegabytes } from './measures.ts'
import { ms, times, type Report } from './report.ts'

const SMALL = 1_000
const LARGE = 1_000_000
const ROUNDS = 40
const MOST = 1.25

/** What is made anew for every publication, and what a desk asks for first. */
const PAGES: readonly (readonly [string, string])[] = [
  ['front page, made anew', '/'],
  ['section page, made anew', '/world'],
  ['author page, made anew', '/authors/author-7'],
  ['tag page, made anew', '/tags/topic-7'],
  ['archive, made anew', '/archive'],
  ['month of the archive, made anew', '/archive/2006/01'],
  ['day of the archive, made anew', '/archive/2006/01/08'],
  ['readers’ search, a word of every story', '/search?q=author'],
  ['readers’ search, newest first', '/search?q=author+topic&order=newest'],
  ['first rows of the list', '/api/stories'],
  ['first rows of the list, by state and section', '/api/stories?state=live&section=world'],
  ['counts of the list', '/api/stories/counts'],
]
/** What has no limit of its own. */
const SEARCHES: readonly (readonly [string, string])[] = [
  ['readers’ search for a rare word', '/search?q=777'],
  ['readers’ search for common words', '/search?q=harbour+ferry+-bridge'],
  ['readers’ search for a phrase', '/search?q=%22harbour+ferry%22'],
  ['readers’ search for the beginning of a word', '/search?q=har'],
  ['readers’ search for nothing that is there, and what was meant', '/search?q=habrour+ferty'],
  ['search for a rare word', '/api/stories?text=777'],
  ['search for common words', '/api/stories?text=har+fer'],
]

type Samples = Map<string, number[]>

interface Measured {
  samples: Samples
  startMs: number
  memory: number
}

/** Where archives stay for the next time; made there if they are missing. */
export interface Kept {
  /** A folder with `small.db` and `large.db`. */
  folder: string | null
  /** The URL of a server with the databases `galley_archive_1000` and `galley_archive_1000000`. */
  postgresUrl: string | null
}

/** An archive of a million stories against one of a thousand. */
export async function archiveFigures(report: Report, kept: Kept): Promise<void> {
  await using folder = await archiveFolder(kept.folder)
  const small = await onSqlite(folder.path, 'small.db', SMALL)
  compare(report, 'SQLite', small, await onSqlite(folder.path, 'large.db', LARGE))
  if (kept.postgresUrl !== null) return await onKeptPostgres(report, kept.postgresUrl)
  await using postgres = await startPostgres()
  const few = await onPostgres(postgres.url, SMALL)
  compare(report, 'PostgreSQL', few, await onPostgres(postgres.url, LARGE))
}

async function onKeptPostgres(report: Report, url: string) {
  const few = await onCopy(url, SMALL)
  compare(report, 'PostgreSQL', few, await onCopy(url, LARGE))
}

/** What is measured also writes. */
async function onCopy(url: string, count: number): Promise<Measured> {
  const kept = await keptDatabase(url, `galley_archive_${count}`, (made) => write(made, count))
  await using copy = await copyOfDatabase(url, kept)
  return await measure(copy.url)
}

async function archiveFolder(keep: string | null) {
  if (keep !== null) return { path: keep, [Symbol.asyncDispose]: async () => undefined }
  const path = await mkdtemp(join(tmpdir(), 'galley-archive-'))
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }) }
}

/** On a copy: what is measured also writes. */
async function onSqlite(folder: string, name: string, count: number): Promise<Measured> {
  const made = join(folder, name)
  if (!(await exists(made))) await write(`sqlite:${made}`, count)
  const copy = join(folder, `copy-${name}`)
  await copyFile(made, copy)
  try {
    return await measure(`sqlite:${copy}`)
  } finally {
    for (const end of ['', '-wal', '-shm', '.lock']) await rm(copy + end, { force: true })
  }
}

async function onPostgres(url: string, count: number): Promise<Measured> {
  await using database = await freshDatabase(url)
  await write(database.url, count)
  return await measure(database.url)
}

async function write(url: string, count: number) {
  // A newsroom makes its admin while it has nobody.
  await (await NodeProcess.start({ DATABASE_URL: url }))[Symbol.asyncDispose]()
  await writeArchive(url, count, (done) => console.log(`  ${done} of ${count} stories written`))
}

async function measure(url: string): Promise<Measured> {
  // The first start fills the caches of the disk.
  await (await NodeProcess.start({ DATABASE_URL: url }))[Symbol.asyncDispose]()
  const since = performance.now()
  await using node = await NodeProcess.start({ DATABASE_URL: url })
  const startMs = performance.now() - since
  const admin = await node.admin()
  const samples: Samples = new Map()
  for (let round = 0; round < ROUNDS; round += 1) {
    await publish(admin, await importStory(admin), 'publish')
    for (const [name, path] of [...PAGES, ...SEARCHES]) await time(samples, name, admin, path)
  }
  return { samples, startMs, memory: await residentMegabytes(node) }
}

async function time(samples: Samples, name: string, caller: Caller, path: string) {
  const since = performance.now()
  const response = await caller.fetch(path)
  await response.arrayBuffer()
  if (!response.ok) throw new Error(`${path} answers ${response.status}`)
  samples.set(name, [...(samples.get(name) ?? []), performance.now() - since])
}

function compare(report: Report, store: string, small: Measured, large: Measured) {
  const setup = `${LARGE.toLocaleString('en')} stories against ${SMALL.toLocaleString('en')}, ${store}`
  const limit = { whose: 'of the small one', most: MOST }
  const at = (of: Measured, name: string) => percentile(of.samples.get(name) ?? [], 0.5)
  for (const [figure] of PAGES) {
    const [few, many] = [at(small, figure), at(large, figure)]
    report.note({
      figure,
      setup,
      value: `p50 ${ms(many)}, ${ms(few)}`,
      limit: times(many, few, limit),
    })
  }
  for (const [figure] of SEARCHES)
    report.note({ figure, setup, value: `p50 ${ms(at(large, figure))}, ${ms(at(small, figure))}` })
  report.note({
    figure: 'start to ready',
    setup,
    value: `${ms(large.startMs)}, ${ms(small.startMs)}`,
    limit: times(large.startMs, small.startMs, limit),
  })
  report.note({
    figure: 'memory (RSS) after that',
    setup,
    value: `${large.memory.toFixed(0)} MB, ${small.memory.toFixed(0)} MB`,
    limit: times(large.memory, small.memory, limit),
  })
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  )
}
