import { z } from 'zod'
import { user } from './people.ts'

export const credentials = z.object({
  email: z.email().max(254),
  password: z.string().min(1).max(128),
})

/** `GET /api/auth/ways`: how somebody may sign in here. */
export const signInWays = z.object({
  password: z.boolean(),
  /** What the provider is called; null if there is none. */
  provider: z.object({ name: z.string() }).nullable(),
  /** There is mail, by which people get a link for a new password. */
  resetByMail: z.boolean(),
})

/** `POST /api/auth/forgotten` -> 204, whether or not somebody has this address */
export const resetAsk = z.strictObject({ email: z.email().max(254) })

export const signedOut = z.object({ success: z.literal(true) })

/** Null of whoever has none, such as an API key. */
export const ownSession = z
  .object({ session: z.object({ expiresAt: z.iso.datetime() }), user })
  .nullable()
