import { describe, expect, it } from 'vitest'
import {
  belongs,
  beside,
  FILTERS,
  inOrder,
  isGone,
  isUnread,
  NOTHING_KNOWN,
  withList,
  withThreads,
} from '../../../../client/desk/comments/thread-list.ts'
import type { Place } from '../../../../client/editor/comments/comment-anchors.ts'
import { ann, ben, made, onWords, said } from './made-threads.ts'

const resolved = { by: ben, at: '2026-11-28T12:10:00.000Z' }
const ids = (threads: readonly { id: string }[]) => threads.map(({ id }) => id)

const filtersOfBen = (thread: Parameters<typeof belongs>[0]) =>
  FILTERS.filter((filter) => belongs(thread, filter, ben.id))

describe('the threads of a story', () => {
  it('are known by their last change, in whatever order they come', () => {
    const first = withList(NOTHING_KNOWN, {
      threads: [made(1), made(2)],
      seq: 2,
      more: false,
      seen: 1,
    })
    const later = withThreads(first, [made(3, { id: 'th_1', resolved })])
    const late = withList(later, { threads: [made(1)], seq: 1, more: false, seen: 0 })
    expect(late.threads.find(({ id }) => id === 'th_1')?.resolved).toEqual(resolved)
    expect({ seq: late.seq, seen: late.seen }).toEqual({ seq: 2, seen: 1 })
  })

  it('are open or resolved, and one’s own where one wrote or is mentioned', () => {
    expect(filtersOfBen(made(1))).toEqual(['open'])
    expect(filtersOfBen(made(1, { resolved }))).toEqual(['resolved'])
    expect(filtersOfBen(made(1, { comments: [said(1), said(2, { by: ben })] }))).toEqual([
      'open',
      'mine',
    ])
    expect(filtersOfBen(made(1, { resolved, comments: [said(1, { mentions: [ben] })] }))).toEqual([
      'mine',
      'resolved',
    ])
  })

  it('are new where somebody else wrote since, and for no other change', () => {
    const thread = made(9, { comments: [said(3), said(5, { by: ben })] })
    expect(isUnread(thread, 4, ann.id)).toBe(true)
    expect(isUnread(thread, 5, ann.id)).toBe(false)
    expect(isUnread(thread, 4, ben.id)).toBe(false)
    const deleted = made(9, { comments: [said(3), said(5, { by: ben, deleted: true, text: '' })] })
    expect(isUnread(deleted, 4, ann.id)).toBe(false)
  })

  it('stand in the order of the text: of the whole story first, and last those whose words are gone', () => {
    const places = new Map<string, Place>([
      ['th_2', { field: 'body', ranges: [{ from: 40, to: 45 }], letters: null }],
      ['th_3', { field: 'body', ranges: [{ from: 4, to: 9 }], letters: null }],
      ['th_4', { field: 'body', ranges: [], letters: null }],
      ['th_5', { field: 'headline', ranges: [{ from: 90, to: 95 }], letters: null }],
    ])
    const threads = [
      made(4, { place: onWords() }),
      made(2, { place: onWords() }),
      made(7, { place: { on: 'picture' } }),
      made(3, { place: onWords() }),
      made(5, { place: onWords('headline') }),
      made(6),
      made(8, { place: onWords() }),
    ]
    const order = inOrder(threads, (id) => places.get(id) ?? null)
    expect(ids(order)).toEqual(['th_6', 'th_5', 'th_3', 'th_2', 'th_8', 'th_7', 'th_4'])
    expect(order.map((thread) => isGone(thread, places.get(thread.id) ?? null)).at(-1)).toBe(true)
  })

  it('are gone through round and round', () => {
    const threads = [made(1), made(2), made(3)]
    expect(beside(threads, 'th_3', 1)?.id).toBe('th_1')
    expect(beside(threads, 'th_1', -1)?.id).toBe('th_3')
    expect(beside(threads, null, 1)?.id).toBe('th_1')
    expect(beside([], 'th_1', 1)).toBeNull()
  })
})
