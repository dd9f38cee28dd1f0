import type { Problem } from './binding/draft-binding.ts'

/** Says why a field takes no typing, although its person may write. */
export function UnreadableNote({ problem }: { problem: Problem }) {
  return (
    <p className="unreadable-note" role="status" data-testid="unreadable-note">
      {wordsFor(problem)}
    </p>
  )
}

function wordsFor(problem: Problem): string {
  if (problem.kind === 'lost')
    return 'This editor could not follow the last change, so it takes no typing here. Nothing is lost: reload the page to go on.'
  const what = [...new Set(problem.what)].join(', ')
  return `This text holds something that this editor can’t show (${what}). It stays in the story, and so that nobody deletes it unseen, nothing can be typed here. Reload the page for a newer editor.`
}
