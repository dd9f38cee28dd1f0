import { EditorContent, useEditor, useEditorState, type Editor } from '@tiptap/react'
import { useEffect, useState } from 'react'
import type { StoryProvider } from '../sync/story-provider.ts'
import { lineExtensions } from './line-extensions.ts'
import type { Problem } from './binding/draft-binding.ts'
import { fromDraft } from './binding/from-draft.ts'
import { UnreadableNote } from './unreadable-note.tsx'
import { sharedExtensions, type Writer } from './shared-extensions.ts'

interface LineEditorProps {
  provider: StoryProvider
  writer: Writer
  field: 'headline' | 'standfirst'
  label: string
  placeholder: string
  editable: boolean
  next: () => void
  /** Called with the line's old and new text when the person here changed it. */
  onTyped?: (before: string, after: string) => void
  onReady: (editor: Editor) => void
}

export function LineEditor(props: LineEditorProps) {
  const { provider, writer, field, editable, onReady } = props
  const [problem, setProblem] = useState<Problem | null>(null)
  const mayEdit = editable && problem === null
  const [extensions] = useState(() => [
    ...lineExtensions({ next: props.next }),
    ...sharedExtensions({ provider, field, writer, onProblem: setProblem }),
  ])
  const [editorProps] = useState(() => ({ attributes: attributes(props) }))
  const editor = useEditor({
    extensions,
    editable: mayEdit,
    editorProps,
    onTransaction: ({ editor, transaction }) => {
      if (!transaction.docChanged || fromDraft(transaction)) return
      props.onTyped?.(
        lineText(transaction.before.textContent),
        lineText(editor.state.doc.textContent),
      )
    },
  })
  useEffect(() => {
    if (editor.isEditable !== mayEdit) editor.setEditable(mayEdit, false)
  }, [editor, mayEdit])
  useEffect(() => onReady(editor), [editor, onReady])
  const empty = useEditorState({ editor, selector: ({ editor }) => editor.isEmpty })
  return (
    <div className={`line line-${field}`} id={`field-${field}`} data-empty={empty}>
      {empty && (
        <span className="editor-placeholder" aria-hidden="true">
          {props.placeholder}
        </span>
      )}
      <EditorContent editor={editor} />
      {problem && <UnreadableNote problem={problem} />}
    </div>
  )
}

const lineText = (text: string) => text.replace(/\s+/g, ' ').trim()

function attributes({ label, field, placeholder }: LineEditorProps): Record<string, string> {
  return {
    role: 'textbox',
    'aria-label': label,
    'aria-multiline': 'false',
    'aria-placeholder': placeholder,
    class: `editor-text editor-${field}`,
    spellcheck: 'true',
  }
}
