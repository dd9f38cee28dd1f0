import type { ExpressionBuilder } from 'kysely'
import { isGuest, type Speaker } from '../../shared/model/guest.ts'
import type { Thread, ThreadList } from '../../shared/protocol/api/comments.ts'
import type { Db } from '../store/database.ts'
import type { CommentTable, CommentThreadTable } from '../store/comment-tables.ts'
import type { Tables } from '../store/tables.ts'
import { openTo, theirs } from './shown-table.ts'
import { threadsOf } from './thread-table.ts'

/** Threads, and then comments, of one answer: the longest ones are some megabytes. */
const MOST_AT_ONCE = { threads: 100, comments: 300 }

export interface CommentCounts {
  open: number
  unread: number
}

/** Reads what is said beside stories. */
export class CommentStore {
  readonly #db: Db

  constructor({ db }: { db: Db }) {
    this.#db = db
  }

  /**
   * What changed of a story's threads after a seq, and up to where somebody has seen them. A guest is not told which ones are
   * theirs no more: they ask for all.
   */
  async changed(storyId: string, after: number, by: Speaker): Promise<ThreadList> {
    const rows = await this.#db
      .selectFrom('comment_thread')
      .selectAll()
      .where('story_id', '=', storyId)
      .where('seq', '>', after)
      .$if(after === 0 || isGuest(by), (query) => query.where('deleted_at', 'is', null))
      .where(isGuest(by) ? theirs(by) : (eb) => eb.and([]))
      .orderBy('seq')
      .limit(MOST_AT_ONCE.threads + 1)
      .execute()
    const page = await this.#firstOf(rows)
    return {
      threads: await threadsOf(this.#db, page),
      seq: page.at(-1)?.seq ?? after,
      more: page.length < rows.length,
      seen: await this.#seen(storyId, by.id),
    }
  }

  async thread(id: string): Promise<Thread | null> {
    const rows = await this.#db
      .selectFrom('comment_thread')
      .selectAll()
      .where('id', '=', id)
      .execute()
    return (await threadsOf(this.#db, rows))[0] ?? null
  }

  /** [SEE1] [GUE1] Null also for whom it is not shown to. */
  async findThread(id: string, by: Speaker): Promise<CommentThreadTable | null> {
    const row = await this.#db
      .selectFrom('comment_thread')
      .innerJoin('story', 'story.id', 'comment_thread.story_id')
      .selectAll('comment_thread')
      .where('comment_thread.id', '=', id)
      .where(openTo(by))
      .executeTakeFirst()
    return row ?? null
  }

  /** [SEE1] [GUE1] As `findThread`. */
  async findComment(id: string, by: Speaker): Promise<CommentTable | null> {
    const row = await this.#db
      .selectFrom('comment')
      .innerJoin('comment_thread', 'comment_thread.id', 'comment.thread_id')
      .innerJoin('story', 'story.id', 'comment.story_id')
      .selectAll('comment')
      .where('comment.id', '=', id)
      .where(openTo(by))
      .executeTakeFirst()
    return row ?? null
  }

  /** By story; those of which nothing is to be told are missing. */
  async counts(storyIds: readonly string[], userId: string): Promise<Map<string, CommentCounts>> {
    if (storyIds.length === 0) return new Map()
    const open = await this.#db
      .selectFrom('comment_thread')
      .select(['story_id', (eb) => eb.fn.countAll<number>().as('count')])
      .where('story_id', 'in', storyIds)
      .where('resolved_at', 'is', null)
      .where('deleted_at', 'is', null)
      .groupBy('story_id')
      .execute()
    const unread = await this.#db
      .selectFrom('comment')
      .select(['story_id', (eb) => eb.fn.countAll<number>().as('count')])
      .where('story_id', 'in', storyIds)
      .where('user_id', '!=', userId)
      .where('deleted_at', 'is', null)
      .where((eb) => eb('comment.seq', '>', eb.fn.coalesce(seenIn(eb, userId), eb.lit(0))))
      .groupBy('story_id')
      .execute()
    const counts = new Map<string, CommentCounts>()
    for (const { story_id, count } of open) counts.set(story_id, { open: count, unread: 0 })
    for (const { story_id, count } of unread)
      counts.set(story_id, { open: counts.get(story_id)?.open ?? 0, unread: count })
    return counts
  }

  /** As many from the first on as one answer holds, but one. */
  async #firstOf(rows: readonly CommentThreadTable[]): Promise<CommentThreadTable[]> {
    if (rows.length === 0) return []
    const counted = await this.#db
      .selectFrom('comment')
      .select(['thread_id', (eb) => eb.fn.countAll<number>().as('count')])
      .where(
        'thread_id',
        'in',
        rows.map(({ id }) => id),
      )
      .groupBy('thread_id')
      .execute()
    const counts = new Map(counted.map(({ thread_id, count }) => [thread_id, count]))
    let comments = 0
    const end = rows.findIndex(({ id }, i) => {
      comments += counts.get(id) ?? 0
      return i === MOST_AT_ONCE.threads || (i > 0 && comments > MOST_AT_ONCE.comments)
    })
    return rows.slice(0, end < 0 ? rows.length : end)
  }

  async #seen(storyId: string, userId: string): Promise<number> {
    const row = await this.#db
      .selectFrom('comment_seen')
      .select('seq')
      .where('story_id', '=', storyId)
      .where('user_id', '=', userId)
      .executeTakeFirst()
    return row?.seq ?? 0
  }
}

/** Up to where somebody has seen the threads of a comment's story. */
function seenIn(eb: ExpressionBuilder<Tables, 'comment'>, userId: string) {
  return eb
    .selectFrom('comment_seen')
    .select('comment_seen.seq')
    .whereRef('comment_seen.story_id', '=', 'comment.story_id')
    .where('comment_seen.user_id', '=', userId)
}
