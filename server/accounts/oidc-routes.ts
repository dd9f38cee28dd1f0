import type { Context } from 'hono'
import {
  oidcFinish,
  oidcFinished,
  oidcStart,
  oidcStarted,
  type OidcFinished,
} from '../../shared/protocol/api/oidc.ts'
import { cut } from '../../shared/model/text-length.ts'
import type { Audit } from '../audit/audit.ts'
import { doerAs, doerOf } from '../audit/doer.ts'
import type { RefusedSignIns } from '../audit/refused-sign-ins.ts'
import { route, type Route } from '../http/api/route.ts'
import { checkTurn } from '../http/api/check-turn.ts'
import type { Env } from '../http/request.ts'
import { addressOf } from '../kernel/address-of.ts'
import type { Clock } from '../kernel/clock.ts'
import { GalleyError } from '../kernel/errors.ts'
import type { KeyLimit } from '../kernel/key-limit.ts'
import type { OidcConfig } from '../kernel/oidc-config.ts'
import type { Trx } from '../store/database.ts'
import { endOwn } from './auth-routes.ts'
import type { Arrival, Arrived, IdentityStore, NoEntry } from './identity-store.ts'
import type { Flow, OidcFlows } from './oidc-flow.ts'
import type { Claims, OidcProvider } from './oidc-provider.ts'
import { believes, newcomerOf } from './oidc-rule.ts'
import { thingOf, userOf } from './person.ts'
import type { Sessions } from './sessions.ts'

const KIB = 1024
const MOST_BYTES = 4 * KIB
const MOST_EMAIL = 254

export interface Oidc {
  config: OidcConfig
  provider: OidcProvider
  flows: OidcFlows
  /** By address; null when limits are off. */
  limit: KeyLimit | null
}

export interface OidcRoutesDeps {
  /** Null where none is configured. */
  oidc: Oidc | null
  /** False: nobody signs in with a password. */
  passwords: boolean
  identities: IdentityStore
  sessions: Sessions
  audit: Pick<Audit, 'record'>
  refused: Pick<RefusedSignIns, 'count'>
  clock: Clock
}

/** Signing in through a provider: the desk goes there, and hands over what it comes back with. */
export function oidcRoutes(deps: OidcRoutesDeps): Route[] {
  const { oidc } = deps
  return [
    route(
      'POST /api/auth/oidc/start',
      {
        summary: 'Where the browser goes to sign in through the provider.',
        may: 'anybody',
        body: oidcStart,
        mostBytes: MOST_BYTES,
        answers: { 200: oidcStarted },
      },
      async ({ c, body: { to = '/desk' } }) => {
        await takeTurn(c, configured(oidc))
        return startFlow(c, configured(oidc), { to, linking: null })
      },
    ),
    finishRoute(deps),
  ]
}

function finishRoute(deps: OidcRoutesDeps): Route {
  return route(
    'POST /api/auth/oidc/finish',
    {
      summary: 'Begins a session of whom the provider sent back, or links their account to it.',
      may: 'anybody',
      body: oidcFinish,
      mostBytes: MOST_BYTES,
      answers: { 200: oidcFinished },
    },
    async ({ c, body: { query } }) => {
      const oidc = configured(deps.oidc)
      await takeTurn(c, oidc)
      const flow = oidc.flows.read(c.req.raw.headers)
      c.header('Set-Cookie', oidc.flows.clear(), { append: true })
      if (flow === null) throw await refusal(c, deps, 'refused')
      const told = await oidc.provider.tell(query, flow.checks)
      if (!told.ok) throw await refusal(c, deps, told.reason)
      return flow.linking === null
        ? signIn(c, deps, { claims: told.claims, flow })
        : linkOwn(c, deps, { claims: told.claims, userId: flow.linking, to: flow.to })
    },
  )
}

type Refused = Extract<Arrived, { ok: false }>

interface Come {
  claims: Claims
  flow: Flow
}

async function signIn(
  c: Context<Env>,
  deps: OidcRoutesDeps,
  { claims, flow }: Come,
): Promise<OidcFinished> {
  const { sessions, identities, clock } = deps
  const { config } = configured(deps.oidc)
  const policy = {
    believes: (email: string) => believes(config, email),
    newcomer: (claims: Claims, email: string) => newcomerOf(config, claims, email),
  }
  const begun = await sessions.beginBy<Refused>(c.req.raw.headers, async (trx) => {
    const arrived = await identities.arrive(trx, claims, policy, clock.now())
    if (arrived.ok) await tellArrival(trx, c, deps, arrived)
    return arrived
  })
  if (!begun.ok) throw await refusal(c, deps, begun.reason, claims.email)
  await endOwn(c, sessions)
  c.header('Set-Cookie', begun.setCookie, { append: true })
  return { user: userOf(begun.actor), to: flow.to, linked: false }
}

async function tellArrival(
  trx: Trx,
  c: Context<Env>,
  { audit, oidc }: OidcRoutesDeps,
  { account, how }: Arrival,
) {
  const { name: provider } = configured(oidc).provider
  const { role, email } = account
  const doer = doerAs(c, account, 'oidc')
  const thing = thingOf(account)
  if (how === 'new')
    await audit.record(trx, doer, {
      deed: 'account.arrived',
      thing,
      details: { provider, role, email },
    })
  if (how === 'linked')
    await audit.record(trx, doer, { deed: 'account.linked', thing, details: { provider } })
  await audit.record(trx, doer, { deed: 'session.begun', thing })
}

/** Whoever began it has to be signed in still. */
async function linkOwn(
  c: Context<Env>,
  deps: OidcRoutesDeps,
  { claims, userId, to }: { claims: Claims; userId: string; to: string },
): Promise<OidcFinished> {
  const { identities, audit, clock } = deps
  const { provider } = configured(deps.oidc)
  const by = c.get('actor')
  if (by?.credential.kind !== 'session' || by.id !== userId)
    throw new GalleyError('not-signed-in', 'Sign in first, then link your account again.')
  const outcome = await identities.linkTo(userId, { claims, now: clock.now() }, (trx) =>
    audit.record(trx, doerOf(c), {
      deed: 'account.linked',
      thing: thingOf(by),
      details: { provider: provider.name },
    }),
  )
  if (outcome === 'taken')
    throw new GalleyError(
      'conflict',
      `That account of ${provider.name} is linked to somebody else.`,
    )
  if (outcome === 'linked-otherwise')
    throw new GalleyError('conflict', `You are linked to another account of ${provider.name}.`)
  return { user: userOf(by), to, linked: true }
}

export async function startFlow(
  c: Context<Env>,
  { flows, provider }: Oidc,
  given: { to: string; linking: string | null },
) {
  const { flow, setCookie } = flows.begin(given)
  const location = await provider.locationFor(flow.checks)
  c.header('Set-Cookie', setCookie, { append: true })
  return { location }
}

export function configured(oidc: Oidc | null): Oidc {
  if (oidc) return oidc
  throw new GalleyError('not-found', 'This newsroom signs nobody in through a provider.')
}

async function takeTurn(c: Context<Env>, { limit }: Oidc) {
  checkTurn(c, await limit?.take(addressOf(c.get('ip'))), 'Too many tries.')
}

/** Counted as any other sign-in that was refused. */
async function refusal(
  c: Context<Env>,
  { oidc, refused }: OidcRoutesDeps,
  reason: NoEntry | 'declined' | 'refused',
  email: string | null = null,
): Promise<GalleyError> {
  const { name } = configured(oidc).provider
  if (reason !== 'declined') await refused.count(doerOf(c), cut(MOST_EMAIL, email ?? name))
  return whyNot(reason, name)
}

function whyNot(reason: NoEntry | 'declined' | 'refused', name: string): GalleyError {
  switch (reason) {
    case 'declined':
      return new GalleyError('not-signed-in', `You did not finish signing in at ${name}.`)
    case 'refused':
      return new GalleyError(
        'not-signed-in',
        `What came back from ${name} is no answer to this browser’s question, or too old. Begin again.`,
      )
    case 'disabled':
      return new GalleyError('may-not', 'Your account is disabled. Ask an admin of the newsroom.')
    case 'unverified':
      return new GalleyError(
        'may-not',
        `${name} does not say that your e-mail address is yours. If you have an account here, sign in with your password and link it under “Your account”.`,
      )
    case 'other-domain':
      return new GalleyError('may-not', `Nobody comes in with an e-mail address of this domain.`)
    case 'no-account':
      return new GalleyError('may-not', 'You have no account here. Ask an admin to invite you.')
    case 'admin':
      return new GalleyError(
        'may-not',
        `An admin’s account is not linked by its e-mail address alone: sign in with your password, or come by your invitation, and link it under “Your account”.`,
      )
    case 'two-steps':
      return new GalleyError(
        'may-not',
        'Your account signs in with two steps, so it is not linked by its e-mail address alone: sign in with them, and link it under “Your account”.',
      )
    case 'linked-otherwise':
      return new GalleyError(
        'may-not',
        `Your account here is linked to another account of ${name}: sign in with that one, or with your password, and link it anew.`,
      )
  }
}
