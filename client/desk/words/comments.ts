import { amount, count, together } from './language.ts'

/* Comments beside a story. */

export const title = 'Comments'
export const sides = 'Beside the text'
export const filters = { open: 'Open', mine: 'Mine', resolved: 'Resolved' }
export const list = 'Threads'
export const none = {
  open: 'No open comments. Select words in the story, and comment on them.',
  mine: 'Nothing that you wrote, or in which you are mentioned.',
  resolved: 'Nothing is resolved yet.',
}
export const noneForReaders = 'Nobody has mentioned you yet.'
export const loading = 'Opening the comments'
export const showHidden = (n: number) => amount(n, { one: 'Show # more', other: 'Show # more' })
export const onStory = 'Comment on the story'
export const onPicture = 'Comment on the picture'
export const comment = 'Comment'
export const commentOnWords = 'Comment on the selected words'
export const reply = 'Reply'
export const throwAway = 'Throw away'
export const begin = 'Write a comment; @ mentions a colleague'
export const beginPlain = 'Write a comment'
/** Behind the name of somebody from outside. */
export const guest = 'Guest'
export const your = { comment: 'Your comment', reply: 'Your reply', change: 'Change your comment' }
export const about = {
  story: 'The whole story',
  picture: 'The picture',
}
export const goToWords = (words: string) => `Go to “${words}” in the text`
export const gone = 'The text was removed.'
/** What a screen reader says of words in the text. */
export const mark = (author: string, text: string) => `Comment by ${author}: ${text}`
export const markOfNew = 'Your new comment is about this'
/** An article’s name. */
export const thread = (author: string, about: string) => `${author} on ${about}`
export const quoted = (words: string) => `“${words}”`
export const theStory = 'the whole story'
export const thePicture = 'the picture'
export const unread = 'New'
export const edited = 'edited'
export const deleted = 'Deleted.'
export const resolve = 'Resolve'
export const reopen = 'Reopen'
export const suggest = 'Suggest a change'
export const suggestFor = (words: string) => `Suggest a change to ${words}`
export const resolvedBy = (name: string) => `Resolved by ${name}`
export const more = (name: string) => `More for the comment by ${name}`
export const copyLink = 'Copy link'
export const linkCopied = 'The link is copied'
export const linkHolds = 'It opens the story at this comment, for whoever may see the story.'
export const notCopied = 'Not copied'
export const edit = 'Edit'
export const remove = 'Delete…'
export const sure = {
  own: { title: 'Delete your comment?', text: 'Nobody can read it any more then.' },
  others: (name: string) => ({
    title: `Delete the comment by ${name}?`,
    text: 'Nobody can read it any more then.',
  }),
  confirm: 'Delete',
}
export const notDone = {
  resolve: 'Not resolved',
  reopen: 'Not reopened',
}
export const sending = 'Being sent'
export const waits = 'Waiting to be sent. It is kept on this device.'
export const refused = (why: string) => `Not sent: ${why}`
export const people = 'Colleagues'
export const came = (names: readonly string[]) => `New comment by ${together(names)}`
export const nothingToSuggest =
  'Put your cursor among words that a comment is about, or choose a comment on words, and try again.'
export const notHere = 'That comment is gone, or you may not see it.'
export const closeSheet = 'Close the comments'
/** Read out behind the number in the tab. */
export const openAfter = ' open'
export const unreadAfter = ', something new'
export const counted = (n: number) => count(n)
export const keys = {
  comment: 'Comment on the selected words, or on the word at the cursor',
  next: 'Next comment',
  previous: 'Previous comment',
  open: 'Show the comments',
  suggest: 'Suggest a change to what the comment is about',
}
