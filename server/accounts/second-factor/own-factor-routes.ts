import type { Context } from 'hono'
import {
  factorConfirmed,
  factorOffer,
  ownFactor,
  passwordAgain,
  recoveryCodes,
} from '../../../shared/protocol/api/second-factor.ts'
import type { Audit } from '../../audit/audit.ts'
import { route, type Route } from '../../http/api/route.ts'
import type { Env, SignedIn } from '../../http/request.ts'
import { GalleyError } from '../../kernel/errors.ts'
import type { Letters } from '../../mail/letters.ts'
import type { Sessions } from '../sessions.ts'
import { takeTurn, type SignInLimit } from '../sign-in-limit.ts'
import { factorOffTold, ownFactorTold } from './factor-deeds.ts'
import type { RoleRuleStore } from './role-rule-store.ts'
import type { SecondFactors } from './second-factors.ts'
import { whyNotConfirmed } from './step-routes.ts'

interface Deps {
  factors: SecondFactors
  rule: Pick<RoleRuleStore, 'roles'>
  sessions: Pick<Sessions, 'isPassword'>
  letters: Letters
  limit: SignInLimit | null
  audit: Pick<Audit, 'record'>
}

/** One's own second factor: whoever changes it shows their password again. */
export function ownFactorRoutes(deps: Deps): Route[] {
  return [lookRoute(deps), ...settingUp(deps), ...changing(deps)]
}

function lookRoute({ factors, rule }: Deps): Route {
  return route(
    'GET /api/me/second-factor',
    { summary: 'One’s own second factor.', may: 'own-session', answers: { 200: ownFactor } },
    async ({ by }) => {
      const factor = await factors.of(by.id)
      return {
        factor: factor && {
          setAt: new Date(factor.setAt).toISOString(),
          codesLeft: factor.codesLeft,
        },
        required: (await rule.roles()).includes(by.role),
      }
    },
  )
}

function settingUp(deps: Deps): Route[] {
  const { factors } = deps
  return [
    route(
      'POST /api/me/second-factor/offer',
      {
        summary: 'A new secret, which counts once it is confirmed by a code.',
        may: 'own-session',
        body: passwordAgain,
        answers: { 200: factorOffer },
      },
      async ({ c, by, body: { password } }) => {
        await showPassword(deps, c, by, password)
        return factors.offer(by)
      },
    ),
    route(
      'PUT /api/me/second-factor',
      {
        summary:
          'Sets up one’s second factor, in place of the one before, and ends all other sessions.',
        may: 'own-session',
        body: factorConfirmed,
        answers: { 200: recoveryCodes },
      },
      async ({ c, by, body }) => {
        const given = { ...body, except: by.credential.id }
        const confirmed = await factors.confirm(by.id, given, ownFactorTold(deps, c, 'factor-set'))
        if (!confirmed.ok) throw whyNotConfirmed(confirmed.reason)
        return { recoveryCodes: confirmed.recoveryCodes }
      },
    ),
  ]
}

function changing(deps: Deps): Route[] {
  const { factors, rule } = deps
  return [
    route(
      'POST /api/me/second-factor/codes',
      {
        summary: 'Makes new recovery codes in place of those before.',
        may: 'own-session',
        body: passwordAgain,
        answers: { 200: recoveryCodes },
      },
      async ({ c, by, body: { password } }) => {
        await showPassword(deps, c, by, password)
        const codes = await factors.renewCodes(by.id, ownFactorTold(deps, c, 'codes-renewed'))
        if (!codes) throw none()
        return { recoveryCodes: codes }
      },
    ),
    route(
      'POST /api/me/second-factor/remove',
      {
        summary: 'Takes one’s second factor off, unless one’s role needs it.',
        may: 'own-session',
        body: passwordAgain,
        answers: { 204: null },
      },
      async ({ c, by, body: { password } }) => {
        await showPassword(deps, c, by, password)
        if ((await rule.roles()).includes(by.role))
          throw new GalleyError('conflict', 'Your role needs two-step sign-in.')
        if (!(await factors.remove(by.id, factorOffTold(deps, c, null)))) throw none()
        return undefined
      },
    ),
  ]
}

async function showPassword(
  { sessions, limit }: Deps,
  c: Context<Env>,
  by: SignedIn,
  password: string,
) {
  await takeTurn(c, limit, by.email)
  if (!(await sessions.isPassword(by, password)))
    throw new GalleyError('bad-input', 'The password is wrong.', {
      faults: [{ field: 'password', message: 'is not your password' }],
    })
  await limit?.succeed(c, by.email)
}

function none(): GalleyError {
  return new GalleyError('conflict', 'Two-step sign-in is off.')
}
