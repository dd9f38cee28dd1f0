import { amount, count } from './language.ts'

/* What somebody suggests in a story, and what becomes of it. */

export const title = 'Suggestions'
export const list = 'What is suggested'
export const none =
  'Nothing is suggested. Choose “Suggesting” above the text, and what you write comes as a suggestion.'
export const noneForReaders = 'Nothing is suggested.'
export const mode = 'What you write is'
export const modes = { editing: 'Editing', suggesting: 'Suggesting', viewing: 'Viewing' }
export const meanings = {
  editing: 'What you write changes the story',
  suggesting: 'What you write is for others to accept or reject',
  viewing: 'You only read',
}
export const onlySuggests =
  'Readers know this story: what reporters write here comes as a suggestion.'
export const views = 'Show the text'
export const viewNames = {
  marked: 'With suggestions marked',
  after: 'As suggested',
  before: 'As before',
}
export const refused = 'That can’t be suggested'
export const refusedWhy =
  'Words can be: how they look, headings, lists, pictures, tables and whole or joined paragraphs can’t. Say it in a comment.'
export const onlyRead = 'You can’t suggest a change here'
export const onlyReadWhy =
  'This story is only to be read now. Say in a reply what you would change.'
export const comment = 'Comment'
export const commentOn = (words: string) => `Comment on “${words}”`
export const loadedAnew = 'The story was loaded anew'
export const loadedAnewWhy =
  'By now you may only suggest here. What you had written comes as a suggestion, as far as it can.'
export const unplaced = 'No place is left for these words'
export const accept = 'Accept'
export const reject = 'Reject'
export const withdraw = 'Take back'
export const added = 'Add'
export const struck = 'Delete'
export const instead = 'Replace'
export const by = 'with'
export const counted = (n: number) => count(n)
export const openAfter = ' open'
export const somebody = 'A colleague'
/** An article’s name. */
export const card = (author: string, what: string) => `${author}: ${what}`
export const goTo = 'Go to these words in the text'
export const acceptThis = (words: string) => `Accept “${words}”`
export const rejectThis = (words: string) => `Reject “${words}”`
export const withdrawThis = (words: string) => `Take back “${words}”`
export const chosen = (n: number) => amount(n, { one: '# where you are', other: '# where you are' })
export const whose = 'By'
export const everybody = 'Everybody'
export const acceptAll = (n: number) => amount(n, { one: 'Accept #', other: 'Accept all #' })
export const rejectAll = (n: number) => amount(n, { one: 'Reject #', other: 'Reject all #' })
export const decided = {
  accepted: (n: number) => amount(n, { one: 'One accepted', other: '# accepted' }),
  rejected: (n: number) => amount(n, { one: 'One rejected', other: '# rejected' }),
}
export const undoHint = 'Undo in the text takes it back.'
export const closeSheet = 'Close the suggestions'
export const keys = {
  mode: 'Suggest instead of editing, or back',
  next: 'Next suggestion',
  accept: 'Accept the suggestion at the cursor',
  reject: 'Reject the suggestion at the cursor',
}
export const openInChecklist = (n: number) =>
  amount(n, {
    one: 'One suggestion is open. Readers get the text as it was before it.',
    other: '# suggestions are open. Readers get the text as it was before them.',
  })
export const show = 'Show them'
