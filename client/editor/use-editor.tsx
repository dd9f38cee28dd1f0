import { Editor, type EditorOptions } from '@tiptap/core'
import {
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react'

type Options = Pick<EditorOptions, 'extensions' | 'editable' | 'editorProps'> &
  Partial<Pick<EditorOptions, 'enablePasteRules'>>

/** An editor as long as its component is there. `extensions` and `editable` are those that it begins with. */
export function useEditor(options: Options): Editor {
  const [editor] = useState(() => new Editor(options))
  const { editorProps } = options
  useEffect(() => {
    if (editor.options.editorProps !== editorProps) editor.setOptions({ editorProps })
  }, [editor, editorProps])
  const going = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => {
    clearTimeout(going.current)
    // Later: what stands beside it lets go of it first, and a component that is only renewed keeps it.
    return () => {
      going.current = setTimeout(() => editor.destroy(), 1)
    }
  }, [editor])
  return editor
}

/** Where its words stand. */
export function EditorContent({ editor }: { editor: Editor }) {
  const place = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    place.current?.append(editor.view.dom)
  }, [editor])
  return <div ref={place} />
}

/** What `select` finds in an editor, the same until it is another. */
export function useEditorState<T>(editor: Editor, select: (editor: Editor) => T): T {
  const subscribe = useCallback(
    (listener: () => void) => {
      editor.on('transaction', listener)
      return () => void editor.off('transaction', listener)
    },
    [editor],
  )
  return useFound(subscribe, () => select(editor))
}

/** As `useEditorState`, for what is shown beside the words: it is looked at once a frame, after them. */
export function useStateBeside<T>(editor: Editor, select: (editor: Editor) => T): T {
  const subscribe = useCallback(
    (listener: () => void) => {
      let frame: number | null = null
      const soon = () => {
        frame ??= requestAnimationFrame(() => {
          frame = null
          listener()
        })
      }
      editor.on('transaction', soon)
      return () => {
        editor.off('transaction', soon)
        if (frame !== null) cancelAnimationFrame(frame)
      }
    },
    [editor],
  )
  return useFound(subscribe, () => select(editor))
}

function useFound<T>(subscribe: (listener: () => void) => () => void, find: () => T): T {
  const seen = useRef<{ value: T; text: string } | null>(null)
  return useSyncExternalStore(subscribe, () => {
    const value = find()
    const text = JSON.stringify(value) ?? ''
    if (seen.current?.text !== text) seen.current = { value, text }
    return seen.current.value
  })
}
