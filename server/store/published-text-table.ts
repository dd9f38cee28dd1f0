import { PostgresAdapter } from 'kysely'
import { shortened } from '../../shared/model/edit-distance.ts'
import { isUnspaced, wordsInOrder } from '../../shared/model/fold.ts'
import type { Db, Trx } from './database.ts'
import { postgresTexts } from './postgres/search.ts'
import { PART, type SearchedText, type TextIndex } from './search.ts'
import { sqliteTexts } from './sqlite/search.ts'

const BATCH = 500
/** Shorter words have too many others near them, and longer ones are seldom typed. */
const NEAR = { shortest: 4, longest: 24 }

/** A text, and what of it somebody may have meant who typed something like it: its headline and names. */
export interface NamedText extends SearchedText {
  names: readonly string[]
}

export function isPostgres(db: Db | Trx): boolean {
  return db.getExecutor().adapter instanceof PostgresAdapter
}

export function textsOf(db: Db | Trx): TextIndex {
  return isPostgres(db) ? postgresTexts : sqliteTexts
}

/**
 * Writes what finds live stories, within the transaction that publishes them [PUB1]. Words are written in one order, so that two
 * who publish never wait for each other.
 */
export async function writeTexts(trx: Trx, texts: readonly NamedText[]): Promise<void> {
  await textsOf(trx).write(trx, texts)
  await learn(trx, texts)
  await learnNear(trx, texts)
}

export function removeText(trx: Trx, storyId: string): Promise<void> {
  return textsOf(trx).remove(trx, storyId)
}

async function learn(trx: Trx, texts: readonly NamedText[]) {
  const words = [...new Set(texts.flatMap(wordsOf))].sort()
  for (const some of batches(words))
    await trx
      .insertInto('search_word')
      .values(some.map((word) => ({ word })))
      .onConflict((conflict) => conflict.doNothing())
      .execute()
}

/** What a search can begin with to find a text. */
export function wordsOf({ folded }: SearchedText): string[] {
  return folded.split(' ').filter((word) => word !== PART && word !== '')
}

async function learnNear(trx: Trx, texts: readonly NamedText[]) {
  for (const some of batches(nearRows(texts.flatMap(({ names }) => names))))
    await trx
      .insertInto('search_near')
      .values(some)
      .onConflict((conflict) => conflict.doNothing())
      .execute()
}

/** The words of headlines and names, under all that they may be found by who slips in them. */
export function nearRows(names: readonly string[]) {
  const shown = new Map(names.flatMap(shownWords))
  const rows = [...shown].flatMap(([word, shown]) => {
    return [...shortened(word, 1)].map((near) => ({ near, word, shown }))
  })
  return rows.toSorted((a, b) => inOrder(a.near, b.near) || inOrder(a.word, b.word))
}

function inOrder(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** Words of a name as they are looked for, each with how it is written. */
function shownWords(name: string): [string, string][] {
  return (name.match(/[\p{L}\p{M}]+(?:['’ʼ][\p{L}\p{M}]+)*/gu) ?? []).flatMap((shown) => {
    const [word = '', ...others] = wordsInOrder(shown)
    const isFit = word.length >= NEAR.shortest && word.length <= NEAR.longest && !isUnspaced(word)
    return isFit && others.length === 0 ? [[word, shown]] : []
  })
}

function batches<T>(rows: readonly T[]): T[][] {
  const count = Math.ceil(rows.length / BATCH)
  return Array.from({ length: count }, (_, i) => rows.slice(i * BATCH, (i + 1) * BATCH))
}
