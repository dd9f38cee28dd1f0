import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nameSlug } from '../../../shared/model/name-slug.ts'
import { isSlug } from '../../../shared/model/story.ts'

describe('the address of a name', () => {
  it.each([
    ['Ada Lovelace', 'ada-lovelace'],
    ["Sinéad O'Connor", 'sinead-oconnor'],
    ['Новый год', 'новый-год'],
    ['Ёлка', 'ёлка'],
    ['Việt Nam', 'viet-nam'],
    ['İstanbul', 'istanbul'],
    ['がんばれ', 'がんばれ'],
    ['قهوة', 'قهوة'],
    ['AT&T', 'at-t'],
    ['#MeToo', 'metoo'],
    ['50%', '50-percent'],
    ['.NET', 'dot-net'],
    ['Node.js', 'node-js'],
    ['Fire 🔥', 'fire-u1f525'],
    ['—', ''],
  ])('%j is %j', (name, slug) => {
    expect(nameSlug(name)).toBe(slug)
  })

  it.each([
    ['C', 'C++', 'C#', '.C'],
    ['Disney', 'Disney+', 'Disney$'],
    ['🔥', '🌊', '👍', '👍🏽'],
    ['А', 'Ä', 'Й', 'И'],
  ])('is another one for each of %j', (...names) => {
    const slugs = names.map(nameSlug)
    expect(new Set(slugs).size, slugs.join(' ')).toBe(names.length)
  })

  it('is a slug or nothing, and leads to itself, whatever the name', () => {
    const name = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }))
    fc.assert(
      fc.property(name, (name) => {
        const slug = nameSlug(name)
        expect(slug === '' || isSlug(slug), slug).toBe(true)
        expect(nameSlug(slug)).toBe(slug)
        expect(nameSlug(name.normalize('NFD'))).toBe(nameSlug(name.normalize('NFC')))
      }),
      { numRuns: 300 },
    )
  })
})
