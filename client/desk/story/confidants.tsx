import { Switch } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { seesAll } from '../../../shared/model/roles.ts'
import type { User } from '../../../shared/protocol/api/people.ts'
import type { StoryDetail } from '../../../shared/protocol/api/stories.ts'
import { storiesApi } from '../ui/stories-api.ts'
import { ConfirmDialog } from '../ui/confirm-dialog.tsx'
import { PeopleField } from '../ui/people-field.tsx'
import { ProblemNote } from '../ui/problem-note.tsx'
import { dropStory, keepStory } from '../ui/queries.ts'
import { go } from '../ui/router.tsx'
import { tell } from '../ui/tell.ts'
import * as marksWords from '../words/marks.ts'
import * as panelWords from '../words/panel.ts'

interface ConfidantsProps {
  story: StoryDetail
  user: User
}

/** Who knows of the story: everybody here, or some. */
export function Confidants({ story, user }: ConfidantsProps) {
  const change = useConfidantsChange(story.id)
  const { confidants } = story
  if (!story.may.write)
    return confidants === null ? null : <p className="quiet">{sentence(confidants)}</p>
  return (
    <div className="confidants">
      <Switch
        label={panelWords.confidential}
        description={sentence(confidants)}
        size="xs"
        checked={confidants !== null}
        disabled={change.isPending}
        onChange={(event) => change.mutate({ confidential: event.currentTarget.checked })}
      />
      {confidants !== null && <Chosen story={story} user={user} change={change} />}
      <ProblemNote error={change.error} />
    </div>
  )
}

function sentence(confidants: StoryDetail['confidants']): string {
  if (confidants === null) return panelWords.seenByAll
  return confidants.length === 0
    ? panelWords.seenByPublishers
    : panelWords.seenBy(marksWords.confidantsIn(confidants))
}

type Change = ReturnType<typeof useConfidantsChange>

function Chosen({ story, user, change }: ConfidantsProps & { change: Change }) {
  const [leaving, setLeaving] = useState(false)
  const chosen = (story.confidants ?? []).map(({ id }) => id)
  const choose = (ids: string[]) => {
    const add = ids.filter((id) => !chosen.includes(id))
    const remove = chosen.filter((id) => !ids.includes(id))
    if (remove.includes(user.id) && !seesAll(user)) setLeaving(true)
    else change.mutate({ add, remove })
  }
  return (
    <>
      <PeopleField
        label={panelWords.confidants}
        placeholder={chosen.length === 0 ? panelWords.nobodyYet : ''}
        chosen={story.confidants ?? []}
        ids={chosen}
        busy={change.isPending}
        disabled
        onChange={choose}
      />
      {leaving && (
        <ConfirmDialog
          title={panelWords.leave.title}
          text={panelWords.leave.text}
          confirm={panelWords.leave.confirm}
          run={async () => {
            await change.mutateAsync({ remove: [user.id] })
          }}
          onClose={() => setLeaving(false)}
        />
      )}
    </>
  )
}

/** What colleagues change meanwhile stays: only what the person here did is sent. */
function useConfidantsChange(storyId: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (change: Parameters<typeof storiesApi.changeConfidants>[1]) =>
      storiesApi.changeConfidants(storyId, change),
    onSuccess: (story) => {
      if (story) return keepStory(client, story)
      go('/desk')
      dropStory(client, storyId)
      tell(panelWords.leave.done, panelWords.leave.after)
    },
  })
}
