import type { GuestDays, GuestRight } from '../../../shared/model/guest.ts'
import { amount, type Parts } from './language.ts'

/* People from outside whom the newsroom lets into one story. */

export const title = 'Guests'
export const menu = 'Guests of this story'
export const lead =
  'A lawyer, or the desk of a source: they read this story as it is now by a link of their own, and nothing else of the newsroom.'
export const seeOnly = 'Guests see only threads they began or are mentioned in.'
export const manage = 'Manage guests'
export const open = (n: number) =>
  amount(n, { one: '1 guest has a link.', other: '# guests have a link.' })
export const none = 'Nobody from outside was invited to this story.'
export const list = 'Guests of this story'
export const invite = 'Invite a guest'
export const name = 'Who it is for'
export const namePlaceholder = 'Okafor & Partners, legal'
export const nameHint = 'Stands beside what they say.'
export const may = 'They may'
export const rights: Record<GuestRight, string> = { read: 'Read', comment: 'Read and comment' }
export const days = 'The link is good for'
export const lasts: Record<GuestDays, string> = { 1: 'A day', 7: '7 days', 30: '30 days' }
export const makeLink = 'Make a link'
export const linkFor = <T>(name: T): Parts<T> => ['Send this link to ', name, '.']
export const linkNote = (until: string) =>
  `It is good until ${until}, and is shown only now. Whoever has it can use it.`
export const mayOf: Record<GuestRight, string> = { read: 'May read', comment: 'May comment' }
export const until = (when: string) => `until ${when}`
export const over = (when: string) => `The link ended ${when}`
export const unvouched = 'The link ended: whoever made it has no access any more'
export const takenBack = 'The link was taken back'
export const invitedBy = (name: string) => `Invited by ${name}`
export const invited = 'Invited by somebody who is gone'
export const seen = (when: string) => `last here ${when}`
export const neverSeen = 'not here yet'
export const newLink = 'New link'
export const newLinkFor = (name: string) => `New link for ${name}`
export const takeBack = 'Take back'
export const takeBackOf = (name: string) => `Take back the link of ${name}`
export const eraseOf = (name: string) => `Erase the name of ${name}`
export const erase = 'Erase name…'
export const sure = {
  title: (name: string) => `Erase the name of ${name}?`,
  text: 'The link is taken back. What they said stays, by “A guest”; this cannot be undone.',
  confirm: 'Erase the name',
}
