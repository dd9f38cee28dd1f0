import { Hono } from 'hono'
import { profile } from '../../shared/protocol/api/profile.ts'
import type { Audit } from '../audit/audit.ts'
import { doerOf } from '../audit/doer.ts'
import { administrator, readJson, signedIn, type Env } from '../http/request.ts'
import type { Profiles } from '../store/profiles.ts'

/** `/api/profile` */
export function profileRoutes({
  profiles,
  audit,
}: {
  profiles: Profiles
  audit: Pick<Audit, 'record'>
}): Hono<Env> {
  return new Hono<Env>()
    .get('/profile', async (c) => {
      signedIn(c, 'stories:read')
      return c.json(await profiles.get())
    })
    .put('/profile', async (c) => {
      administrator(c, 'newsroom.change')
      const changed = await readJson(c, profile)
      await profiles.set(changed, (trx) =>
        audit.record(trx, doerOf(c), {
          deed: 'newsroom.described',
          thing: { id: '', name: changed.name },
          details: changed,
        }),
      )
      return c.json(changed)
    })
}
