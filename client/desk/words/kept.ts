import type { WhyKept } from '../../sync/kept-list.ts'
import { amount, count, type Parts } from './language.ts'

const why: Record<WhyKept, string> = {
  unreachable: 'Galley does not answer.',
  paused: 'The newsroom’s database does not answer.',
  'signed-out': 'It could not be sent while you were signed out.',
  'may-not': 'You may not write this story any more: your role or assignment changed.',
  gone: 'You can’t open this story any more.',
  'too-old': 'Galley has been updated: reload this page to send it.',
  'too-big': 'A change in it is too big to be sent: copy the text.',
  'no-room': 'There is no room for it in the draft: open the story to delete something there.',
  refused: 'The server could not take it: open the story.',
  open: 'Open in another tab, which sends it.',
  unreadable: 'This browser could not read it just now.',
}

/** Words that wait on this device. */
export const keptWords = {
  title: 'Kept on this device',
  stories: (n: number) => amount(n, { one: '# story', other: '# stories' }),
  sendNow: 'Send now',
  showFewer: 'Show fewer',
  showAll: (n: number) => `Show all ${count(n)}`,
  written: <T>(when: T, why: string): Parts<T> => ['Written ', when, `, not sent. ${why}`],
  why,
  offline: 'This device is offline.',
  waiting: 'Waiting to be sent.',
  openToSend: 'Open the story to send it.',
  more: 'More',
  moreFor: (headline: string) => `More for “${headline}”`,
  saveAsFile: 'Save it as a file',
  throwAway: 'Throw it away…',
  sure: {
    title: 'Throw away what was not sent?',
    text: (headline: string) =>
      `What you wrote in “${headline}” on this device and nobody else has is gone then. The story itself stays as it is saved.`,
    confirm: 'Throw it away',
  },
  copied: 'The story as it stands on this device, without formatting.',
  notTaken: 'The text could not be taken',
  unreadable: 'This browser could not read it. Try again.',
  openElsewhere: 'The story is open in another tab: close it there first.',
  notDeleted: 'This browser could not delete it.',
}
