import type { Editor } from '@tiptap/core'
import { useEffect, useLayoutEffect, useMemo, useState } from 'react'
import type { StoryProvider } from '../sync/story-provider.ts'
import { lineExtensions } from './line-extensions.ts'
import type { Problem } from './binding/shown-field.ts'
import type { CommentAnchors } from './comments/comment-anchors.ts'
import { useFieldTools } from './fields/field-tools.ts'
import type { SuggestionDesk } from './suggestions/suggestion-desk.ts'
import { UnreadableNote } from './unreadable-note.tsx'
import { EditorContent, useEditor, useEditorState } from './use-editor.tsx'
import { sharedExtensions, type Writer } from './shared-extensions.ts'
import type { LineName } from './use-fields.ts'

interface LineEditorProps {
  provider: StoryProvider
  writer: Writer
  anchors: CommentAnchors
  suggestions: SuggestionDesk | null
  field: 'headline' | 'standfirst' | LineName
  label: string
  placeholder: string
  editable: boolean
  /** Where the cursor goes on Enter. */
  next: () => void
  spellCheck?: boolean
  onReady?: (editor: Editor) => void
}

type Looks = Required<Pick<LineEditorProps, 'label' | 'field' | 'placeholder' | 'spellCheck'>> & {
  language: string | undefined
}

export function LineEditor(props: LineEditorProps) {
  const { provider, writer, anchors, field, editable, onReady } = props
  const [problem, setProblem] = useState<Problem | null>(null)
  const mayEdit = editable && problem === null
  const { plugins, language } = useFieldTools()
  const [extensions] = useState(() => [
    ...lineExtensions({ next: props.next }),
    ...sharedExtensions({
      provider,
      field,
      writer,
      anchors,
      plugins,
      suggestions: props.suggestions,
      onProblem: setProblem,
    }),
  ])
  const { label, placeholder, spellCheck = true } = props
  const editorProps = useMemo(
    () => ({ attributes: attributes({ label, field, placeholder, spellCheck, language }) }),
    [label, field, placeholder, spellCheck, language],
  )
  const editor = useEditor({ extensions, editable: mayEdit, editorProps })
  useEffect(() => {
    if (editor.isEditable !== mayEdit) editor.setEditable(mayEdit, false)
  }, [editor, mayEdit])
  // At once: what is typed in between would be lost.
  useLayoutEffect(() => void editor.commands.takeUpCaret(), [editor])
  useEffect(() => onReady?.(editor), [editor, onReady])
  const empty = useEditorState(editor, ({ isEmpty }) => isEmpty)
  return (
    <div className={`line line-${field}`} id={`field-${field}`} data-empty={empty}>
      {empty && (
        <span className="editor-placeholder" aria-hidden="true">
          {placeholder}
        </span>
      )}
      <EditorContent editor={editor} />
      {problem && <UnreadableNote problem={problem} />}
    </div>
  )
}

function attributes({
  label,
  field,
  placeholder,
  spellCheck,
  language,
}: Looks): Record<string, string> {
  return {
    role: 'textbox',
    'aria-label': label,
    'aria-multiline': 'false',
    'aria-placeholder': placeholder,
    class: `editor-text editor-${field}`,
    dir: 'auto',
    spellcheck: `${spellCheck}`,
    ...(language ? { lang: language } : {}),
  }
}
