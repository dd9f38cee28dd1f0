import { Hono } from 'hono'
import { z } from 'zod'
import { atMost } from '../../shared/protocol/api/at-most.ts'
import type { Audit } from '../audit/audit.ts'
import type { Deed } from '../audit/deed.ts'
import { doerOf } from '../audit/doer.ts'
import { administrator, pathParam, readJson, SCOPES, type Env } from '../http/request.ts'
import { GalleyError } from '../kernel/errors.ts'
import type { ApiKey } from './api-key-store.ts'
import type { ApiKeys } from './api-keys.ts'
import type { UserStore } from './user-store.ts'

export const newKey = z.strictObject({
  name: z
    .string()
    .trim()
    .min(1)
    .refine(...atMost(80)),
  scopes: z.array(z.enum(SCOPES)).min(1, 'choose at least one'),
  /** Whom the key acts as; without it, the admin who makes it. */
  userId: z.string().optional(),
})

interface KeyRoutesDeps {
  keys: ApiKeys
  audit: Pick<Audit, 'record'>
  users: Pick<UserStore, 'find' | 'list'>
  /** Sockets that a revoked key opened are closed. */
  accessChanged: (userId: string) => void
}

/** To be mounted at `/api/keys`. A key acts as a person, within its scopes. */
export function keyRoutes({ keys, users, accessChanged, audit }: KeyRoutesDeps): Hono<Env> {
  const app = new Hono<Env>()

  app.get('/', async (c) => {
    administrator(c, 'users.manage')
    return c.json({ keys: (await keys.list()).map(shown) })
  })

  app.post('/', async (c) => {
    const { id } = administrator(c, 'users.manage')
    const { name, scopes, userId = id } = await readJson(c, newKey)
    const owner = await users.find(userId)
    if (!owner)
      throw new GalleyError('bad-input', 'There is no such person.', {
        faults: [{ field: 'userId', message: 'is nobody here' }],
      })
    const wanted = { userId, name, scopes: [...new Set(scopes)] }
    const { key, apiKey } = await keys.create(wanted, (trx, made) =>
      audit.record(trx, doerOf(c), keyMade(made, owner)),
    )
    return c.json({ ...shown(apiKey), key }, 201)
  })

  app.delete('/:id', async (c) => {
    administrator(c, 'users.manage')
    const id = pathParam(c, 'id')
    const key = (await keys.list()).find((known) => known.id === id)
    const owner = (await users.list()).find((known) => known.id === key?.userId)
    const revoked =
      key && (await keys.revoke(id, (trx) => audit.record(trx, doerOf(c), keyRevoked(key, owner))))
    if (!revoked) throw new GalleyError('not-found', 'There is no such key.')
    accessChanged(key.userId)
    return c.body(null, 204)
  })

  return app
}

export function keyMade({ id, name, scopes }: ApiKey, owner: { name: string }): Deed {
  const details = { for: owner.name, scopes: scopes.join(', ') }
  return { deed: 'key.made', thing: { id, name }, details }
}

export function keyRevoked({ id, name }: ApiKey, owner: { name: string } | undefined): Deed {
  return { deed: 'key.revoked', thing: { id, name }, details: { for: owner?.name ?? '' } }
}

function shown({ id, name, userId, scopes, createdAt, usedAt }: ApiKey) {
  return {
    id,
    name,
    userId,
    scopes,
    createdAt: new Date(createdAt).toISOString(),
    usedAt: usedAt === null ? null : new Date(usedAt).toISOString(),
  }
}
