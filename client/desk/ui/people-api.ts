import type { z } from 'zod'
import { formerUserList } from '../../../shared/protocol/api/personal-data.ts'
import { invitationList, madeLink, type newInvitation } from '../../../shared/protocol/api/links.ts'
import {
  listedUser,
  peopleCounts,
  storiesInHand,
  userList,
  type PeopleState,
  type userChange,
} from '../../../shared/protocol/api/people.ts'
import { call, listOf, nothing, on } from './api.ts'

/** Where what is known of a person is downloaded from; null: of oneself. */
export const dataPath = (userId: string | null) =>
  userId === null ? '/api/me/data' : on('users', userId, 'data')

/** Who has an account, and who was invited to one. */
export const peopleApi = {
  users: ({ text, state }: { text: string; state: PeopleState | null }, cursor: string | null) =>
    call(userList, listOf('/api/users', { text, state, cursor })),
  userCounts: (text: string) => call(peopleCounts, listOf('/api/users/counts', { text })),
  changeUser: (id: string, json: z.input<typeof userChange>) =>
    call(listedUser, on('users', id), { method: 'PATCH', json }),
  removeUser: (id: string) => call(nothing, on('users', id), { method: 'DELETE' }),
  formerUsers: () => call(formerUserList, '/api/former-users').then((body) => body.users),
  eraseUser: (id: string, name: string) =>
    call(nothing, on('users', id, 'erase'), { method: 'POST', json: { name } }),
  storiesInHand: (id: string) =>
    call(storiesInHand, on('users', id, 'stories')).then((body) => body.stories),
  invitations: (text: string, cursor: string | null) =>
    call(invitationList, listOf('/api/invitations', { text, cursor })),
  invite: (json: z.input<typeof newInvitation>) =>
    call(madeLink, '/api/invitations', { method: 'POST', json }),
  takeBackInvitation: (id: string) => call(nothing, on('invitations', id), { method: 'DELETE' }),
  makeResetLink: (userId: string) =>
    call(madeLink, on('users', userId, 'reset-link'), { method: 'POST', json: {} }),
}
