import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { against, kb } from '../report.ts'
import type { HubBench, HubLoad } from './hub-bench.ts'
import { longDraft } from './long-draft.ts'
import { withGalley, type Measured } from './measured.ts'
import { writtenBytes } from './process-figures.ts'
import { Typing } from './typing.ts'

const DRAFT_BYTES = 84_000
const LOOK_MS = 250
const MOST_TIMES = 3

/** At a person's pace nothing is compacted; the fast one types what a person does in 20 minutes. */
const PACES = [
  { keysPerSecond: 5, seconds: 31 },
  { keysPerSecond: 200, seconds: 30 },
]

export const STORAGE_LOAD: HubLoad = {
  letter: 'g',
  name: 'typing in an 84 kB draft',
  run: (bench) => withGalley('g', bench, (measured) => storage(measured, bench)),
}

async function storage({ server, profile }: Measured, { report }: HubBench) {
  const storyId = await longDraft(server, DRAFT_BYTES)
  for (const { keysPerSecond, seconds } of PACES) {
    const load = { rooms: 1, people: 2, writers: 1, keysPerSecond }
    using typing = await Typing.open(load, () => Promise.resolve([server.door(storyId)]))
    using watch = new DraftWatch(join(server.node.folder, 'galley.db'), storyId)
    const before = await writtenBytes(server.pid)
    profile?.begin()
    const { bytes } = await typing.type(seconds * 1_000)
    profile?.end()
    const written = (await writtenBytes(server.pid)) - before
    const { rows, snapshots, compactions } = watch.sum()
    const logical = (rows + snapshots) / bytes
    report.note({
      figure: `bytes written to the database per byte typed, ${keysPerSecond} keys/s for ${seconds} s in an 84 kB draft`,
      setup: 'Galley, SQLite',
      value:
        `${logical.toFixed(2)} (${kb(rows)} in rows, ${kb(snapshots)} in ${compactions} snapshots, ${kb(bytes)} typed); ` +
        `written with pages, indexes and sockets ${(written / bytes).toFixed(0)}`,
      limit: against(logical, MOST_TIMES, `${MOST_TIMES}`),
    })
  }
}

/** Sums what comes into a draft's log, before a compaction drops it. */
class DraftWatch implements Disposable {
  readonly #db: DatabaseSync
  readonly #storyId: string
  readonly #timer: NodeJS.Timeout
  readonly #snapshots = new Map<number, number>()
  #seq = 0
  #rows = 0

  constructor(path: string, storyId: string) {
    this.#db = new DatabaseSync(path, { readOnly: true })
    this.#storyId = storyId
    this.#look()
    this.#rows = 0
    this.#snapshots.forEach((_bytes, seq) => this.#snapshots.set(seq, 0))
    this.#timer = setInterval(() => this.#look(), LOOK_MS)
  }

  sum() {
    this.#look()
    const snapshots = [...this.#snapshots.values()]
    return {
      rows: this.#rows,
      snapshots: snapshots.reduce((sum, bytes) => sum + bytes, 0),
      compactions: snapshots.filter((bytes) => bytes > 0).length,
    }
  }

  [Symbol.dispose](): void {
    clearInterval(this.#timer)
    this.#db.close()
  }

  #look() {
    for (const { seq, bytes } of this.#read('draft_update', this.#seq)) {
      this.#seq = seq
      this.#rows += bytes
    }
    for (const { seq, bytes } of this.#read('draft_snapshot', -1))
      if (!this.#snapshots.has(seq)) this.#snapshots.set(seq, bytes)
  }

  #read(table: 'draft_update' | 'draft_snapshot', after: number) {
    const rows = this.#db
      .prepare(
        `select seq, length(data) as bytes from ${table} where story_id = ? and seq > ? order by seq`,
      )
      .all(this.#storyId, after)
    return rows as unknown as { seq: number; bytes: number }[]
  }
}
