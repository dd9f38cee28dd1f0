import { z } from 'zod'
import { LINK_ENDS, LINK_KINDS } from '../../model/account-link.ts'
import { ROLES } from '../../model/roles.ts'
import { next, numberCursor, pageQuery } from './pages.ts'
import { newPassword, peopleText, personName } from './people.ts'

/** `POST /api/invitations` -> 201 `madeLink` */
export const newInvitation = z.strictObject({ email: z.email().max(254), role: z.enum(ROLES) })

/** A link, which is shown now and never again; `mailed`: it is also on its way to whom it is for. */
export const madeLink = z.object({
  link: z.string(),
  expiresAt: z.iso.datetime(),
  mailed: z.boolean(),
})
export type MadeLink = z.infer<typeof madeLink>

export const invitation = z.object({
  id: z.string(),
  email: z.string(),
  role: z.enum(ROLES),
  createdAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
})
export type Invitation = z.infer<typeof invitation>

/** `GET /api/invitations?text=&limit=&cursor=` -> `invitationList`: those that nobody has used or taken back, the oldest first */
export const invitationQuery = z.object({ text: peopleText, ...pageQuery(numberCursor) })
export const invitationList = z.object({ invitations: z.array(invitation), next })
export type InvitationList = z.infer<typeof invitationList>

const token = z.string().max(100)

/** `POST /api/links/look` */
export const linkLook = z.strictObject({ token })

export const linkLooked = z.discriminatedUnion('state', [
  z.object({
    state: z.literal('open'),
    kind: z.enum(LINK_KINDS),
    email: z.string(),
    /** Of whose password it is about; empty in an invitation. */
    name: z.string(),
    expiresAt: z.iso.datetime(),
  }),
  z.object({ state: z.enum(LINK_ENDS) }),
])
export type LinkLooked = z.infer<typeof linkLooked>

/** `POST /api/links/use` -> `me`, signed in. `name` is for an invitation. */
export const linkUse = z.strictObject({
  token,
  name: personName.optional(),
  password: newPassword,
})
