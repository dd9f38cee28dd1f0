import { Button } from '@mantine/core'
import { useState } from 'react'
import type { User } from '../../../shared/protocol/api/people.ts'
import { Icon } from '../../editor/icons.tsx'
import { ProblemNote } from '../ui/problem-note.tsx'
import { useUsers } from '../ui/queries.ts'
import { useTitle } from '../ui/use-title.ts'
import { FormerList } from './former-list.tsx'
import { InvitationList } from './invitation-list.tsx'
import { InviteDialog } from './invite-dialog.tsx'
import { MailNote } from './mail-note.tsx'
import { PersonRow } from './person-row.tsx'
import * as peopleWords from '../words/people.ts'

export function PeopleScreen({ me }: { me: User }) {
  useTitle(peopleWords.title)
  const users = useUsers()
  const [inviting, setInviting] = useState(false)
  return (
    <main className="admin" id="main">
      <div className="screen-head">
        <h1>{peopleWords.title}</h1>
        <Button leftSection={<Icon name="plus" />} onClick={() => setInviting(true)}>
          {peopleWords.invite}
        </Button>
      </div>
      <p className="quiet lead">{peopleWords.lead}</p>
      <MailNote />
      {users.error && <ProblemNote error={users.error} retry={() => void users.refetch()} />}
      <ul className="people">
        {users.data?.map((user) => (
          <PersonRow key={user.id} user={user} isMe={user.id === me.id} />
        ))}
      </ul>
      <InvitationList />
      <FormerList />
      {inviting && <InviteDialog onClose={() => setInviting(false)} />}
    </main>
  )
}
