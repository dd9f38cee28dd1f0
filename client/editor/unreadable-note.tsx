import type { Problem } from './binding/shown-field.ts'
import * as editorWords from '../desk/words/editor.ts'

/** Says why a field takes no typing, although its person may write. */
export function UnreadableNote({ problem }: { problem: Problem }) {
  return (
    <p className="unreadable-note" role="status" data-testid="unreadable-note">
      {wordsFor(problem)}
    </p>
  )
}

function wordsFor(problem: Problem): string {
  if (problem.kind === 'lost') return editorWords.lostTrack
  const what = [...new Set(problem.what)].join(', ')
  return editorWords.cannotShow(what)
}
