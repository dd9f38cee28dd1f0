import { DatabaseSync, type SQLOutputValue } from 'node:sqlite'

/** A SQLite file as the statements that make it again. */
export function sqliteText(path: string): string {
  using sqlite = new DatabaseSync(path, { readOnly: true })
  const made = sqlite
    .prepare(`select type, name, sql from sqlite_master where sql is not null order by rowid`)
    .all()
  const own = made.filter(({ name }) => !String(name).startsWith('sqlite_'))
  const lines = own.map(({ sql }) => `${String(sql)};`)
  for (const { type, name } of made) if (type === 'table') lines.push(...rows(sqlite, String(name)))
  return `${lines.join('\n')}\n`
}

function rows(sqlite: DatabaseSync, table: string): string[] {
  const statement = sqlite.prepare(`select * from "${table}"`)
  statement.setReadBigInts(true)
  return statement
    .all()
    .map((row) => `insert into "${table}" values (${Object.values(row).map(literal).join(', ')});`)
}

function literal(value: SQLOutputValue): string {
  if (value === null) return 'null'
  if (value instanceof Uint8Array) return `x'${Buffer.from(value).toString('hex')}'`
  return typeof value === 'string' ? `'${value.replaceAll("'", "''")}'` : String(value)
}
