import { z } from 'zod'
import { FRAGMENTS } from '../../document/schema.ts'
import { person } from '../../model/person.ts'
import { atMost } from './at-most.ts'

/*
 * What the newsroom and its guests say beside a story: threads of comments. They stand in the database, never in the draft, and
 * nothing of them reaches a reader, an event or an export.
 */

export const MOST_THREADS = 1_000
/** Of those, begun by one guest. */
export const MOST_GUEST_THREADS = 100
/** Of one thread. */
export const MOST_COMMENTS = 500
const MOST_TEXT = 5_000
const MOST_QUOTE = 1_000
const MOST_AROUND = 64
const MOST_RUNS = 500

const whole = z.int().nonnegative()

/** Letters of the draft that stood side by side when they were typed: Yjs client, clock of the first, how many. */
const letters = z
  .array(z.tuple([whole, whole, z.int().min(1).max(100_000)]))
  .min(1)
  .max(MOST_RUNS)
export type Letters = z.infer<typeof letters>

export const COMMENTED_FIELDS = [
  FRAGMENTS.headline,
  FRAGMENTS.standfirst,
  FRAGMENTS.body,
  FRAGMENTS.heroCaption,
] as const
export type CommentedField = (typeof COMMENTED_FIELDS)[number]

/**
 * What is talked about. Of words: the letters themselves, which an editor follows wherever they go, and what they said and what
 * stood around them, to find them again where that fails, or to say what is gone.
 */
export const threadPlace = z.discriminatedUnion('on', [
  z.strictObject({ on: z.literal('story') }),
  z.strictObject({ on: z.literal('picture') }),
  z.strictObject({
    on: z.literal('words'),
    field: z.enum(COMMENTED_FIELDS),
    letters,
    quote: z
      .string()
      .min(1)
      .refine(...atMost(MOST_QUOTE)),
    before: z
      .string()
      .refine(...atMost(MOST_AROUND))
      .default(''),
    after: z
      .string()
      .refine(...atMost(MOST_AROUND))
      .default(''),
  }),
])
export type ThreadPlace = z.infer<typeof threadPlace>

/** Whoever speaks beside a story: somebody of the newsroom, or a guest, which is said of them. */
export const commenter = person.extend({ guest: z.literal(true).optional() })
export type Commenter = z.infer<typeof commenter>

export const comment = z.object({
  id: z.string(),
  /** As it was written, among all changes of the story's threads: after `seen`, it is news. */
  seq: z.number().int(),
  by: commenter,
  /** Plain text; empty once it was deleted. */
  text: z.string(),
  /** Who is meant by an `@Name` in it. */
  mentions: z.array(commenter),
  at: z.string(),
  editedAt: z.string().nullable(),
  deleted: z.boolean(),
})
export type Comment = z.infer<typeof comment>

export const thread = z.object({
  id: z.string(),
  storyId: z.string(),
  place: threadPlace,
  /** Of its last change, among all changes of the story's threads. */
  seq: z.number().int(),
  resolved: z.object({ by: person, at: z.string() }).nullable(),
  /** In the order in which they were written. Empty: the thread is deleted. */
  comments: z.array(comment),
})
export type Thread = z.infer<typeof thread>

/** `GET /api/stories/:id/threads?after=` -> `threadList`: those that changed after a seq; 0 for all that there are. */
export const threadQuery = z.object({ after: z.coerce.number().int().min(0).default(0) })

/** In the order of their last change. While there is `more`, ask again after `seq`. */
export const threadList = z.object({
  threads: z.array(thread),
  seq: z.number().int(),
  more: z.boolean(),
  /** Up to which seq whoever asks has seen them. */
  seen: z.number().int(),
})
export type ThreadList = z.infer<typeof threadList>

/** The sender's own name for it: what was sent twice is there once. */
const key = z.string().regex(/^[\w-]{8,64}$/, 'use 8 to 64 letters, digits, - and _')

const said = {
  key,
  text: z
    .string()
    .trim()
    .min(1, 'write something')
    .refine(...atMost(MOST_TEXT)),
  mentions: z.array(z.string()).max(50).default([]),
}

/** `POST /api/stories/:id/threads` -> 201 `thread` */
export const newThread = z.strictObject({ ...said, place: threadPlace })

/** `POST /api/threads/:id/comments` -> 201 `thread` */
export const newComment = z.strictObject(said)

/** `PATCH /api/threads/:id` -> `thread`. `letters`: those that stand for what is talked about now, which is no news to anybody. */
export const threadChange = z
  .strictObject({ resolved: z.boolean().optional(), letters: letters.optional() })
  .refine(({ resolved, letters }) => (resolved ?? letters) !== undefined, {
    message: 'say whether it is `resolved`, or which `letters` it is about',
  })

/** `PATCH /api/comments/:id` -> `thread`, by who wrote it. `DELETE /api/comments/:id` -> `thread`, also by editors. */
export const commentChange = z.strictObject({ text: said.text, mentions: said.mentions })

/** `PUT /api/stories/:id/threads/seen` -> 204: whoever asks has seen all up to there. */
export const threadsSeen = z.strictObject({ seq: whole })
