import { describe, expect, it } from 'vitest'
import { isSectionSlug, sectionName, sectionSlugFault } from '../../../shared/model/section.ts'
import { FIRST_SECTIONS } from '../../support/sections.ts'

const RESERVED =
  'api archive assets atom authors collab desk favicon feed feeds healthz live media metrics opensearch readyz ' +
  'robots search sitemap stories tags well-known 0000 1999 2026'

describe('the address of a section', () => {
  it.each([
    'world',
    'arts-and-letters',
    'f1',
    '20',
    '20260',
    'a'.repeat(40),
    'desks',
    '2026-games',
  ])('may be %s', (slug) => {
    expect(isSectionSlug(slug)).toBe(true)
  })

  it.each(RESERVED.split(' '))('is never %s, which Galley needs itself', (slug) => {
    expect(sectionSlugFault(slug)).toBe('is an address that Galley needs itself')
  })

  it.each(['', 'World', 'the world', 'wörld', '-a', 'a-', 'a--b', 'a.b', 'a/b', 'a\n', 'мир'])(
    'is never %j, which is no word of an address',
    (slug) => {
      expect(sectionSlugFault(slug)).toBe('must be words of a to z and digits, joined by hyphens')
    },
  )

  it('is never longer than 40 characters, and never no text', () => {
    expect(sectionSlugFault('a'.repeat(41))).toBe('must have at most 40 characters')
    for (const other of [null, undefined, 7, ['world'], {}])
      expect(isSectionSlug(other)).toBe(false)
  })
})

it('a section is called what the list says, and one that is not in it is called nothing', () => {
  expect(sectionName(FIRST_SECTIONS, 'sport')).toBe('Sport')
  for (const slug of ['weather', 'toString', '', null])
    expect(sectionName(FIRST_SECTIONS, slug)).toBeNull()
})
