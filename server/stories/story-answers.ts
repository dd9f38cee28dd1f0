import type { Absence } from '../../shared/model/absence.ts'
import type { Person } from '../../shared/model/person.ts'
import type { StoryDetail } from '../../shared/protocol/api/stories.ts'
import type { SignedIn } from '../http/request.ts'
import { GalleyError } from '../kernel/errors.ts'
import type { StoryRow } from './people-store.ts'
import type { Stories } from './stories.ts'
import { detailOf, summaryOf, type Live } from './story-views.ts'

export interface AnswerDeps {
  stories: Pick<Stories, 'find' | 'edited' | 'revisions' | 'draftSeq'>
  publicUrl: string
  /** What is said beside them, for whoever asks; those of which nothing is are missing. */
  comments: (storyIds: readonly string[], userId: string) => Promise<Map<string, Live['comments']>>
  /** Views, reading now and presence, from wherever they are kept. */
  totals: (storyIds: readonly string[]) => Promise<Map<string, number>>
  /** Null while it is not known. */
  reading: (storyId: string) => number | null
  present: (storyId: string) => Person[]
  /** Who vanished from its draft. */
  absent: (storyId: string) => Absence[]
}

export async function summaries(deps: AnswerDeps, rows: StoryRow[], { id: userId }: SignedIn) {
  const said = await deps.comments(
    rows.map(({ id }) => id),
    userId,
  )
  const totals = await deps.totals(rows.map(({ id }) => id))
  const edited = await deps.stories.edited(rows.map(({ id }) => id))
  const live = ({ id }: StoryRow): Live => ({
    edited: edited.has(id),
    comments: said.get(id) ?? { open: 0, unread: 0 },
    views: totals.get(id) ?? 0,
    reading: deps.reading(id),
    present: deps.present(id),
  })
  return rows.map((row) => summaryOf(row, live(row), deps.publicUrl))
}

export async function detail(
  deps: AnswerDeps,
  story: StoryRow,
  actor: SignedIn,
): Promise<StoryDetail> {
  const [summary] = await summaries(deps, [story], actor)
  if (!summary) throw new GalleyError('internal', 'The story could not be read.')
  const revisions = await deps.stories.revisions(story.id)
  const seq = await deps.stories.draftSeq(story.id)
  const absent = deps.absent(story.id)
  return detailOf(summary, { story, revisions, absent, seq, actor })
}
