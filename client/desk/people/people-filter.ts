import { PEOPLE_STATES } from '../../../shared/protocol/api/people.ts'

const STATES = [...PEOPLE_STATES, 'invited'] as const
type ShownState = (typeof STATES)[number]

export interface PeopleFilter {
  text: string
  /** Null: who has an account, and who was invited to one. */
  state: ShownState | null
}

export function writePeopleFilter({ text, state }: PeopleFilter): string {
  const query = new URLSearchParams()
  if (text !== '') query.set('text', text)
  if (state !== null) query.set('state', state)
  return query.size === 0 ? '' : `?${query.toString()}`
}

/** An address that somebody wrote by hand may say anything. */
export function readPeopleFilter(search: string): PeopleFilter {
  const query = new URLSearchParams(search)
  return {
    text: query.get('text')?.slice(0, 200) ?? '',
    state: STATES.find((state) => state === query.get('state')) ?? null,
  }
}
