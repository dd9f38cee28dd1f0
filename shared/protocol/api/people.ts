import { z } from 'zod'
import { ROLES } from '../../model/roles.ts'
import { STORY_STATES } from '../../model/story.ts'
import { atMost } from './at-most.ts'
import { counted, next, numberCursor, pageQuery, wordsCursor } from './pages.ts'

export const personName = z
  .string()
  .trim()
  .min(1)
  .refine(...atMost(80))

export const user = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  role: z.enum(ROLES),
  /** A CSS colour, the same wherever this person is shown. */
  colour: z.string(),
})
export type User = z.infer<typeof user>

/** `GET /api/me` */
export const me = z.object({ user })

/** A person as the list of people shows them; `seenAt` and `secondFactor` are for admins. */
export const listedUser = user.extend({
  disabled: z.boolean(),
  seenAt: z.iso.datetime().nullable(),
  /** Signing in takes two steps for them; null to who may not know. */
  secondFactor: z.boolean().nullable(),
})
export type ListedUser = z.infer<typeof listedUser>

/** Words of names by their beginnings; of an admin in person also those of e-mail addresses. */
export const peopleText = z
  .string()
  .refine(...atMost(200))
  .default('')

export const PEOPLE_STATES = ['active', 'disabled'] as const
export type PeopleState = (typeof PEOPLE_STATES)[number]

/** `GET /api/users?text=&state=&limit=&cursor=` -> `userList`, in the order of their names */
export const userQuery = z.object({
  text: peopleText,
  state: z.enum(PEOPLE_STATES).nullable().default(null),
  ...pageQuery(wordsCursor),
})
export const userList = z.object({ users: z.array(listedUser), next })
export type UserList = z.infer<typeof userList>

/** `GET /api/users/counts?text=` -> `peopleCounts` */
export const peopleCountsQuery = z.object({ text: peopleText })
export const peopleCounts = z.object({ active: counted, disabled: counted, invited: counted })
export type PeopleCounts = z.infer<typeof peopleCounts>

export const newPassword = z.string().min(10, 'must have at least 10 characters').max(128)

/** `POST /api/users` -> 201 `user` */
export const newUser = z.strictObject({
  name: personName,
  email: z.email(),
  password: newPassword,
  role: z.enum(ROLES),
})

/** `PATCH /api/me` -> `user` */
export const ownChange = z.strictObject({ name: personName })

/** `PUT /api/me/password` -> 204 */
export const passwordChange = z.strictObject({
  current: z.string().min(1).max(128),
  password: newPassword,
})

/** `PATCH /api/users/:id` -> `listedUser` */
export const userChange = z.strictObject({
  name: personName.optional(),
  role: z.enum(ROLES).optional(),
  disabled: z.boolean().optional(),
})

/** `GET /api/users/:id/stories`: those that are in nobody else's hands. */
export const storiesInHand = z.object({
  stories: z.array(z.object({ id: z.string(), headline: z.string(), state: z.enum(STORY_STATES) })),
})
export type StoryInHand = z.infer<typeof storiesInHand>['stories'][number]

/** Where somebody is signed in. */
export const session = z.object({
  id: z.string(),
  /** The browser's own name. */
  agent: z.string(),
  createdAt: z.iso.datetime(),
  usedAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
  /** The one that asks. */
  current: z.boolean(),
})
export type Session = z.infer<typeof session>

/** `GET /api/sessions?limit=&cursor=`, `GET /api/users/:id/sessions?limit=&cursor=` -> `sessionList`, those used last first */
export const sessionQuery = z.object(pageQuery(numberCursor))
export const sessionList = z.object({ sessions: z.array(session), next })
export type SessionList = z.infer<typeof sessionList>
