import { describe, expect, it } from 'vitest'
import {
  arrangedOf,
  changeOf,
  isSame,
  lasting,
  moved,
  placeOf,
  put,
  takeOut,
  type Arranged,
} from '../../../client/desk/front/arrangement.ts'

const slot = (story: string, until: string | null = null) => ({ story, until })
const EMPTY = arrangedOf({ lead: null, seconds: [], pins: {} })
const top = (arranged: Arranged) => arranged.top.map((one) => one?.story ?? '-').join(' ')
const pins = (arranged: Arranged, section: string) =>
  (arranged.pins[section] ?? []).map(({ story }) => story).join(' ')
const at = (i: number) => ({ at: 'top', i }) as const
const first = (section: string, i = 0) => ({ at: 'section', section, i }) as const

describe('the front page while somebody arranges it', () => {
  it('is sent as it was read, without the empty places at its end', () => {
    const change = { lead: slot('a'), seconds: [null, slot('b')], pins: { world: [slot('c')] } }
    expect(top(arrangedOf(change))).toBe('a - b - -')
    expect(changeOf(arrangedOf(change))).toEqual(change)
    expect(
      isSame(arrangedOf(change), arrangedOf({ ...change, seconds: [null, slot('b'), null] })),
    ).toBe(true)
  })

  it('pushes down what stands where a story is put, as far as the next empty place', () => {
    const two = put(put(EMPTY, 'a', at(0)), 'b', at(2))
    expect(top(put(two, 'c', at(0)))).toBe('c a b - -')
    const full = ['a', 'b', 'c', 'd', 'e'].reduce((page, id, i) => put(page, id, at(i)), EMPTY)
    expect(top(put(full, 'f', at(1)))).toBe('a f b c d')
  })

  it('has each story once: it goes from where it stood, and keeps its hour', () => {
    const page = lasting(put(put(EMPTY, 'a', at(0)), 'b', at(1)), at(1), '2026-05-08T10:00:00Z')
    const pinned = put(page, 'b', first('world'))
    expect([top(pinned), pins(pinned, 'world')]).toEqual(['a - - - -', 'b'])
    expect(pinned.pins['world']?.[0]?.until).toBe('2026-05-08T10:00:00Z')
    expect(placeOf(pinned, 'b')).toEqual(first('world'))
    expect(top(put(pinned, 'b', at(0)))).toBe('b a - - -')
  })

  it('pins no more than three in a section, the newest first', () => {
    const page = ['a', 'b', 'c', 'd'].reduce((one, id) => put(one, id, first('world')), EMPTY)
    expect(pins(page, 'world')).toBe('d c b')
    expect(pins(takeOut(page, first('world', 1)), 'world')).toBe('d b')
  })

  it('changes places with a neighbour, also an empty one, and not past its ends', () => {
    const page = put(put(EMPTY, 'a', at(0)), 'b', at(1))
    expect(top(moved(page, at(1), -1))).toBe('b a - - -')
    expect(top(moved(page, at(1), 1))).toBe('a - b - -')
    expect(top(moved(page, at(0), -1))).toBe('a b - - -')
    const pinned = put(put(EMPTY, 'a', first('world')), 'b', first('world'))
    expect(pins(moved(pinned, first('world'), 1), 'world')).toBe('a b')
    expect(pins(moved(pinned, first('world', 1), 1), 'world')).toBe('b a')
  })
})
