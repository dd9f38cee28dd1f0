import { z } from 'zod'
import { person } from '../../model/person.ts'
import { atMost } from './at-most.ts'

/*
 * What a draft said at moments of its life. A version never changes; whoever may know of a story may read its versions, and
 * whoever may write it may name and restore them.
 */

const MOST_NAME = 120
/** Of a version, in a list. */
export const MOST_WRITERS = 10

/**
 * Why it was kept: people were at work, or were about to restore another one (`auto`); somebody gave it a name (`named`),
 * moved the story (`state`), published it (`publication`) or restored another version (`restore`).
 */
export const VERSION_KINDS = ['auto', 'named', 'state', 'publication', 'restore'] as const
export const versionKind = z.enum(VERSION_KINDS)
export type VersionKind = z.infer<typeof versionKind>

export const version = z.object({
  /** From 1, gapless within its story as they were made; retention leaves gaps. */
  number: z.int(),
  /** Of the draft: all up to there is in it. */
  seq: z.int(),
  /** Milliseconds since the epoch. */
  at: z.number(),
  kind: versionKind,
  /** The name that somebody gave; else of a `state` the state, and of a `restore` the number of the version restored. */
  label: z.string().nullable(),
  /** Of a `publication`: of the revision. */
  revision: z.int().nullable(),
  /** Null of what no person asked for. */
  madeBy: person.nullable(),
  /** Who wrote since the version before, `MOST_WRITERS` at most. */
  writers: z.array(person),
  /** As it is kept; 0 while it is being made. */
  bytes: z.int(),
  /** An editor that knows no such schema can't show all that it holds; 0 while it is being made. */
  schema: z.int(),
})
export type Version = z.infer<typeof version>

/** `GET /api/stories/:id/versions` -> `versionList`: those before a number, newest first. */
export const versionQuery = z.object({
  before: z.coerce.number().int().min(1).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})
export const versionList = z.object({ versions: z.array(version), more: z.boolean() })
export type VersionList = z.infer<typeof versionList>

/** `GET /api/stories/:id/versions/:number/draft`: all of the draft then, as one Yjs update (V1). */
export const VERSION_TYPE = 'application/octet-stream'

/**
 * `GET /api/stories/:id/versions/:number/writers`, and `/api/stories/:id/writers` as it is now: whose letters are whose, by Yjs
 * client and clocks (`from` to `to`, without `to`). A letter that was moved is its first writer's. What is nobody's is missing.
 */
export const letterWriters = z.object({
  writers: z.array(z.object({ person, ranges: z.array(z.tuple([z.int(), z.int(), z.int()])) })),
})
export type LetterWriters = z.infer<typeof letterWriters>

const name = z
  .string()
  .trim()
  .min(1, 'give it a name')
  .refine(...atMost(MOST_NAME))

/** `POST /api/stories/:id/versions` -> 201 `version`. `seq`: all that whoever names it was shown; else all that there is. */
export const newVersion = z.strictObject({ label: name, seq: z.int().positive().optional() })

/** `PATCH /api/stories/:id/versions/:number` -> `version`. One without a name goes as it would have gone without. */
export const versionChange = z.strictObject({ label: name.nullable() })

/**
 * `POST /api/stories/:id/restores` -> 201 `restoring`, after a version of what there is now was kept; or 409 `conflict` while
 * somebody else restores one. Whoever asked edits the draft as the version says, until then.
 */
export const restoreRequest = z.strictObject({ number: z.int().positive() })
export const restoring = z.object({ restore: z.string(), until: z.number() })
export type Restoring = z.infer<typeof restoring>

/**
 * `POST /api/stories/:id/restores/:restore/done` -> 201 `version` of the kind `restore`: up to `seq` the draft says what was
 * restored. `DELETE /api/stories/:id/restores/:restore` -> 204: nothing was.
 */
export const restoreDone = z.strictObject({ seq: z.int().positive() })
