import { DatabaseSync } from 'node:sqlite'
import { Client } from 'pg'
import * as Y from 'yjs'

interface Row {
  seq: number
  data: Uint8Array
}

/** A draft as its rows stand in the database, read past all of the server's code. */
interface DraftRows {
  seq: number
  snapshot: Row | undefined
  updates: Row[]
}

const HEAD = 'select seq from draft where story_id = '
const SNAPSHOT = 'select seq, data from draft_snapshot where story_id = '
const UPDATES = 'select seq, data from draft_update where story_id = '

/** The Y.Doc of what is in the database now. Throws when rows are missing or doubled. */
export async function savedDraft(databaseUrl: string, storyId: string): Promise<Y.Doc> {
  const rows = databaseUrl.startsWith('sqlite:')
    ? readSqlite(databaseUrl.slice('sqlite:'.length), storyId)
    : await readPostgres(databaseUrl, storyId)
  return build(rows)
}

function build({ seq, snapshot, updates }: DraftRows): Y.Doc {
  const covered = snapshot?.seq ?? 0
  const tail = updates.filter((row) => row.seq > covered)
  if (tail.some((row, i) => row.seq !== covered + i + 1) || covered + tail.length !== seq)
    throw new Error(`rows are missing: snapshot ${covered}, ${tail.length} updates, seq ${seq}`)
  const doc = new Y.Doc()
  doc.transact(() => {
    if (snapshot) Y.applyUpdate(doc, snapshot.data)
    for (const { data } of tail) Y.applyUpdate(doc, data)
  })
  return doc
}

async function readPostgres(url: string, storyId: string): Promise<DraftRows> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 2_000 })
  client.on('error', () => {}) // it also rejects what is being awaited
  try {
    await client.connect()
    await client.query('begin isolation level repeatable read')
    const query = async (text: string) =>
      (await client.query(`${text}$1 order by seq`, [storyId])).rows
    const [head] = await query(HEAD)
    const snapshots = numbered(await query(SNAPSHOT))
    const updates = numbered(await query(UPDATES))
    return { seq: Number(head.seq), snapshot: snapshots.at(-1), updates }
  } finally {
    await client.end()
  }
}

/** pg reads a bigint as text. */
function numbered(rows: readonly { seq: string; data: Uint8Array }[]): Row[] {
  return rows.map(({ seq, data }) => ({ seq: Number(seq), data }))
}

function readSqlite(path: string, storyId: string): DraftRows {
  using database = new DatabaseSync(path, { readOnly: true })
  database.exec('begin')
  const query = (text: string) => database.prepare(`${text}? order by seq`).all(storyId)
  const [head] = query(HEAD)
  const snapshots = query(SNAPSHOT) as unknown as Row[]
  const updates = query(UPDATES) as unknown as Row[]
  return { seq: Number(head?.['seq']), snapshot: snapshots.at(-1), updates }
}
