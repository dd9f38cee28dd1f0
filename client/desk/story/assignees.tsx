import { MultiSelect } from '@mantine/core'
import type { StoryDetail } from '../../../shared/protocol/api/stories.ts'
import { api } from '../ui/api.ts'
import { ProblemNote } from '../ui/problem-note.tsx'
import { useStoryChange, useUsers } from '../ui/queries.ts'
import * as panelWords from '../words/panel.ts'

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
          label={panelWords.assign}
          placeholder={story.assignees.length === 0 ? panelWords.nobodyYet : ''}
          size="xs"
          searchable
          hidePickedOptions
          data={[...known].map(([value, label]) => ({ value, label }))}
          value={change.variables && change.isPending ? change.variables : assigned}
          onChange={(ids) => change.mutate(ids)}
          nothingFoundMessage={panelWords.nobodyFound}
        />
      ) : (
        <p className="quiet">
          {story.assignees.length === 0
            ? panelWords.assignedToNobody
            : panelWords.assignedTo(story.assignees.map((person) => person.name))}
        </p>
      )}
      {story.createdBy && <p className="quiet">{panelWords.startedBy(story.createdBy.name)}</p>}
      <ProblemNote error={change.error ?? (story.may.assign ? users.error : null)} />
    </>
  )
}
