import { Hono } from 'hono'
import { z } from 'zod'
import { atMost } from '../../shared/protocol/api/at-most.ts'
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
  users: Pick<UserStore, 'find'>
  /** Sockets that a revoked key opened are closed. */
  accessChanged: (userId: string) => void
}

/** To be mounted at `/api/keys`. A key acts as a person, within its scopes. */
export function keyRoutes({ keys, users, accessChanged }: KeyRoutesDeps): Hono<Env> {
  const app = new Hono<Env>()

  app.get('/', async (c) => {
    administrator(c, 'users.manage')
    return c.json({ keys: (await keys.list()).map(shown) })
  })

  app.post('/', async (c) => {
    const { id } = administrator(c, 'users.manage')
    const { name, scopes, userId = id } = await readJson(c, newKey)
    if (!(await users.find(userId)))
      throw new GalleyError('bad-input', 'There is no such person.', {
        faults: [{ field: 'userId', message: 'is nobody here' }],
      })
    const { key, apiKey } = await keys.create({ userId, name, scopes: [...new Set(scopes)] })
    return c.json({ ...shown(apiKey), key }, 201)
  })

  app.delete('/:id', async (c) => {
    administrator(c, 'users.manage')
    const id = pathParam(c, 'id')
    const key = (await keys.list()).find((known) => known.id === id)
    if (!key || !(await keys.revoke(id)))
      throw new GalleyError('not-found', 'There is no such key.')
    accessChanged(key.userId)
    return c.body(null, 204)
  })

  return app
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
