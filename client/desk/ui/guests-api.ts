import type { z } from 'zod'
import {
  guestList,
  invitedGuest,
  type newGuest,
  type newGuestLink,
} from '../../../shared/protocol/api/guests.ts'
import { call, nothing, on } from './api.ts'

/** What the newsroom does with the guests of a story. */
export const guestsApi = {
  list: (storyId: string) => call(guestList, on('stories', storyId, 'guests')),
  invite: (storyId: string, json: z.input<typeof newGuest>) =>
    call(invitedGuest, on('stories', storyId, 'guests'), { method: 'POST', json }),
  renew: (guestId: string, json: z.input<typeof newGuestLink>) =>
    call(invitedGuest, on('guests', guestId, 'link'), { method: 'POST', json }),
  takeBack: (guestId: string) => call(nothing, on('guests', guestId), { method: 'DELETE' }),
  erase: (guestId: string, name: string) =>
    call(nothing, on('guests', guestId, 'erase'), { method: 'POST', json: { name } }),
}
