import { oidcLink, oidcStarted, ownProvider } from '../../shared/protocol/api/oidc.ts'
import type { Audit } from '../audit/audit.ts'
import { doerOf } from '../audit/doer.ts'
import { route, type Route } from '../http/api/route.ts'
import { GalleyError } from '../kernel/errors.ts'
import type { IdentityStore } from './identity-store.ts'
import { configured, startFlow, type Oidc } from './oidc-routes.ts'
import { checkPassword } from './passwords.ts'
import { thingOf } from './person.ts'
import { takeTurn, type SignInLimit } from './sign-in-limit.ts'
import type { UserStore } from './user-store.ts'

interface Deps {
  oidc: Oidc | null
  identities: IdentityStore
  users: Pick<UserStore, 'passwordOf'>
  limit: SignInLimit | null
  audit: Pick<Audit, 'record'>
}

/** Whether an account is linked to the provider is its person's choice. */
export function ownProviderRoutes(deps: Deps): Route[] {
  const { oidc, identities } = deps
  return [
    route(
      'GET /api/me/provider',
      {
        summary: 'Whether one’s own account is linked to the provider.',
        may: 'own-session',
        answers: { 200: ownProvider },
      },
      async ({ by }) => {
        const { name } = configured(oidc).provider
        const { linkedAt, hasPassword } = await identities.waysOf(by.id)
        const since = linkedAt === null ? null : new Date(linkedAt).toISOString()
        return { name, linkedAt: since, password: hasPassword }
      },
    ),
    linkRoute(deps),
    unlinkRoute(deps),
  ]
}

/** Asks for the password: a session that was stolen gets no way in of its own. */
function linkRoute({ oidc, users, limit }: Deps): Route {
  return route(
    'POST /api/me/provider',
    {
      summary: 'Where the browser goes to link one’s own account to the provider.',
      may: 'own-session',
      body: oidcLink,
      answers: { 200: oidcStarted },
    },
    async ({ c, by, body }) => {
      configured(oidc)
      await takeTurn(c, limit, by.email)
      const known = await users.passwordOf(by.email)
      const verdict = await checkPassword(body.password, known?.hash ?? null)
      if (!verdict.right)
        throw new GalleyError('bad-input', 'The password is wrong.', {
          faults: [{ field: 'password', message: 'is not your password' }],
        })
      await limit?.succeed(c, by.email)
      return startFlow(c, configured(oidc), { to: '/desk/account', linking: by.id })
    },
  )
}

function unlinkRoute({ oidc, identities, audit }: Deps): Route {
  return route(
    'DELETE /api/me/provider',
    {
      summary: 'Unlinks one’s own account from the provider.',
      may: 'own-session',
      answers: { 204: null },
    },
    async ({ c, by }) => {
      const { name } = configured(oidc).provider
      const outcome = await identities.unlink(by.id, (trx) =>
        audit.record(trx, doerOf(c), {
          deed: 'account.unlinked',
          thing: thingOf(by),
          details: { provider: name },
        }),
      )
      if (outcome === 'not-linked')
        throw new GalleyError('not-found', `Your account is not linked to ${name}.`)
      if (outcome === 'no-password')
        throw new GalleyError(
          'conflict',
          'You have no password to sign in with. Ask an admin for a link to set one.',
        )
      return undefined
    },
  )
}
