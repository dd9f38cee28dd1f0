import { GuestMark } from './guest-mark.tsx'
import type { Mentionable } from './mentions.ts'
import * as commentWords from '../words/comments.ts'

interface MentionListProps {
  id: string
  people: readonly Mentionable[]
  chosen: number
  take: (person: Mentionable) => void
}

/** Below what is typed, in which the keyboard stays. */
export function MentionList({ id, people, chosen, take }: MentionListProps) {
  return (
    <ul className="mention-list" role="listbox" id={id} aria-label={commentWords.people}>
      {people.map((person, i) => (
        <li
          key={person.id}
          role="option"
          id={`${id}-${i}`}
          aria-selected={i === chosen}
          dir="auto"
          onMouseDown={(event) => {
            event.preventDefault()
            take(person)
          }}
        >
          {person.name} {person.guest && <GuestMark />}
        </li>
      ))}
    </ul>
  )
}
