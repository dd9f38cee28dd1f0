import type { z } from 'zod'
import { isGuest, type Speaker } from '../../shared/model/guest.ts'
import { roleMay, type Actor } from '../../shared/model/roles.ts'
import {
  MOST_COMMENTS,
  MOST_GUEST_THREADS,
  MOST_THREADS,
  type commentChange,
  type newComment,
  type newThread,
  type threadChange,
} from '../../shared/protocol/api/comments.ts'
import type { Clock } from '../kernel/clock.ts'
import { GalleyError } from '../kernel/errors.ts'
import type { Ids } from '../kernel/ids.ts'
import { lockStory } from '../stories/assignee-table.ts'
import type { Also, Db, Trx } from '../store/database.ts'
import { readColumn } from '../store/json-columns.ts'
import type { CommentTable, CommentThreadTable } from '../store/comment-tables.ts'
import type { StoryTable } from '../store/tables.ts'
import {
  changeComment,
  changeThread,
  commentCounts,
  insertComment,
  insertThread,
  nextSeq,
  sentAs,
  threadCalled,
  threadCount,
  writeSeen,
} from './comment-table.ts'
import type { CommentStore } from './comment-store.ts'
import { mentioned, writeMentions } from './mention-table.ts'
import { begunBy } from './shown-table.ts'
import { mentionsOf, peopleCalled } from './thread-table.ts'

type NewThread = z.output<typeof newThread>
type NewComment = z.output<typeof newComment>
type ThreadChange = z.output<typeof threadChange>
type CommentChange = z.output<typeof commentChange>

/** Finds or makes the thread in which something is said; `seq` is that of what is said. */
type ThreadFor = (trx: Trx, seq: number) => Promise<string>

/** The thread that somebody's change was about, and whether anything stands there now that did not. */
interface Outcome {
  threadId: string
  changed: boolean
}

/** A comment that an editor deleted, and who had written it. */
export interface DeletedComment {
  story: StoryTable
  names: string
}

/**
 * What people say beside a story: whoever may know of it, and its guests [GUE1]. [COM1] What was said is there once, however often it was sent. Each
 * change takes the lock of the story's row and the next seq. Throws `not-found` for what somebody is not shown.
 */
export class Comments {
  readonly #db: Db
  readonly #store: CommentStore
  readonly #clock: Clock
  readonly #ids: Ids
  readonly #changed: (storyId: string) => void

  constructor(deps: {
    db: Db
    store: CommentStore
    clock: Clock
    ids: Ids
    changed: (storyId: string) => void
  }) {
    this.#db = deps.db
    this.#store = deps.store
    this.#clock = deps.clock
    this.#ids = deps.ids
    this.#changed = deps.changed
  }

  /** The id of the thread. */
  begin(storyId: string, by: Speaker, { place, ...said }: NewThread): Promise<string> {
    return this.#say(storyId, by, said, async (trx, seq) => {
      if ((await threadCount(trx, storyId)) >= MOST_THREADS)
        throw new GalleyError('too-big', 'So many comments stand here already: delete some first.')
      if (isGuest(by) && (await begunBy(trx, by)) >= MOST_GUEST_THREADS)
        throw new GalleyError('too-big', 'You have begun so many comments: delete some first.')
      const id = this.#ids.next('th')
      await insertThread(trx, { id, storyId, seq, at: this.#clock.now() }, place)
      return id
    })
  }

  /** The id of the thread, which is open again. */
  async reply(threadId: string, by: Speaker, said: NewComment): Promise<string> {
    const { story_id } = await this.#thread(threadId, by)
    return this.#say(story_id, by, said, async (trx) => {
      const thread = await standing(trx, threadId)
      if ((await commentCounts(trx, threadId)).all >= MOST_COMMENTS)
        throw new GalleyError('too-big', 'This thread is full: begin another one.')
      await changeThread(trx, thread, { resolved_at: null, resolved_by: null })
      return threadId
    })
  }

  async change(threadId: string, by: Actor, change: ThreadChange): Promise<void> {
    const { story_id } = await this.#thread(threadId, by)
    await this.#locked(story_id, async (trx) => {
      const thread = await standing(trx, threadId)
      const columns = { ...this.#resolved(thread, by, change), ...moved(thread, change) }
      const changed = Object.keys(columns).length > 0
      if (changed) await changeThread(trx, thread, columns)
      return { threadId, changed }
    })
  }

  /** The id of its thread. */
  async edit(commentId: string, by: Speaker, { text, mentions }: CommentChange): Promise<string> {
    const { story_id, thread_id, user_id } = await this.#comment(commentId, by)
    if (user_id !== by.id)
      throw new GalleyError('may-not', 'Only who wrote a comment may change it.')
    return this.#locked(story_id, async (trx) => {
      const thread = await standing(trx, thread_id)
      const before = (await mentionsOf(trx, [commentId])).map(({ user_id }) => user_id)
      const wanted = { userIds: mentions, before }
      const meant = await mentioned(trx, story_id, wanted, this.#clock.now())
      await changeComment(trx, commentId, { text, edited_at: this.#clock.now() })
      await writeMentions(trx, commentId, meant)
      await changeThread(trx, thread)
      return { threadId: thread_id, changed: true }
    })
  }

  /** The id of its thread, which goes with its last comment. `also` is done where somebody else had written it. */
  async delete(commentId: string, by: Speaker, also: Also<DeletedComment>): Promise<string> {
    const { story_id, thread_id, user_id } = await this.#comment(commentId, by)
    const isOwn = user_id === by.id
    if (!isOwn && (isGuest(by) || !roleMay(by.role, 'comment.delete')))
      throw new GalleyError('may-not', 'Only who wrote a comment, and editors, may delete it.')
    const at = this.#clock.now()
    return this.#locked(story_id, async (trx, story) => {
      const thread = await standing(trx, thread_id)
      await changeComment(trx, commentId, { text: '', deleted_at: at })
      await writeMentions(trx, commentId, [])
      const isLast = (await commentCounts(trx, thread_id)).standing === 0
      await changeThread(trx, thread, isLast ? { deleted_at: at } : {})
      if (!isOwn) {
        const writer = (await peopleCalled(trx, [user_id])).get(user_id)
        await also(trx, { story, names: writer?.name ?? '' })
      }
      return { threadId: thread_id, changed: true }
    })
  }

  /** Up to there somebody has seen what is said beside a story. */
  async see(storyId: string, by: Speaker, seq: number): Promise<void> {
    await this.#db.transaction().execute((trx) => writeSeen(trx, { storyId, userId: by.id, seq }))
  }

  async #say(
    storyId: string,
    by: Speaker,
    { key, text, mentions }: NewComment,
    threadFor: ThreadFor,
  ): Promise<string> {
    return this.#locked(storyId, async (trx) => {
      const sent = await sentAs(trx, by.id, key)
      if (sent?.story_id === storyId) return { threadId: sent.thread_id, changed: false }
      if (sent)
        throw new GalleyError('conflict', 'You have called another comment so: choose a new key.')
      const meant = await mentioned(trx, storyId, { userIds: mentions }, this.#clock.now())
      const seq = await nextSeq(trx, storyId)
      const id = this.#ids.next('co')
      const thread_id = await threadFor(trx, seq)
      const when = { created_at: this.#clock.now(), edited_at: null, deleted_at: null }
      const row = { id, thread_id, story_id: storyId, seq, user_id: by.id, key, text, ...when }
      await insertComment(trx, row)
      await writeMentions(trx, id, meant)
      return { threadId: thread_id, changed: true }
    })
  }

  /** Desks hear of a change once it is done. Gives the id of the thread. */
  async #locked(
    storyId: string,
    change: (trx: Trx, story: StoryTable) => Promise<Outcome>,
  ): Promise<string> {
    const { threadId, changed } = await this.#db.transaction().execute(async (trx) => {
      const story = await lockStory(trx, storyId)
      if (!story) throw new GalleyError('not-found', 'There is no such story.')
      return change(trx, story)
    })
    if (changed) this.#changed(storyId)
    return threadId
  }

  #resolved({ resolved_at }: CommentThreadTable, by: Actor, { resolved }: ThreadChange) {
    if (resolved === undefined || resolved === (resolved_at !== null)) return {}
    return resolved
      ? { resolved_at: this.#clock.now(), resolved_by: by.id }
      : { resolved_at: null, resolved_by: null }
  }

  async #thread(id: string, by: Speaker): Promise<CommentThreadTable> {
    const thread = await this.#store.findThread(id, by)
    if (!thread) throw new GalleyError('not-found', 'There is no such thread.')
    return thread
  }

  async #comment(id: string, by: Speaker): Promise<CommentTable> {
    const comment = await this.#store.findComment(id, by)
    if (!comment) throw new GalleyError('not-found', 'There is no such comment.')
    if (comment.deleted_at !== null) throw new GalleyError('gone', 'This comment was deleted.')
    return comment
  }
}

/** Throws `gone` when somebody deleted all of it meanwhile. */
async function standing(trx: Trx, threadId: string): Promise<CommentThreadTable> {
  const thread = await threadCalled(trx, threadId)
  if (thread.deleted_at !== null) throw new GalleyError('gone', 'This thread was deleted.')
  return thread
}

function moved({ placeJson }: CommentThreadTable, { letters }: ThreadChange) {
  if (letters === undefined) return {}
  const place = readColumn.place(placeJson)
  if (place.on !== 'words')
    throw new GalleyError('bad-input', 'This thread is not about words, so it has no letters.')
  const changed = JSON.stringify({ ...place, letters })
  return changed === placeJson ? {} : { placeJson: changed }
}
