import { describe, expect, it } from 'vitest'
import { givenName, versionWordsOf } from '../../../../client/desk/versions/version-words.ts'
import type { Version } from '../../../../shared/protocol/api/versions.ts'
import { atClock } from '../../../../client/desk/words/times.ts'
import { ED, madeVersion, RITA } from './made-versions.ts'

const NOW = Date.UTC(2025, 4, 8, 14)
const told = (said: Partial<Version>, others: readonly Version[] = []) =>
  versionWordsOf(madeVersion({ number: 9, ...said }), others, NOW)

describe('what is said of a version', () => {
  it('is who wrote, of one that was kept by itself', () => {
    const { name, what, who } = told({ writers: [RITA, ED] })
    expect([name, what, who]).toEqual([null, 'Kept as people wrote', 'Rita Reed and Ed Vole wrote'])
    expect(told({}).who).toBe('Nobody wrote since the one before')
  })

  it('is its name, and who gave it, once', () => {
    const named = { kind: 'named', label: 'before legal', madeBy: RITA } as const
    expect(told({ ...named, writers: [RITA] })).toMatchObject({
      name: '“before legal”',
      what: null,
      who: 'by Rita Reed',
    })
    expect(told({ ...named, writers: [ED] }).who).toBe('by Rita Reed · Ed Vole wrote')
  })

  it('is what was done at that moment, also under a name that somebody gave it', () => {
    const publication = { kind: 'publication', revision: 3, madeBy: ED } as const
    expect(told(publication)).toMatchObject({ name: null, what: 'Published as revision 3' })
    expect(told({ ...publication, label: 'as sent out' }).name).toBe('“as sent out”')
    expect(told({ kind: 'state', label: 'ready' })).toMatchObject({
      name: null,
      what: 'Moved to Ready',
    })
    expect(told({ kind: 'state', label: 'for the lawyers' })).toMatchObject({
      name: '“for the lawyers”',
      what: 'Moved to another state',
    })
  })

  it('is which version was restored, if that is known', () => {
    const one = madeVersion({ number: 4 })
    const restored = { kind: 'restore', label: '4' } as const
    expect(told(restored, [one]).what).toBe(`Version of ${atClock(one.at, NOW)} restored`)
    expect(told(restored)).toMatchObject({ name: null, what: 'An earlier version restored' })
  })

  it('tells the kinds apart by a picture as well', () => {
    const kinds = ['auto', 'named', 'state', 'publication', 'restore'] as const
    expect(new Set(kinds.map((kind) => told({ kind }).icon)).size).toBe(kinds.length)
  })

  it('takes no number for a name', () => {
    expect(givenName(madeVersion({ number: 1, kind: 'named', label: '12' }))).toBe('12')
    expect(givenName(madeVersion({ number: 1, kind: 'restore', label: '12' }))).toBeNull()
  })
})
