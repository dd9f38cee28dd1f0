import type { WhyKept } from '../../sync/kept-list.ts'
import { amount, count, type Parts } from './language.ts'

/* Words that wait on this device. */

export const why: Record<WhyKept, string> = {
  unreachable: 'Galley did not answer; it is tried again.',
  paused: 'The newsroom’s database did not answer; it is tried again.',
  'signed-out': 'It could not be sent while you were signed out.',
  'may-not':
    'You could not write this story when it was tried: your role or assignment had changed.',
  gone: 'You could not open this story when it was tried.',
  'too-old': 'Galley has been updated: reload this page to send it.',
  'too-big': 'A change in it is too big to be sent: copy the text.',
  'no-room': 'There was no room for it in the draft: open the story to delete something there.',
  refused: 'The server could not take it: open the story.',
  open: 'Open in another tab, which sends it.',
  unreadable: 'This browser could not read it just now.',
}

export const title = 'Kept on this device'
export const stories = (n: number) => amount(n, { one: '# story', other: '# stories' })
export const sendNow = 'Send now'
export const showFewer = 'Show fewer'
export const showAll = (n: number) => `Show all ${count(n)}`
export const written = <T>(when: T, why: string): Parts<T> => [
  'Written ',
  when,
  `, not sent. ${why}`,
]
export const offline = 'This device is offline.'
export const waiting = 'Waiting to be sent.'
export const openToSend = 'Open the story to send it.'
export const more = 'More'
export const moreFor = (headline: string) => `More for “${headline}”`
export const saveAsFile = 'Save it as a file'
export const throwAway = 'Throw it away…'
export const sure = {
  title: 'Throw away what was not sent?',
  text: (headline: string) =>
    `What you wrote in “${headline}” on this device and nobody else has is gone then. The story itself stays as it is saved.`,
  confirm: 'Throw it away',
}
export const notCopied = 'Not copied'
export const clipboardRefused = 'The browser does not allow it: save it as a file instead.'
export const copied = 'The story as it stands on this device, without formatting.'
export const notTaken = 'The text could not be taken'
export const unreadable = 'This browser could not read it. Try again.'
export const openElsewhere = 'The story is open in another tab: close it there first.'
export const notDeleted = 'This browser could not delete it.'
