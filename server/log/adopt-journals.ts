import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type * as Y from 'yjs'
import type { Logger } from '../kernel/logger.ts'
import { lockFile } from '../store/sqlite/lock.ts'
import { docOf } from './draft-doc.ts'
import { readRecords } from './journal-record.ts'
import { LOCK, SEGMENT } from './journal.ts'
import { placeUpdate } from './place-update.ts'
import type { Batch, NewUpdate, UpdateLog } from './update-log.ts'

const UNKNOWN = '.unknown-story'
/** What the version before kept while the database was away: the same records, a file an outage, no lock. */
const SPILLED = ['.spill', '.adopted']
/** Updates of one transaction: the backlog of a long outage would take the database too long. */
const MOST_IN_ONE = 1_000

interface Deps {
  /** Of the journals of all starts. */
  dir: string
  log: UpdateLog
  logger: Logger
}

/** Commits what earlier processes left. Called before the doors open. */
export async function adoptJournals(deps: Deps & { spillDir: string }): Promise<void> {
  await adoptFiles(await spilled(deps.spillDir), deps)
  for (const name of await namesIn(deps.dir)) await adoptFolder(join(deps.dir, name), deps)
}

/** One that a living process holds stays with it; one that another node takes over meanwhile is gone. */
async function adoptFolder(path: string, deps: Deps) {
  if (path.endsWith(UNKNOWN)) return
  let lock: Disposable
  try {
    lock = lockFile(join(path, LOCK))
  } catch {
    return
  }
  using _held = lock
  const names = (await namesIn(path)).filter((name) => name.endsWith(SEGMENT)).sort()
  const paths = names.map((name) => join(path, name))
  if (!(await adoptFiles(paths, deps))) return
  // Another node that starts at the same time may just be trying the lock.
  await rm(path, { recursive: true, force: true, maxRetries: 5 })
}

/** False if some of it is not in the log, and stays where it is for the next start. */
async function adoptFiles(paths: readonly string[], { dir, log, logger }: Deps): Promise<boolean> {
  let all = true
  for (const path of paths) {
    const bytes = await readFile(path).catch(ifGone)
    if (!bytes) continue
    const { committed, waiting, unknown } = await commitAll(readRecords(bytes), log)
    if (committed > 0)
      logger.warn(
        { updates: committed },
        'log: an earlier process left updates, they are saved now',
      )
    if (unknown > 0) {
      const kept = join(dir, `${basename(join(path, '..'))}-${basename(path)}${UNKNOWN}`)
      logger.error({ file: kept }, 'log: updates of stories that are not here are kept')
      await mkdir(dir, { recursive: true })
      await rename(path, kept).catch(ifGone)
    } else if (waiting > 0) {
      all = false
      logger.error(
        { file: path, updates: waiting },
        'log: updates whose predecessors are nowhere stay',
      )
    } else await rm(path, { force: true })
  }
  return all
}

interface Left {
  committed: number
  /** Updates that follow others which are nowhere. */
  waiting: number
  unknown: number
}

/** What the log holds already is committed no second time. */
async function commitAll(batches: readonly Batch[], log: UpdateLog): Promise<Left> {
  const left = { committed: 0, waiting: 0, unknown: 0 }
  const stories = Map.groupBy(batches, ({ storyId }) => storyId)
  for (const [storyId, ofStory] of stories) {
    const draft = await log.load(storyId)
    if (!draft) {
      left.unknown += ofStory.length
      continue
    }
    const doc = docOf(draft)
    const updates = ofStory
      .flatMap((batch) => batch.updates)
      .flatMap((update) => newOf(doc, update, left))
    doc.destroy()
    for (let at = 0; at < updates.length; at += MOST_IN_ONE)
      await log.append([{ storyId, updates: updates.slice(at, at + MOST_IN_ONE) }])
    left.committed += updates.length
  }
  return left
}

function newOf(doc: Y.Doc, update: NewUpdate, left: Left): NewUpdate[] {
  const { added, structs } = placeUpdate(doc, update.data)
  if (structs) left.waiting += 1
  return added ? [{ ...update, data: added }] : []
}

async function spilled(dir: string): Promise<string[]> {
  const names = await namesIn(dir)
  return names
    .filter((name) => SPILLED.some((end) => name.endsWith(end)))
    .map((name) => join(dir, name))
}

async function namesIn(dir: string): Promise<string[]> {
  return (await readdir(dir).catch(ifGone)) ?? []
}

/** There was never one, or another node that starts at the same time was faster. */
function ifGone(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null
  throw error
}
