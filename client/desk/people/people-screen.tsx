import { Button } from '@mantine/core'
import { useMemo, useState } from 'react'
import type { PeopleState, User } from '../../../shared/protocol/api/people.ts'
import { Icon } from '../../editor/icons.tsx'
import { MoreButton } from '../ui/more-button.tsx'
import { usePeople, usePeopleCounts } from '../ui/people-queries.ts'
import { ProblemNote } from '../ui/problem-note.tsx'
import { replaceSearch, useSearch } from '../ui/router.tsx'
import { rowsOf } from '../ui/use-pages.ts'
import { useTitle } from '../ui/use-title.ts'
import { FormerList } from './former-list.tsx'
import { InvitationList } from './invitation-list.tsx'
import { InviteDialog } from './invite-dialog.tsx'
import { MailNote } from './mail-note.tsx'
import { readPeopleFilter, writePeopleFilter, type PeopleFilter } from './people-filter.ts'
import { PeopleFilters } from './people-filters.tsx'
import { PersonRow } from './person-row.tsx'
import * as peopleWords from '../words/people.ts'

const setFilter = (filter: PeopleFilter) => replaceSearch(writePeopleFilter(filter))

export function PeopleScreen({ me }: { me: User }) {
  useTitle(peopleWords.title)
  const search = useSearch()
  const filter = useMemo(() => readPeopleFilter(search), [search])
  const { text, state } = filter
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
      <PeopleFilters filter={filter} onChange={setFilter} />
      {state !== 'invited' && <PersonList me={me} text={text} state={state} />}
      {(state === null || state === 'invited') && <InvitationList text={text} />}
      <NobodyFound filter={filter} />
      <FormerList />
      {inviting && <InviteDialog onClose={() => setInviting(false)} />}
    </main>
  )
}

interface PersonListProps {
  me: User
  text: string
  state: PeopleState | null
}

function PersonList({ me, text, state }: PersonListProps) {
  const list = usePeople({ text, state })
  const people = rowsOf(list, (page) => page.users)
  return (
    <>
      {list.error && <ProblemNote error={list.error} retry={() => void list.refetch()} />}
      {people.length > 0 && (
        <ul className="people" aria-busy={list.isPlaceholderData}>
          {people.map((user) => (
            <PersonRow key={user.id} user={user} isMe={user.id === me.id} />
          ))}
        </ul>
      )}
      <MoreButton list={list} words={peopleWords.more} />
    </>
  )
}

/** Once it is known that there is nobody. */
function NobodyFound({ filter: { text, state } }: { filter: PeopleFilter }) {
  const { data: counts, isPlaceholderData } = usePeopleCounts(text)
  if (!counts || isPlaceholderData) return null
  const states = state === null ? (['active', 'disabled', 'invited'] as const) : [state]
  const isNobody = states.every((one) => counts[one].count === 0)
  return isNobody && <p className="empty">{peopleWords.none}</p>
}
