import { colourOf } from '../../shared/model/colour.ts'
import type { Person } from '../../shared/model/person.ts'
import type { StoryInHand } from '../../shared/protocol/api/people.ts'
import type { Db, Trx } from '../store/database.ts'
import { hasWord } from '../store/people-found.ts'
import type { StoryTable } from '../store/tables.ts'

export interface StoryRow extends StoryTable {
  creator: Person | null
  archiver: Person | null
  assignees: Person[]
  /** Null: it is not confidential. */
  confidants: Person[] | null
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
  const confidants = await db
    .selectFrom('confidant')
    .innerJoin('user', 'user.id', 'confidant.user_id')
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
  const confided = Map.groupBy(confidants, ({ story_id }) => story_id)
  return rows.map((row) => ({
    ...row,
    creator: people.get(row.created_by) ?? null,
    archiver: people.get(row.archived_by ?? '') ?? null,
    assignees: (byStory.get(row.id) ?? []).map(personOf),
    confidants: row.confidential_at === null ? null : (confided.get(row.id) ?? []).map(personOf),
  }))
}

/** For each of the words, who has a name that begins so. */
export async function peopleNamed(db: Db, words: readonly string[]): Promise<string[][]> {
  const users = await db
    .selectFrom('user')
    .select(['id', 'name_words'])
    .where((eb) => eb.or(words.map((word) => hasWord(eb.ref('name_words'), word))))
    .execute()
  const named = users.map(({ id, name_words }) => ({ id, names: name_words.split(' ') }))
  return words.map((word) =>
    named.filter(({ names }) => names.some((name) => name.startsWith(word))).map(({ id }) => id),
  )
}

const MOST_IN_HAND = 200

/** What nobody else has in hand: only they are assigned, or they began it and nobody is. */
export function storiesInHand(db: Db, userId: string): Promise<StoryInHand[]> {
  return db
    .selectFrom('story')
    .select(['id', 'headline', 'state'])
    .where('archived_at', 'is', null)
    .where('state', '!=', 'retracted')
    .where((row) => {
      const assigned = row
        .selectFrom('assignee')
        .select('user_id')
        .whereRef('story_id', '=', 'story.id')
      const theirs = row.exists(assigned.where('user_id', '=', userId))
      const others = row.exists(assigned.where('user_id', '!=', userId))
      const begun = row.and([row('created_by', '=', userId), row('state', '!=', 'live')])
      return row.and([row.or([theirs, begun]), row.not(others)])
    })
    .orderBy('changed_at', 'desc')
    .orderBy('id')
    .limit(MOST_IN_HAND)
    .execute()
}

export async function peopleOf(db: Db | Trx, ids: readonly string[]): Promise<Person[]> {
  const query = db.selectFrom('user').select(['id', 'name']).where('id', 'in', ids)
  return (await query.orderBy('name').orderBy('id').execute()).map(personOf)
}

function personOf({ id, name }: { id: string; name: string }): Person {
  return { id, name, colour: colourOf(id) }
}
