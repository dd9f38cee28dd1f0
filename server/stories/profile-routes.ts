import { profile } from '../../shared/protocol/api/profile.ts'
import type { Audit } from '../audit/audit.ts'
import { doerOf } from '../audit/doer.ts'
import { route, type Route } from '../http/api/route.ts'
import type { Profiles } from '../store/profiles.ts'

interface Deps {
  profiles: Profiles
  audit: Pick<Audit, 'record'>
}

export function profileRoutes({ profiles, audit }: Deps): Route[] {
  return [
    route(
      'GET /api/profile',
      {
        summary: 'Name, language and time zone of the newsroom, and what its feeds carry.',
        may: { scopes: ['stories:read'] },
        answers: { 200: profile },
      },
      () => profiles.get(),
    ),
    route(
      'PUT /api/profile',
      {
        summary: 'Changes name, language and time zone of the newsroom, and what its feeds carry.',
        may: { inPerson: 'newsroom.change' },
        body: profile,
        answers: { 200: profile },
      },
      async ({ c, body }) => {
        await profiles.set(body, (trx) =>
          audit.record(trx, doerOf(c), {
            deed: 'newsroom.described',
            thing: { id: '', name: body.name },
            details: body,
          }),
        )
        return body
      },
    ),
  ]
}
