import { z } from 'zod'
import { ROLES } from '../../model/roles.ts'
import { me } from './people.ts'

/** After the password: a code of the second factor, or setting one up, which the role needs. */
export const STEP_NEEDS = ['code', 'set-up'] as const
export type StepNeeds = (typeof STEP_NEEDS)[number]

/** The password was right, and there is no session yet. */
export const secondStep = z.object({
  step: z.enum(STEP_NEEDS),
  /** For the requests of the second step, until `expiresAt`. */
  token: z.string(),
  expiresAt: z.iso.datetime(),
})
export type SecondStep = z.infer<typeof secondStep>

/** What signing in answers: who is in, or what is still to be shown. */
export const signedInOrStep = z.union([me, secondStep])

const token = z.string().max(100)
/** Six digits, or a recovery code; as people write them. */
const code = z.string().min(1).max(40)
const password = z.string().min(1).max(128)
const offer = z.string().max(1_000)

/** `POST /api/auth/second-step` */
export const stepTaken = z.strictObject({ token, code })

/** `codesLeft`: of recovery codes, where one of them was used. */
export const stepDone = me.extend({ codesLeft: z.number().nullable() })

/** `POST /api/auth/second-step/offer` */
export const stepOffer = z.strictObject({ token })

/** A new secret, which counts for nothing before it was confirmed by a code. */
export const factorOffer = z.object({
  /** In base32, to be typed. */
  secret: z.string(),
  /** The same as `otpauth://…`, to be shown as a QR code. */
  uri: z.string(),
  /** To be sent back with the code. */
  offer: z.string(),
})
export type FactorOffer = z.infer<typeof factorOffer>

/** `POST /api/auth/second-step/set-up` */
export const stepSetUp = z.strictObject({ token, offer, code })

/** They are shown now and never again. */
export const recoveryCodes = z.object({ recoveryCodes: z.array(z.string()) })

export const stepSetUpDone = me.extend(recoveryCodes.shape)

/** `GET /api/me/second-factor` */
export const ownFactor = z.object({
  /** Null where there is none. */
  factor: z.object({ setAt: z.iso.datetime(), codesLeft: z.number() }).nullable(),
  /** One's role needs one. */
  required: z.boolean(),
})

/** `POST /api/me/second-factor/offer`, `…/codes`, `…/remove` */
export const passwordAgain = z.strictObject({ password })

/** `PUT /api/me/second-factor` */
export const factorConfirmed = z.strictObject({ offer, code })

/** `GET` and `PUT /api/second-factor/roles`: whose roles need one. */
export const factorRoles = z.strictObject({
  roles: z.array(z.enum(ROLES)).max(ROLES.length),
})
