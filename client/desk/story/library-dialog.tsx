import { Modal, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { ListedAsset } from '../../../shared/protocol/api/assets.ts'
import type { Picture } from '../../../shared/document/content.ts'
import { assetsApi } from '../ui/assets-api.ts'
import { MoreButton } from '../ui/more-button.tsx'
import { ProblemNote } from '../ui/problem-note.tsx'
import { useFocusReturn } from '../ui/use-focus-return.ts'
import { rowsOf, usePages } from '../ui/use-pages.ts'
import { useSettled } from '../ui/use-settled.ts'
import * as mediaWords from '../words/media.ts'

interface LibraryDialogProps {
  onChoose: (picture: Picture) => void
  onClose: () => void
}

/** The pictures that the newsroom has, with what was said of them. */
export function LibraryDialog({ onChoose, onClose }: LibraryDialogProps) {
  useFocusReturn()
  const [text, setText] = useState('')
  const asked = useSettled(text)
  const list = usePages(['assets', asked], (cursor) => assetsApi.list(asked, cursor))
  const pictures = rowsOf(list, ({ assets }) => assets)
  return (
    <Modal opened onClose={onClose} title={mediaWords.library.title} size="xl">
      <TextInput
        label={mediaWords.library.search}
        value={text}
        autoComplete="off"
        data-autofocus
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {list.isError && pictures.length === 0 && <ProblemNote error={list.error} />}
      {list.isSuccess && pictures.length === 0 && (
        <p className="quiet">
          {asked === '' ? mediaWords.library.empty : mediaWords.library.nothing}
        </p>
      )}
      <ul className="library" aria-label={mediaWords.library.title}>
        {pictures.map((picture) => (
          <li key={picture.id}>
            <button type="button" onClick={() => onChoose(chosen(picture))}>
              <img src={picture.thumbnail} alt={picture.alt} loading="lazy" />
              <span dir="auto">{picture.caption || mediaWords.library.unsaid}</span>
              {picture.credit !== '' && <small dir="auto">{picture.credit}</small>}
            </button>
          </li>
        ))}
      </ul>
      <MoreButton list={list} words={mediaWords.library.more} />
    </Modal>
  )
}

function chosen({ id, alt, caption, credit }: ListedAsset): Picture {
  return { assetId: id, alt, caption, credit }
}
