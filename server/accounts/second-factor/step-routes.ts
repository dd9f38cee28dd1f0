import type { Context } from 'hono'
import {
  factorOffer,
  stepDone,
  stepOffer,
  stepSetUp,
  stepSetUpDone,
  stepTaken,
} from '../../../shared/protocol/api/second-factor.ts'
import type { Audit } from '../../audit/audit.ts'
import { doerOf } from '../../audit/doer.ts'
import type { RefusedSignIns } from '../../audit/refused-sign-ins.ts'
import { route, type Route } from '../../http/api/route.ts'
import type { Env } from '../../http/request.ts'
import { GalleyError } from '../../kernel/errors.ts'
import type { Letters } from '../../mail/letters.ts'
import type { Db } from '../../store/database.ts'
import { begunTold } from '../account-deeds.ts'
import { endOwn } from '../auth-routes.ts'
import { userOf } from '../person.ts'
import type { Sessions } from '../sessions.ts'
import type { SignInLimit } from '../sign-in-limit.ts'
import type { CodeLimit } from './code-limit.ts'
import { ownFactorTold, recoveryTold } from './factor-deeds.ts'
import type { SecondFactors } from './second-factors.ts'
import type { SignInSteps, TakenStep } from './sign-in-steps.ts'

const MOST_BYTES = 4 * 1024

interface Deps {
  db: Db
  steps: SignInSteps
  factors: SecondFactors
  sessions: Sessions
  letters: Letters
  /** Null when limits are off. */
  limit: SignInLimit | null
  codeLimit: CodeLimit | null
  audit: Pick<Audit, 'record'>
  refused: Pick<RefusedSignIns, 'count'>
}

/** What comes after a right password, before there is a session. */
export function stepRoutes(deps: Deps): Route[] {
  return [codeRoute(deps), offerRoute(deps), setUpRoute(deps)]
}

function codeRoute(deps: Deps): Route {
  const { factors, steps } = deps
  return route(
    'POST /api/auth/second-step',
    {
      summary: 'Begins a session by a code of the second factor, or a recovery code.',
      may: 'anybody',
      body: stepTaken,
      mostBytes: MOST_BYTES,
      answers: { 200: stepDone },
    },
    async ({ c, body: { token, code } }) => {
      const step = await known(steps, token, 'code')
      const isLast = await countTry(deps, c, token, step)
      const checked = await factors.check(step.account.id, code, recoveryTold(deps, c))
      if (!checked.ok) {
        await tellRefusal(deps, c, step, isLast)
        throw wrongCode()
      }
      return { ...(await begin(deps, c, token, step)), codesLeft: checked.codesLeft }
    },
  )
}

function offerRoute({ steps, factors }: Deps): Route {
  return route(
    'POST /api/auth/second-step/offer',
    {
      summary: 'A new secret for somebody whose role needs a second factor.',
      may: 'anybody',
      body: stepOffer,
      mostBytes: MOST_BYTES,
      answers: { 200: factorOffer },
    },
    async ({ body: { token } }) => {
      const { account } = await known(steps, token, 'set-up')
      return factors.offer(account)
    },
  )
}

function setUpRoute(deps: Deps): Route {
  const { steps, factors } = deps
  return route(
    'POST /api/auth/second-step/set-up',
    {
      summary: 'Sets up the second factor that the role needs, and begins a session.',
      may: 'anybody',
      body: stepSetUp,
      mostBytes: MOST_BYTES,
      answers: { 200: stepSetUpDone },
    },
    async ({ c, body: { token, offer, code } }) => {
      const step = await known(steps, token, 'set-up')
      const told = ownFactorTold(deps, c, 'factor-set', 'coming-in')
      const given = { offer, code, except: null }
      const confirmed = await factors.confirm(step.account.id, given, told)
      if (!confirmed.ok) throw whyNotConfirmed(confirmed.reason)
      const begun = await begin(deps, c, token, step)
      return { ...begun, recoveryCodes: confirmed.recoveryCodes }
    },
  )
}

async function known(steps: SignInSteps, token: string, needs: TakenStep['needs']) {
  const step = await steps.find(token)
  if (step?.needs === needs) return step
  throw over()
}

/** True for the last one. */
async function countTry(
  { steps, codeLimit }: Deps,
  c: Context<Env>,
  token: string,
  { account }: TakenStep,
): Promise<boolean> {
  await codeLimit?.take(c, account)
  const tries = await steps.countTry(token)
  if (tries === 'over') throw over()
  return tries === 'last'
}

/** Whoever comes that far knows the password. */
async function tellRefusal(
  { db, refused, letters }: Deps,
  c: Context<Env>,
  { account }: TakenStep,
  isLast: boolean,
) {
  await refused.count(doerOf(c), account.email, 'session.code-refused')
  if (!isLast) return
  const letter = { kind: 'codes-refused', name: account.name, at: letters.now() } as const
  await db.transaction().execute((trx) => letters.write(trx, account.email, letter))
}

async function begin(deps: Deps, c: Context<Env>, token: string, step: TakenStep) {
  const { sessions, steps, limit, codeLimit, audit } = deps
  const { account, passwordHash } = step
  const { headers } = c.req.raw
  const begun = await sessions.open(account, passwordHash, headers, begunTold(audit, c))
  await steps.end(token)
  if (!begun.ok) throw over()
  await endOwn(c, sessions)
  c.header('Set-Cookie', begun.setCookie)
  await codeLimit?.forget(c, account)
  await limit?.succeed(c, account.email)
  return { user: userOf(begun.actor) }
}

function over(): GalleyError {
  return new GalleyError('not-signed-in', 'This took too long, or too many tries: sign in again.')
}

export function wrongCode(): GalleyError {
  return new GalleyError('bad-input', 'This code is wrong, or has been used.', {
    faults: [{ field: 'code', message: 'is wrong, or has been used' }],
  })
}

export function whyNotConfirmed(reason: 'wrong-code' | 'old-offer'): GalleyError {
  if (reason === 'wrong-code') return wrongCode()
  return new GalleyError('conflict', 'This took too long: begin again, with a new QR code.')
}
