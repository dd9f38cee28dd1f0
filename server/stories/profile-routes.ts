import type { Profile } from '../../shared/model/profile.ts'
import { profile, profileChange } from '../../shared/protocol/api/profile.ts'
import type { Audit } from '../audit/audit.ts'
import { doerOf } from '../audit/doer.ts'
import { route, type Route } from '../http/api/route.ts'
import type { SiteChanges } from '../site/site-changes.ts'
import type { Profiles } from '../store/profiles.ts'

interface Deps {
  profiles: Profiles
  audit: Pick<Audit, 'record'>
  siteChanges: Pick<SiteChanges, 'make'>
}

export function profileRoutes({ profiles, audit, siteChanges }: Deps): Route[] {
  return [
    route(
      'GET /api/profile',
      {
        summary: 'What the newsroom says of itself, and what its feeds carry.',
        may: { scopes: ['stories:read'] },
        answers: { 200: profile },
      },
      async () => shown(await profiles.get()),
    ),
    route(
      'PUT /api/profile',
      {
        summary: 'Changes what the newsroom says of itself, and what its feeds carry.',
        may: { inPerson: 'newsroom.change' },
        body: profileChange,
        answers: { 200: profile },
      },
      async ({ c, body }) => {
        const before = await profiles.get()
        const changed = await siteChanges.make((record) =>
          profiles.set(body, async (trx, now) => {
            await audit.record(trx, doerOf(c), {
              deed: 'newsroom.described',
              thing: { id: '', name: now.name },
              details: { changed: difference(before, now) },
            })
            await record(trx, 'all')
          }),
        )
        return shown(changed)
      },
    ),
  ]
}

function shown(now: Profile) {
  return { ...now, social: [...now.social] }
}

/** `name: The Harbour Post, zone: UTC` */
function difference(before: Profile, now: Profile): string {
  const [were, are] = [facts(before), facts(now)]
  const changed = [...are].filter(([name, text]) => were.get(name) !== text)
  return changed.map(([name, text]) => `${name}: ${text}`).join(', ') || 'nothing'
}

function facts({ direction, social, ...texts }: Profile): Map<string, string> {
  const others = { direction: direction ?? 'as the language', social: social.join(' ') }
  return new Map(Object.entries({ ...texts, ...others }))
}
