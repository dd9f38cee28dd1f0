import type { Context } from 'hono'
import type { Person } from '../../shared/model/person.ts'
import type { Audit } from '../audit/audit.ts'
import type { Deed } from '../audit/deed.ts'
import { doerOf } from '../audit/doer.ts'
import type { Env } from '../http/request.ts'
import type { Also } from '../store/database.ts'
import type { PeopleChange } from './story-people.ts'

/** Who has a story in hand, and who may know of it, is told in the audit log. */
export function peopleTold(
  { audit }: { audit: Pick<Audit, 'record'> },
  c: Context<Env>,
): Also<PeopleChange> {
  return async (trx, change) => {
    for (const deed of peopleDeeds(change)) await audit.record(trx, doerOf(c), deed)
  }
}

function peopleDeeds(change: PeopleChange): Deed[] {
  const thing = { id: change.storyId, name: change.headline }
  const { assigned, unassigned, confidential, named, unnamed } = change
  const of = (deed: Deed['deed'], people: readonly Person[]): Deed[] =>
    people.length === 0 ? [] : [{ deed, thing, details: { names: namesOf(people) } }]
  return [
    ...of('story.assigned', assigned),
    ...of('story.unassigned', unassigned),
    ...(confidential === null
      ? of('story.named', named)
      : [confidential ? confided(thing, named) : ({ deed: 'story.opened', thing } as const)]),
    ...of('story.unnamed', unnamed),
  ]
}

function confided(thing: Deed['thing'], named: readonly Person[]): Deed {
  return { deed: 'story.confided', thing, details: { names: namesOf(named) || 'publishers alone' } }
}

function namesOf(people: readonly Person[]): string {
  return people.map(({ name }) => name).join(', ')
}
