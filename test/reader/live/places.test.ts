import { describe, expect, it } from 'vitest'
import { Places } from '../../../server/reader/live/places.ts'

const MOST = { pages: 1_000, ofAddress: 300, ofStory: 100 }
const at = (ip: string, behindProxy = false) => ({ ip, userAgent: 'Firefox', behindProxy })

function taken(places: Places, ip: string, count: number, story: (i: number) => string) {
  return Array.from({ length: count }, (_, i) => places.take(at(ip), [story(i)])).map((place) => {
    if (typeof place === 'string') throw new Error(place)
    return place
  })
}

describe('[COST1] the places for open pages', () => {
  it('of one story are a hundred for one address, until one is left', () => {
    const places = new Places(MOST)
    const [first] = taken(places, '192.0.2.1', 100, () => 'st_1')
    expect(places.take(at('192.0.2.1'), ['st_2', 'st_1'])).toBe('story')
    expect(places.take(at('192.0.2.2'), ['st_1'])).toBeTypeOf('object')
    first?.leave()
    first?.leave()
    expect(places.take(at('192.0.2.1'), ['st_2', 'st_1'])).toBeTypeOf('object')
    expect(places.take(at('192.0.2.1'), ['st_1'])).toBe('story')
  })

  it('of all stories are three hundred for one address, and for one network of IPv6', () => {
    const places = new Places(MOST)
    taken(places, '2001:db8:1:2::1', 300, (i) => `st_${i}`)
    expect(places.take(at('2001:db8:1:2::9'), ['st_new'])).toBe('address')
    expect(places.take(at('2001:db8:1:3::9'), ['st_new'])).toBeTypeOf('object')
  })

  it('are no more for a page that follows the site beside its story, nor fewer for one that follows nothing else', () => {
    const places = new Places({ ...MOST, ofAddress: 301 })
    for (let i = 0; i < 150; i += 1) places.take(at('192.0.2.1'), [`st_${i}`, 'site'])
    for (let i = 0; i < 151; i += 1)
      expect(places.take(at('192.0.2.1'), ['site'])).toBeTypeOf('object')
    expect(places.take(at('192.0.2.1'), ['site'])).toBe('address')
  })

  it('are kept in part for addresses that have few', () => {
    const places = new Places(MOST)
    for (const ip of ['192.0.2.1', '192.0.2.2', '192.0.2.3'])
      taken(places, ip, 250, (i) => `st_${i}`)
    taken(places, '192.0.2.4', 50, (i) => `st_${i}`)
    for (const ip of ['192.0.2.1', '192.0.2.4'])
      expect(places.take(at(ip), ['st_new'])).toBe('full')
    for (let host = 0; host < 200; host += 1)
      expect(places.take(at(`198.51.100.${host}`), ['st_new'])).toBeTypeOf('object')
    expect(places.take(at('203.0.113.1'), ['st_new'])).toBe('full')
  })

  it('are only counted together where a proxy hides who is behind it', () => {
    const places = new Places(MOST)
    for (let i = 0; i < 1_000; i += 1)
      expect(places.take(at('10.0.0.1', true), ['st_1'])).toBeTypeOf('object')
    expect(places.take(at('10.0.0.1', true), ['st_1'])).toBe('full')
  })
})
