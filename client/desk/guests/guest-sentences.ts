import type { Guest } from '../../../shared/protocol/api/guests.ts'
import * as guestsWords from '../words/guests.ts'
import { ago, atMinute } from '../words/times.ts'

/** What is said of a guest in the list of them. */
export function guestSentences(guest: Guest, now: number): string[] {
  const { may, invitedBy, seenAt } = guest
  const seen = seenAt === null ? guestsWords.neverSeen : guestsWords.seen(ago(seenAt, now))
  const inviter = invitedBy ? guestsWords.invitedBy(invitedBy.name) : guestsWords.invited
  return [`${guestsWords.mayOf[may]} · ${linkOf(guest, now)}`, `${inviter} · ${seen}`]
}

function linkOf({ link, expiresAt }: Guest, now: number): string {
  switch (link) {
    case 'open':
      return guestsWords.until(atMinute(expiresAt))
    case 'over':
      return Date.parse(expiresAt) > now
        ? guestsWords.unvouched
        : guestsWords.over(ago(expiresAt, now))
    case 'taken-back':
      return guestsWords.takenBack
  }
}
