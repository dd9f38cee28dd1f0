import { Button, FileButton, Group } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState, type ClipboardEvent } from 'react'
import type * as Y from 'yjs'
import { META } from '../../../shared/document/schema.ts'
import type { FieldUndo } from '../../editor/field-undo.ts'
import { setValue, useLine, useValue } from '../../editor/use-fields.ts'
import { assetsApi } from '../ui/assets-api.ts'
import { Icon } from '../../editor/icons.tsx'
import { ProblemNote } from '../ui/problem-note.tsx'
import { keys } from '../ui/queries.ts'
import { useAsset } from '../ui/use-asset.ts'
import { Field } from './field.tsx'
import { FocalPoint } from './focal-point.tsx'
import { LineField, type Shared } from './line-field.tsx'
import { noPictureWords } from './empty-words.ts'
import { useDroppedPicture } from './use-dropped-picture.ts'
import { useFieldUndo } from './use-field-undo.ts'
import * as buttons from '../words/buttons.ts'
import * as panelWords from '../words/panel.ts'

const TYPES = 'image/jpeg,image/png,image/webp,image/gif,image/avif'

export function HeroFields(shared: Shared) {
  const { editable } = shared
  const { doc } = shared.provider
  const { undo, mayUndo, onKeyDown } = useFieldUndo(doc.getMap(META))
  const choose = (assetId: string) => undo.change(() => setValue(doc, 'heroAsset', assetId))
  const upload = useUpload(choose)
  const take = (file: File | null | undefined) => {
    if (file && editable) upload.mutate(file)
  }
  useDroppedPicture(take)
  const onPaste = (event: ClipboardEvent) => {
    const file = event.clipboardData.files[0]
    if (!file) return
    event.preventDefault()
    take(file)
  }
  return (
    <div className="fields" onPaste={onPaste}>
      <Field name="heroAsset">
        <div onKeyDown={onKeyDown}>
          <PicturePlace
            doc={doc}
            editable={editable}
            shown={shared.shown}
            busy={upload.isPending}
            take={take}
            remove={() => choose('')}
            undo={undo}
            mayUndo={mayUndo}
          />
        </div>
      </Field>
      <ProblemNote error={upload.error} />
      <LineField {...shared} name="heroAlt" hint={panelWords.alt} />
      <LineField {...shared} name="heroCaption" />
      <LineField {...shared} name="heroCredit" />
      <LineField {...shared} name="heroDisclaimer" hint={panelWords.disclaimer} />
    </div>
  )
}

function useUpload(choose: (assetId: string) => void) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: assetsApi.upload,
    onSuccess: (asset) => {
      client.setQueryData(keys.asset(asset.id), asset)
      choose(asset.id)
    },
  })
}

interface PlaceProps {
  doc: Y.Doc
  editable: boolean
  shown: boolean
  busy: boolean
  take: (file: File | null | undefined) => void
  remove: () => void
  undo: FieldUndo
  mayUndo: boolean
}

function PicturePlace({ doc, editable, shown, take, ...tools }: PlaceProps) {
  const asset = useValue(doc, 'heroAsset')
  const [over, setOver] = useState(false)
  if (!editable && asset === '') return <p className="quiet">{noPictureWords(shown)}</p>
  return (
    <div
      className="picture"
      data-over={over}
      data-empty={asset === ''}
      onDragOver={() => setOver(true)}
      onDragLeave={() => setOver(false)}
      onDrop={() => setOver(false)}
    >
      {asset !== '' && <Picture doc={doc} id={asset} editable={editable} undo={tools.undo} />}
      {editable && <PictureTools {...tools} empty={asset === ''} take={take} />}
    </div>
  )
}

interface ToolsProps extends Omit<PlaceProps, 'doc' | 'editable' | 'shown'> {
  empty: boolean
}

function PictureTools({ empty, busy, take, remove, undo, mayUndo }: ToolsProps) {
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
            {empty ? panelWords.addPicture : panelWords.replacePicture}
          </Button>
        )}
      </FileButton>
      {empty ? (
        <span className="quiet">{panelWords.dropPicture}</span>
      ) : (
        <Button variant="subtle" color="gray" onClick={remove}>
          {buttons.remove}
        </Button>
      )}
      {mayUndo && (
        // Whoever has just removed a picture goes on from here.
        <Button key={`${empty}`} variant="subtle" autoFocus={empty} onClick={() => undo.undo()}>
          {buttons.undo}
        </Button>
      )}
    </Group>
  )
}

interface PictureProps {
  doc: Y.Doc
  id: string
  editable: boolean
  undo: FieldUndo
}

function Picture({ doc, id, ...tools }: PictureProps) {
  const alt = useLine(doc, 'heroAlt')
  const { data, error } = useAsset(id)
  if (error) return <ProblemNote error={error} />
  if (!data) return <div className="picture-wait" />
  return (
    <FocalPoint doc={doc} asset={data} {...tools}>
      <img src={data.preview} width={data.width} height={data.height} alt={alt} />
    </FocalPoint>
  )
}
