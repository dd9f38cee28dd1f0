import type { Version } from '../../../../shared/protocol/api/versions.ts'

export const RITA = { id: 'us_rita', name: 'Rita Reed', colour: '#d02c83' }
export const ED = { id: 'us_ed', name: 'Ed Vole', colour: '#10807a' }

/** One that was kept by itself, but for what is said of it. */
export function madeVersion(said: Partial<Version> & { number: number }): Version {
  return {
    seq: said.number * 10,
    at: Date.UTC(2025, 4, 8, 12, said.number),
    kind: 'auto',
    label: null,
    revision: null,
    madeBy: null,
    writers: [],
    bytes: 100,
    schema: 6,
    ...said,
  }
}
