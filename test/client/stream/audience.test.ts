import { describe, expect, it } from 'vitest'
import {
  advance,
  Audience,
  fateOf,
  serves,
  takesOver,
  type Here,
  type News,
  type Standing,
} from '../../../client/stream/audience.ts'

const MINUTE = 60_000

const at = (topic: string, at: number) => ({ topic, at })

function revision(topic: string, from: number, to: number): News {
  return { topic, from, to, event: 'revision', data: '{}' }
}

function here(tab: string, say: Partial<Here> = {}): Here {
  const standing = { wants: [at('st_1', 1)], visible: true, leads: false }
  return { type: 'here', tab, ask: false, ...standing, ...say }
}

const self = (standing: Partial<Standing>): Standing => ({
  wants: [at('st_1', 1)],
  visible: true,
  leads: false,
  ...standing,
})

describe('news of a shared stream', () => {
  it('[RDR1] is for the tabs that show the revision from which it leads, and for no others', () => {
    const news = revision('st_1', 3, 5)
    expect(fateOf(news, at('st_1', 3))).toBe('mine')
    expect(fateOf(news, at('st_1', 2))).toBe('behind')
    expect(fateOf(news, at('st_1', 4))).toBe('behind')
    expect(fateOf(news, at('st_1', 5))).toBe('nothing')
    expect(fateOf(news, at('st_1', 6))).toBe('nothing')
    expect(fateOf(news, at('st_2', 3))).toBe('nothing')
  })

  it('brings a tab to its revision, once', () => {
    const news = revision('st_1', 3, 5)
    expect(advance(at('st_1', 3), news)).toEqual(at('st_1', 5))
    for (const want of [at('st_1', 2), at('st_1', 5), at('st_2', 3)])
      expect(advance(want, news)).toEqual(want)
  })

  it('[RDR4] that nothing can follow leaves the stream without what it was for', () => {
    const end = revision('st_1', 3, Infinity)
    expect(serves([advance(at('st_1', 3), end)], [at('st_1', 3)])).toBe(false)
    expect(fateOf(end, at('st_1', 2))).toBe('behind')
    expect(fateOf(end, at('st_1', 4))).toBe('behind')
  })

  it('that changes no revision is for every tab of that revision', () => {
    expect(fateOf(revision('st_1', 3, 3), at('st_1', 3))).toBe('mine')
    expect(advance(at('st_1', 3), revision('st_1', 3, 3))).toEqual(at('st_1', 3))
  })
})

describe('what a stream carries', () => {
  it('is each story and revision that a tab wants, once, the own first', () => {
    const audience = new Audience()
    audience.hear(here('a', { wants: [at('st_2', 4)] }), 0)
    audience.hear(here('b', { wants: [at('st_1', 1)] }), 0)
    audience.hear(here('c', { wants: [at('st_1', 2)] }), 0)
    expect(audience.wanted([at('st_1', 1)], 0)).toEqual({
      carry: [at('st_1', 1), at('st_2', 4), at('st_1', 2)],
      cut: [],
    })
  })

  it('is all that each tab wants, and what tabs want in common once', () => {
    const audience = new Audience()
    audience.hear(here('a', { wants: [at('st_2', 4), at('site', 9)] }), 0)
    audience.hear(here('b', { wants: [at('site', 7)] }), 0)
    const carried = () => audience.wanted([at('st_1', 1), at('site', 9)], 0).carry
    expect(carried()).toEqual([at('st_1', 1), at('site', 9), at('st_2', 4), at('site', 7)])
    audience.advance(revision('site', 7, 9))
    expect(carried()).toEqual([at('st_1', 1), at('site', 9), at('st_2', 4)])
  })

  it('is no more than a server takes, what is in sight first; the rest is known as cut', () => {
    const audience = new Audience()
    for (let i = 0; i < 40; i += 1)
      audience.hear(here(`tab ${i}`, { wants: [at(`st_${i}`, 1)], visible: i >= 20 }), 0)
    const { carry, cut } = audience.wanted([at('st_own', 1)], 0)
    const stories = (from: number, to: number) =>
      Array.from({ length: to - from }, (_, i) => at(`st_${from + i}`, 1))
    expect(carry).toEqual([at('st_own', 1), ...stories(20, 40), ...stories(0, 10)])
    expect(cut).toEqual(stories(10, 20))
  })

  it('is nothing for tabs that left, and for tabs that have crashed soon after', () => {
    const audience = new Audience()
    audience.hear(here('a', { wants: [at('st_2', 1)] }), 0)
    audience.hear(here('b', { wants: [at('st_3', 1)] }), 0)
    audience.hear(here('a', { wants: [] }), 0)
    const carried = (now: number) => audience.wanted([at('st_1', 1)], now).carry
    expect(carried(0)).toEqual([at('st_1', 1), at('st_3', 1)])
    expect(carried(2 * MINUTE)).toEqual([at('st_1', 1), at('st_3', 1)])
    expect(carried(3 * MINUTE)).toEqual([at('st_1', 1)])
  })

  it('[RDR1] follows what it brings: a tab is never asked for from a revision that it has left', () => {
    const audience = new Audience()
    audience.hear(here('a', { wants: [at('st_1', 3)] }), 0)
    audience.hear(here('b', { wants: [at('st_1', 2)] }), 0)
    audience.advance(revision('st_1', 3, 5))
    expect(audience.wanted([at('st_1', 5)], 0).carry).toEqual([at('st_1', 5), at('st_1', 2)])
  })

  it('is asked for anew when something is missing or nobody wants it any more', () => {
    const [a, b] = [at('st_1', 1), at('st_2', 1)]
    expect(serves([a, b], [b, a])).toBe(true)
    expect(serves([a, a], [a])).toBe(true)
    expect(serves([a], [a, b])).toBe(false)
    expect(serves([a, b], [a])).toBe(false)
    expect(serves([at('st_1', 2)], [a])).toBe(false)
  })
})

describe('who leads', () => {
  it('is a tab in sight rather than a hidden one', () => {
    const hiddenLeader = here('a', { leads: true, visible: false })
    expect(takesOver(self({ visible: true }), hiddenLeader)).toBe(true)
    expect(takesOver(self({ visible: false }), hiddenLeader)).toBe(false)
    expect(takesOver(self({ leads: true }), hiddenLeader)).toBe(false)
    expect(takesOver(self({}), here('a', { leads: true, visible: true }))).toBe(false)
    expect(takesOver(self({}), here('a', { leads: false, visible: false }))).toBe(false)
  })
})
