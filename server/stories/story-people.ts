import type { Person } from '../../shared/model/person.ts'
import type { Confidants } from '../../shared/model/roles.ts'
import type { Trx } from '../store/database.ts'
import type { StoryTable } from '../store/tables.ts'
import { assigneesOf, knownUsers, setAssignees } from './assignee-table.ts'
import { addConfidants, confidantsOf, writeConfidants } from './confidant-table.ts'
import { confidantsAfter, losers, type ConfidantsChange } from './confidants.ts'
import { peopleOf } from './people-store.ts'

/** Whose story it is now, or no longer, and who may know of it. */
export interface PeopleChange {
  storyId: string
  headline: string
  assigned: Person[]
  unassigned: Person[]
  /** What it became; null if it is as confidential as before. */
  confidential: boolean | null
  named: Person[]
  unnamed: Person[]
}

type Story = Pick<StoryTable, 'id' | 'headline' | 'created_by' | 'confidential_at'>
type Changes = Partial<
  Record<'assigned' | 'unassigned' | 'named' | 'unnamed', readonly string[]>
> & { confidential?: boolean | null }

/** Under the lock of the story's row. */
export async function assignPeople(
  trx: Trx,
  story: Story,
  wantedOf: (was: readonly string[]) => readonly string[],
): Promise<{ userIds: string[]; told: PeopleChange }> {
  const { added, gone } = await setAssignees(trx, story.id, wantedOf)
  const was = (await confidantsOf(trx, [story.id])).get(story.id) ?? null
  // Whoever is to write it knows of it.
  const named = was === null ? [] : added.filter((id) => !was.includes(id))
  await addConfidants(trx, story.id, named)
  const told = await toldOf(trx, story, { assigned: added, unassigned: gone, named })
  return { userIds: [...gone, ...added], told }
}

/** [SEE1] Under the lock of the story's row. Whoever loses sight of it is no longer assigned. */
export async function confideIn(
  trx: Trx,
  story: Story,
  { by, at, ...change }: ConfidantsChange & { by: string; at: number },
): Promise<{ lost: 'all' | string[] | null; told: PeopleChange }> {
  const was = (await confidantsOf(trx, [story.id])).get(story.id) ?? null
  const writers = [story.created_by, ...(await assigneesOf(trx, story.id)), by]
  const wanted = confidantsAfter(was, change, writers)
  const is = wanted && (await knownUsers(trx, wanted))
  await writeConfidants(trx, story.id, { userIds: is, at })
  const unassigned =
    is === null
      ? []
      : (await setAssignees(trx, story.id, (ids) => ids.filter((id) => is.includes(id)))).gone
  const told = await toldOf(trx, story, { ...difference(was, is), unassigned })
  return { lost: losers(was, is), told }
}

/** A story that nobody else knew of before. */
export async function beginAmong(trx: Trx, story: Story, userIds: readonly string[]) {
  const named = [...new Set([story.created_by, ...userIds])]
  await addConfidants(trx, story.id, named)
  return toldOf(trx, story, { confidential: true, named })
}

function difference(was: Confidants, is: Confidants): Changes {
  if (is === null) return { confidential: was === null ? null : false }
  const confidential = was === null ? true : null
  return {
    confidential,
    named: is.filter((id) => !was?.includes(id)),
    unnamed: was?.filter((id) => !is.includes(id)) ?? [],
  }
}

async function toldOf(trx: Trx, { id: storyId, headline }: Story, changes: Changes) {
  const { assigned = [], unassigned = [], named = [], unnamed = [], confidential = null } = changes
  const ids = [...assigned, ...unassigned, ...named, ...unnamed]
  const people = ids.length === 0 ? [] : await peopleOf(trx, ids)
  const among = (some: readonly string[]) => people.filter(({ id }) => some.includes(id))
  return {
    storyId,
    headline,
    assigned: among(assigned),
    unassigned: among(unassigned),
    confidential,
    named: among(named),
    unnamed: among(unnamed),
  }
}
