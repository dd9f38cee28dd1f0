import { mailState } from '../../../shared/protocol/api/mail.ts'
import {
  factorOffer,
  factorRoles,
  ownFactor,
  recoveryCodes,
  stepDone,
  stepSetUpDone,
} from '../../../shared/protocol/api/second-factor.ts'
import type { Role } from '../../../shared/model/roles.ts'
import { call, nothing, on } from './api.ts'

const OWN = '/api/me/second-factor'
const STEP = '/api/auth/second-step'
const ROLES = '/api/second-factor/roles'
const post = (json: unknown) => ({ method: 'POST', json }) as const
const put = (json: unknown) => ({ method: 'PUT', json }) as const

/** Mail, and the second step of signing in. */
export const signInApi = {
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
