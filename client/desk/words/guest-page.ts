import type { GuestRight } from '../../../shared/model/guest.ts'

/* What a guest of one story sees. */

export const title = 'A story for you'
export const opening = 'Opening the story'
export const text = 'Text'
export const parts = 'Part of the story'
export const untitled = 'Untitled'
export const may = (name: string, right: GuestRight, until: string) =>
  right === 'comment'
    ? `For ${name}. You may read and comment until ${until}.`
    : `For ${name}. You may read until ${until}.`
export const notPublic = 'A draft, as it is now. It is not public: please hand it on to nobody.'
export const whoSees =
  'The newsroom sees what you write here. You see threads you began or are mentioned in.'
export const connecting = 'Connecting'
export const away = 'No connection. What you see may be old.'
export const live = 'Live'
export const liveHint = 'You see changes as they are made.'
export const picture = 'The picture of the story'
export const noPicture = 'The picture could not be loaded.'
export const ended = {
  why: 'This link has ended.',
  what: 'Ask whoever sent it for a new one.',
  kept: 'What you wrote and sent is with the newsroom.',
}
export const notHere = {
  why: 'This browser has not opened your link yet.',
  what: 'Open the link that you were sent once more.',
}
