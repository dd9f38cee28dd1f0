import { Modal } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { FormButtons } from '../ui/form-buttons.tsx'
import { faultAt, ProblemNote } from '../ui/problem-note.tsx'
import { keys } from '../ui/queries.ts'
import { tell } from '../ui/tell.ts'
import { useFocusReturn } from '../ui/use-focus-return.ts'
import * as words from '../words/take-down.ts'
import { NoteField } from './note-field.tsx'
import { publishingApi } from './publishing-api.ts'

interface TakeDownDialogProps {
  storyId: string
  revision: number
  onClose: () => void
}

/** Takes the text of an earlier revision out of the public history. */
export function TakeDownDialog(props: TakeDownDialogProps) {
  useFocusReturn()
  return (
    <Modal opened onClose={props.onClose} title={words.title(props.revision)} size="md">
      <TakeDownForm {...props} />
    </Modal>
  )
}

function TakeDownForm({ storyId, revision, onClose }: TakeDownDialogProps) {
  const [reason, setReason] = useState('')
  const client = useQueryClient()
  const takeDown = useMutation({
    mutationFn: (reason: string) => publishingApi.takeDown(storyId, { revision, reason }),
    onSuccess: async () => {
      onClose()
      tell(words.done, words.after(revision))
      await client.invalidateQueries({ queryKey: keys.story(storyId) })
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    takeDown.mutate(reason.trim())
  }
  return (
    <form onSubmit={submit}>
      <p>{words.what}</p>
      <NoteField
        {...words.reason}
        required
        note={reason}
        error={faultAt(takeDown.error, 'reason', takeDown.variables === reason.trim())}
        onChange={setReason}
      />
      <ProblemNote error={takeDown.error} shown={['reason']} />
      <FormButtons
        submit={words.confirm}
        color="red"
        apart
        disabled={reason.trim() === ''}
        loading={takeDown.isPending}
        onCancel={onClose}
      />
    </form>
  )
}
