import { z } from 'zod'
import { GUEST_DAYS, GUEST_RIGHTS } from '../../model/guest.ts'
import { person } from '../../model/person.ts'
import { newComment, newThread, commentChange } from './comments.ts'

/*
 * People from outside (a lawyer, the desk of a source) who read one story, or comment on it, by a link that ends. What the newsroom
 * asks of them stands first, what they ask themselves last.
 */

/** Links of one story that are good at the same time. */
export const MOST_GUESTS = 20
/** With those whose links have ended. */
export const MOST_KNOWN_GUESTS = 200

const name = z.string().trim().min(1, 'say who it is for').max(80)
const may = z.enum(GUEST_RIGHTS)
const days = z.literal(GUEST_DAYS).default(7)
const at = z.iso.datetime()

export const guest = person.extend({
  may,
  /** Null for whose account is not known any more. */
  invitedBy: person.nullable(),
  invitedAt: at,
  expiresAt: at,
  /** When they were here last, to the minute. */
  seenAt: at.nullable(),
  /** Whether their link is good. */
  link: z.enum(['open', 'over', 'taken-back']),
})
export type Guest = z.infer<typeof guest>

/** `GET /api/stories/:id/guests` -> `guestList`: the newest first. */
export const guestList = z.object({ guests: z.array(guest) })
export type GuestList = z.infer<typeof guestList>

/** `POST /api/stories/:id/guests` -> 201 `invitedGuest` */
export const newGuest = z.strictObject({ name, may, days })

/** `POST /api/guests/:id/link` -> 201 `invitedGuest`: the link of before ends. `DELETE /api/guests/:id` -> 204: takes it back. */
export const newGuestLink = z.strictObject({ days })

/** `link` is shown now and never again. */
export const invitedGuest = z.object({ guest, link: z.string() })
export type InvitedGuest = z.infer<typeof invitedGuest>

/** `POST /api/guests/:id/erase` -> 204; `name`: theirs, so that nobody erases the wrong one. */
export const guestErasing = z.strictObject({ name: z.string().min(1).max(1_000) })

/** `POST /api/guest/enter` -> `guestHere`, with a cookie: `token` is what stands behind the `#` of the link. */
export const guestEntry = z.strictObject({ token: z.string().max(100) })

/** `GET /api/guest/:guest` -> `guestHere`: who somebody is by their link, and what of. */
export const guestHere = person.extend({
  may,
  expiresAt: at,
  storyId: z.string(),
  newsroom: z.string(),
})
export type GuestHere = z.infer<typeof guestHere>

/** As everybody else's, but that guests mention nobody. */
const { key, text } = newComment.shape
export const guestThread = z.strictObject({ key, text, place: newThread.shape.place })
export const guestComment = z.strictObject({ key, text })
export const guestCommentChange = z.strictObject({ text: commentChange.shape.text })

/** `GET /api/guest/:guest/picture?of=`: the picture of the story, if it is still that one. */
export const guestPicture = z.object({ of: z.string() })
