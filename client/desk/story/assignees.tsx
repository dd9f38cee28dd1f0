import { MultiSelect } from '@mantine/core'
import type { StoryDetail } from '../../../shared/protocol/api/stories.ts'
import { api } from '../ui/api.ts'
import { ProblemNote } from '../ui/problem-note.tsx'
import { useStoryChange, useUsers } from '../ui/queries.ts'

export function Assignees({ story }: { story: StoryDetail }) {
  const users = useUsers()
  const assigned = story.assignees.map(({ id }) => id)
  // What colleagues change meanwhile stays: only what the person here did is sent.
  const change = useStoryChange((ids: string[]) =>
    api.changeAssignees(story.id, {
      assign: ids.filter((id) => !assigned.includes(id)),
      unassign: assigned.filter((id) => !ids.includes(id)),
    }),
  )
  const known = new Map(
    [...(users.data ?? []).filter(({ disabled }) => !disabled), ...story.assignees].map(
      (person) => [person.id, person.name],
    ),
  )
  return (
    <>
      {story.may.assign ? (
        <MultiSelect
          label="Assigned to"
          placeholder={story.assignees.length === 0 ? 'Nobody yet' : ''}
          size="xs"
          searchable
          hidePickedOptions
          data={[...known].map(([value, label]) => ({ value, label }))}
          value={change.variables && change.isPending ? change.variables : assigned}
          onChange={(ids) => change.mutate(ids)}
          nothingFoundMessage="Nobody of that name"
        />
      ) : (
        <p className="quiet">
          {story.assignees.length === 0
            ? 'Assigned to nobody.'
            : `Assigned to ${story.assignees.map((person) => person.name).join(', ')}.`}
        </p>
      )}
      {story.createdBy && <p className="quiet">Started by {story.createdBy.name}.</p>}
      <ProblemNote error={change.error ?? (story.may.assign ? users.error : null)} />
    </>
  )
}
