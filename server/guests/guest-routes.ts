import type { Context } from 'hono'
import type { GuestRight } from '../../shared/model/guest.ts'
import { thread, threadList, threadQuery, threadsSeen } from '../../shared/protocol/api/comments.ts'
import {
  guestComment,
  guestCommentChange,
  guestEntry,
  guestHere,
  guestPicture,
  guestThread,
  type GuestHere,
} from '../../shared/protocol/api/guests.ts'
import type { CommentStore } from '../comments/comment-store.ts'
import type { Comments } from '../comments/comments.ts'
import { threadAnswer } from '../comments/routes.ts'
import { checkTurn } from '../http/api/check-turn.ts'
import { PersonLimit } from '../http/api/person-limit.ts'
import type { GuestsOnly } from '../http/api/right.ts'
import { route, type Route } from '../http/api/route.ts'
import type { Env } from '../http/request.ts'
import { addressOf } from '../kernel/address-of.ts'
import { GalleyError } from '../kernel/errors.ts'
import { KeyLimit } from '../kernel/key-limit.ts'
import { nothingElse } from '../store/database.ts'
import type { Guest } from './guest-store.ts'
import type { GuestStream } from './guest-stream.ts'
import type { Guests } from './guests.ts'

/** A picture's file, as desks show it. */
export interface Preview {
  stream: ReadableStream<Uint8Array>
  size: number
  contentType: string
}

export interface GuestRouteDeps {
  guests: Guests
  stream: Pick<GuestStream, 'open'>
  comments: Comments
  threads: CommentStore
  newsroomName: () => Promise<string>
  /** The assets of the pictures that a story's draft has. */
  picturesOf: (storyId: string) => Promise<readonly string[]>
  preview: (assetId: string) => Promise<Preview | null>
  /** False lifts the limits, for load tests. */
  limits: boolean
}

/** From one address. */
const ENTRIES = { tries: 30, seconds: 60 }
const MOST_SAID = {
  tries: 60,
  seconds: 600,
  told: 'You wrote 60 comments within ten minutes, the most that a guest can.',
}
const MOST_LOOKS = {
  tries: 240,
  seconds: 60,
  told: 'You asked for pictures 240 times within a minute.',
}

/** [GUE1] All that a guest may ask for: of one story, and by a link that is good. */
export function guestRoutes(deps: GuestRouteDeps): Route[] {
  return [enterRoute(deps), ...hereRoutes(deps), ...threadRoutes(deps), ...commentRoutes(deps)]
}

function enterRoute({ guests, newsroomName, limits }: GuestRouteDeps): Route {
  const limit = limits ? new KeyLimit(ENTRIES) : null
  return route(
    'POST /api/guest/enter',
    {
      summary: 'Lets in who holds the link of a guest, and sets a cookie that ends with it.',
      may: 'anybody',
      body: guestEntry,
      answers: { 200: guestHere },
    },
    async ({ c, body }) => {
      checkTurn(c, await limit?.take(addressOf(c.get('ip'))), 'Too many tries.')
      const { guest, setCookie } = await guests.enter(body.token)
      c.header('Set-Cookie', setCookie)
      return shown(guest, await newsroomName())
    },
  )
}

function hereRoutes(deps: GuestRouteDeps): Route[] {
  const { guests, stream, newsroomName, picturesOf, preview, limits } = deps
  return [
    route(
      'GET /api/guest/:guest',
      {
        summary: 'Who somebody is by their link, and of which story.',
        may: may(guests, 'read'),
        answers: { 200: guestHere },
      },
      async ({ by }) => shown(by, await newsroomName()),
    ),
    route(
      'GET /api/guest/:guest/live',
      {
        summary: 'That threads changed, as server-sent events, as long as the link is good.',
        may: may(guests, 'read'),
        answers: { 200: ['text/event-stream'] },
      },
      async ({ c, by }) => stream.open(c, by),
    ),
    route(
      'GET /api/guest/:guest/picture',
      {
        summary: 'A picture of the story, if it is one that the story has.',
        may: may(guests, 'read'),
        often: new PersonLimit({ ...MOST_LOOKS, limits }),
        query: guestPicture,
        answers: { 200: ['image/webp', 'image/jpeg'] },
      },
      async ({ c, by, query }) => {
        const has = (await picturesOf(by.storyId)).includes(query.of)
        const found = has ? await preview(query.of) : null
        if (!found) throw new GalleyError('not-found', 'The story does not have this picture.')
        return sent(c, found)
      },
    ),
  ]
}

function threadRoutes({ guests, comments, threads, limits }: GuestRouteDeps): Route[] {
  const often = new PersonLimit({ ...MOST_SAID, limits })
  return [
    route(
      'GET /api/guest/:guest/threads',
      {
        summary: 'The threads that the guest began, and those in which somebody means them.',
        may: may(guests, 'read'),
        query: threadQuery,
        answers: { 200: threadList },
      },
      ({ by, query }) => threads.changed(by.storyId, query.after, by),
    ),
    route(
      'PUT /api/guest/:guest/threads/seen',
      {
        summary: 'Says up to where the guest has seen their threads.',
        may: may(guests, 'read'),
        body: threadsSeen,
        answers: { 204: null },
      },
      async ({ by, body }) => {
        await comments.see(by.storyId, by, body.seq)
        return undefined
      },
    ),
    route(
      'POST /api/guest/:guest/threads',
      {
        summary: 'Says something of the story, its picture or some of its words.',
        may: may(guests, 'comment'),
        often,
        body: guestThread,
        answers: { 201: thread },
      },
      async ({ by, body }) =>
        threadAnswer(threads, await comments.begin(by.storyId, by, { ...body, mentions: [] })),
    ),
    route(
      'POST /api/guest/:guest/threads/:id/comments',
      {
        summary: 'Says something in a thread that the guest is shown.',
        may: may(guests, 'comment'),
        often,
        body: guestComment,
        answers: { 201: thread },
      },
      async ({ id, by, body }) =>
        threadAnswer(threads, await comments.reply(id, by, { ...body, mentions: [] })),
    ),
  ]
}

function commentRoutes({ guests, comments, threads }: GuestRouteDeps): Route[] {
  return [
    route(
      'PATCH /api/guest/:guest/comments/:id',
      {
        summary: 'Changes what the guest has said.',
        may: may(guests, 'comment'),
        body: guestCommentChange,
        answers: { 200: thread },
      },
      async ({ id, by, body }) =>
        threadAnswer(threads, await comments.edit(id, by, { ...body, mentions: [] })),
    ),
    route(
      'DELETE /api/guest/:guest/comments/:id',
      {
        summary: 'Deletes what the guest has said.',
        may: may(guests, 'comment'),
        answers: { 200: thread },
      },
      async ({ id, by }) => threadAnswer(threads, await comments.delete(id, by, nothingElse)),
    ),
  ]
}

function may(guests: Guests, guest: GuestRight): GuestsOnly<Guest> {
  return { guest, find: (headers, id) => guests.here(headers, id) }
}

function shown({ id, name, colour, may, endsAt, storyId }: Guest, newsroom: string): GuestHere {
  const expiresAt = new Date(endsAt).toISOString()
  return { id, name, colour, may, expiresAt, storyId, newsroom }
}

function sent(c: Context<Env>, { stream, size, contentType }: Preview): Response {
  return c.body(stream, 200, {
    'Content-Type': contentType,
    'Content-Length': String(size),
    'Content-Security-Policy': "sandbox; default-src 'none'",
    'X-Content-Type-Options': 'nosniff',
  })
}
