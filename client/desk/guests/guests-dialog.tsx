import { Button, Modal } from '@mantine/core'
import { useState } from 'react'
import type { InvitedGuest } from '../../../shared/protocol/api/guests.ts'
import type { User } from '../../../shared/protocol/api/people.ts'
import type { StoryDetail } from '../../../shared/protocol/api/stories.ts'
import { useGuests } from '../ui/guest-queries.ts'
import { ProblemNote } from '../ui/problem-note.tsx'
import { useFocusReturn } from '../ui/use-focus-return.ts'
import { useNow } from '../ui/use-now.ts'
import { GuestForm } from './guest-form.tsx'
import { GuestLink } from './guest-link.tsx'
import { GuestRow } from './guest-row.tsx'
import * as guestsWords from '../words/guests.ts'

interface GuestsDialogProps {
  story: StoryDetail
  user: User
  onClose: () => void
}

type Doing = { is: 'list' } | { is: 'inviting' } | { is: 'done'; made: InvitedGuest }

/** Who was let into a story from outside; whoever may write it invites them, and takes that back. */
export function GuestsDialog({ story, user, onClose }: GuestsDialogProps) {
  useFocusReturn()
  const [doing, setDoing] = useState<Doing>({ is: 'list' })
  const toList = () => setDoing({ is: 'list' })
  const made = (made: InvitedGuest) => setDoing({ is: 'done', made })
  return (
    <Modal
      opened
      onClose={onClose}
      title={doing.is === 'inviting' ? guestsWords.invite : guestsWords.title}
      size="lg"
      closeOnClickOutside={doing.is === 'list'}
    >
      {doing.is === 'list' && (
        <GuestList
          story={story}
          user={user}
          onInvite={() => setDoing({ is: 'inviting' })}
          onMade={made}
        />
      )}
      {doing.is === 'inviting' && <GuestForm storyId={story.id} onMade={made} onCancel={toList} />}
      {doing.is === 'done' && <GuestLink made={doing.made} onDone={toList} />}
    </Modal>
  )
}

interface GuestListProps {
  story: StoryDetail
  user: User
  onInvite: () => void
  onMade: (made: InvitedGuest) => void
}

function GuestList({ story, user, onInvite, onMade }: GuestListProps) {
  const { data, error, refetch } = useGuests(story.id)
  const now = useNow()
  const mayChange = story.may.write
  return (
    <>
      <p className="quiet">
        {guestsWords.lead} {guestsWords.seeOnly}
      </p>
      <ProblemNote error={error} retry={() => void refetch()} />
      {data?.guests.length === 0 && <p className="guests-none quiet">{guestsWords.none}</p>}
      <ul className="guests" aria-label={guestsWords.list}>
        {data?.guests.map((guest) => (
          <GuestRow
            key={guest.id}
            guest={guest}
            storyId={story.id}
            user={user}
            mayChange={mayChange}
            now={now}
            onMade={onMade}
          />
        ))}
      </ul>
      {mayChange && (
        <div className="guests-foot">
          <Button onClick={onInvite} data-autofocus>
            {guestsWords.invite}
          </Button>
        </div>
      )}
    </>
  )
}
