import { Button, Group, Modal } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { ListedUser, StoryInHand } from '../../../shared/protocol/api/people.ts'
import { peopleApi } from '../ui/people-api.ts'
import { storiesApi } from '../ui/stories-api.ts'
import { ProblemNote } from '../ui/problem-note.tsx'
import { keys } from '../ui/queries.ts'
import { useFocusReturn } from '../ui/use-focus-return.ts'
import { Sentence } from '../words/sentence.tsx'
import * as buttons from '../words/buttons.ts'
import * as leaveWords from '../words/leave.ts'
import { InHand, type Heir } from './in-hand.tsx'

type How = 'disable' | 'remove'

interface LeaveDialogProps {
  user: ListedUser
  how: How
  onClose: () => void
}

/** Somebody goes; what only they had in hand is handed over first, if that is wanted. */
export function LeaveDialog({ user, how, onClose }: LeaveDialogProps) {
  useFocusReturn()
  const { title, button, text } = leaveWords.ways[how]
  const [heir, setHeir] = useState<Heir | null>(null)
  const inHand = useQuery({
    queryKey: keys.inHand(user.id),
    queryFn: () => peopleApi.storiesInHand(user.id),
    staleTime: 0,
  })
  const stories = inHand.data ?? []
  const leave = useLeaving({ user, how, onClose })
  return (
    <Modal opened onClose={onClose} title={title(user.name)} size="md">
      <p>
        <Sentence of={text(<strong>{user.name}</strong>)} />
      </p>
      <ProblemNote error={inHand.error} retry={() => void inHand.refetch()} />
      {stories.length > 0 && <InHand user={user} stories={stories} heir={heir} onHeir={setHeir} />}
      <ProblemNote error={leave.error} />
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onClose} data-autofocus>
          {buttons.cancel}
        </Button>
        <Button
          color="red"
          disabled={inHand.isPending}
          loading={leave.isPending}
          onClick={() => leave.mutate({ stories, heir })}
        >
          {button}
        </Button>
      </Group>
    </Modal>
  )
}

function useLeaving({ user, how, onClose }: LeaveDialogProps) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async ({ stories, heir }: { stories: StoryInHand[]; heir: Heir | null }) => {
      for (const { id } of heir ? stories : [])
        await storiesApi.changeAssignees(id, { assign: heir ? [heir.id] : [], unassign: [user.id] })
      if (how === 'remove') await peopleApi.removeUser(user.id)
      else await peopleApi.changeUser(user.id, { disabled: true })
    },
    onSuccess: onClose,
    onSettled: async () => {
      await client.invalidateQueries({ queryKey: keys.users })
      await client.invalidateQueries({ queryKey: keys.formerUsers })
      await client.invalidateQueries({ queryKey: keys.stories })
      await client.invalidateQueries({ queryKey: keys.inHand(user.id) })
    },
  })
}
