import { COMMENT } from '../../editor/editor-actions.ts'

/** Keys of the comments, as they are written in `keysHere`. */
export const COMMENT_KEYS = {
  comment: COMMENT.keys,
  next: 'Mod+Alt+N',
  previous: 'Mod+Alt+P',
} as const

export type CommentKey = keyof typeof COMMENT_KEYS

const CODES: Record<string, CommentKey> = { KeyM: 'comment', KeyN: 'next', KeyP: 'previous' }

interface Pressed {
  code: string
  ctrlKey: boolean
  metaKey: boolean
  altKey: boolean
  shiftKey: boolean
  getModifierState: (key: string) => boolean
}

/** Where AltGr writes letters, such as µ, it is Ctrl and Alt for the browser. */
export function commentKey(event: Pressed): CommentKey | null {
  const { code, ctrlKey, metaKey, altKey, shiftKey } = event
  if (!altKey || shiftKey || ctrlKey === metaKey || event.getModifierState('AltGraph')) return null
  return CODES[code] ?? null
}
