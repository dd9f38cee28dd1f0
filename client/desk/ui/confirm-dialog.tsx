import { Button, Group, Modal } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { ProblemNote } from './problem-note.tsx'
import { useFocusReturn } from './use-focus-return.ts'
import * as buttons from '../words/buttons.ts'

interface ConfirmDialogProps {
  title: string
  text: string
  confirm: string
  danger?: boolean
  run: () => Promise<void>
  onClose: () => void
}

export function ConfirmDialog({ title, text, confirm, danger, run, onClose }: ConfirmDialogProps) {
  useFocusReturn()
  const action = useMutation({ mutationFn: run, onSuccess: onClose })
  return (
    <Modal opened onClose={onClose} title={title} size="sm">
      <p>{text}</p>
      <ProblemNote error={action.error} />
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onClose} data-autofocus>
          {buttons.cancel}
        </Button>
        <Button
          color={danger ? 'red' : 'pencil'}
          loading={action.isPending}
          onClick={() => action.mutate()}
        >
          {confirm}
        </Button>
      </Group>
    </Modal>
  )
}
