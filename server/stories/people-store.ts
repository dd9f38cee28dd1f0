import { colourOf } from '../../shared/model/colour.ts'
import { foldedWords } from '../../shared/model/fold.ts'
import type { Person } from '../../shared/model/person.ts'
import type { Db } from '../store/database.ts'
import type { StoryTable } from '../store/tables.ts'

export interface StoryRow extends StoryTable {
  creator: Person | null
  archiver: Person | null
  assignees: Person[]
}

/** Rows of stories, with who began each of them and who is assigned. */
export async function withPeople(db: Db, rows: StoryTable[]): Promise<StoryRow[]> {
  if (rows.length === 0) return []
  const ids = rows.map((row) => row.id)
  const assigned = await db
    .selectFrom('assignee')
    .innerJoin('user', 'user.id', 'assignee.user_id')
    .select(['story_id', 'user.id', 'user.name'])
    .where('story_id', 'in', ids)
    .orderBy('user.name')
    .execute()
  const named = rows.flatMap(({ created_by, archived_by }) =>
    archived_by === null ? [created_by] : [created_by, archived_by],
  )
  const users = await db
    .selectFrom('user')
    .select(['id', 'name'])
    .where('id', 'in', [...new Set(named)])
    .execute()
  const people = new Map(users.map((user) => [user.id, personOf(user)]))
  const byStory = Map.groupBy(assigned, ({ story_id }) => story_id)
  return rows.map((row) => ({
    ...row,
    creator: people.get(row.created_by) ?? null,
    archiver: people.get(row.archived_by ?? '') ?? null,
    assignees: (byStory.get(row.id) ?? []).map(personOf),
  }))
}

/** For each of the words, who has a name that begins so. */
export async function peopleNamed(db: Db, words: readonly string[]): Promise<string[][]> {
  const users = await db.selectFrom('user').select(['id', 'name']).execute()
  const named = users.map(({ id, name }) => ({ id, names: foldedWords(name) }))
  return words.map((word) =>
    named.filter(({ names }) => names.some((name) => name.startsWith(word))).map(({ id }) => id),
  )
}

function personOf({ id, name }: { id: string; name: string }): Person {
  return { id, name, colour: colourOf(id) }
}
