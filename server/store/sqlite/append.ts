import type { DatabaseSync } from 'node:sqlite'
import {
  growths,
  shares,
  type Batch,
  type Committed,
  type Growth,
  type Grown,
} from '../draft-append.ts'

const GROW = `update draft set seq = seq + ?, tail_rows = tail_rows + ?, tail_bytes = tail_bytes + ?,
  schema = max(schema, ?) where story_id = ? and seq = coalesce(?, seq) returning seq, tail_rows, tail_bytes, schema`
const ADD = 'insert into draft_update (story_id, seq, data, user_id, at) values (?, ?, ?, ?, ?)'
const CLAIM = `insert into draft_client (story_id, client_id, user_id) values (?, ?, ?)
  on conflict do nothing`

/** Appends to drafts on SQLite: statements prepared once, one transaction a call. */
export class SqliteAppend {
  readonly #sqlite: DatabaseSync
  readonly #grow
  readonly #add
  readonly #claim

  constructor(sqlite: DatabaseSync) {
    this.#sqlite = sqlite
    this.#grow = sqlite.prepare(GROW)
    this.#add = sqlite.prepare(ADD)
    this.#claim = sqlite.prepare(CLAIM)
  }

  append(batches: readonly Batch[], at: number): (Committed | null)[] {
    const grown = new Map<string, Grown & { seq: number }>()
    this.#sqlite.exec('begin immediate')
    try {
      for (const growth of growths(batches)) {
        const draft = this.#appendTo(growth, at)
        if (draft) grown.set(growth.storyId, draft)
      }
      this.#sqlite.exec('commit')
    } catch (error) {
      if (this.#sqlite.isTransaction) this.#sqlite.exec('rollback')
      throw error
    }
    return shares(batches, grown)
  }

  #appendTo({ storyId, updates, bytes, schema, after }: Growth, at: number) {
    const row = this.#grow.get(updates.length, updates.length, bytes, schema, storyId, after)
    if (!row) return null
    const number = (column: string) => Number(row[column])
    const last = number('seq')
    updates.forEach(({ data, userId, claims }, k) => {
      this.#add.run(storyId, last - updates.length + 1 + k, data, userId, at)
      for (const client of claims) this.#claim.run(storyId, client, userId)
    })
    const tail = { rows: number('tail_rows'), bytes: number('tail_bytes') }
    return { seq: last, tail, schema: number('schema') }
  }
}
