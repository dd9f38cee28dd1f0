import type { InvitedGuest } from '../../../shared/protocol/api/guests.ts'
import { LinkToHandOn } from '../ui/link-to-hand-on.tsx'
import * as guestsWords from '../words/guests.ts'
import { Sentence } from '../words/sentence.tsx'
import { atMinute } from '../words/times.ts'

/** A new link, to be handed on; it is shown once. */
export function GuestLink({ made, onDone }: { made: InvitedGuest; onDone: () => void }) {
  const { guest, link } = made
  return (
    <>
      <p>
        <Sentence of={guestsWords.linkFor(<strong dir="auto">{guest.name}</strong>)} />
      </p>
      <p className="quiet made-note">{guestsWords.linkNote(atMinute(guest.expiresAt))}</p>
      <LinkToHandOn link={link} onDone={onDone} />
    </>
  )
}
