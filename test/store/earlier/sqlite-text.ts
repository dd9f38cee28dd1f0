import { DatabaseSync, type SQLOutputValue } from 'node:sqlite'

/** A SQLite file as the statements that make it again. */
export function sqliteText(path: string): string {
  using sqlite = new DatabaseSync(path, { readOnly: true })
  const made = sqlite
    .prepare(`select type, name, sql from sqlite_master where sql is not null order by rowid`)
    .all()
    .map(({ type, name, sql }) => ({ type: String(type), name: String(name), sql: String(sql) }))
  const virtual = made.filter(({ sql }) => /^create virtual/i.test(sql)).map(({ name }) => name)
  // Made, and filled, by their virtual table.
  const isShadow = (name: string) => virtual.some((one) => name.startsWith(`${one}_`))
  const own = made.filter(({ name }) => !name.startsWith('sqlite_') && !isShadow(name))
  const lines = own.filter(({ type }) => type !== 'trigger').map(({ sql }) => `${sql};`)
  for (const { type, name } of made) {
    if (type !== 'table' || virtual.includes(name)) continue
    if (isShadow(name)) lines.push(`delete from "${name}";`)
    lines.push(...rows(sqlite, name))
  }
  // They would count what is there already.
  lines.push(...own.filter(({ type }) => type === 'trigger').map(({ sql }) => `${sql};`))
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
