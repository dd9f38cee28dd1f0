import { Modal } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import type { Asset } from '../../../shared/protocol/api/assets.ts'
import type { AskedFocus } from '../../editor/media/picture-source.ts'
import { FormButtons } from '../ui/form-buttons.tsx'
import { ProblemNote } from '../ui/problem-note.tsx'
import { useAsset } from '../ui/use-asset.ts'
import { useFocusReturn } from '../ui/use-focus-return.ts'
import * as buttons from '../words/buttons.ts'
import * as mediaWords from '../words/media.ts'
import { cropsOf, FocusChooser } from './focus-chooser.tsx'

interface FocusDialogProps {
  asked: AskedFocus
  onClose: () => void
}

/** Which point of a picture in the text its crops keep: it is kept in one step. */
export function FocusDialog({ asked, onClose }: FocusDialogProps) {
  useFocusReturn()
  const { data, error } = useAsset(asked.assetId)
  // It opens with the focus on the picture.
  if (!data && !error) return null
  return (
    <Modal opened onClose={onClose} title={mediaWords.focus.name} size="lg">
      <ProblemNote error={error} />
      {data && <Choice asset={data} asked={asked} onClose={onClose} />}
    </Modal>
  )
}

function Choice({ asset, asked, onClose }: FocusDialogProps & { asset: Asset }) {
  const [focus, setFocus] = useState(asked.focus)
  const [isRefused, setRefused] = useState(false)
  const keep = (event: FormEvent) => {
    event.preventDefault()
    if (asked.keep(focus)) onClose()
    else setRefused(true)
  }
  const { name, inGallery } = mediaWords.focus
  const gallery = { shape: '3x2', name: inGallery, unchosen: undefined }
  return (
    <form className="picture focus-dialog" onSubmit={keep}>
      <FocusChooser
        id="focus-in-text"
        name={name}
        words={mediaWords.focus}
        preview={asset.preview}
        crops={[gallery, ...cropsOf(asset)]}
        focus={focus}
        choose={setFocus}
      >
        <img src={asset.preview} width={asset.width} height={asset.height} alt="" />
      </FocusChooser>
      {isRefused && <p role="alert">{mediaWords.focus.notKept}</p>}
      <FormButtons submit={buttons.done} onCancel={onClose} apart />
    </form>
  )
}
