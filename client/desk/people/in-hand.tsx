import type { ListedUser, StoryInHand } from '../../../shared/protocol/api/people.ts'
import { PersonField } from '../ui/people-field.tsx'
import { Link, storyPath } from '../ui/router.tsx'
import * as leaveWords from '../words/leave.ts'
import * as names from '../words/names.ts'

export type Heir = Pick<ListedUser, 'id' | 'name'>

interface InHandProps {
  user: { id: string }
  stories: StoryInHand[]
  heir: Heir | null
  onHeir: (heir: Heir | null) => void
}

/** What only somebody who goes has in hand, and who gets it. */
export function InHand({ user, stories, heir, onHeir }: InHandProps) {
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
      <PersonField
        label={leaveWords.handOver}
        chosen={heir}
        nobody={leaveWords.toNobody}
        disabled={false}
        but={user.id}
        onChange={onHeir}
      />
    </div>
  )
}
