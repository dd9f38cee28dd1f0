import { describe, expect, it } from 'vitest'
import {
  addRow,
  faultPlace,
  isChanged,
  keepRow,
  moveRow,
  readdressRow,
  removeRow,
  renameRow,
  retireRow,
  rowsOf,
  sectionsOf,
  type SectionRow,
} from '../../../client/desk/newsroom/section-rows.ts'

const SAVED = [
  { slug: 'world', name: 'World' },
  { slug: 'science', name: 'Science' },
  { slug: 'sport', name: 'Sport' },
]
const named = (rows: readonly SectionRow[], name: string) => renameRow(rows, 'new 1', name)
const slugs = (rows: readonly SectionRow[]) => rows.map(({ key }) => key)
const inUse = (rows: readonly SectionRow[]) => sectionsOf(rows).sections

describe('a list of sections that is being changed', () => {
  it('is what was saved, until something of it is another', () => {
    const rows = rowsOf(SAVED)
    expect(inUse(rows)).toEqual(SAVED.map((section) => ({ ...section, address: section.slug })))
    expect(isChanged(rows, SAVED)).toBe(false)
    for (const changed of [
      renameRow(rows, 'world', 'Abroad'),
      moveRow(rows, 'world', 1),
      removeRow(rows, 'sport'),
      addRow(rows, 'new 1'),
    ])
      expect(isChanged(changed, SAVED)).toBe(true)
    expect(isChanged(moveRow(moveRow(rows, 'world', 1), 'world', -1), SAVED)).toBe(false)
  })

  it('is moved up and down by one place, and not past its ends', () => {
    const rows = rowsOf(SAVED)
    expect(slugs(moveRow(rows, 'science', -1))).toEqual(['science', 'world', 'sport'])
    expect(slugs(moveRow(rows, 'science', 1))).toEqual(['world', 'sport', 'science'])
    expect(slugs(moveRow(rows, 'world', -1))).toEqual(slugs(rows))
    expect(slugs(moveRow(rows, 'sport', 1))).toEqual(slugs(rows))
  })

  it('keeps in its place what is removed, until that is saved or taken back', () => {
    const removed = removeRow(rowsOf(SAVED), 'science')
    expect(removed.map(({ state }) => state)).toEqual(['kept', 'removed', 'kept'])
    expect(inUse(removed).map(({ slug }) => slug)).toEqual(['world', 'sport'])
    expect(isChanged(keepRow(removed, 'science'), SAVED)).toBe(false)
    const added = addRow(rowsOf(SAVED), 'new 1')
    expect(removeRow(added, 'new 1')).toEqual(rowsOf(SAVED))
  })

  it('makes a new section’s address of its name, unless somebody writes another one', () => {
    const rows = named(named(addRow(rowsOf(SAVED), 'new 1'), 'Arts'), 'Arts & Économie ')
    expect(inUse(rows).at(-1)).toEqual({ slug: 'arts-economie', name: 'Arts & Économie' })
    const own = readdressRow(rows, 'new 1', 'arts')
    expect(inUse(named(own, 'The arts')).at(-1)).toEqual({ slug: 'arts', name: 'The arts' })
  })

  it('gives a section that readers know another address only where somebody writes it', () => {
    const renamed = renameRow(rowsOf(SAVED), 'world', 'Abroad')
    expect(inUse(renamed)[0]).toEqual({ slug: 'world', name: 'Abroad', address: 'world' })
    const moved = readdressRow(renamed, 'world', 'abroad')
    expect(inUse(moved)[0]).toEqual({ slug: 'world', name: 'Abroad', address: 'abroad' })
  })

  it('keeps what is retired apart, until it is brought back', () => {
    const retired = retireRow(rowsOf(SAVED), 'science')
    expect(inUse(retired).map(({ slug }) => slug)).toEqual(['world', 'sport'])
    expect(sectionsOf(retired).retired.map(({ slug }) => slug)).toEqual(['science'])
    expect(retired.map((row) => faultPlace(retired, row))).toEqual([
      'sections.0',
      'retired.0',
      'sections.1',
    ])
    expect(isChanged(retired, SAVED)).toBe(true)
    const saved = SAVED.map((section) =>
      section.slug === 'science' ? { ...section, retired: true as const } : section,
    )
    expect(isChanged(retireRow(rowsOf(saved), 'science'), saved)).toBe(false)
    expect(isChanged(keepRow(rowsOf(saved), 'science'), saved)).toBe(true)
  })

  it('finds the row that the server means', () => {
    const rows = removeRow(addRow(rowsOf(SAVED), 'new 1'), 'world')
    expect(rows.map((row) => faultPlace(rows, row))).toEqual([
      'world',
      'sections.0',
      'sections.1',
      'sections.2',
    ])
  })
})
