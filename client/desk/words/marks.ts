import type { Person } from '../../../shared/model/person.ts'
import { listed, together } from './language.ts'

/* What the small marks say that stand beside a story, in a list and in the story. */

const MOST_NAMED = 3

/** “Ada Quill, Ben Ox and publishers”. */
export function confidantsIn(confidants: readonly Person[]): string {
  const names = confidants.map(({ name }) => name)
  const left = names.length - MOST_NAMED
  const named = left > 1 ? [...names.slice(0, MOST_NAMED), `${left} more`] : names
  return named.length === 0 ? 'publishers only' : together([...named, 'publishers'])
}

export const confidential = 'Confidential'
/** Behind “Confidential”, where there is room. */
export const confidants = (confidants: readonly Person[]) => `: ${confidantsIn(confidants)}`
export const confidentialFor = (confidants: readonly Person[]) =>
  `Confidential: ${confidantsIn(confidants)}`
export const people = (where: string, people: readonly Person[]) =>
  `${where}: ${listed(people.map(({ name }) => name))}`
export const morePeople = (n: number) => `+${n}`
