import {
  mayArchive,
  mayMove,
  mayWrite,
  onlySuggests,
  roleMay,
  type Actor,
  type StoryAccess,
} from '../../shared/model/roles.ts'
import { movesFrom } from '../../shared/model/story.ts'
import type { Absence } from '../../shared/model/absence.ts'
import type { Person } from '../../shared/model/person.ts'
import type { StoryDetail, StorySummary } from '../../shared/protocol/api/stories.ts'
import type { StoryRow } from './people-store.ts'
import type { RevisionRow } from './revision-table.ts'

/** What is true of a story right now and stands in no row of it. */
export interface Live {
  edited: boolean
  comments: { open: number; unread: number }
  views: number
  reading: number | null
  present: Person[]
}

/** A story's row as lists show it. `publicUrl` has no trailing slash. */
export function summaryOf(story: StoryRow, live: Live, publicUrl: string): StorySummary {
  return {
    id: story.id,
    headline: story.headline,
    section: story.section,
    suggestions: story.suggestions ?? 0,
    state: story.state,
    archived: story.archived_at !== null,
    createdBy: story.creator,
    assignees: story.assignees,
    confidants: story.confidants,
    changedAt: iso(story.changed_at),
    publishedAt: story.published_at === null ? null : iso(story.published_at),
    revision: story.revision,
    url: story.path === null ? null : publicUrl + story.path,
    thumbnail: story.thumbnail === null ? null : `/media/${story.thumbnail}`,
    ...live,
  }
}

export function detailOf(
  summary: StorySummary,
  parts: {
    story: StoryRow
    revisions: RevisionRow[]
    absent: Absence[]
    seq: number
    actor: Actor
  },
): StoryDetail {
  const { story, revisions, absent, seq, actor } = parts
  const access = accessOf(story)
  const direct = story.direct_at !== null
  return {
    ...summary,
    direct,
    revisions: revisions.map((revision) => ({
      number: revision.number,
      kind: revision.kind,
      note: revision.note,
      minor: revision.minor === 1,
      publishedAt: iso(revision.published_at),
      publishedBy: revision.by ?? '',
      publishedById: revision.published_by,
      takenDownAt: revision.takenDownAt === null ? null : iso(revision.takenDownAt),
    })),
    retraction:
      story.retraction_note === null || story.retracted_at === null
        ? null
        : { note: story.retraction_note, at: iso(story.retracted_at) },
    archivedBy: story.archiver,
    absent,
    seq,
    may: {
      write: mayWrite(actor, access),
      onlySuggest: mayWrite(actor, access) && onlySuggests(actor, { state: story.state, direct }),
      publish: roleMay(actor.role, 'story.publish'),
      assign: roleMay(actor.role, 'story.assign'),
      archive: mayArchive(actor, access),
      moveTo: summary.archived
        ? []
        : movesFrom(story.state).filter((to) => mayMove(actor, access, to)),
    },
  }
}

/** What decides who may do what with it. */
export function accessOf(story: StoryRow): StoryAccess {
  return { createdBy: story.created_by, assignees: story.assignees.map(({ id }) => id) }
}

function iso(ms: number): string {
  return new Date(ms).toISOString()
}
