import { describe, expect, it } from 'vitest'
import { alignBlocks, type RevisionBlock } from '../../../shared/revision/blocks.ts'
import { compareBlocks } from '../../../shared/revision/compare-texts.ts'

const block = (id: string, text = id): RevisionBlock => ({ id, text, html: `<p>${text}</p>` })
const blocks = (ids: string) => ids.split('').map((id) => block(id))
const told = (before: readonly RevisionBlock[], now: readonly RevisionBlock[]) =>
  compareBlocks(before, now).passages.map((part) => {
    if (part.how === 'skipped') return `${part.count} skipped`
    return `${part.how} ${part.runs.map(({ text }) => text).join('|')}`
  })

describe('texts of two revisions', () => {
  it('are told in the order of the newer one, what was removed where it stood', () => {
    expect(told(blocks('abcde'), blocks('axcye'))).toEqual([
      'same a',
      'removed b',
      'added x',
      'same c',
      'removed d',
      'added y',
      'same e',
    ])
    expect(told(blocks('abc'), blocks('c'))).toEqual(['removed a', 'removed b', 'same c'])
    expect(told(blocks('a'), [])).toEqual(['removed a'])
    expect(told([], blocks('a'))).toEqual(['added a'])
  })

  it('are told without what stays far from every change', () => {
    expect(told(blocks('abcdefg'), blocks('abcdefx'))).toEqual([
      '5 skipped',
      'same f',
      'removed g',
      'added x',
    ])
    expect(told(blocks('ab'), blocks('ab'))).toEqual(['2 skipped'])
  })

  it('say what was moved, and what has the same words in another form', () => {
    expect(told(blocks('abcd'), blocks('bcda'))).toEqual(['2 skipped', 'same d', 'moved a'])
    const heading = { ...block('b'), html: '<h2>b</h2>' }
    const { passages } = compareBlocks(blocks('ab'), [block('a'), heading])
    expect(passages.at(-1)).toMatchObject({ how: 'formatted', tag: 'h2' })
  })

  it('say that a picture or what is said of it is another, where its caption is the same', () => {
    const fox = { assetId: 'as_1', caption: 'At dawn', alt: 'A fox', credit: 'Ada' }
    const howWith = (change: Partial<typeof fox>, width: 'text' | 'wide' = 'text') => {
      const blockOf = (picture: typeof fox, width: 'text' | 'wide') =>
        alignBlocks([], [{ type: 'picture', width, picture }], 1)
      return compareBlocks(blockOf(fox, 'text'), blockOf({ ...fox, ...change }, width)).passages[0]
        ?.how
    }
    expect(howWith({ assetId: 'as_2' })).toBe('pictured')
    expect(howWith({ alt: 'A grey fox' })).toBe('pictured')
    expect(howWith({ credit: 'Ben' })).toBe('pictured')
    expect(howWith({ caption: 'At dusk', alt: 'A grey fox' })).toBe('changed')
    expect(howWith({}, 'wide')).toBe('formatted')
  })

  it('are compared word by word', () => {
    const { passages } = compareBlocks(
      [block('a', 'The boat left at noon.')],
      [block('a', 'The boat left at dawn.')],
    )
    expect(passages).toEqual([
      {
        how: 'changed',
        tag: 'p',
        runs: [
          { how: 'same', text: 'The boat left at ' },
          { how: 'removed', text: 'noon' },
          { how: 'added', text: 'dawn' },
          { how: 'same', text: '.' },
        ],
      },
    ])
  })

  it('[COST2] are compared up to a bound, and what is beyond is counted', () => {
    const many = Array.from({ length: 300 }, (_, i) => block(`b${i}`))
    const changed = many.map((one) => block(one.id, `${one.id} anew`))
    const few = compareBlocks(many, changed)
    expect([few.passages.length, few.left]).toEqual([200, 100])
    const long = [block('a', 'word '.repeat(60_000)), block('b')]
    const { passages, left } = compareBlocks(long, [block('a', 'other '), block('b', 'c')])
    expect([passages.length, left]).toEqual([1, 1])
    const words = [block('a', 'word '.repeat(100))]
    const [first] = compareBlocks(words, [...words, block('b')]).passages
    expect(first).toMatchObject({ runs: [{ text: `${'word '.repeat(59)}word …` }] })
    const beside = compareBlocks(
      [block('a', '😀'.repeat(9_000))],
      [block('a', '😀'.repeat(9_000)), block('b')],
    )
    expect(beside.passages[0]).toMatchObject({ runs: [{ text: `${'😀'.repeat(300)} …` }] })
  })
})
