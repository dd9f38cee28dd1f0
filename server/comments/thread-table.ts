import { colourOf } from '../../shared/model/colour.ts'
import type { Comment, Commenter, Thread } from '../../shared/protocol/api/comments.ts'
import type { Db, Trx } from '../store/database.ts'
import { readColumn } from '../store/json-columns.ts'
import type { CommentTable, CommentThreadTable } from '../store/comment-tables.ts'

type People = ReadonlyMap<string, Commenter>
interface Mention {
  comment_id: string
  user_id: string
}

/** Threads as the desk knows them. */
export async function threadsOf(
  db: Db | Trx,
  rows: readonly CommentThreadTable[],
): Promise<Thread[]> {
  if (rows.length === 0) return []
  const comments = await db
    .selectFrom('comment')
    .selectAll()
    .where(
      'thread_id',
      'in',
      rows.map(({ id }) => id),
    )
    .orderBy('seq')
    .execute()
  const mentions = await mentionsOf(
    db,
    comments.map(({ id }) => id),
  )
  const ids = [
    ...comments.map(({ user_id }) => user_id),
    ...mentions.map(({ user_id }) => user_id),
    ...rows.flatMap(({ resolved_by }) => resolved_by ?? []),
  ]
  const people = await peopleCalled(db, ids)
  const byThread = Map.groupBy(comments, ({ thread_id }) => thread_id)
  const byComment = Map.groupBy(mentions, ({ comment_id }) => comment_id)
  return rows.map((row) => {
    const said = (byThread.get(row.id) ?? []).map((comment) =>
      toComment(comment, byComment.get(comment.id) ?? [], people),
    )
    return toThread(row, said, people)
  })
}

export async function mentionsOf(db: Db | Trx, commentIds: readonly string[]): Promise<Mention[]> {
  if (commentIds.length === 0) return []
  return db
    .selectFrom('comment_mention')
    .selectAll()
    .where('comment_id', 'in', commentIds)
    .orderBy('user_id')
    .execute()
}

/** People of the newsroom, and guests. */
export async function peopleCalled(db: Db | Trx, ids: readonly string[]): Promise<People> {
  const wanted = [...new Set(ids)]
  if (wanted.length === 0) return new Map()
  const called = (table: 'user' | 'guest') =>
    db.selectFrom(table).select(['id', 'name']).where('id', 'in', wanted).execute()
  const users = (await called('user')).map(({ id, name }): Commenter => ({
    id,
    name,
    colour: colourOf(id),
  }))
  const guests = (await called('guest')).map(({ id, name }): Commenter => ({
    id,
    name,
    colour: colourOf(id),
    guest: true,
  }))
  return new Map([...users, ...guests].map((person) => [person.id, person]))
}

function toThread(row: CommentThreadTable, comments: Comment[], people: People): Thread {
  const { id, story_id, seq, placeJson, resolved_at, resolved_by, deleted_at } = row
  return {
    id,
    storyId: story_id,
    place: readColumn.place(placeJson),
    seq,
    resolved:
      resolved_at === null
        ? null
        : { by: personIn(people, resolved_by ?? ''), at: iso(resolved_at) },
    comments: deleted_at === null ? comments : [],
  }
}

function toComment(row: CommentTable, mentions: readonly Mention[], people: People): Comment {
  const { id, seq, user_id, text, created_at, edited_at, deleted_at } = row
  return {
    id,
    seq,
    by: personIn(people, user_id),
    text,
    mentions: mentions.map((mention) => personIn(people, mention.user_id)),
    at: iso(created_at),
    editedAt: edited_at === null ? null : iso(edited_at),
    deleted: deleted_at !== null,
  }
}

function personIn(people: People, id: string): Commenter {
  return people.get(id) ?? { id, name: '', colour: colourOf(id) }
}

function iso(ms: number): string {
  return new Date(ms).toISOString()
}
