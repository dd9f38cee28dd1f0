import { Button, FileButton, Group, Textarea } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState, type ClipboardEvent, type DragEvent } from 'react'
import type * as Y from 'yjs'
import { LONGEST_FIELD } from '../../../shared/document/draft-size.ts'
import { setMeta, useMetaText, useSteadyCaret } from '../../editor/use-meta.ts'
import { api } from '../ui/api.ts'
import { Icon } from '../../editor/icons.tsx'
import { ProblemNote } from '../ui/problem-note.tsx'
import { keys } from '../ui/queries.ts'
import { FIELDS } from '../ui/story-fields.ts'

const TYPES = 'image/jpeg,image/png,image/webp,image/gif,image/avif'

interface HeroFieldsProps {
  doc: Y.Doc
  editable: boolean
}

export function HeroFields({ doc, editable }: HeroFieldsProps) {
  const upload = useUpload(doc)
  const take = (file: File | null | undefined) => {
    if (file && editable) upload.mutate(file)
  }
  const onPaste = (event: ClipboardEvent) => {
    const file = event.clipboardData.files[0]
    if (!file) return
    event.preventDefault()
    take(file)
  }
  return (
    <div className="fields" onPaste={onPaste}>
      <PicturePlace doc={doc} editable={editable} busy={upload.isPending} take={take} />
      <ProblemNote error={upload.error} />
      <HeroText
        doc={doc}
        name="heroAlt"
        hint="What the picture shows, for those who do not see it"
        editable={editable}
      />
      <HeroText doc={doc} name="heroCaption" editable={editable} />
      <HeroText doc={doc} name="heroCredit" editable={editable} />
      <HeroText
        doc={doc}
        name="heroDisclaimer"
        hint="A sentence on the picture’s rights, below the story"
        editable={editable}
      />
    </div>
  )
}

function useUpload(doc: Y.Doc) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: api.upload,
    onSuccess: (asset) => {
      client.setQueryData(keys.asset(asset.id), asset)
      setMeta(doc, 'heroAsset', asset.id)
    },
  })
}

interface PlaceProps extends HeroFieldsProps {
  busy: boolean
  take: (file: File | null | undefined) => void
}

function PicturePlace({ doc, editable, busy, take }: PlaceProps) {
  const [asset, setAsset] = useMetaText(doc, 'heroAsset')
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
  if (!editable && asset === '') return <p className="quiet">No picture.</p>
  return (
    <div
      className="picture"
      data-over={over}
      data-empty={asset === ''}
      onDragOver={onDragOver}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      {asset !== '' && <Picture doc={doc} id={asset} />}
      {editable && (
        <PictureTools empty={asset === ''} busy={busy} take={take} remove={() => setAsset('')} />
      )}
    </div>
  )
}

interface ToolsProps extends Pick<PlaceProps, 'busy' | 'take'> {
  empty: boolean
  remove: () => void
}

function PictureTools({ empty, busy, take, remove }: ToolsProps) {
  return (
    <Group gap="xs" className="picture-tools">
      <FileButton accept={TYPES} onChange={take}>
        {(props) => (
          <Button
            {...props}
            id="field-heroAsset"
            variant="default"
            loading={busy}
            leftSection={<Icon name="image" />}
          >
            {empty ? 'Add a picture' : 'Replace'}
          </Button>
        )}
      </FileButton>
      {empty ? (
        <span className="quiet">or drop or paste one here</span>
      ) : (
        <Button variant="subtle" color="gray" onClick={remove}>
          Remove
        </Button>
      )}
    </Group>
  )
}

function Picture({ doc, id }: { doc: Y.Doc; id: string }) {
  const [alt] = useMetaText(doc, 'heroAlt')
  const { data, error } = useQuery({
    queryKey: keys.asset(id),
    queryFn: () => api.asset(id),
    staleTime: Infinity,
  })
  if (error) return <ProblemNote error={error} />
  if (!data) return <div className="picture-wait" />
  return <img src={data.preview} width={data.width} height={data.height} alt={alt} />
}

interface HeroTextProps extends HeroFieldsProps {
  name: 'heroAlt' | 'heroCaption' | 'heroCredit' | 'heroDisclaimer'
  hint?: string
}

function HeroText({ doc, name, hint, editable }: HeroTextProps) {
  const [text, setText] = useMetaText(doc, name)
  const field = useSteadyCaret<HTMLTextAreaElement>(text)
  return (
    <Textarea
      ref={field}
      id={`field-${name}`}
      label={FIELDS[name].label}
      description={hint}
      readOnly={!editable}
      autosize
      minRows={1}
      maxRows={5}
      maxLength={LONGEST_FIELD}
      value={text}
      onChange={(event) => setText(event.currentTarget.value)}
    />
  )
}
