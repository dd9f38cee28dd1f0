import type { Editor } from '@tiptap/core'
import { inserted } from './blocks/block-choices.ts'
import { isFixed } from './blocks/boxes.ts'
import type { IconName } from './icons.tsx'
import * as editorWords from '../desk/words/editor.ts'

export interface EditorAction {
  name: string
  icon: IconName
  /** As a person presses it; `Mod` is Ctrl, or Cmd on a Mac. */
  keys: string
  isActive?: (editor: Editor) => boolean
  isPossible?: (editor: Editor) => boolean
  run: (editor: Editor) => void
}

const { tools } = editorWords

const mark = (name: string, mark: string, icon: IconName, keys: string): EditorAction => ({
  name,
  icon,
  keys,
  isActive: (editor) => editor.isActive(mark),
  run: (editor) => editor.chain().focus().toggleMark(mark).run(),
})

const isFree = (editor: Editor) => !isFixed(editor.state.selection.$from.parent)

const heading = (level: 2 | 3): EditorAction => ({
  name: level === 2 ? tools.heading : tools.subheading,
  icon: level === 2 ? 'h2' : 'h3',
  keys: `Mod+Alt+${level}`,
  isActive: (editor) => editor.isActive('heading', { level }),
  isPossible: isFree,
  run: (editor) => editor.chain().focus().toggleHeading({ level }).run(),
})

const block = (
  name: string,
  node: string,
  icon: IconName,
  keys: string,
  run: (editor: Editor) => void,
): EditorAction => ({
  name,
  icon,
  keys,
  isActive: (editor) => editor.isActive(node),
  isPossible: isFree,
  run,
})

/** The toolbar, in groups. */
export const EDITOR_ACTIONS: readonly (readonly EditorAction[])[] = [
  [
    mark(tools.bold, 'bold', 'bold', 'Mod+B'),
    mark(tools.italic, 'italic', 'italic', 'Mod+I'),
    mark(tools.underline, 'underline', 'underline', 'Mod+U'),
    mark(tools.strike, 'strike', 'strike', 'Mod+Shift+S'),
    mark(tools.code, 'code', 'code', 'Mod+E'),
    mark(tools.superscript, 'superscript', 'superscript', 'Mod+.'),
    mark(tools.subscript, 'subscript', 'subscript', 'Mod+,'),
  ],
  [heading(2), heading(3)],
  [
    block(tools.bullets, 'bulletList', 'bullets', 'Mod+Shift+8', (editor) =>
      editor.chain().focus().toggleBulletList().run(),
    ),
    block(tools.numbers, 'orderedList', 'numbers', 'Mod+Shift+7', (editor) =>
      editor.chain().focus().toggleOrderedList().run(),
    ),
    block(tools.quote, 'blockquote', 'quote', 'Mod+Shift+B', (editor) =>
      editor.chain().focus().toggleBlockquote().run(),
    ),
    block(tools.codeBlock, 'codeBlock', 'codeBlock', 'Mod+Alt+C', (editor) =>
      editor.chain().focus().toggleCodeBlock().run(),
    ),
    {
      name: tools.rule,
      icon: 'rule',
      keys: editorWords.ruleKeys,
      run: (editor) =>
        isFree(editor)
          ? editor.chain().focus().setHorizontalRule().run()
          : inserted('rule')(editor),
    },
  ],
]

export const UNDO: EditorAction = {
  name: tools.undo,
  icon: 'undo',
  keys: 'Mod+Z',
  isPossible: (editor) => editor.can().undo(),
  run: (editor) => editor.chain().focus().undo().run(),
}

export const REDO: EditorAction = {
  name: tools.redo,
  icon: 'redo',
  keys: 'Mod+Shift+Z',
  isPossible: (editor) => editor.can().redo(),
  run: (editor) => editor.chain().focus().redo().run(),
}

export const COMMENT: Omit<EditorAction, 'run'> = {
  name: tools.comment,
  icon: 'comment',
  keys: 'Mod+Alt+M',
}

export const isMac = () => /Mac|iPhone|iPad/.test(navigator.userAgent)

/** `Mod+Shift+S` as this keyboard says it. */
export function keysHere(keys: string): string {
  if (!isMac()) return keys.replace('Mod', 'Ctrl')
  return keys.replace('Mod', '⌘').replace('Shift', '⇧').replace('Alt', '⌥').replaceAll('+', '')
}

/** `Ctrl+B` as `aria-keyshortcuts` wants it. */
export function ariaKeys(keys: string): string | undefined {
  return keys.startsWith('Mod') ? keys.replace('Mod', isMac() ? 'Meta' : 'Control') : undefined
}
