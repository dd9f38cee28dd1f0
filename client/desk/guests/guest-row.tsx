import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Guest, InvitedGuest } from '../../../shared/protocol/api/guests.ts'
import type { User } from '../../../shared/protocol/api/people.ts'
import { ConfirmDialog } from '../ui/confirm-dialog.tsx'
import { guestsApi } from '../ui/guests-api.ts'
import { ProblemNote } from '../ui/problem-note.tsx'
import { isAdmin, keys } from '../ui/queries.ts'
import { Face } from '../ui/story-marks.tsx'
import { guestSentences } from './guest-sentences.ts'
import * as guestsWords from '../words/guests.ts'

interface GuestRowProps {
  guest: Guest
  storyId: string
  user: User
  mayChange: boolean
  now: number
  onMade: (made: InvitedGuest) => void
}

export function GuestRow({ guest, storyId, user, mayChange, now, onMade }: GuestRowProps) {
  return (
    <li className="guest" data-link={guest.link}>
      <Face person={guest} />
      <div className="guest-words">
        <strong dir="auto">{guest.name}</strong>
        {guestSentences(guest, now).map((sentence) => (
          <span key={sentence} className="quiet">
            {sentence}
          </span>
        ))}
      </div>
      {mayChange && <Deeds guest={guest} storyId={storyId} user={user} onMade={onMade} />}
    </li>
  )
}

function Deeds({ guest, storyId, user, onMade }: Omit<GuestRowProps, 'mayChange' | 'now'>) {
  const { id, name, link } = guest
  const client = useQueryClient()
  const look = () => client.invalidateQueries({ queryKey: keys.guests(storyId) })
  const [erasing, setErasing] = useState(false)
  const renew = useMutation({
    mutationFn: () => guestsApi.renew(id, { days: 7 }),
    onSuccess: onMade,
    onSettled: look,
  })
  const takeBack = useMutation({ mutationFn: () => guestsApi.takeBack(id), onSettled: look })
  return (
    <div className="guest-deeds">
      <Button
        variant="default"
        aria-label={guestsWords.newLinkFor(name)}
        loading={renew.isPending}
        onClick={() => renew.mutate()}
      >
        {guestsWords.newLink}
      </Button>
      {link === 'open' && (
        <Button
          variant="default"
          color="red"
          aria-label={guestsWords.takeBackOf(name)}
          loading={takeBack.isPending}
          onClick={() => takeBack.mutate()}
        >
          {guestsWords.takeBack}
        </Button>
      )}
      {link !== 'open' && isAdmin(user) && (
        <Button
          variant="subtle"
          color="red"
          aria-label={guestsWords.eraseOf(name)}
          onClick={() => setErasing(true)}
        >
          {guestsWords.erase}
        </Button>
      )}
      <ProblemNote error={renew.error ?? takeBack.error} />
      {erasing && (
        <ConfirmDialog
          title={guestsWords.sure.title(name)}
          text={guestsWords.sure.text}
          confirm={guestsWords.sure.confirm}
          danger
          run={async () => {
            await guestsApi.erase(id, name)
            await look()
          }}
          onClose={() => setErasing(false)}
        />
      )}
    </div>
  )
}
