import { describe, expect, it } from 'vitest'
import { livenessWords } from '../../../client/reader/live-words.ts'
import { updateWords } from '../../../client/reader/update-words.ts'
import type { BlockOp } from '../../../shared/revision/patch.ts'

const told = (
  kind: 'update' | 'correct' | 'reinstate',
  slots: Record<string, string>,
  blocks: readonly BlockOp[] = [],
) =>
  updateWords({ kind, note: 'It was three.', patch: { slots, blocks: [...blocks] } }, (id) =>
    Number(id.slice(1)),
  )
const changed = (at: number): BlockOp => ({ op: 'replace', id: `b${at}`, html: '' })

describe('a live page in words', () => {
  it.each([
    [{ is: 'live', reading: 0 }, 'Live'],
    [{ is: 'live', reading: 1200 }, 'Live, 1,200 reading now'],
    [{ is: 'paused' }, 'Updates paused'],
    [{ is: 'offline', since: new Date(2026, 10, 29, 9, 3).getTime() }, 'Offline since 09:03'],
    [{ is: 'cut' }, 'Not live: reload for updates'],
  ] as const)('%j is “%s”', (liveness, words) => {
    expect(livenessWords(liveness)).toBe(words)
  })

  it('says what an update changed, and where', () => {
    expect(told('update', { headline: '', dates: '' })).toBe('This story was updated: headline')
    expect(told('update', { dates: '' }, [changed(9), changed(2)])).toBe(
      'This story was updated: paragraph 2, paragraph 9',
    )
    expect(told('update', {}, [{ op: 'remove', id: 'b1' }])).toBe(
      'This story was updated: a paragraph removed',
    )
    expect(told('update', {}, [1, 2, 3, 4, 5, 6].map(changed))).toBe(
      'This story was updated: paragraph 1, paragraph 2, paragraph 3, paragraph 4, and 2 more',
    )
    expect(told('update', { dates: '' })).toBe('This story was updated')
    expect(told('correct', { headline: '' })).toBe('Correction: It was three.')
    expect(told('reinstate', {})).toBe('This story has been reinstated')
  })
})
