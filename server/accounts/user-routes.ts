import { ticket } from '../../shared/protocol/api/drafts.ts'
import {
  listedUser,
  newUser,
  peopleCounts,
  peopleCountsQuery,
  user,
  userChange,
  userList,
  userQuery,
  type ListedUser,
  type User,
} from '../../shared/protocol/api/people.ts'
import { writeCursor } from '../../shared/protocol/api/pages.ts'
import type { TakenOff } from '../bus/taken-off.ts'
import type { Audit } from '../audit/audit.ts'
import { doerOf } from '../audit/doer.ts'
import { mayInPerson } from '../http/api/right.ts'
import { route, type Route } from '../http/api/route.ts'
import { GalleyError } from '../kernel/errors.ts'
import { accountMade, changeTold } from './account-deeds.ts'
import { listed, person, thingOf } from './person.ts'
import type { SecondFactors } from './second-factor/second-factors.ts'
import type { PeopleListStore } from './people-list-store.ts'
import type { Tickets } from './tickets.ts'
import type { Changed, Created, ListedAccount, Removed } from './user-store.ts'
import type { Users } from './users.ts'

interface UserRoutesDeps {
  takenOff: (change: TakenOff) => void
  users: Users
  lists: Pick<PeopleListStore, 'page' | 'counts'>
  tickets: Tickets
  audit: Pick<Audit, 'record'>
  factors: Pick<SecondFactors, 'owners' | 'of'>
}

export function userRoutes(deps: UserRoutesDeps): Route[] {
  const { lists, factors } = deps
  return [
    route(
      'GET /api/users',
      {
        summary:
          'The people of the newsroom, in the order of their names; to an admin in person, also by which address.',
        may: { scopes: ['stories:read'] },
        query: userQuery,
        answers: { 200: userList },
      },
      async ({ by, query: { cursor, limit, ...filter } }) => {
        const byEmail = mayInPerson(by, 'users.manage')
        const page = await lists.page({ ...filter, byEmail }, { after: cursor, limit })
        const owners = await factors.owners(page.people.map(({ id }) => id))
        const people = page.people.map((account) => listed(account, owners.has(account.id)))
        const next = writeCursor(page.next)
        return { users: byEmail ? people : people.map(forColleagues), next }
      },
    ),
    route(
      'GET /api/users/counts',
      {
        summary: 'How many people may come in, are disabled, or were invited.',
        may: { inPerson: 'users.manage' },
        query: peopleCountsQuery,
        answers: { 200: peopleCounts },
      },
      ({ query: { text } }) => lists.counts(text),
    ),
    ...managingRoutes(deps),
    ticketRoute(deps),
  ]
}

function managingRoutes({ users, takenOff, audit, factors }: UserRoutesDeps): Route[] {
  const may = { inPerson: 'users.manage' } as const
  return [
    route(
      'POST /api/users',
      { summary: 'Makes an account.', may, body: newUser, answers: { 201: user } },
      async ({ c, body }) =>
        created(
          await users.create(body, (trx, account) =>
            audit.record(trx, doerOf(c), accountMade(account)),
          ),
        ),
    ),
    route(
      'PATCH /api/users/:id',
      {
        summary: 'Changes what somebody is called, their role, or whether they may come in.',
        may,
        body: userChange,
        answers: { 200: listedUser },
      },
      async ({ c, id: userId, by: { id, name, colour }, body }) => {
        const account = changed(await users.change(userId, body, changeTold(audit, c)))
        if (body.role) takenOff({ userId, storyId: null, by: { id, name, colour } })
        return listed(account, (await factors.of(userId)) !== null)
      },
    ),
    route(
      'DELETE /api/users/:id',
      {
        summary: 'Removes an account; the name stays with what that person did.',
        may,
        answers: { 204: null },
      },
      async ({ c, id }) => {
        const removed = await users.remove(id, (trx, account) =>
          audit.record(trx, doerOf(c), { deed: 'account.removed', thing: thingOf(account) }),
        )
        if (!removed.ok) throw whyUnchanged(removed.reason)
        return undefined
      },
    ),
  ]
}

function ticketRoute({ tickets }: UserRoutesDeps): Route {
  return route(
    'POST /api/tickets',
    {
      summary: 'A token that opens one draft socket within a minute.',
      may: { scopes: ['stories:read'] },
      answers: { 201: ticket },
    },
    async ({ by: { credential } }) => {
      if (credential.kind === 'operator')
        throw new GalleyError(
          'may-not',
          'A ticket needs a session or an API key that it ends with.',
        )
      const { token, endsAt } = await tickets.issue(credential)
      return { token, expiresAt: new Date(endsAt).toISOString() }
    },
  )
}

function forColleagues(user: ListedUser): ListedUser {
  return { ...user, email: '', seenAt: null, secondFactor: null }
}

/** The new person, or the problem that says why there is none. */
export function created(outcome: Created): User {
  if (outcome.ok) return person(outcome.account)
  throw new GalleyError('conflict', 'Somebody already has this e-mail address.', {
    faults: [{ field: 'email', message: 'is taken' }],
  })
}

/** The person as they are now, or the problem that says why not. */
export function changed(outcome: Changed): ListedAccount {
  if (outcome.ok) return outcome.account
  throw whyUnchanged(outcome.reason)
}

function whyUnchanged(reason: Extract<Changed | Removed, { ok: false }>['reason']): GalleyError {
  switch (reason) {
    case 'no-such-user':
      return new GalleyError('not-found', 'There is no such person.')
    case 'last-admin':
      return new GalleyError(
        'conflict',
        'This is the last admin. Make somebody else admin first.',
        {
          faults: [{ field: 'role', message: 'the newsroom needs an admin' }],
        },
      )
  }
}
