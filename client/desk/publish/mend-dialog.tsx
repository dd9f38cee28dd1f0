import { Modal } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import type { StoryDetail } from '../../../shared/protocol/api/stories.ts'
import { problemOf } from '../ui/api.ts'
import { tellPending } from './tell-pending.ts'
import { publishingApi } from './publishing-api.ts'
import { FormButtons } from '../ui/form-buttons.tsx'
import { faultAt, ProblemNote } from '../ui/problem-note.tsx'
import { keys } from '../ui/queries.ts'
import { tell } from '../ui/tell.ts'
import { useFocusReturn } from '../ui/use-focus-return.ts'
import { useKeptNote } from '../ui/use-kept-note.ts'
import { NoteField } from './note-field.tsx'
import * as names from '../words/names.ts'
import * as publishWords from '../words/publish.ts'

interface MendDialogProps {
  story: StoryDetail
  onClose: () => void
}

/** Changes what readers see in place of a retracted story. */
export function MendDialog({ story, onClose }: MendDialogProps) {
  useFocusReturn()
  return (
    <Modal
      opened
      onClose={onClose}
      title={publishWords.titles.mend(story.headline || names.untitled)}
      size="md"
    >
      <MendForm story={story} onClose={onClose} />
    </Modal>
  )
}

function MendForm({ story, onClose }: MendDialogProps) {
  const shown = story.retraction?.note ?? ''
  const [note, setNote] = useKeptNote(`mend ${story.id}`, shown)
  const mend = useMend(story, () => {
    setNote('')
    onClose()
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    mend.mutate(note.trim())
  }
  return (
    <form onSubmit={submit}>
      <p className="quiet">{publishWords.noteNow}</p>
      <p className="retraction" dir="auto">
        {shown}
      </p>
      <NoteField
        {...publishWords.notes.retract}
        required
        note={note}
        error={faultAt(mend.error, 'note', mend.variables === note.trim())}
        onChange={setNote}
      />
      <ProblemNote error={mend.error} shown={['note']} />
      <FormButtons
        submit={publishWords.names.mend}
        apart
        disabled={note.trim() === '' || note.trim() === shown}
        loading={mend.isPending}
        onCancel={onClose}
      />
    </form>
  )
}

/** Of the note that stood there when the form was opened, or when it was refused because of another. */
function useMend(story: StoryDetail, onDone: () => void) {
  const client = useQueryClient()
  const [read, setRead] = useState(story.revision ?? 1)
  return useMutation({
    mutationFn: (note: string) => publishingApi.mendRetraction(story.id, { note, revision: read }),
    onSuccess: async ({ purge }) => {
      const headline = story.headline || names.untitled
      onDone()
      tell(publishWords.done.mend, publishWords.noteChanged(headline))
      tellPending(purge, headline)
      await client.invalidateQueries({ queryKey: keys.story(story.id) })
    },
    onError: async (error) => {
      if (problemOf(error).code !== 'conflict') return
      await client.invalidateQueries({ queryKey: keys.story(story.id) })
      const shown = client.getQueryData<StoryDetail>(keys.story(story.id))
      setRead(shown?.revision ?? read)
    },
  })
}
