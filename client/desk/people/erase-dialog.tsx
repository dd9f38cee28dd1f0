import { Button, Group, Modal, TextInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import type { StoryInHand } from '../../../shared/protocol/api/people.ts'
import { peopleApi } from '../ui/people-api.ts'
import { storiesApi } from '../ui/stories-api.ts'
import { ProblemNote } from '../ui/problem-note.tsx'
import { keys } from '../ui/queries.ts'
import { useFocusReturn } from '../ui/use-focus-return.ts'
import * as buttons from '../words/buttons.ts'
import * as eraseWords from '../words/erase.ts'
import { Sentence } from '../words/sentence.tsx'
import { InHand, type Heir } from './in-hand.tsx'

interface EraseDialogProps {
  user: { id: string; name: string }
  onClose: () => void
}

/** Asked twice: it says what goes and what stays, and wants the name typed. */
export function EraseDialog({ user, onClose }: EraseDialogProps) {
  useFocusReturn()
  const [heir, setHeir] = useState<Heir | null>(null)
  const [typed, setTyped] = useState('')
  const inHand = useQuery({
    queryKey: keys.inHand(user.id),
    queryFn: () => peopleApi.storiesInHand(user.id),
    staleTime: 0,
  })
  const stories = inHand.data ?? []
  const erase = useErasing({ user, onClose })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    erase.mutate({ stories, heir })
  }
  return (
    <Modal opened onClose={onClose} title={eraseWords.title(user.name)} size="md">
      <form onSubmit={submit} className="fields">
        <p>
          <Sentence of={eraseWords.goes(<strong>{user.name}</strong>)} />
        </p>
        <p>{eraseWords.stays}</p>
        <p className="quiet">{eraseWords.copies}</p>
        <ProblemNote error={inHand.error} retry={() => void inHand.refetch()} />
        {stories.length > 0 && (
          <InHand user={user} stories={stories} heir={heir} onHeir={setHeir} />
        )}
        <TextInput
          label={eraseWords.confirm(user.name)}
          dir="auto"
          autoComplete="off"
          data-autofocus
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <ProblemNote error={erase.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {buttons.cancel}
          </Button>
          <Button
            type="submit"
            color="red"
            disabled={inHand.isPending || typed.trim() !== user.name}
            loading={erase.isPending}
          >
            {eraseWords.erase}
          </Button>
        </Group>
      </form>
    </Modal>
  )
}

function useErasing({ user, onClose }: EraseDialogProps) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async ({ stories, heir }: { stories: StoryInHand[]; heir: Heir | null }) => {
      if (heir)
        for (const { id } of stories)
          await storiesApi.changeAssignees(id, { assign: [heir.id], unassign: [user.id] })
      await peopleApi.eraseUser(user.id, user.name)
    },
    onSuccess: onClose,
    onSettled: async () => {
      for (const queryKey of [keys.users, keys.formerUsers, keys.stories, keys.inHand(user.id)])
        await client.invalidateQueries({ queryKey })
    },
  })
}
