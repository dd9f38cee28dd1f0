import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { FormerUser } from '../../../shared/protocol/api/personal-data.ts'
import { dataPath, peopleApi } from '../ui/people-api.ts'
import { ProblemNote } from '../ui/problem-note.tsx'
import { keys } from '../ui/queries.ts'
import { useNow } from '../ui/use-now.ts'
import * as eraseWords from '../words/erase.ts'
import { ago } from '../words/times.ts'
import { EraseDialog } from './erase-dialog.tsx'

/** Who was removed, and is known by name still. */
export function FormerList() {
  const former = useQuery({ queryKey: keys.formerUsers, queryFn: peopleApi.formerUsers })
  const { data = [], error } = former
  return (
    <>
      {error && <ProblemNote error={error} retry={() => void former.refetch()} />}
      {data.length > 0 && <h2 className="part-title">{eraseWords.former}</h2>}
      {data.length > 0 && (
        <ul className="people">
          {data.map((user) => (
            <FormerRow key={user.id} user={user} />
          ))}
        </ul>
      )}
    </>
  )
}

function FormerRow({ user }: { user: FormerUser }) {
  const [erasing, setErasing] = useState(false)
  const now = useNow()
  return (
    <li className="person" data-state="removed">
      <div className="person-words">
        <strong dir="auto">{user.name}</strong>
        <span className="quiet">{eraseWords.removedOn(ago(user.removedAt, now))}</span>
      </div>
      <Button
        component="a"
        variant="subtle"
        color="gray"
        href={dataPath(user.id)}
        download
        aria-label={eraseWords.downloadOf(user.name)}
      >
        {eraseWords.download}
      </Button>
      <Button
        variant="default"
        aria-label={eraseWords.eraseOf(user.name)}
        onClick={() => setErasing(true)}
      >
        {eraseWords.eraseShort}
      </Button>
      {erasing && <EraseDialog user={user} onClose={() => setErasing(false)} />}
    </li>
  )
}
