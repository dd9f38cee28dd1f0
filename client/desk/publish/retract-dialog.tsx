import { Button, Checkbox, Group, Modal, Textarea } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import type { StoryDetail } from '../../../shared/protocol/api/stories.ts'
import { api } from '../ui/api.ts'
import { faultAt, ProblemNote } from '../ui/problem-note.tsx'
import { keys } from '../ui/queries.ts'
import { tell } from '../ui/tell.ts'
import { useFocusReturn } from '../ui/use-focus-return.ts'

export function RetractDialog({ story, onClose }: { story: StoryDetail; onClose: () => void }) {
  useFocusReturn()
  return (
    <Modal
      opened
      onClose={onClose}
      title={`Retract “${story.headline || 'Untitled story'}”`}
      size="md"
    >
      <RetractForm story={story} onClose={onClose} />
    </Modal>
  )
}

function RetractForm({ story, onClose }: { story: StoryDetail; onClose: () => void }) {
  const [note, setNote] = useState('')
  const [sure, setSure] = useState(false)
  const client = useQueryClient()
  const retract = useMutation({
    mutationFn: () => api.retract(story.id, note.trim()),
    onSuccess: async () => {
      onClose()
      tell('Retracted', 'Readers now see the public note in place of the story.')
      await client.invalidateQueries({ queryKey: keys.story(story.id) })
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    retract.mutate()
  }
  return (
    <form onSubmit={submit}>
      <p>
        The text disappears from the page at once, also where it is open now. Readers see only the
        note below.
      </p>
      <Textarea
        label="Public note"
        placeholder="Why the story is withdrawn"
        required
        autosize
        minRows={3}
        maxLength={2000}
        data-autofocus
        value={note}
        error={faultAt(retract.error, 'note')}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <Checkbox
        mt="md"
        label="Withdraw this story from all readers"
        checked={sure}
        onChange={(event) => setSure(event.currentTarget.checked)}
      />
      <ProblemNote error={retract.error} shown={['note']} />
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onClose}>
          Cancel
        </Button>
        <Button
          type="submit"
          color="red"
          disabled={!sure || note.trim() === ''}
          loading={retract.isPending}
        >
          Retract
        </Button>
      </Group>
    </form>
  )
}
