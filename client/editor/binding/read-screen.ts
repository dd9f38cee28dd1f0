import type { EditorView } from '@tiptap/pm/view'

/** So long after the end of a composition the editor has read what was composed. */
export const COMPOSED_MS = 50

/**
 * Whoever has just clicked or pressed an arrow key has a selection on the screen that the editor hears of a moment
 * later; a change that others make in that moment would put the old one back. So the editor looks first.
 */
export function readScreen(view: EditorView): void {
  const { domObserver } = view as EditorView & { domObserver?: { flush: () => void } }
  if (!view.composing) domObserver?.flush()
}
