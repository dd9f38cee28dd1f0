import type { Context } from 'hono'
import {
  commentChange,
  newComment,
  newThread,
  thread,
  threadChange,
  threadList,
  threadQuery,
  threadsSeen,
  type Thread,
} from '../../shared/protocol/api/comments.ts'
import type { Audit } from '../audit/audit.ts'
import { doerOf } from '../audit/doer.ts'
import { PersonLimit } from '../http/api/person-limit.ts'
import { route, type Route } from '../http/api/route.ts'
import type { Env } from '../http/request.ts'
import { GalleyError } from '../kernel/errors.ts'
import type { Also } from '../store/database.ts'
import { sightGate } from '../stories/story-gate.ts'
import type { Stories } from '../stories/stories.ts'
import type { CommentStore } from './comment-store.ts'
import type { Comments, DeletedComment } from './comments.ts'

interface Deps {
  comments: Comments
  store: CommentStore
  stories: Pick<Stories, 'isSeen'>
  audit: Pick<Audit, 'record'>
  /** False lifts the limits, for load tests. */
  limits: boolean
}

/** More than a person says, and no machine's. */
const MOST_SAID = {
  tries: 300,
  seconds: 600,
  told: 'You wrote 300 comments within ten minutes, the most that one person can.',
}
/** A desk tells where words have gone that others talk about. */
const MOST_CHANGED = {
  tries: 1_200,
  seconds: 600,
  told: 'You changed 1,200 threads within ten minutes, the most that one person can.',
}

/** Whoever may know of a story may comment on it. */
export function commentRoutes(deps: Deps): Route[] {
  const saying = new PersonLimit({ ...MOST_SAID, limits: deps.limits })
  return [...storyThreads(deps, saying), ...threads(deps, saying), ...comments(deps)]
}

function storyThreads({ comments, store, stories }: Deps, saying: PersonLimit): Route[] {
  const story = sightGate(stories)
  return [
    route(
      'GET /api/stories/:id/threads',
      {
        summary: 'What is said beside a story, as far as it changed after a seq.',
        may: { scopes: ['stories:read'] },
        story,
        query: threadQuery,
        answers: { 200: threadList },
      },
      ({ id, by, query }) => store.changed(id, query.after, by),
    ),
    route(
      'POST /api/stories/:id/threads',
      {
        summary: 'Says something of a story, its picture or some of its words.',
        may: { scopes: ['stories:write'] },
        story,
        often: saying,
        body: newThread,
        answers: { 201: thread },
      },
      async ({ id, by, body }) => threadAnswer(store, await comments.begin(id, by, body)),
    ),
    route(
      'PUT /api/stories/:id/threads/seen',
      {
        summary: 'Says up to where whoever asks has seen what is said beside a story.',
        may: { scopes: ['stories:write'] },
        story,
        body: threadsSeen,
        answers: { 204: null },
      },
      async ({ id, by, body }) => {
        await comments.see(id, by, body.seq)
        return undefined
      },
    ),
  ]
}

function threads({ comments, store, limits }: Deps, saying: PersonLimit): Route[] {
  return [
    route(
      'PATCH /api/threads/:id',
      {
        summary: 'Resolves a thread, opens it again, or tells where its words have gone.',
        may: { scopes: ['stories:write'] },
        often: new PersonLimit({ ...MOST_CHANGED, limits }),
        body: threadChange,
        answers: { 200: thread },
      },
      async ({ id, by, body }) => {
        await comments.change(id, by, body)
        return threadAnswer(store, id)
      },
    ),
    route(
      'POST /api/threads/:id/comments',
      {
        summary: 'Says something in a thread.',
        may: { scopes: ['stories:write'] },
        often: saying,
        body: newComment,
        answers: { 201: thread },
      },
      async ({ id, by, body }) => threadAnswer(store, await comments.reply(id, by, body)),
    ),
  ]
}

function comments({ comments, store, audit }: Deps): Route[] {
  return [
    route(
      'PATCH /api/comments/:id',
      {
        summary: 'Changes what whoever asks has said.',
        may: { scopes: ['stories:write'] },
        body: commentChange,
        answers: { 200: thread },
      },
      async ({ id, by, body }) => threadAnswer(store, await comments.edit(id, by, body)),
    ),
    route(
      'DELETE /api/comments/:id',
      {
        summary: 'Deletes a comment: one’s own, or, for editors, anybody’s.',
        may: { scopes: ['stories:write'] },
        answers: { 200: thread },
      },
      async ({ c, id, by }) =>
        threadAnswer(store, await comments.delete(id, by, deletionTold(audit, c))),
    ),
  ]
}

function deletionTold(audit: Pick<Audit, 'record'>, c: Context<Env>): Also<DeletedComment> {
  return (trx, { story, names }) =>
    audit.record(trx, doerOf(c), {
      deed: 'story.comment-deleted',
      thing: { id: story.id, name: story.headline },
      details: { names },
    })
}

/** What is answered to whoever changed it. */
export async function threadAnswer(store: CommentStore, threadId: string): Promise<Thread> {
  const found = await store.thread(threadId)
  if (!found) throw new GalleyError('internal', 'The thread could not be read.')
  return found
}
