import type { EditorView } from '@tiptap/pm/view'

/** So long after the end of a composition the editor has read what was composed. */
export const COMPOSED_MS = 50

/**
 * Whoever has just clicked or pressed a key has a selection or a letter on the screen that the editor hears of a moment
 * later; a change that others make in that moment would put the old selection back. So the editor looks first, before
 * the change is brought in: what is written while it is would count as theirs, and nobody would send it.
 */
export function readScreen(view: EditorView): void {
  const { domObserver } = view as EditorView & { domObserver?: { flush: () => void } }
  if (!view.composing) domObserver?.flush()
}
