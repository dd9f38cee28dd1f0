import type { Person } from '../../../shared/model/person.ts'
import { listed, together } from './language.ts'

const MOST_NAMED = 3

/** “Ada Quill, Ben Ox and publishers”. */
function confidantsIn(confidants: readonly Person[]): string {
  const names = confidants.map(({ name }) => name)
  const left = names.length - MOST_NAMED
  const named = left > 1 ? [...names.slice(0, MOST_NAMED), `${left} more`] : names
  return named.length === 0 ? 'publishers only' : together([...named, 'publishers'])
}

/** What the small marks say that stand beside a story, in a list and in the story. */
export const marksWords = {
  confidential: 'Confidential',
  confidantsIn,
  /** Behind “Confidential”, where there is room. */
  confidants: (confidants: readonly Person[]) => `: ${confidantsIn(confidants)}`,
  confidentialFor: (confidants: readonly Person[]) => `Confidential: ${confidantsIn(confidants)}`,
  people: (where: string, people: readonly Person[]) =>
    `${where}: ${listed(people.map(({ name }) => name))}`,
  morePeople: (n: number) => `+${n}`,
}
