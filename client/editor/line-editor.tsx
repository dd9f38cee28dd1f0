import { EditorContent, useEditor, useEditorState, type Editor } from '@tiptap/react'
import { useEffect, useState } from 'react'
import type { StoryProvider } from '../sync/story-provider.ts'
import { lineExtensions } from './line-extensions.ts'
import { sharedExtensions, type Writer } from './shared-extensions.ts'

export interface LineEditorProps {
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
  const [extensions] = useState(() => [
    ...lineExtensions({ next: props.next }),
    ...sharedExtensions(provider, field, writer),
  ])
  const [editorProps] = useState(() => ({ attributes: attributes(props) }))
  const editor = useEditor({
    extensions,
    editable,
    editorProps,
    onTransaction: ({ editor, transaction }) => {
      if (!transaction.docChanged || isFromElsewhere(transaction)) return
      props.onTyped?.(
        lineText(transaction.before.textContent),
        lineText(editor.state.doc.textContent),
      )
    },
  })
  useEffect(() => {
    if (editor.isEditable !== editable) editor.setEditable(editable, false)
  }, [editor, editable])
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
    </div>
  )
}

/** y-tiptap marks what came over the wire, and the first rendering, in the transaction's meta. */
function isFromElsewhere(transaction: { getMeta(key: string): unknown }): boolean {
  return transaction.getMeta('y-sync$') !== undefined
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
