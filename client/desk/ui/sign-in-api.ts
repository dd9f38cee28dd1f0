import type { z } from 'zod'
import { linkLooked, type linkUse } from '../../../shared/protocol/api/links.ts'
import { mailState } from '../../../shared/protocol/api/mail.ts'
import { oidcFinished, oidcStarted } from '../../../shared/protocol/api/oidc.ts'
import type { Problem } from '../../../shared/protocol/api/problem.ts'
import {
  factorOffer,
  factorRoles,
  ownFactor,
  recoveryCodes,
  signedInOrStep,
  stepDone,
  stepSetUpDone,
  type SecondStep,
} from '../../../shared/protocol/api/second-factor.ts'
import { signInWays } from '../../../shared/protocol/api/sign-in.ts'
import type { Role } from '../../../shared/model/roles.ts'
import * as problemsWords from '../words/problems.ts'
import { atClock } from '../words/times.ts'
import { call, nothing, on, ownProblem, problemIn, ProblemError, send } from './api.ts'

const OWN = '/api/me/second-factor'
const STEP = '/api/auth/second-step'
const ROLES = '/api/second-factor/roles'
const post = (json: unknown) => ({ method: 'POST', json }) as const
const put = (json: unknown) => ({ method: 'PUT', json }) as const

/** Signing in and out, by whatever way, its second step, and the newsroom's mail. */
export const signInApi = {
  signIn,
  signOut: () => call(nothing, '/api/auth/sign-out', post({})),
  ways: () => call(signInWays, '/api/auth/ways'),
  /** `to`: where in the desk it ends. */
  startProvider: (to: string) => call(oidcStarted, '/api/auth/oidc/start', post({ to })),
  finishProvider: (query: string) => call(oidcFinished, '/api/auth/oidc/finish', post({ query })),
  lookAtLink: (token: string) => call(linkLooked, '/api/links/look', post({ token })),
  useLink: (json: z.input<typeof linkUse>) => call(signedInOrStep, '/api/links/use', post(json)),
  forgot: (email: string) => call(nothing, '/api/auth/forgotten', post({ email })),

  takeStep: (json: { token: string; code: string }) => call(stepDone, STEP, post(json)),
  offerStep: (token: string) => call(factorOffer, `${STEP}/offer`, post({ token })),
  setStepUp: (json: { token: string; offer: string; code: string }) =>
    call(stepSetUpDone, `${STEP}/set-up`, post(json)),

  ownFactor: () => call(ownFactor, OWN),
  offer: (password: string) => call(factorOffer, `${OWN}/offer`, post({ password })),
  confirm: (json: { offer: string; code: string }) => call(recoveryCodes, OWN, put(json)),
  renewCodes: (password: string) => call(recoveryCodes, `${OWN}/codes`, post({ password })),
  remove: (password: string) => call(nothing, `${OWN}/remove`, post({ password })),
  takeOff: (userId: string) =>
    call(nothing, on('users', userId, 'second-factor'), { method: 'DELETE' }),
  roles: () => call(factorRoles, ROLES).then(({ roles }) => roles),
  saveRoles: (roles: Role[]) => call(factorRoles, ROLES, put({ roles })).then(({ roles }) => roles),

  mail: () => call(mailState, '/api/mail'),
  testMail: () => call(nothing, '/api/mail/test', post({})),
}

/** Null of who is in: what is still to be shown. */
async function signIn(email: string, password: string): Promise<SecondStep | null> {
  const response = await send('/api/auth/sign-in/email', post({ email, password }))
  if (response.ok) return stepIn(await response.json().catch(() => null))
  throw new ProblemError(await signInProblem(response))
}

/** Null of who is in. */
function stepIn(body: unknown): SecondStep | null {
  const parsed = signedInOrStep.safeParse(body)
  return parsed.success && 'step' in parsed.data ? parsed.data : null
}

/** The last minute in which it would be too early, by what a `Retry-After` says. */
export function againAt(seconds: string | null, now: number): number {
  return now + (Number(seconds) || 60) * 1000
}

async function signInProblem(response: Response): Promise<Problem> {
  if (response.status === 429) {
    const seconds = response.headers.get('retry-after') ?? response.headers.get('x-retry-after')
    const now = Date.now()
    const clock = atClock(againAt(seconds, now), now)
    return ownProblem('too-many-requests', problemsWords.tooManyTries(clock), 429)
  }
  if (response.status === 401 || response.status === 400)
    return ownProblem('wrong', problemsWords.wrongPassword, response.status)
  return problemIn(response)
}
