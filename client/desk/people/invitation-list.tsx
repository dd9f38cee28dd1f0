import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Invitation } from '../../../shared/protocol/api/links.ts'
import { peopleApi } from '../ui/people-api.ts'
import { ProblemNote } from '../ui/problem-note.tsx'
import { MoreButton } from '../ui/more-button.tsx'
import { useInvitations } from '../ui/people-queries.ts'
import { keys } from '../ui/queries.ts'
import { rowsOf } from '../ui/use-pages.ts'
import { atMinute } from '../words/times.ts'
import { useNow } from '../ui/use-now.ts'
import { InviteDialog } from './invite-dialog.tsx'
import * as names from '../words/names.ts'
import * as invitationWords from '../words/invitation.ts'
import * as peopleWords from '../words/people.ts'

/** Who was invited and has not come yet. */
export function InvitationList({ text }: { text: string }) {
  const list = useInvitations(text)
  const invitations = rowsOf(list, (page) => page.invitations)
  return (
    <>
      {list.error && <ProblemNote error={list.error} retry={() => void list.refetch()} />}
      {invitations.length > 0 && <h2 className="part-title">{invitationWords.invited}</h2>}
      {invitations.length > 0 && (
        <ul className="people" aria-busy={list.isPlaceholderData}>
          {invitations.map((invitation) => (
            <InvitationRow key={invitation.id} invitation={invitation} />
          ))}
        </ul>
      )}
      <MoreButton list={list} words={peopleWords.moreInvited} />
    </>
  )
}

function InvitationRow({ invitation }: { invitation: Invitation }) {
  const { id, email, role, expiresAt } = invitation
  const now = useNow()
  const [renewing, setRenewing] = useState(false)
  const client = useQueryClient()
  const takeBack = useMutation({
    mutationFn: () => peopleApi.takeBackInvitation(id),
    onSettled: () => client.invalidateQueries({ queryKey: keys.users }),
  })
  const isOver = Date.parse(expiresAt) <= now
  return (
    <li className="person" data-state="invited">
      <div className="person-words">
        <strong>{email}</strong>
        <span className="quiet">
          {isOver
            ? invitationWords.linkTooOld(names.roles[role])
            : invitationWords.linkWorks(names.roles[role], atMinute(expiresAt))}
        </span>
      </div>
      <Button
        variant="default"
        aria-label={invitationWords.newLinkFor(email)}
        onClick={() => setRenewing(true)}
      >
        {invitationWords.newLink}
      </Button>
      <Button
        variant="subtle"
        color="gray"
        aria-label={invitationWords.takeBackOf(email)}
        loading={takeBack.isPending}
        onClick={() => takeBack.mutate()}
      >
        {invitationWords.takeBack}
      </Button>
      <ProblemNote error={takeBack.error} />
      {renewing && <InviteDialog guest={{ email, role }} onClose={() => setRenewing(false)} />}
    </li>
  )
}
