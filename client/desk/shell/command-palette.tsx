import { useMantineColorScheme } from '@mantine/core'
import { Spotlight, type SpotlightActionGroupData } from '@mantine/spotlight'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import type { User } from '../../../shared/protocol/api/people.ts'
import type { StorySummary } from '../../../shared/protocol/api/stories.ts'
import { useScreenCommands, type Command } from '../ui/commands.ts'
import { Icon } from '../../editor/icons.tsx'
import { isAdmin, useSectionNames, useStoryList } from '../ui/queries.ts'
import { go, storyPath } from '../ui/router.tsx'
import { useSignOut } from './shell.tsx'
import { NO_FILTER } from '../ui/story-filter.ts'
import { storiesOf } from '../ui/story-lists.ts'
import { newStoryRequest } from '../stories/story-requests.ts'
import { names } from '../words/names.ts'

/** Who types a word wants its stories, not those of each letter on the way. */
const TYPING_MS = 150

export function CommandPalette({ user }: { user: User }) {
  const [query, setQuery] = useState('')
  const [text] = useDebouncedValue(query.trim(), TYPING_MS)
  const found = useStoryList({ ...NO_FILTER, text }).data
  const named = useSectionNames()
  const groups = [
    ...grouped(useScreenCommands()),
    ...grouped(useDeskCommands(user)),
    ...grouped((found ? storiesOf(found) : []).map((story) => openStory(story, query, named))),
  ]
  return (
    <Spotlight
      actions={groups}
      query={query}
      onQueryChange={setQuery}
      shortcut={['mod + K']}
      triggerOnContentEditable
      tagsToIgnore={[]}
      highlightQuery
      attributes={{ content: { 'aria-label': 'Find or do anything' } }}
      overlayProps={{ blur: 0, backgroundOpacity: 0.4 }}
      transitionProps={{ duration: 80 }}
      limit={14}
      nothingFound="Nothing of that name"
      searchProps={{
        placeholder: 'Find a story, or do something',
        leftSection: <Icon name="search" />,
        'aria-label': 'Find a story, or do something',
      }}
    />
  )
}

/** The server finds more than what is spelt the same, so what it found is shown for what was typed. */
function openStory(
  story: StorySummary,
  query: string,
  named: (section: string | null) => string,
): Command {
  return {
    id: `open-${story.id}`,
    group: 'Stories',
    label: story.headline || 'Untitled story',
    description: `${named(story.section)} · ${names.states[story.state]}`,
    icon: 'story',
    keywords: query,
    run: () => go(storyPath(story.id)),
  }
}

function grouped(commands: readonly Command[]): SpotlightActionGroupData[] {
  const groups = Map.groupBy(commands, (command) => command.group)
  return [...groups].map(([group, members]) => ({
    group,
    actions: members.map(({ id, label, icon, run, description, keywords }) => ({
      id,
      label,
      leftSection: <Icon name={icon} />,
      onClick: run,
      ...(description === undefined ? {} : { description }),
      ...(keywords === undefined ? {} : { keywords }),
    })),
  }))
}

const DESK = 'Desk'

const ADMIN: readonly Command[] = [
  { id: 'webhooks', group: DESK, label: 'Webhooks', icon: 'hook', run: () => go('/desk/webhooks') },
  { id: 'people', group: DESK, label: 'People', icon: 'people', run: () => go('/desk/people') },
  {
    id: 'newsroom',
    group: DESK,
    label: 'Newsroom',
    icon: 'newsroom',
    keywords: 'sections settings',
    run: () => go('/desk/newsroom'),
  },
  {
    id: 'audit',
    group: DESK,
    label: 'Audit',
    icon: 'audit',
    keywords: 'log history who sign-ins',
    run: () => go('/desk/audit'),
  },
]

function useDeskCommands(user: User): Command[] {
  const signOut = useSignOut()
  const colours = useColourCommands()
  const group = DESK
  return [
    {
      id: 'new',
      group,
      label: 'New story',
      icon: 'plus',
      run: () => newStoryRequest.make('new'),
    },
    {
      id: 'new-confidential',
      group,
      label: 'New confidential story',
      icon: 'lock',
      run: () => newStoryRequest.make('new-confidential'),
    },
    {
      id: 'import',
      group,
      label: 'Import a story from text',
      icon: 'upload',
      run: () => newStoryRequest.make('import'),
    },
    { id: 'stories', group, label: 'All stories', icon: 'story', run: () => go('/desk') },
    ...(isAdmin(user) ? ADMIN : []),
    {
      id: 'account',
      group,
      label: 'Your account',
      icon: 'people',
      keywords: 'password devices name',
      run: () => go('/desk/account'),
    },
    {
      id: 'front',
      group,
      label: 'Open the front page',
      icon: 'out',
      run: () => open('/', '_blank'),
    },
    ...colours,
    { id: 'out', group, label: 'Sign out', icon: 'back', run: () => void signOut() },
  ]
}

function useColourCommands(): Command[] {
  const { setColorScheme: set } = useMantineColorScheme()
  return [
    { id: 'light', group: DESK, label: 'Light colours', icon: 'sun', run: () => set('light') },
    { id: 'dark', group: DESK, label: 'Dark colours', icon: 'moon', run: () => set('dark') },
    {
      id: 'auto',
      group: DESK,
      label: 'Colours as the system',
      icon: 'auto',
      run: () => set('auto'),
    },
  ]
}
