import { Button, Group, Modal } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import type { ListedUser } from '../../../shared/protocol/api/people.ts'
import { peopleApi } from '../ui/people-api.ts'
import { ProblemNote } from '../ui/problem-note.tsx'
import { useFocusReturn } from '../ui/use-focus-return.ts'
import { MadeLinkNote } from './made-link.tsx'
import { Sentence } from '../words/sentence.tsx'
import * as buttons from '../words/buttons.ts'
import * as resetWords from '../words/reset.ts'

export function ResetDialog({ user, onClose }: { user: ListedUser; onClose: () => void }) {
  useFocusReturn()
  const make = useMutation({ mutationFn: () => peopleApi.makeResetLink(user.id) })
  return (
    <Modal opened onClose={onClose} title={resetWords.title} size="md" closeOnClickOutside={false}>
      {make.data ? (
        <>
          <p>
            <Sentence of={resetWords.sendTo(<strong>{user.name}</strong>)} />
          </p>
          <MadeLinkNote made={make.data} onClose={onClose} />
        </>
      ) : (
        <>
          <p>{resetWords.text(user.name)}</p>
          <ProblemNote error={make.error} />
          <Group justify="flex-end" mt="md">
            <Button variant="default" onClick={onClose}>
              {buttons.cancel}
            </Button>
            <Button loading={make.isPending} onClick={() => make.mutate()} data-autofocus>
              {resetWords.makeLink}
            </Button>
          </Group>
        </>
      )}
    </Modal>
  )
}
