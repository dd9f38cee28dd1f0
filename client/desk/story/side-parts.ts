export { CommentsTab } from '../comments/comments-tab.tsx'
export { GuestsNote } from '../guests/guests-note.tsx'
export { SuggestionsTab } from '../suggestions/suggestions-tab.tsx'
export { StoryPanel } from './story-panel.tsx'
