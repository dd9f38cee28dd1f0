import type { CommentAnchors } from '../../editor/comments/comment-anchors.ts'
import type { Writer } from '../../editor/shared-extensions.ts'
import type { SuggestionDesk } from '../../editor/suggestions/suggestion-desk.ts'
import type { StoryProvider } from '../../sync/story-provider.ts'

/** What each field of the sheet needs; a guest writes in none. */
export interface SheetParts {
  provider: StoryProvider
  writer: Writer
  anchors: CommentAnchors
  suggestions: SuggestionDesk | null
  editable: false
}
