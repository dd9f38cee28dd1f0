import { sql, type Expression, type RawBuilder, type SqlBool } from 'kysely'

/** Whether one of words that are parted by spaces begins so: with what is folded, and so holds no letter that LIKE takes for a pattern. */
export function hasWord(words: Expression<string>, beginning: string): RawBuilder<SqlBool> {
  return sql<SqlBool>`' ' || ${words} like ${`% ${beginning}%`}`
}

/** The words of an e-mail address, as text is folded (`shared/model/fold`). */
export function emailWords(email: Expression<string>): Expression<string> {
  let words = sql<string>`replace(${email}, '''', '')`
  for (const mark of ['@', '.', '-', '_', '+']) words = sql<string>`replace(${words}, ${mark}, ' ')`
  return words
}
