import type { Version } from '../../../shared/protocol/api/versions.ts'

/** What a version is compared with. */
export type Base =
  | { kind: 'nothing' }
  | { kind: 'before' }
  | { kind: 'now' }
  | { kind: 'readers' }
  | { kind: 'version'; number: number }

/** A version, or the draft as it is now. */
export type Side = Version | 'now'

/** Two that are compared, in the order in which they were. */
export interface Pair {
  older: Version
  newer: Side
}

/** Null where there is nothing to compare with. `versions` are newest first. */
export function pairOf(shown: Version, base: Base, versions: readonly Version[]): Pair | null {
  const other = otherOf(shown, base, versions)
  if (other === 'now') return { older: shown, newer: 'now' }
  if (!other || other.number === shown.number) return null
  return other.number < shown.number
    ? { older: other, newer: shown }
    : { older: shown, newer: other }
}

function otherOf(shown: Version, base: Base, versions: readonly Version[]): Side | null {
  switch (base.kind) {
    case 'nothing':
      return null
    case 'now':
      return 'now'
    case 'before':
      return versions.find(({ number }) => number < shown.number) ?? null
    case 'readers':
      return whatReadersHave(versions)
    case 'version':
      return versions.find(({ number }) => number === base.number) ?? null
  }
}

/** The newest that was published, of a story that is live. */
export function whatReadersHave(versions: readonly Version[]): Version | null {
  return versions.find(({ kind }) => kind === 'publication') ?? null
}

/** How a base stands in a list of choices. */
export function keyOf(base: Base): string {
  return base.kind === 'version' ? String(base.number) : base.kind
}

export function baseOf(key: string): Base {
  switch (key) {
    case 'before':
    case 'now':
    case 'readers':
    case 'nothing':
      return { kind: key }
    default:
      return { kind: 'version', number: Number(key) }
  }
}
