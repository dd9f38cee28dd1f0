import { BASE_SCHEMA, ROOTS_SCHEMA } from '../../../shared/document/schema.ts'

/**
 * What a client may do in a draft that needs `needed`. An editor that would destroy some of it waits for a node that
 * has a newer one; a program that names no schema (null), and won't know, may still read.
 */
export function standing(schema: number | null, needed: number): 'writes' | 'reads' | 'waits' {
  if (schema !== null) return needed <= schema ? 'writes' : 'waits'
  return needed <= BASE_SCHEMA || needed === ROOTS_SCHEMA ? 'writes' : 'reads'
}
