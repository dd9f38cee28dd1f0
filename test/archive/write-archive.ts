import { pictureWordsTable, publishedTable } from '../../server/publishing/published-table.ts'
import { TEXTS_WRITTEN } from '../../server/publishing/text-store.ts'
import { openDatabase } from '../../server/store/open-database.ts'
import { wordsTable } from '../../server/stories/words-table.ts'
import { FoundBy } from './found-by.ts'
import { archivedStory, people } from './stories.ts'
import { PostgresWriter, SqliteWriter } from './writers.ts'

const SQLITE = 'sqlite:'
const TELL_EVERY = 50_000

/** Fills the empty newsroom at `url` with `count` stories of twenty years, nearly all of them live. */
export async function writeArchive(
  url: string,
  count: number,
  tell: (done: number) => void = () => undefined,
): Promise<void> {
  await makeTables(url)
  await using writer = url.startsWith(SQLITE)
    ? new SqliteWriter(url.slice(SQLITE.length))
    : await PostgresWriter.open(url)
  await writer.write('user', people())
  const foundBy = new FoundBy(writer, { isSqlite: url.startsWith(SQLITE) })
  let seq = 0
  for (let i = 0; i < count; i += 1) {
    const story = archivedStory(i, count, seq)
    for (const [table, rows] of Object.entries(story.rows)) await writer.write(table, rows)
    await foundBy.write(story)
    seq += story.rows['event']?.length ?? 0
    if (i % TELL_EVERY === 0) tell(i)
  }
  await foundBy.finish()
  await writer.execute(`update outbox set seq = ${seq}`)
  // The newsroom's first start derived them from nothing.
  await writer.execute("delete from setting where key like 'derived:%'")
  await writer.write('setting', [
    { key: `derived:${publishedTable.name}`, value: `${publishedTable.version}` },
    { key: `derived:${pictureWordsTable.name}`, value: `${pictureWordsTable.version}` },
    { key: `derived:${wordsTable.name}`, value: `${wordsTable.version}` },
    TEXTS_WRITTEN,
  ])
}

async function makeTables(url: string) {
  const database = await openDatabase(
    url.startsWith(SQLITE)
      ? { kind: 'sqlite', path: url.slice(SQLITE.length) }
      : { kind: 'postgres', url },
  )
  await database[Symbol.asyncDispose]()
}
