import { wordsToFindBy } from '../../shared/model/fold.ts'
import type { Trx } from '../store/database.ts'
import type { Derived } from '../store/derived.ts'

const BATCH = 500

/** `name_words` of each person, written together with their name. */
export const nameWordsTable: Derived = {
  name: 'name-words',
  version: 1,
  async clear(trx) {
    await trx.updateTable('user').set({ name_words: '' }).execute()
  },
  writeAfter,
  async writeMissed(trx) {
    for (let after: string | null = ''; after !== null;) after = await writeAfter(trx, after)
  },
}

async function writeAfter(trx: Trx, after: string): Promise<string | null> {
  const people = await trx
    .selectFrom('user')
    .select(['id', 'name', 'name_words'])
    .where('id', '>', after)
    .orderBy('id')
    .limit(BATCH)
    .execute()
  for (const { id, name, name_words } of people) {
    const words = nameWords(name)
    if (words !== name_words)
      await trx.updateTable('user').set({ name_words: words }).where('id', '=', id).execute()
  }
  return people.length < BATCH ? null : (people.at(-1)?.id ?? null)
}

export function nameWords(name: string): string {
  return wordsToFindBy(name).join(' ')
}
