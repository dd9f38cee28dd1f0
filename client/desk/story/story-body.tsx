import type { Editor } from '@tiptap/core'
import { useCallback, useRef, useState } from 'react'
import type { Picture } from '../../../shared/document/content.ts'
import { BodyEditor } from '../../editor/body-editor.tsx'
import type { CommentAnchors } from '../../editor/comments/comment-anchors.ts'
import { insertMedia } from '../../editor/media/insert-media.ts'
import { newPicture } from '../../editor/media/new-media.ts'
import type { AskedFocus } from '../../editor/media/picture-source.ts'
import type { Writer } from '../../editor/shared-extensions.ts'
import type { SuggestionDesk } from '../../editor/suggestions/suggestion-desk.ts'
import type { StoryProvider } from '../../sync/story-provider.ts'
import { tellNotPasted } from '../ui/tell.ts'
import { deskPictures } from './desk-pictures.ts'
import { DialogWhenHere } from '../ui/when-here.tsx'
import { dialogs } from './later-parts.ts'

interface StoryBodyProps {
  provider: StoryProvider
  writer: Writer
  anchors: CommentAnchors
  suggestions: SuggestionDesk
  editable: boolean
  onComment: () => void
  onReady: (editor: Editor) => void
}

/** The text of a story, with what the newsroom has for it. */
export function StoryBody(props: StoryBodyProps) {
  const { onReady, suggestions } = props
  const [isOpen, setOpen] = useState(false)
  const [asked, setAsked] = useState<AskedFocus | null>(null)
  const [pictures] = useState(() => ({
    ...deskPictures(props.provider.socket.roomname),
    askFocus: (asked: AskedFocus) => {
      if (suggestions.takesAll()) setAsked(asked)
    },
  }))
  const editor = useRef<Editor | null>(null)
  const open = useCallback(() => setOpen(true), [])
  const close = useCallback(() => setOpen(false), [])
  const forget = useCallback(() => setAsked(null), [])
  const ready = useCallback(
    (made: Editor) => {
      editor.current = made
      onReady(made)
    },
    [onReady],
  )
  const choose = (chosen: Picture) => {
    close()
    const picture = editor.current && newPicture(editor.current.schema, chosen)
    if (editor.current && picture) insertMedia(editor.current.view, picture)
  }
  return (
    <>
      <BodyEditor
        {...props}
        pictures={pictures}
        onLibrary={open}
        onReady={ready}
        onNotPasted={tellNotPasted}
      />
      {isOpen && (
        <DialogWhenHere of={dialogs} onMissing={close}>
          {({ LibraryDialog }) => <LibraryDialog onChoose={choose} onClose={close} />}
        </DialogWhenHere>
      )}
      {asked && (
        <DialogWhenHere of={dialogs} onMissing={forget}>
          {({ FocusDialog }) => <FocusDialog asked={asked} onClose={forget} />}
        </DialogWhenHere>
      )}
    </>
  )
}
