import type { z } from 'zod'
import {
  me,
  sessionList,
  user,
  type ownChange,
  type passwordChange,
} from '../../../shared/protocol/api/people.ts'
import { oidcStarted, ownProvider } from '../../../shared/protocol/api/oidc.ts'
import { call, listOf, nothing, on } from './api.ts'

const sessionsOf = (userId: string | null) =>
  userId === null ? '/api/sessions' : on('users', userId, 'sessions')

/** What somebody may do of their own account; `sessions` are also a colleague's, for admins. */
export const accountApi = {
  me: () => call(me, '/api/me').then((body) => body.user),
  changeMe: (json: z.input<typeof ownChange>) => call(user, '/api/me', { method: 'PATCH', json }),
  changePassword: (json: z.input<typeof passwordChange>) =>
    call(nothing, '/api/me/password', { method: 'PUT', json }),
  /** Of this person, or of oneself; `endSessions` leaves the one that asks. */
  sessions: (userId: string | null, cursor: string | null) =>
    call(sessionList, listOf(sessionsOf(userId), { cursor })),
  endSessions: (userId: string | null) => call(nothing, sessionsOf(userId), { method: 'DELETE' }),
  endSession: (id: string) => call(nothing, on('sessions', id), { method: 'DELETE' }),
  ownProvider: () => call(ownProvider, '/api/me/provider'),
  linkProvider: (password: string) =>
    call(oidcStarted, '/api/me/provider', { method: 'POST', json: { password } }),
  unlinkProvider: () => call(nothing, '/api/me/provider', { method: 'DELETE' }),
}
