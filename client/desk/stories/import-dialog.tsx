import { Button, Checkbox, FileButton, Group, Modal, Textarea } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState, type DragEvent, type ReactNode } from 'react'
import { storiesApi } from '../ui/stories-api.ts'
import { Icon } from '../../editor/icons.tsx'
import { ProblemNote } from '../ui/problem-note.tsx'
import { keys } from '../ui/queries.ts'
import { go, storyPath } from '../ui/router.tsx'
import { tell } from '../ui/tell.ts'
import { hasReport, ImportReport } from './import-report.tsx'
import { usePastedPage } from './use-pasted-page.ts'
import * as importWords from '../words/import.ts'
import * as names from '../words/names.ts'

export function ImportDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  return (
    <Modal opened={opened} onClose={onClose} title={importWords.title} size="lg">
      {opened && <ImportForm onClose={onClose} />}
    </Modal>
  )
}

function ImportForm({ onClose }: { onClose: () => void }) {
  const { text, setText, html, onPaste } = usePastedPage()
  const [keeps, setKeeps] = useState(true)
  const [confidential, setConfidential] = useState(false)
  const importing = useImport(onClose)
  // Byte for byte: a browser reads every file as UTF-8, and would spoil those that are not.
  const take = (file: File | null | undefined) => {
    if (file) importing.mutate({ page: file, kind: kindOf(file), confidential })
  }
  const takeText = () =>
    importing.mutate({
      ...(html !== null && keeps ? { page: html, kind: 'html' } : { page: text, kind: 'text' }),
      confidential,
    })
  if (importing.data && hasReport(importing.data))
    return <ImportReport story={importing.data} onOpen={importing.open} />
  return (
    <DropPlace take={take}>
      <p className="quiet">{importWords.lead}</p>
      <Textarea
        label={importWords.text}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value)
          if (importing.isError) importing.reset()
        }}
        onPaste={onPaste}
        minRows={10}
        maxRows={16}
        autosize
        spellCheck={false}
        data-autofocus
        classNames={{ input: 'import-text' }}
      />
      {html !== null && (
        <Checkbox
          label={importWords.keeps}
          checked={keeps}
          onChange={(event) => setKeeps(event.currentTarget.checked)}
        />
      )}
      <Checkbox
        label={importWords.confidential}
        checked={confidential}
        onChange={(event) => setConfidential(event.currentTarget.checked)}
      />
      <ProblemNote error={importing.error} />
      <Group justify="space-between" mt="md">
        <ChooseFile take={take} disabled={importing.isPending} />
        <Button loading={importing.isPending} onClick={takeText}>
          {importWords.doImport}
        </Button>
      </Group>
    </DropPlace>
  )
}

interface ChooseFileProps {
  take: (file: File | null) => void
  disabled: boolean
}

function ChooseFile({ take, disabled }: ChooseFileProps) {
  return (
    <FileButton accept=".txt,.md,.html,.htm,.xhtml,text/plain,text/html" onChange={take}>
      {(props) => (
        <Button
          {...props}
          variant="default"
          leftSection={<Icon name="upload" />}
          disabled={disabled}
        >
          {importWords.chooseFile}
        </Button>
      )}
    </FileButton>
  )
}

/** A file's name says more of it than the type that a system gives it. */
function kindOf({ name, type }: File): 'text' | 'html' {
  return /\.x?html?$/i.test(name) || type === 'text/html' ? 'html' : 'text'
}

/** The story opens at once, unless there is something to say of the import. */
function useImport(onClose: () => void) {
  const client = useQueryClient()
  const open = (id: string) => {
    onClose()
    go(storyPath(id))
  }
  const importing = useMutation({
    mutationFn: storiesApi.importStory,
    onSuccess: async (story) => {
      await client.invalidateQueries({ queryKey: keys.stories })
      if (hasReport(story)) return
      open(story.id)
      tell(importWords.imported, story.headline || names.untitled)
    },
  })
  return { ...importing, open: () => importing.data && open(importing.data.id) }
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
