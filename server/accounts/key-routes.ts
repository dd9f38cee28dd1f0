import {
  keyList,
  keyQuery,
  madeKey,
  newKey,
  type ShownKey,
} from '../../shared/protocol/api/keys.ts'
import { writeCursor } from '../../shared/protocol/api/pages.ts'
import type { Audit } from '../audit/audit.ts'
import type { Deed } from '../audit/deed.ts'
import { doerOf } from '../audit/doer.ts'
import { route, type Route } from '../http/api/route.ts'
import { GalleyError } from '../kernel/errors.ts'
import { named } from './account-table.ts'
import type { ApiKey } from './api-key-store.ts'
import type { ApiKeys } from './api-keys.ts'
import type { UserStore } from './user-store.ts'

interface KeyRoutesDeps {
  keys: ApiKeys
  audit: Pick<Audit, 'record'>
  users: Pick<UserStore, 'find'>
  /** Sockets that a revoked key opened are closed. */
  accessChanged: (userId: string) => void
}

/** A key acts as a person, within its scopes. */
export function keyRoutes({ keys, users, accessChanged, audit }: KeyRoutesDeps): Route[] {
  const may = { inPerson: 'users.manage' } as const
  return [
    route(
      'GET /api/keys',
      {
        summary: 'API keys, without what only their owners have, the oldest first.',
        may,
        query: keyQuery,
        answers: { 200: keyList },
      },
      async ({ query: { cursor, limit } }) => {
        const page = await keys.page({ after: cursor, limit })
        return { keys: page.keys.map(shown), next: writeCursor(page.next) }
      },
    ),
    route(
      'POST /api/keys',
      {
        summary: 'Makes an API key, which is shown now and never again.',
        may,
        body: newKey,
        answers: { 201: madeKey },
      },
      async ({ c, by, body: { name, scopes, userId = by.id } }) => {
        const owner = await users.find(userId)
        if (!owner)
          throw new GalleyError('bad-input', 'There is no such person.', {
            faults: [{ field: 'userId', message: 'is nobody here' }],
          })
        const wanted = { userId, name, scopes: [...new Set(scopes)] }
        const { key, apiKey } = await keys.create(wanted, (trx, made) =>
          audit.record(trx, doerOf(c), keyMade(made, owner)),
        )
        return { ...shown(apiKey), key }
      },
    ),
    route(
      'DELETE /api/keys/:id',
      { summary: 'Revokes an API key.', may, answers: { 204: null } },
      async ({ c, id }) => {
        const key = await keys.revoke(id, async (trx, revoked) =>
          audit.record(trx, doerOf(c), keyRevoked(revoked, await named(trx, revoked.userId))),
        )
        if (!key) throw new GalleyError('not-found', 'There is no such key.')
        accessChanged(key.userId)
        return undefined
      },
    ),
  ]
}

export function keyMade({ id, name, scopes }: ApiKey, owner: { name: string }): Deed {
  const details = { for: owner.name, scopes: scopes.join(', ') }
  return { deed: 'key.made', thing: { id, name }, details }
}

export function keyRevoked({ id, name }: ApiKey, owner: { name: string }): Deed {
  return { deed: 'key.revoked', thing: { id, name }, details: { for: owner.name } }
}

function shown({ id, name, userId, scopes, createdAt, usedAt }: ApiKey): ShownKey {
  return {
    id,
    name,
    userId,
    scopes,
    createdAt: new Date(createdAt).toISOString(),
    usedAt: usedAt === null ? null : new Date(usedAt).toISOString(),
  }
}
