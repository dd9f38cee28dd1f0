import type { Comment, Thread, ThreadPlace } from '../../../../shared/protocol/api/comments.ts'

export const ann = { id: 'us_ann', name: 'Ann Lee', colour: '#135' }
export const ben = { id: 'us_ben', name: 'Ben', colour: '#531' }

export function said(seq: number, change: Partial<Comment> = {}): Comment {
  return {
    id: `co_${seq}`,
    seq,
    by: ann,
    text: 'Check this.',
    mentions: [],
    at: '2026-11-28T12:00:00.000Z',
    editedAt: null,
    deleted: false,
    ...change,
  }
}

export function made(seq: number, change: Partial<Thread> = {}): Thread {
  return {
    id: `th_${seq}`,
    storyId: 'st_1',
    place: { on: 'story' },
    seq,
    resolved: null,
    comments: [said(seq)],
    ...change,
  }
}

export function onWords(
  field: Extract<ThreadPlace, { on: 'words' }>['field'] = 'body',
): ThreadPlace {
  return { on: 'words', field, letters: [[1, 0, 5]], quote: 'ferry', before: '', after: '' }
}
