import { EditorContent, useEditor, useEditorState, type Editor } from '@tiptap/react'
import { useEffect, useLayoutEffect, useState } from 'react'
import type { StoryProvider } from '../sync/story-provider.ts'
import { bodyExtensions } from './body-extensions.ts'
import type { Problem } from './binding/shown-field.ts'
import type { CommentAnchors } from './comments/comment-anchors.ts'
import type { SuggestionDesk } from './suggestions/suggestion-desk.ts'
import { UnreadableNote } from './unreadable-note.tsx'
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
  editable: boolean
  onReady: (editor: Editor) => void
}

const EDITOR_PROPS = {
  attributes: {
    role: 'textbox',
    'aria-label': editorWords.body,
    'aria-multiline': 'true',
    class: 'editor-text editor-body',
    spellcheck: 'true',
  },
}

export function BodyEditor(props: BodyEditorProps) {
  const { provider, writer, anchors, editable, onReady } = props
  const [problem, setProblem] = useState<Problem | null>(null)
  const mayEdit = editable && problem === null
  const [extensions] = useState(() => [
    ...bodyExtensions(),
    ...sharedExtensions({
      provider,
      field: 'body',
      writer,
      anchors,
      suggestions: props.suggestions,
      onProblem: setProblem,
    }),
  ])
  const editor = useEditor({
    extensions,
    editable: mayEdit,
    editorProps: EDITOR_PROPS,
    // `*`, `_` and `~` in what is pasted are what they are.
    enablePasteRules: ['link'],
  })
  useEffect(() => {
    if (editor.isEditable !== mayEdit) editor.setEditable(mayEdit, false)
  }, [editor, mayEdit])
  // At once: what is typed in between would be lost.
  useLayoutEffect(() => void editor.commands.takeUpCaret(), [editor])
  useEffect(() => onReady(editor), [editor, onReady])
  const empty = useEditorState({ editor, selector: ({ editor }) => isBare(editor) })
  return (
    <div className="body" id="field-body">
      {problem && <UnreadableNote problem={problem} />}
      {mayEdit && <EditorToolbar editor={editor} onComment={props.onComment} />}
      <div className="body-text">
        {empty && mayEdit && (
          <span className="editor-placeholder" aria-hidden="true">
            {editorWords.bodyHint}
          </span>
        )}
        <EditorContent editor={editor} />
        <LinkPopover editor={editor} mayEdit={mayEdit} />
      </div>
    </div>
  )
}

/** Empty, and not even a list or a heading has been started. */
function isBare(editor: Editor): boolean {
  const { doc } = editor.state
  return doc.childCount <= 1 && doc.textContent === '' && doc.firstChild?.type.name === 'paragraph'
}
