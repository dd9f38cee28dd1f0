import type { Person } from '../../../shared/model/person.ts'

const MOST_NAMED = 3

/** “Ada Quill, Ben Ox and publishers”. */
export function confidantsIn(confidants: readonly Person[]): string {
  const names = confidants.map(({ name }) => name)
  const left = names.length - MOST_NAMED
  const named = left > 1 ? [...names.slice(0, MOST_NAMED), `${left} more`] : names
  return named.length === 0 ? 'publishers only' : `${named.join(', ')} and publishers`
}
