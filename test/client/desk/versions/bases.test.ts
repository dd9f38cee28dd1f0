import { describe, expect, it } from 'vitest'
import { baseOf, keyOf, pairOf, type Base } from '../../../../client/desk/versions/bases.ts'
import { madeVersion } from './made-versions.ts'

const [five, four, two] = [
  madeVersion({ number: 5 }),
  madeVersion({ number: 4, kind: 'publication', revision: 1 }),
  madeVersion({ number: 2 }),
]
const versions = [five, four, two]

describe('what a version is compared with', () => {
  it.each<[string, Base, unknown]>([
    ['nothing', { kind: 'nothing' }, null],
    ['the one before, whatever retention left out', { kind: 'before' }, [two, four]],
    ['the draft now, which is newer', { kind: 'now' }, [four, 'now']],
    ['what readers have, which it is itself', { kind: 'readers' }, null],
    [
      'a newer one, and the older one of both comes first',
      { kind: 'version', number: 5 },
      [four, five],
    ],
    ['an older one', { kind: 'version', number: 2 }, [two, four]],
    ['one that is gone', { kind: 'version', number: 3 }, null],
  ])('is %s', (_, base, expected) => {
    const pair = pairOf(four, base, versions)
    expect(pair && [pair.older, pair.newer]).toEqual(expected)
  })

  it('is what readers have, before or after it', () => {
    expect(pairOf(five, { kind: 'readers' }, versions)).toEqual({ older: four, newer: five })
    expect(pairOf(two, { kind: 'readers' }, versions)).toEqual({ older: two, newer: four })
    expect(pairOf(two, { kind: 'before' }, versions)).toBeNull()
  })

  it('is chosen from a list and stays chosen', () => {
    const bases: Base[] = [{ kind: 'now' }, { kind: 'readers' }, { kind: 'version', number: 12 }]
    expect(bases.map(keyOf).map(baseOf)).toEqual(bases)
  })
})
