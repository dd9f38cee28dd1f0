import { Switch } from '@mantine/core'
import type { StoryDetail } from '../../../shared/protocol/api/stories.ts'
import { storiesApi } from '../ui/stories-api.ts'
import { PeopleField } from '../ui/people-field.tsx'
import { ProblemNote } from '../ui/problem-note.tsx'
import { useStoryChange } from '../ui/queries.ts'
import * as panelWords from '../words/panel.ts'

export function Assignees({ story }: { story: StoryDetail }) {
  const assigned = story.assignees.map(({ id }) => id)
  // What colleagues change meanwhile stays: only what the person here did is sent.
  const change = useStoryChange((ids: string[]) =>
    storiesApi.changeAssignees(story.id, {
      assign: ids.filter((id) => !assigned.includes(id)),
      unassign: assigned.filter((id) => !ids.includes(id)),
    }),
  )
  return (
    <>
      {story.may.assign ? (
        <PeopleField
          label={panelWords.assign}
          placeholder={story.assignees.length === 0 ? panelWords.nobodyYet : ''}
          chosen={story.assignees}
          ids={change.variables && change.isPending ? change.variables : assigned}
          disabled={false}
          onChange={(ids) => change.mutate(ids)}
        />
      ) : (
        <p className="quiet">
          {story.assignees.length === 0
            ? panelWords.assignedToNobody
            : panelWords.assignedTo(story.assignees.map((person) => person.name))}
        </p>
      )}
      <Directness story={story} />
      {story.createdBy && <p className="quiet">{panelWords.startedBy(story.createdBy.name)}</p>}
      <ProblemNote error={change.error} />
    </>
  )
}

/** Whether its reporters may change what readers know. */
function Directness({ story }: { story: StoryDetail }) {
  const change = useStoryChange((direct: boolean) => storiesApi.letChange(story.id, direct))
  if (!story.may.assign || (story.state !== 'live' && story.state !== 'retracted')) return null
  return (
    <>
      <Switch
        mt="sm"
        size="xs"
        label={panelWords.direct}
        description={panelWords.directMeans}
        checked={story.direct}
        disabled={change.isPending}
        onChange={(event) => change.mutate(event.currentTarget.checked)}
      />
      <ProblemNote error={change.error} />
    </>
  )
}
