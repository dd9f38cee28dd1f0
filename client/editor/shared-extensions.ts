import type { Extensions } from '@tiptap/core'
import { Collaboration } from '@tiptap/extension-collaboration'
import { CollaborationCaret } from '@tiptap/extension-collaboration-caret'
import type { StoryProvider } from '../sync/story-provider.ts'

export interface Writer {
  id: string
  name: string
  colour: string
}

/**
 * What makes an editor a shared one. Each of the three has its own undo manager: Ctrl+Z takes back
 * one's own last change where the cursor is, never something in a field that is not in view.
 */
export function sharedExtensions(
  provider: StoryProvider,
  field: string,
  writer: Writer,
): Extensions {
  return [
    Collaboration.configure({ document: provider.doc, field }),
    CollaborationCaret.configure({
      provider: provider.socket,
      user: { id: writer.id, name: writer.name, color: writer.colour },
      render: caret,
      selectionRender: (user) => ({
        class: 'other-selection',
        style: `--person: ${colourOf(user)}`,
      }),
    }),
  ]
}

type CaretUser = Record<string, unknown>

function colourOf(user: CaretUser): string {
  const { color } = user
  return typeof color === 'string' && CSS.supports('color', color) ? color : 'gray'
}

function caret(user: CaretUser): HTMLElement {
  const cursor = document.createElement('span')
  cursor.className = 'other-caret'
  cursor.style.setProperty('--person', colourOf(user))
  const label = document.createElement('span')
  label.className = 'other-caret-name'
  label.textContent = typeof user['name'] === 'string' ? user['name'] : ''
  cursor.append('\u2060', label, '\u2060')
  return cursor
}
