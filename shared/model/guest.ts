import type { Actor } from './roles.ts'

/** What a guest may do with the one story that they were invited to; who may comment may read. */
export const GUEST_RIGHTS = ['read', 'comment'] as const
export type GuestRight = (typeof GUEST_RIGHTS)[number]

/** For how many days a link is good. */
export const GUEST_DAYS = [1, 7, 30] as const
export type GuestDays = (typeof GUEST_DAYS)[number]

/** A guest, of one story. */
export interface StoryGuest {
  id: string
  storyId: string
}

/** How the newsroom's people are told of one, and mean them behind an `@`: no colleague's name begins like that. */
export function guestName(name: string): string {
  return `${name} (guest)`
}

/** Whoever says something beside a story. */
export type Speaker = Actor | StoryGuest

export function isGuest(speaker: Speaker): speaker is StoryGuest {
  return 'storyId' in speaker
}
