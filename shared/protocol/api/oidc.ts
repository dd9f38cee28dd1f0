import { z } from 'zod'
import { user } from './people.ts'

/** `POST /api/auth/oidc/start`; `to`: where in the desk it ends. */
export const oidcStart = z.strictObject({ to: z.string().max(1_000).optional() })

/** Where the browser goes. */
export const oidcStarted = z.object({ location: z.string() })

/** `POST /api/auth/oidc/finish`; `query`: what the provider sent the browser back with, from its `?` on. */
export const oidcFinish = z.strictObject({ query: z.string().max(3_000) })

/** A session has begun, or an account is linked. */
export const oidcFinished = z.object({ user, to: z.string(), linked: z.boolean() })
export type OidcFinished = z.infer<typeof oidcFinished>

/** `GET /api/me/provider` */
export const ownProvider = z.object({
  name: z.string(),
  /** Null: this account is not linked. */
  linkedAt: z.iso.datetime().nullable(),
  /** Whether a password lets them in as well. */
  password: z.boolean(),
})
export type OwnProvider = z.infer<typeof ownProvider>

/** `POST /api/me/provider` -> `oidcStarted` */
export const oidcLink = z.strictObject({ password: z.string().min(1).max(128) })
