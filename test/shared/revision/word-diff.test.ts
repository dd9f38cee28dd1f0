import { describe, expect, it } from 'vitest'
import { tokenDiff, wordDiff, type WordRun } from '../../../shared/revision/word-diff.ts'
import { seeded } from '../../support/seeded-random.ts'

const PAIRS = 20_000
const PARTS = ['a', 'b', 'ab', 'c', ',', '.', 'Ä', '中', '文', 'สวัสดี', '😀', 'بحر', '\n', '’']

const shown = (runs: readonly WordRun[]) =>
  runs
    .map(({ how, text }) =>
      how === 'same' ? text : how === 'removed' ? `[-${text}]` : `[+${text}]`,
    )
    .join('')
const without = (how: WordRun['how'], runs: readonly WordRun[]) =>
  runs
    .filter((run) => run.how !== how)
    .map(({ text }) => text)
    .join('')

const manyWords = (letter: string) =>
  Array.from({ length: 10_000 }, (_, i) => `${letter}${i}`).join(' ')

describe('what became of a text, word by word', () => {
  it('gives both texts back, of any two', () => {
    const random = seeded(Number(process.env['SEED'] ?? 7))
    const text = () => {
      const parts = Array.from({ length: random.int(14) }, () => random.pick(PARTS))
      return parts.join(random.chance(0.5) ? ' ' : '')
    }
    for (let i = 0; i < PAIRS; i += 1) {
      const [was, now] = [text(), text()]
      const runs = wordDiff(was, now)
      expect([without('added', runs), without('removed', runs)]).toEqual([was, now])
    }
  })

  it('tells of words and signs, not of letters', () => {
    const was = 'The council voted on Tuesday to close the old bridge.'
    const now = 'The council voted on Wednesday to close both old bridges.'
    expect(shown(wordDiff(was, now))).toBe(
      'The council voted on [-Tuesday][+Wednesday] to close [-the][+both] old [-bridge][+bridges].',
    )
  })

  it('tells of a rewritten sentence as one change', () => {
    const runs = wordDiff('He said yes, then left.', 'They were silent, then left.')
    expect(shown(runs)).toBe('[-He said yes][+They were silent], then left.')
  })

  it('tells of a word that was taken out, whatever direction it is read in', () => {
    expect(shown(wordDiff('وصلت العبارة عند الفجر', 'وصلت العبارة الفجر'))).toBe(
      'وصلت العبارة [-عند ]الفجر',
    )
  })

  it('tells of single characters where words have no spaces between them', () => {
    expect(shown(wordDiff('渡轮黎明离开', '渡轮中午离开'))).toBe('渡轮[-黎明][+中午]离开')
  })

  it('of two long texts with nothing in common says that one replaced the other, soon', () => {
    const runs = wordDiff(`Begin ${manyWords('v')} end`, `Begin ${manyWords('w')} end`)
    expect(runs.map(({ how }) => how)).toEqual(['same', 'removed', 'added', 'same'])
  })

  it('tells of lists entry by entry', () => {
    expect(shown(tokenDiff(['ports', 'ferries', 'fog'], ['ports', 'storms', 'fog']))).toBe(
      'ports[-ferries][+storms]fog',
    )
  })
})
