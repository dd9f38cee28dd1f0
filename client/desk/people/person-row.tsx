import { NativeSelect } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { ROLES } from '../../../shared/model/roles.ts'
import type { ListedUser } from '../../../shared/protocol/api/people.ts'
import { peopleApi } from '../ui/people-api.ts'
import { ProblemNote } from '../ui/problem-note.tsx'
import { keys } from '../ui/queries.ts'
import { Face } from '../ui/story-marks.tsx'
import { ago } from '../words/times.ts'
import { useNow } from '../ui/use-now.ts'
import { PersonDialogs } from './person-dialogs.tsx'
import { PersonMenu, type Asking } from './person-menu.tsx'
import * as names from '../words/names.ts'
import * as peopleWords from '../words/people.ts'

export function PersonRow({ user, isMe }: { user: ListedUser; isMe: boolean }) {
  const [asking, setAsking] = useState<Asking | null>(null)
  const client = useQueryClient()
  const change = useMutation({
    mutationFn: (json: { role: ListedUser['role'] } | { disabled: false }) =>
      peopleApi.changeUser(user.id, json),
    onSettled: () => client.invalidateQueries({ queryKey: keys.users }),
  })
  const wanted = change.isPending && 'role' in change.variables ? change.variables.role : user.role
  return (
    <li className="person" data-state={user.disabled ? 'disabled' : 'active'}>
      <Face person={user} />
      <PersonWords user={user} isMe={isMe} />
      <NativeSelect
        aria-label={peopleWords.roleOf(user.name)}
        data={ROLES.map((role) => ({ value: role, label: names.roles[role] }))}
        value={wanted}
        disabled={isMe}
        title={isMe ? peopleWords.anotherAdmin : undefined}
        onChange={(event) => {
          const role = ROLES.find((role) => role === event.currentTarget.value)
          if (role) change.mutate({ role })
        }}
      />
      <PersonMenu
        user={user}
        isMe={isMe}
        onPick={setAsking}
        enable={() => change.mutate({ disabled: false })}
      />
      <ProblemNote error={change.error} />
      <PersonDialogs user={user} asking={asking} onClose={() => setAsking(null)} />
    </li>
  )
}

function PersonWords({ user, isMe }: { user: ListedUser; isMe: boolean }) {
  const now = useNow()
  const seen =
    user.seenAt === null ? peopleWords.neverSeen : peopleWords.lastSeen(ago(user.seenAt, now))
  const facts = user.disabled
    ? peopleWords.factsDisabled(user.email, seen)
    : peopleWords.facts(user.email, seen)
  return (
    <div className="person-words">
      <strong dir="auto">
        {user.name}
        {isMe && <span className="quiet">{peopleWords.you}</span>}
      </strong>
      <span className="quiet">{user.secondFactor ? peopleWords.twoStep(facts) : facts}</span>
    </div>
  )
}
