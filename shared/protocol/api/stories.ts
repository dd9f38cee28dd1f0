import { z } from 'zod'
import { LEFT_OUT_REASONS, UNSURE_REASONS } from '../../model/import-note.ts'
import { absence } from '../../model/absence.ts'
import { person } from '../../model/person.ts'
import { FILTER_STATES, REVISION_KINDS, STORY_STATES } from '../../model/story.ts'
import { atMost } from './at-most.ts'
import { counted, next, numberCursor, pageQuery } from './pages.ts'
import { sectionSlug } from './sections.ts'

/* Times are ISO 8601 in UTC. */

export const storySummary = z.object({
  id: z.string(),
  headline: z.string(),
  /** The slug of one, which the newsroom may not have any more. */
  section: z.string().nullable(),
  state: z.enum(STORY_STATES),
  /** It stands in no list but that of archived ones. */
  archived: z.boolean(),
  createdBy: person.nullable(),
  assignees: z.array(person),
  /** Who knows of it, besides publishers; null: it is not confidential. */
  confidants: z.array(person).nullable().default(null),
  changedAt: z.string(),
  publishedAt: z.string().nullable(),
  /** Number of the newest revision; null before the first. */
  revision: z.number().int().nullable(),
  /** Address of the reader page; null before the first revision. */
  url: z.string().nullable(),
  thumbnail: z.string().nullable(),
  /** Live, and its draft was edited since; the edits may amount to nothing. */
  edited: z.boolean().default(false),
  /** Threads that are not resolved; comments by others that whoever asks has not seen. */
  comments: z
    .object({ open: z.number().int(), unread: z.number().int() })
    .default({ open: 0, unread: 0 }),
  /** That nobody has decided about. */
  suggestions: z.number().int().default(0),
  views: z.number().int(),
  /** Null in the first seconds of a node, until those who read have come to it. */
  reading: z.number().int().nullable(),
  /** Who has the draft open right now, on any node. */
  present: z.array(person),
})
export type StorySummary = z.infer<typeof storySummary>

const filter = {
  /** Words of headlines and of the names of who began a story or is assigned, by their beginnings. */
  text: z
    .string()
    .refine(...atMost(200))
    .default(''),
  section: sectionSlug.nullable().default(null),
}

/** `GET /api/stories?text=&state=&section=&limit=&cursor=` -> `storyList` */
export const storyQuery = z.object({
  ...filter,
  state: z.enum(FILTER_STATES).nullable().default(null),
  ...pageQuery(numberCursor),
})

/**
 * Changed last comes first. Without a `next` it was the last page; a page of a search may be short, even empty, and have
 * one all the same.
 */
export const storyList = z.object({ stories: z.array(storySummary), next })
export type StoryList = z.infer<typeof storyList>

/** `GET /api/stories/counts?text=&section=` -> `storyCounts` */
export const countsQuery = z.object(filter)
export const storyCounts = z.object({
  draft: counted,
  review: counted,
  ready: counted,
  live: counted,
  retracted: counted,
  archived: counted,
})
export type StoryCounts = z.infer<typeof storyCounts>

/** `POST /api/stories` -> 201 `storyDetail` */
export const newStory = z.strictObject({
  headline: z
    .string()
    .trim()
    .refine(...atMost(300))
    .default(''),
  section: sectionSlug.nullable().default(null),
  /** From its first moment. */
  confidential: z.boolean().default(false),
})

export const revisionSummary = z.object({
  number: z.number().int(),
  kind: z.enum(REVISION_KINDS),
  note: z.string().nullable(),
  /** Readers got it without a word about it. */
  minor: z.boolean().default(false),
  publishedAt: z.string(),
  publishedBy: z.string(),
  publishedById: z.string(),
  /** Since when its text is not public any more. */
  takenDownAt: z.string().nullable().default(null),
})

/** `GET /api/stories/:id` */
export const storyDetail = storySummary.extend({
  revisions: z.array(revisionSummary),
  retraction: z.object({ note: z.string(), at: z.string() }).nullable(),
  /** Its reporters may change it though readers know it. */
  direct: z.boolean().default(false),
  /** Who archived it, or restored it, last. */
  archivedBy: person.nullable(),
  /** Who vanished from it within the last hour without a word, and is not back; `since` is ms since the epoch. */
  absent: z.array(absence).default([]),
  /** Position of the draft now; publishing takes the position that its author has seen saved. */
  seq: z.number().int(),
  may: z.object({
    write: z.boolean(),
    /** What they write comes in as suggestions only. */
    onlySuggest: z.boolean().default(false),
    publish: z.boolean(),
    assign: z.boolean(),
    archive: z.boolean(),
    moveTo: z.array(z.enum(STORY_STATES)),
  }),
})
export type StoryDetail = z.infer<typeof storyDetail>

const userIds = z.array(z.string()).max(50).optional()

/** `PATCH /api/stories/:id` -> `storyDetail`. A whole list replaces; the rest merges with what others do at once. */
export const storyChange = z
  .strictObject({ assignees: userIds, assign: userIds, unassign: userIds })
  .refine(
    ({ assignees, assign, unassign }) => (assignees === undefined) !== !(assign ?? unassign),
    { message: 'give the whole list of `assignees`, or whom to `assign` and `unassign`' },
  )

/** `PATCH /api/stories/:id/confidants` -> `storyDetail`, or 204 when whoever asked took themselves off */
export const confidantsChange = z
  .strictObject({ confidential: z.boolean().optional(), add: userIds, remove: userIds })
  .refine(({ confidential, add, remove }) => (confidential ?? add ?? remove) !== undefined, {
    message: 'say whether it is `confidential`, or whom to `add` and `remove`',
  })

/** `PUT /api/stories/:id/direct` -> `storyDetail` */
export const directChange = z.strictObject({ direct: z.boolean() })

/** `POST /api/stories/:id/state` -> `storyDetail` */
export const stateChange = z.strictObject({ state: z.enum(['draft', 'review', 'ready']) })

/** `POST /api/stories/:id/archive` and `/restore`, without a body -> `storyDetail` */

/** What an import was not sure of and left in the text, and what it left out, line by line. */
export const importNotes = z.object({
  unsure: z.array(z.object({ line: z.string(), reason: z.enum(UNSURE_REASONS) })),
  leftOut: z.array(z.object({ line: z.string(), reason: z.enum(LEFT_OUT_REASONS) })),
})

/** `POST /api/import?confidential=true`, text/plain or text/html -> 201 `imported` */
export const importQuery = z.object({
  confidential: z.stringbool().default(false).meta({ type: 'boolean' }),
})

export const imported = importNotes.extend({ id: z.string(), headline: z.string() })
export type ImportedStory = z.infer<typeof imported>
