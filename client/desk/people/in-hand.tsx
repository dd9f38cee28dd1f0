import { NativeSelect } from '@mantine/core'
import type { StoryInHand } from '../../../shared/protocol/api/people.ts'
import { useUsers } from '../ui/queries.ts'
import { Link, storyPath } from '../ui/router.tsx'
import * as leaveWords from '../words/leave.ts'
import * as names from '../words/names.ts'

interface InHandProps {
  user: { id: string }
  stories: StoryInHand[]
  heir: string
  onHeir: (id: string) => void
}

/** What only somebody who goes has in hand, and who gets it. */
export function InHand({ user, stories, heir, onHeir }: InHandProps) {
  const users = useUsers().data ?? []
  const colleagues = users.filter(({ id, disabled }) => id !== user.id && !disabled)
  return (
    <div className="fields in-hand">
      <p>{leaveWords.inHand(stories.length)}</p>
      <ul>
        {stories.map(({ id, headline, state }) => (
          <li key={id}>
            <Link href={storyPath(id)} dir="auto">
              {headline || names.untitled}
            </Link>{' '}
            <span className="quiet">{names.states[state]}</span>
          </li>
        ))}
      </ul>
      <NativeSelect
        label={leaveWords.handOver}
        data={[
          { value: '', label: leaveWords.toNobody },
          ...colleagues.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        value={heir}
        onChange={(event) => onHeir(event.currentTarget.value)}
      />
    </div>
  )
}
