import { signInWays } from '../../shared/protocol/api/sign-in.ts'
import { route, type Route } from '../http/api/route.ts'
import type { Letters } from '../mail/letters.ts'
import type { Oidc } from './oidc-routes.ts'

/** What the sign-in screen offers. */
export function waysRoute(deps: {
  /** False: nobody signs in with a password. */
  passwords: boolean
  oidc: Oidc | null
  letters: Pick<Letters, 'go'>
}): Route {
  const { passwords, oidc, letters } = deps
  return route(
    'GET /api/auth/ways',
    { summary: 'How one may sign in.', may: 'anybody', answers: { 200: signInWays } },
    async () => ({
      password: passwords,
      provider: oidc && { name: oidc.provider.name },
      resetByMail: passwords && letters.go,
    }),
  )
}
