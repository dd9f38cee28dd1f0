import { useMantineColorScheme } from '@mantine/core'
import { Spotlight, type SpotlightActionGroupData } from '@mantine/spotlight'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import type { User } from '../../../shared/protocol/api/people.ts'
import type { StorySummary } from '../../../shared/protocol/api/stories.ts'
import { useScreenCommands, type Command } from '../ui/commands.ts'
import { Icon } from '../../editor/icons.tsx'
import {
  isAdmin,
  mayArrange,
  mayChangeTags,
  mayKeepAuthors,
  useSectionNames,
  useStoryList,
} from '../ui/queries.ts'
import { go, storyPath } from '../ui/router.tsx'
import { useSignOut } from './shell.tsx'
import { NO_FILTER } from '../ui/story-filter.ts'
import { storiesOf } from '../ui/story-lists.ts'
import { nothingWords } from '../stories/list-words.ts'
import { newStoryRequest } from '../stories/story-requests.ts'
import * as names from '../words/names.ts'
import * as paletteWords from '../words/palette.ts'
import * as shellWords from '../words/shell.ts'

/** Who types a word wants its stories, not those of each letter on the way. */
const TYPING_MS = 150

export function CommandPalette({ user }: { user: User }) {
  const [query, setQuery] = useState('')
  const [text] = useDebouncedValue(query.trim(), TYPING_MS)
  const list = useStoryList({ ...NO_FILTER, text })
  const isFound = text === query.trim() && !list.isPlaceholderData
  const named = useSectionNames()
  const groups = [
    ...grouped(useScreenCommands()),
    ...grouped(useDeskCommands(user)),
    ...grouped(
      (list.data ? storiesOf(list.data) : []).map((story) =>
        openStory(story, isFound ? query : '', named),
      ),
    ),
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
      attributes={{ content: { 'aria-label': shellWords.find } }}
      overlayProps={{ blur: 0, backgroundOpacity: 0.4 }}
      transitionProps={{ duration: 80 }}
      limit={14}
      nothingFound={nothingWords({
        looking: !isFound || list.isPending,
        failed: list.isError && !list.data,
      })}
      searchProps={{
        placeholder: paletteWords.find,
        leftSection: <Icon name="search" />,
        'aria-label': paletteWords.find,
        // The dialog's own trap takes the focus a moment later: what is typed at once would be lost.
        autoFocus: true,
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
    group: paletteWords.stories,
    label: story.headline || names.untitled,
    description: paletteWords.story(named(story.section), names.states[story.state]),
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

const DESK = paletteWords.desk

const ADMIN: readonly Command[] = [
  {
    id: 'webhooks',
    group: DESK,
    label: shellWords.webhooks,
    icon: 'hook',
    run: () => go('/desk/webhooks'),
  },
  {
    id: 'people',
    group: DESK,
    label: shellWords.people,
    icon: 'people',
    run: () => go('/desk/people'),
  },
  {
    id: 'newsroom',
    group: DESK,
    label: shellWords.newsroom,
    icon: 'newsroom',
    keywords: paletteWords.newsroomKeywords,
    run: () => go('/desk/newsroom'),
  },
  {
    id: 'audit',
    group: DESK,
    label: shellWords.audit,
    icon: 'audit',
    keywords: paletteWords.auditKeywords,
    run: () => go('/desk/audit'),
  },
]

const FRONT: Command = {
  id: 'front',
  group: DESK,
  label: shellWords.front,
  icon: 'newspaper',
  keywords: paletteWords.frontKeywords,
  run: () => go('/desk/front'),
}

const AUTHORS: Command = {
  id: 'authors',
  group: DESK,
  label: shellWords.authors,
  icon: 'people',
  keywords: paletteWords.authorsKeywords,
  run: () => go('/desk/authors'),
}

const TAGS: Command = {
  id: 'tags',
  group: DESK,
  label: shellWords.tags,
  icon: 'flag',
  keywords: paletteWords.tagsKeywords,
  run: () => go('/desk/tags'),
}

const HOUSE_STYLE: Command = {
  id: 'house-style',
  group: DESK,
  label: shellWords.houseStyle,
  icon: 'quote',
  run: () => go('/desk/house-style'),
}

function useDeskCommands(user: User): Command[] {
  const signOut = useSignOut()
  const colours = useColourCommands()
  const group = DESK
  return [
    {
      id: 'new',
      group,
      label: paletteWords.newStory,
      icon: 'plus',
      run: () => newStoryRequest.make('new'),
    },
    {
      id: 'new-confidential',
      group,
      label: paletteWords.newConfidential,
      icon: 'lock',
      run: () => newStoryRequest.make('new-confidential'),
    },
    {
      id: 'import',
      group,
      label: paletteWords.importStory,
      icon: 'upload',
      run: () => newStoryRequest.make('import'),
    },
    {
      id: 'stories',
      group,
      label: paletteWords.allStories,
      icon: 'story',
      run: () => go('/desk'),
    },
    ...(mayArrange(user) ? [FRONT] : []),
    ...(isAdmin(user) ? ADMIN : []),
    HOUSE_STYLE,
    ...(mayKeepAuthors(user) ? [AUTHORS] : []),
    ...(mayChangeTags(user) ? [TAGS] : []),
    {
      id: 'account',
      group,
      label: shellWords.yourAccount,
      icon: 'people',
      keywords: paletteWords.accountKeywords,
      run: () => go('/desk/account'),
    },
    {
      id: 'front',
      group,
      label: shellWords.frontPage,
      icon: 'out',
      run: () => open('/', '_blank'),
    },
    ...colours,
    { id: 'out', group, label: shellWords.signOut, icon: 'back', run: () => void signOut() },
  ]
}

function useColourCommands(): Command[] {
  const { setColorScheme: set } = useMantineColorScheme()
  return [
    {
      id: 'light',
      group: DESK,
      label: paletteWords.light,
      icon: 'sun',
      run: () => set('light'),
    },
    { id: 'dark', group: DESK, label: paletteWords.dark, icon: 'moon', run: () => set('dark') },
    {
      id: 'auto',
      group: DESK,
      label: paletteWords.auto,
      icon: 'auto',
      run: () => set('auto'),
    },
  ]
}
