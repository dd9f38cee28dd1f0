import { z } from 'zod'
import { ROLES } from '../../model/roles.ts'
import { auditEntry } from './audit.ts'
import { author } from './authors.ts'

const at = z.iso.datetime()

/** `GET /api/former-users`: who was removed, and is known by name still. */
export const formerUserList = z.object({
  users: z.array(z.object({ id: z.string(), name: z.string(), removedAt: at })),
})
export type FormerUser = z.infer<typeof formerUserList>['users'][number]

/** `POST /api/users/:id/erase`; `name`: theirs, so that nobody erases the wrong one. */
export const erasing = z.strictObject({ name: z.string().min(1).max(1_000) })

const story = z.object({ id: z.string(), headline: z.string() })

/** `GET /api/me/data`, `GET /api/users/:id/data`: what is known of a person. */
export const personalData = z.object({
  account: z.object({
    id: z.string(),
    name: z.string(),
    email: z.string(),
    role: z.enum(ROLES),
    madeAt: at,
    seenAt: at.nullable(),
    disabledAt: at.nullable(),
  }),
  /** What readers are told of them under their name. */
  author: author.nullable(),
  provider: z.array(z.object({ issuer: z.string(), subject: z.string(), linkedAt: at })),
  sessions: z.array(z.object({ agent: z.string(), createdAt: at, usedAt: at, expiresAt: at })),
  keys: z.array(
    z.object({ name: z.string(), scopes: z.string(), createdAt: at, usedAt: at.nullable() }),
  ),
  links: z.array(z.object({ kind: z.string(), email: z.string(), createdAt: at })),
  stories: z.object({
    begun: z.array(story),
    assigned: z.array(story),
    confided: z.array(story),
    published: z.array(z.object({ story: z.string(), revision: z.number(), at })),
  }),
  pictures: z.array(z.object({ id: z.string(), at })),
  /** What they did, and what was done to their account, the newest first; of more than 10,000 the newest. */
  audit: z.array(auditEntry),
})
export type PersonalData = z.infer<typeof personalData>
