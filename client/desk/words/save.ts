/* Whether what is typed is saved, and what becomes of it. */

export const labels = {
  connecting: 'Connecting',
  saved: 'Saved',
  saving: 'Saving',
  paused: 'Saving paused',
  noRoom: 'Not saved: no room',
  notSavedYet: 'Not saved yet',
  reconnecting: 'Reconnecting',
  reconnectingUnkept: 'Reconnecting – only in this page',
  offline: 'Offline',
  offlineUnkept: 'Offline – only in this page',
  readOnly: 'Read only',
  readOnlyConnecting: 'Read only, connecting',
  notSaved: 'Not saved',
  disconnected: 'Disconnected',
}
/** A label where it begins a sentence of its own. */
export const asSentence = (label: string) => `${label}.`
export const asYouType = 'Galley saves as you type.'
export const onlyToRead = 'You may only read this story.'
export const beingOpened = 'The story is being opened.'
export const paused =
  'The newsroom’s database does not answer. Go on writing: colleagues see it, and it is saved when the database is back.'
export const slow = 'The server has not confirmed what was typed here.'
export const keepOpen = 'Keep this page open.'
export const keepOpenWithCopy = 'Keep this page open; a copy is on this device.'
export const offlineSince = (clock: string) => `This device has had no network since ${clock}.`
export const noAnswerSince = (clock: string) =>
  `No answer from Galley since ${clock}; this page goes on trying.`
export const writeOn =
  'Go on writing: it is kept on this device and merged when the connection is back.'
export const noCopy =
  'This browser keeps no copy: leave the page open until the connection is back.'
export const noRoom = 'This draft holds as much as a story can, and your last words did not fit.'
export const theyAreKept = 'They are kept on this device.'
export const theyAreHere = 'They are only in this page.'
export const makeRoom = 'Delete something to make room, or continue in a copy: they are in it.'
export const demoted = 'You may only read this story now: your role or assignment changed.'
export const roleChangedBy = (name: string) =>
  `${name} changed your role: you may only read this story now.`
export const takenOffBy = (name: string) =>
  `${name} took you off this story: you may only read it now.`
export const unconfirmedKept =
  'Your last changes were not confirmed as saved. They are kept on this device.'
export const unconfirmedSentLater =
  'Your last changes were not confirmed as saved. They are kept on this device and are sent if you may write again.'
export const unconfirmedHere =
  'Your last changes were not confirmed as saved. They are only in this page: copy them before you leave.'
export const brought =
  'Your last changes are kept on this device, and saved when the new page has opened.'
export const refused = {
  signedOut: 'You are signed out.',
  signedOutWriting:
    'You are signed out. What you write now is saved when you have signed in again.',
  mayNot: 'You may not write this story any more: your role or assignment changed.',
  gone: 'You can’t open this story any more.',
  tooBig: 'The last change is too big to be sent. Undo it, or take over less at once.',
  tooOld: 'Galley has been updated, and this page is too old to write with. Reload it.',
  badFrame: 'The server could not read what this page sent.',
  other: (code: number) => `The server closed this draft (${code}).`,
}
export const apart =
  'What colleagues write may come a second or two late: this server cannot reach the others just now.'
export const apartButSaved =
  'What colleagues write may come a second or two late: this server cannot reach the others just now. Saving works as always.'
export const apartAndPaused =
  'Colleagues at other servers do not see what is written here, nor do you see theirs: this server reaches neither them nor the database just now.'
export const unkept =
  'The server’s disk takes nothing, so what is not saved yet would not survive a crash of the server.'
export const unkeptHere =
  'The server’s disk takes nothing, so what is not saved yet would not survive a crash of the server. Keep this page open.'
export const full =
  'There is no room for more in this draft: it holds as much as a story can. Delete something, or continue in a copy.'
export const reconnect = 'Reconnect now'
export const reopen = 'Open again'
export const continueInCopy = 'Continue in a copy'
export const drop = 'Drop them'
export const dropSure = {
  title: 'Drop your unsaved changes?',
  text: 'They are removed from this device, and the page shows the story as it is saved.',
}
export const copied = 'The story as it stands in this page, without formatting.'
export const notDone = 'What was typed here can’t be saved just now, so nothing was done.'
export const notCopied = 'Not copied'
export const inCopy = 'You write in a copy'
export const copyHolds = 'It holds all that you saw in the full story, and has room again.'
