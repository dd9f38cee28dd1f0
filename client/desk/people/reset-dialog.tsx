import { Button, Group, Modal } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import type { ListedUser } from '../../../shared/protocol/api/people.ts'
import { api } from '../ui/api.ts'
import { ProblemNote } from '../ui/problem-note.tsx'
import { useFocusReturn } from '../ui/use-focus-return.ts'
import { MadeLinkNote } from './made-link.tsx'

export function ResetDialog({ user, onClose }: { user: ListedUser; onClose: () => void }) {
  useFocusReturn()
  const make = useMutation({ mutationFn: () => api.makeResetLink(user.id) })
  return (
    <Modal
      opened
      onClose={onClose}
      title="Link for a new password"
      size="md"
      closeOnClickOutside={false}
    >
      {make.data ? (
        <>
          <p>
            Send this link to <strong>{user.name}</strong>.
          </p>
          <MadeLinkNote made={make.data} onClose={onClose} />
        </>
      ) : (
        <>
          <p>
            With the link, {user.name} chooses a new password within 24 hours, and is signed out
            everywhere then. Until then the old password goes on. Links made for them before stop
            working.
          </p>
          <ProblemNote error={make.error} />
          <Group justify="flex-end" mt="md">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button loading={make.isPending} onClick={() => make.mutate()} data-autofocus>
              Make a link
            </Button>
          </Group>
        </>
      )}
    </Modal>
  )
}
