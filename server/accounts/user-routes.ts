import { Hono } from 'hono'
import {
  newUser,
  userChange,
  type ListedUser,
  type User,
} from '../../shared/protocol/api/people.ts'
import type { TakenOff } from '../bus/taken-off.ts'
import type { Audit } from '../audit/audit.ts'
import { doerOf } from '../audit/doer.ts'
import {
  administrator,
  mayInPerson,
  pathParam,
  readJson,
  signedIn,
  type Env,
} from '../http/request.ts'
import { GalleyError } from '../kernel/errors.ts'
import { accountMade, changeTold } from './account-deeds.ts'
import { listed, person, thingOf } from './person.ts'
import type { Tickets } from './tickets.ts'
import type { Changed, Created, ListedAccount, Removed } from './user-store.ts'
import type { Users } from './users.ts'

interface UserRoutesDeps {
  takenOff: (change: TakenOff) => void
  users: Users
  tickets: Tickets
  audit: Pick<Audit, 'record'>
}

/** To be mounted at `/api`. */
export function userRoutes({ users, tickets, takenOff, audit }: UserRoutesDeps): Hono<Env> {
  const app = new Hono<Env>()

  app.get('/users', async (c) => {
    const actor = signedIn(c, 'stories:read')
    const all = (await users.list()).map(listed)
    return c.json({ users: mayInPerson(actor, 'users.manage') ? all : all.map(forColleagues) })
  })

  app.post('/users', async (c) => {
    administrator(c, 'users.manage')
    const made = await users.create(await readJson(c, newUser), (trx, account) =>
      audit.record(trx, doerOf(c), accountMade(account)),
    )
    return c.json(created(made), 201)
  })

  app.patch('/users/:id', async (c) => {
    const { id: by, name, colour } = administrator(c, 'users.manage')
    const change = await readJson(c, userChange)
    const userId = pathParam(c, 'id')
    const outcome = await users.change(userId, change, changeTold(audit, c))
    const user = changed(outcome)
    if (change.role) takenOff({ userId, storyId: null, by: { id: by, name, colour } })
    return c.json(listed(user))
  })

  app.delete('/users/:id', async (c) => {
    administrator(c, 'users.manage')
    const removed = await users.remove(pathParam(c, 'id'), (trx, account) =>
      audit.record(trx, doerOf(c), { deed: 'account.removed', thing: thingOf(account) }),
    )
    if (!removed.ok) throw whyUnchanged(removed.reason)
    return c.body(null, 204)
  })

  app.post('/tickets', async (c) => {
    const { credential } = signedIn(c, 'stories:read')
    if (credential.kind === 'operator')
      throw new GalleyError('may-not', 'A ticket needs a session or an API key that it ends with.')
    const { token, endsAt } = await tickets.issue(credential)
    return c.json({ token, expiresAt: new Date(endsAt).toISOString() }, 201)
  })

  return app
}

function forColleagues(user: ListedUser): ListedUser {
  return { ...user, email: '', seenAt: null }
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
