import type { Section } from '../../../shared/model/section.ts'
import { slugFrom } from '../../../shared/model/story.ts'

/** One section while the list is being changed. */
export interface SectionRow extends Section {
  /** The same as long as the row is there. */
  key: string
  /** `new`: its address may still be chosen. `removed`: it goes when the list is saved. */
  state: 'kept' | 'new' | 'removed'
}

export function rowsOf(sections: readonly Section[]): SectionRow[] {
  return sections.map((section) => ({ ...section, key: section.slug, state: 'kept' }))
}

/** The list that is saved. */
export function sectionsOf(rows: readonly SectionRow[]): Section[] {
  return staying(rows).map(({ slug, name }) => ({ slug, name: name.trim() }))
}

/** Where the server names a row: its place in what was sent, or the address of what should go. */
export function faultPlace(rows: readonly SectionRow[], row: SectionRow): string {
  return row.state === 'removed' ? row.slug : `sections.${staying(rows).indexOf(row)}`
}

export function addRow(rows: readonly SectionRow[], key: string): SectionRow[] {
  return [...rows, { key, slug: '', name: '', state: 'new' }]
}

/** What was never saved is gone at once. */
export function removeRow(rows: readonly SectionRow[], key: string): SectionRow[] {
  return rows.flatMap((row) => {
    if (row.key !== key) return [row]
    return row.state === 'new' ? [] : [{ ...row, state: 'removed' as const }]
  })
}

export function keepRow(rows: readonly SectionRow[], key: string): SectionRow[] {
  return rows.map((row) => (row.key === key ? { ...row, state: 'kept' as const } : row))
}

/** A new section's address follows its name, until somebody gives it another one. */
export function renameRow(rows: readonly SectionRow[], key: string, name: string): SectionRow[] {
  return rows.map((row) => {
    if (row.key !== key) return row
    const follows = row.state === 'new' && row.slug === slugFrom(row.name)
    return { ...row, name, slug: follows ? slugFrom(name) : row.slug }
  })
}

export function readdressRow(rows: readonly SectionRow[], key: string, slug: string): SectionRow[] {
  return rows.map((row) => (row.key === key ? { ...row, slug } : row))
}

/** One place up (-1) or down (1); the ends stay where they are. */
export function moveRow(rows: readonly SectionRow[], key: string, by: -1 | 1): SectionRow[] {
  const from = rows.findIndex((row) => row.key === key)
  const to = from + by
  const row = rows[from]
  if (!row || to < 0 || to >= rows.length) return [...rows]
  return rows.toSpliced(from, 1).toSpliced(to, 0, row)
}

export function isChanged(rows: readonly SectionRow[], saved: readonly Section[]): boolean {
  return JSON.stringify(sectionsOf(rows)) !== JSON.stringify(saved)
}

function staying(rows: readonly SectionRow[]): SectionRow[] {
  return rows.filter(({ state }) => state !== 'removed')
}
