import { Button, FileButton, Group, Modal, Textarea } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState, type DragEvent, type ReactNode } from 'react'
import { api } from '../ui/api.ts'
import { Icon } from '../../editor/icons.tsx'
import { ProblemNote } from '../ui/problem-note.tsx'
import { keys } from '../ui/queries.ts'
import { go, storyPath } from '../ui/router.tsx'
import { tell } from '../ui/tell.ts'

export function ImportDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  return (
    <Modal opened={opened} onClose={onClose} title="Import a story" size="lg">
      {opened && <ImportForm onClose={onClose} />}
    </Modal>
  )
}

function ImportForm({ onClose }: { onClose: () => void }) {
  const [text, setText] = useState('')
  const importing = useImport(onClose)
  // Byte for byte: a browser reads every file as UTF-8, and would spoil those that are not.
  const take = (file: File | null | undefined) => {
    if (file) importing.mutate(file)
  }
  return (
    <DropPlace take={take}>
      <p className="quiet">
        Paste a page of plain text or drop a .txt file. Section, headline, date, byline and picture
        credit are recognised; everything else becomes the body.
      </p>
      <Textarea
        label="Text"
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        minRows={10}
        maxRows={16}
        autosize
        spellCheck={false}
        data-autofocus
        classNames={{ input: 'import-text' }}
      />
      <ProblemNote error={importing.error} />
      <Group justify="space-between" mt="md">
        <FileButton accept=".txt,text/plain" onChange={take}>
          {(props) => (
            <Button
              {...props}
              variant="default"
              leftSection={<Icon name="upload" />}
              disabled={importing.isPending}
            >
              Choose a file
            </Button>
          )}
        </FileButton>
        <Button loading={importing.isPending} onClick={() => importing.mutate(text)}>
          Import
        </Button>
      </Group>
    </DropPlace>
  )
}

function useImport(onClose: () => void) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: api.importStory,
    onSuccess: async ({ id, headline }) => {
      await client.invalidateQueries({ queryKey: keys.stories })
      onClose()
      go(storyPath(id))
      tell('Imported', headline || 'Untitled story')
    },
  })
}

interface DropPlaceProps {
  take: (file: File | undefined) => void
  children: ReactNode
}

function DropPlace({ take, children }: DropPlaceProps) {
  const [over, setOver] = useState(false)
  const onDrop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    take(event.dataTransfer.files[0])
  }
  const onDragOver = (event: DragEvent) => {
    event.preventDefault()
    setOver(true)
  }
  return (
    <div
      className="drop"
      data-over={over}
      onDragOver={onDragOver}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      {children}
    </div>
  )
}
