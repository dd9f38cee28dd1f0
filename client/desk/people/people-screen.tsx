import { Button, NativeSelect } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { ROLES } from '../../../shared/model/roles.ts'
import type { User } from '../../../shared/protocol/api/people.ts'
import { AddPersonDialog } from './add-person-dialog.tsx'
import { api } from '../ui/api.ts'
import { Icon } from '../../editor/icons.tsx'
import { ProblemNote } from '../ui/problem-note.tsx'
import { keys, useUsers } from '../ui/queries.ts'
import { Face } from '../ui/story-marks.tsx'
import { useTitle } from '../ui/use-title.ts'

export function PeopleScreen({ me }: { me: User }) {
  useTitle('People')
  const users = useUsers()
  const [adding, setAdding] = useState(false)
  return (
    <main className="admin" id="main">
      <div className="screen-head">
        <h1>People</h1>
        <Button leftSection={<Icon name="plus" />} onClick={() => setAdding(true)}>
          Add person
        </Button>
      </div>
      <p className="quiet lead">
        Reporters write their own and assigned stories, editors write and move all, publishers also
        publish, admins also manage people, webhooks and sections.
      </p>
      {users.error && <ProblemNote error={users.error} retry={() => void users.refetch()} />}
      <ul className="people">
        {users.data?.map((user) => (
          <PersonRow key={user.id} user={user} isMe={user.id === me.id} />
        ))}
      </ul>
      {adding && <AddPersonDialog onClose={() => setAdding(false)} />}
    </main>
  )
}

function PersonRow({ user, isMe }: { user: User; isMe: boolean }) {
  const client = useQueryClient()
  const change = useMutation({
    mutationFn: (role: User['role']) => api.changeUser(user.id, { role }),
    onSettled: () => client.invalidateQueries({ queryKey: keys.users }),
  })
  return (
    <li className="person">
      <Face person={user} />
      <div className="person-words">
        <strong>
          {user.name}
          {isMe && <span className="quiet"> (you)</span>}
        </strong>
        <span className="quiet">{user.email}</span>
      </div>
      <NativeSelect
        aria-label={`Role of ${user.name}`}
        data={[...ROLES]}
        value={change.isPending ? change.variables : user.role}
        disabled={isMe}
        title={isMe ? 'Another admin changes your role' : undefined}
        onChange={(event) => {
          const role = ROLES.find((role) => role === event.currentTarget.value)
          if (role) change.mutate(role)
        }}
      />
      <ProblemNote error={change.error} />
    </li>
  )
}
