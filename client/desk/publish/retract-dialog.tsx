import { Checkbox, Modal } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import type { StoryDetail } from '../../../shared/protocol/api/stories.ts'
import { tellPending } from './tell-pending.ts'
import { publishingApi } from './publishing-api.ts'
import { NoteField } from './note-field.tsx'
import { FormButtons } from '../ui/form-buttons.tsx'
import { faultAt, ProblemNote } from '../ui/problem-note.tsx'
import { keys } from '../ui/queries.ts'
import { tell } from '../ui/tell.ts'
import { useFocusReturn } from '../ui/use-focus-return.ts'
import { useKeptNote } from '../ui/use-kept-note.ts'
import * as names from '../words/names.ts'
import * as publishWords from '../words/publish.ts'

export function RetractDialog({ story, onClose }: { story: StoryDetail; onClose: () => void }) {
  useFocusReturn()
  return (
    <Modal
      opened
      onClose={onClose}
      title={publishWords.titles.retract(story.headline || names.untitled)}
      size="md"
    >
      <RetractForm story={story} onClose={onClose} />
    </Modal>
  )
}

function RetractForm({ story, onClose }: { story: StoryDetail; onClose: () => void }) {
  const [note, setNote] = useKeptNote(`retract ${story.id}`)
  const [sure, setSure] = useState(false)
  const retract = useRetract(story, () => {
    setNote('')
    onClose()
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    retract.mutate(note.trim())
  }
  return (
    <form onSubmit={submit}>
      <p>{publishWords.retracting}</p>
      <NoteField
        {...publishWords.notes.retract}
        required
        note={note}
        error={faultAt(retract.error, 'note', retract.variables === note.trim())}
        onChange={setNote}
      />
      <Checkbox
        mt="md"
        label={publishWords.withdraw}
        checked={sure}
        onChange={(event) => setSure(event.currentTarget.checked)}
      />
      <ProblemNote error={retract.error} shown={['note']} />
      <FormButtons
        submit={publishWords.names.retract}
        color="red"
        apart
        disabled={!sure || note.trim() === ''}
        loading={retract.isPending}
        onCancel={onClose}
      />
    </form>
  )
}

function useRetract(story: StoryDetail, onDone: () => void) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (note: string) => publishingApi.retract(story.id, note),
    onSuccess: async ({ purge }) => {
      const headline = story.headline || names.untitled
      onDone()
      tell(publishWords.done.retract, publishWords.retracted(headline))
      tellPending(purge, headline)
      await client.invalidateQueries({ queryKey: keys.story(story.id) })
    },
  })
}
