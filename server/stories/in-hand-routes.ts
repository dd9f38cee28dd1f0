import { Hono } from 'hono'
import { administrator, pathParam, type Env } from '../http/request.ts'
import type { Db } from '../store/database.ts'
import { storiesInHand } from './people-store.ts'

/** `/api/users/:id/stories`: what somebody leaves behind who goes. */
export function inHandRoutes({ db }: { db: Db }): Hono<Env> {
  return new Hono<Env>().get('/users/:id/stories', async (c) => {
    administrator(c, 'users.manage')
    return c.json({ stories: await storiesInHand(db, pathParam(c, 'id')) })
  })
}
