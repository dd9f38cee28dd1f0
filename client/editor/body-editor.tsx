import type { Editor } from '@tiptap/core'
import { useEffect, useLayoutEffect, useMemo, useState } from 'react'
import type { StoryProvider } from '../sync/story-provider.ts'
import { DragHandle } from './blocks/drag-handle.ts'
import { Hints } from './blocks/hints.ts'
import { SlashList } from './blocks/slash-list.tsx'
import { SlashMenuKeys } from './blocks/slash-menu.ts'
import { bodyExtensions } from './body-extensions.ts'
import type { Problem } from './binding/shown-field.ts'
import type { PictureSource } from './media/picture-source.ts'
import type { CommentAnchors } from './comments/comment-anchors.ts'
import { useFieldTools } from './fields/field-tools.ts'
import type { SuggestionDesk } from './suggestions/suggestion-desk.ts'
import { UnreadableNote } from './unreadable-note.tsx'
import { EditorContent, useEditor, useEditorState } from './use-editor.tsx'
import { sharedExtensions, type Writer } from './shared-extensions.ts'
import { LinkPopover } from './link-popover.tsx'
import { EditorToolbar } from './editor-toolbar.tsx'
import * as editorWords from '../desk/words/editor.ts'

interface BodyEditorProps {
  provider: StoryProvider
  writer: Writer
  anchors: CommentAnchors
  suggestions: SuggestionDesk | null
  /** Asks for a comment on what is selected. */
  onComment: () => void
  /** Those of its text. */
  pictures: PictureSource
  editable: boolean
  onReady: (editor: Editor) => void
  onNotPasted: () => void
  /** Asks for a picture of the newsroom's; who only reads needs none. */
  onLibrary?: () => void
}

const ATTRIBUTES = {
  role: 'textbox',
  'aria-label': editorWords.body,
  'aria-multiline': 'true',
  class: 'editor-text editor-body',
  spellcheck: 'true',
}

export function BodyEditor(props: BodyEditorProps) {
  const { provider, writer, anchors, pictures, editable, onReady, onLibrary = stay } = props
  const [problem, setProblem] = useState<Problem | null>(null)
  const mayEdit = editable && problem === null
  const { plugins, language } = useFieldTools()
  const [extensions] = useState(() => [
    ...bodyExtensions(pictures, { onNotPasted: props.onNotPasted }),
    SlashMenuKeys,
    DragHandle,
    Hints,
    ...sharedExtensions({
      provider,
      field: 'body',
      writer,
      anchors,
      plugins,
      pictures,
      suggestions: props.suggestions,
      onProblem: setProblem,
    }),
  ])
  const editorProps = useMemo(
    () => ({ attributes: { ...ATTRIBUTES, ...(language ? { lang: language } : {}) } }),
    [language],
  )
  const editor = useEditor({
    extensions,
    editable: mayEdit,
    editorProps,
    // `*`, `_` and `~` in what is pasted are what they are.
    enablePasteRules: ['link'],
  })
  useEffect(() => {
    if (editor.isEditable !== mayEdit) editor.setEditable(mayEdit, false)
  }, [editor, mayEdit])
  // At once: what is typed in between would be lost.
  useLayoutEffect(() => void editor.commands.takeUpCaret(), [editor])
  useEffect(() => onReady(editor), [editor, onReady])
  const empty = useEditorState(editor, isBare)
  return (
    <div className="body" id="field-body">
      {problem && <UnreadableNote problem={problem} />}
      {mayEdit && (
        <EditorToolbar editor={editor} onComment={props.onComment} onLibrary={onLibrary} />
      )}
      <div className="body-text">
        {empty && mayEdit && (
          <span className="editor-placeholder" aria-hidden="true">
            {editorWords.bodyHint}
          </span>
        )}
        <EditorContent editor={editor} />
        {mayEdit && <SlashList editor={editor} />}
        <LinkPopover editor={editor} mayEdit={mayEdit} />
      </div>
    </div>
  )
}

const stay = () => undefined

/** Empty, and not even a list or a heading has been started. */
function isBare(editor: Editor): boolean {
  const { doc } = editor.state
  return doc.childCount <= 1 && doc.textContent === '' && doc.firstChild?.type.name === 'paragraph'
}
