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
const slugs = (rows: readonly SectionRow[]) => rows.map(({ slug }) => slug)

describe('a list of sections that is being changed', () => {
  it('is what was saved, until something of it is another', () => {
    const rows = rowsOf(SAVED)
    expect(sectionsOf(rows)).toEqual(SAVED)
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
    expect(sectionsOf(removed).map(({ slug }) => slug)).toEqual(['world', 'sport'])
    expect(isChanged(keepRow(removed, 'science'), SAVED)).toBe(false)
    const added = addRow(rowsOf(SAVED), 'new 1')
    expect(removeRow(added, 'new 1')).toEqual(rowsOf(SAVED))
  })

  it('makes a new section’s address of its name, unless somebody writes another one', () => {
    const rows = named(named(addRow(rowsOf(SAVED), 'new 1'), 'Arts'), 'Arts & Économie ')
    expect(sectionsOf(rows).at(-1)).toEqual({ slug: 'arts-economie', name: 'Arts & Économie' })
    const own = readdressRow(rows, 'new 1', 'arts')
    expect(sectionsOf(named(own, 'The arts')).at(-1)).toEqual({ slug: 'arts', name: 'The arts' })
  })

  it('never gives a section another address that readers know', () => {
    expect(slugs(renameRow(rowsOf(SAVED), 'world', 'Abroad'))).toEqual(slugs(rowsOf(SAVED)))
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
