import { Button } from '@mantine/core'
import { Icon } from '../../editor/icons.tsx'
import * as publishWords from '../words/publish.ts'
import * as suggestionWords from '../words/suggestions.ts'

/** What nobody has decided about keeps nothing back, and no reader gets it. */
export function SuggestionsNote({ open, show }: { open: number; show: () => void }) {
  if (open === 0) return null
  return (
    <div className="publish-note" data-tone="quiet">
      <Icon name="suggest" />
      <span>{suggestionWords.openInChecklist(open)}</span>
      <Button variant="subtle" size="compact-xs" onClick={show}>
        {suggestionWords.show}
      </Button>
    </div>
  )
}

/** What is still talked about keeps nothing back. */
export function CommentsNote({ open, show }: { open: number; show: () => void }) {
  if (open === 0) return null
  return (
    <div className="publish-note" data-tone="quiet">
      <Icon name="comment" />
      <span>{publishWords.openComments(open)}</span>
      <Button variant="subtle" size="compact-xs" onClick={show}>
        {publishWords.showComments}
      </Button>
    </div>
  )
}
