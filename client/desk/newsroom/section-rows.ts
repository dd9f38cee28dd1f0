import { sectionAddress, type Section } from '../../../shared/model/section.ts'
import { slugFrom } from '../../../shared/model/story.ts'

/** One section while the list is being changed. */
export interface SectionRow {
  /** The same as long as the row is there: its slug, unless it is new. */
  key: string
  name: string
  /** Of its page; what a new one has becomes its slug, too. */
  address: string
  /** `retired`: it keeps its stories, and takes no new ones. `removed`: it goes when the list is saved. */
  state: 'kept' | 'new' | 'retired' | 'removed'
  /** Somebody means to change an address that readers know. */
  isOpen?: true
}

/** The list that is saved. */
export interface SavedSections {
  sections: { slug: string; name: string; address?: string }[]
  retired: { slug: string; name: string; address?: string }[]
}

export function rowsOf(sections: readonly Section[]): SectionRow[] {
  return sections.map((section) => ({
    key: section.slug,
    name: section.name,
    address: sectionAddress(section),
    state: section.retired ? 'retired' : 'kept',
  }))
}

export function sectionsOf(rows: readonly SectionRow[]): SavedSections {
  return { sections: inUseOf(rows).map(savedOf), retired: retiredOf(rows).map(savedOf) }
}

function savedOf({ key, name, address, state }: SectionRow) {
  if (state === 'new') return { slug: address, name: name.trim() }
  return { slug: key, name: name.trim(), address }
}

/** Where the server names a row: its place in what was sent, or the slug of what should go. */
export function faultPlace(rows: readonly SectionRow[], row: SectionRow): string {
  switch (row.state) {
    case 'removed':
      return row.key
    case 'retired':
      return `retired.${retiredOf(rows).indexOf(row)}`
    case 'kept':
    case 'new':
      return `sections.${inUseOf(rows).indexOf(row)}`
  }
}

export function addRow(rows: readonly SectionRow[], key: string): SectionRow[] {
  return [...rows, { key, address: '', name: '', state: 'new' }]
}

/** What was never saved is gone at once. */
export function removeRow(rows: readonly SectionRow[], key: string): SectionRow[] {
  return rows.flatMap((row) => {
    if (row.key !== key) return [row]
    return row.state === 'new' ? [] : [{ ...row, state: 'removed' as const }]
  })
}

export function retireRow(rows: readonly SectionRow[], key: string): SectionRow[] {
  return rows.map((row) => (row.key === key ? { ...row, state: 'retired' as const } : row))
}

/** Takes back that it is removed or retired. */
export function keepRow(rows: readonly SectionRow[], key: string): SectionRow[] {
  return rows.map((row) => (row.key === key ? { ...row, state: 'kept' as const } : row))
}

/** A new section's address follows its name, until somebody gives it another one. */
export function renameRow(rows: readonly SectionRow[], key: string, name: string): SectionRow[] {
  return rows.map((row) => {
    if (row.key !== key) return row
    const follows = row.state === 'new' && row.address === slugFrom(row.name)
    return { ...row, name, address: follows ? slugFrom(name) : row.address }
  })
}

/** So that its address can be changed. */
export function openRow(rows: readonly SectionRow[], key: string): SectionRow[] {
  return rows.map((row) => (row.key === key ? { ...row, isOpen: true as const } : row))
}

export function readdressRow(
  rows: readonly SectionRow[],
  key: string,
  address: string,
): SectionRow[] {
  return rows.map((row) => (row.key === key ? { ...row, address } : row))
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
  return JSON.stringify(sectionsOf(rows)) !== JSON.stringify(sectionsOf(rowsOf(saved)))
}

function inUseOf(rows: readonly SectionRow[]): SectionRow[] {
  return rows.filter(({ state }) => state === 'kept' || state === 'new')
}

function retiredOf(rows: readonly SectionRow[]): SectionRow[] {
  return rows.filter(({ state }) => state === 'retired')
}
