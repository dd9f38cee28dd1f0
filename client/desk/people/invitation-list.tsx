import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Invitation } from '../../../shared/protocol/api/links.ts'
import { api } from '../ui/api.ts'
import { ProblemNote } from '../ui/problem-note.tsx'
import { keys, useInvitations } from '../ui/queries.ts'
import { atMinute } from '../words/times.ts'
import { useNow } from '../ui/use-now.ts'
import { InviteDialog } from './invite-dialog.tsx'

/** Who was invited and has not come yet. */
export function InvitationList() {
  const invitations = useInvitations()
  const { data = [], error } = invitations
  return (
    <>
      {error && <ProblemNote error={error} retry={() => void invitations.refetch()} />}
      {data.length > 0 && <h2 className="part-title">Invited</h2>}
      {data.length > 0 && (
        <ul className="people">
          {data.map((invitation) => (
            <InvitationRow key={invitation.id} invitation={invitation} />
          ))}
        </ul>
      )}
    </>
  )
}

function InvitationRow({ invitation }: { invitation: Invitation }) {
  const { id, email, role, expiresAt } = invitation
  const now = useNow()
  const [renewing, setRenewing] = useState(false)
  const client = useQueryClient()
  const takeBack = useMutation({
    mutationFn: () => api.takeBackInvitation(id),
    onSettled: () => client.invalidateQueries({ queryKey: keys.invitations }),
  })
  const isOver = Date.parse(expiresAt) <= now
  return (
    <li className="person" data-state="invited">
      <div className="person-words">
        <strong>{email}</strong>
        <span className="quiet">
          {role} · {isOver ? 'the link is too old' : `the link works until ${atMinute(expiresAt)}`}
        </span>
      </div>
      <Button
        variant="default"
        aria-label={`New link for ${email}`}
        onClick={() => setRenewing(true)}
      >
        New link
      </Button>
      <Button
        variant="subtle"
        color="gray"
        aria-label={`Take back the invitation of ${email}`}
        loading={takeBack.isPending}
        onClick={() => takeBack.mutate()}
      >
        Take back
      </Button>
      <ProblemNote error={takeBack.error} />
      {renewing && <InviteDialog guest={{ email, role }} onClose={() => setRenewing(false)} />}
    </li>
  )
}
