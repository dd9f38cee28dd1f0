import { ActionIcon, Button, Menu } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo, useState } from 'react'
import type { User } from '../../../shared/protocol/api/people.ts'
import { Icon } from '../../editor/icons.tsx'
import { storiesApi } from '../ui/stories-api.ts'
import { KeptHere } from '../kept/kept-here.tsx'
import { ProblemNote } from '../ui/problem-note.tsx'
import { keepStory } from '../ui/queries.ts'
import { go, keepListPath, replaceSearch, storyPath, useSearch } from '../ui/router.tsx'
import { readFilter, writeFilter, type StoryFilter } from '../ui/story-filter.ts'
import { useTitle } from '../ui/use-title.ts'
import { Filters } from './filters.tsx'
import { ImportDialog } from './import-dialog.tsx'
import { StoryList, toFirstRow } from './story-list.tsx'
import { useNewStoryWish, type NewStoryWish } from './story-requests.ts'
import * as storiesWords from '../words/stories.ts'

const setFilter = (filter: StoryFilter) => replaceSearch(writeFilter(filter))

export function StoriesScreen({ user }: { user: User }) {
  useTitle(storiesWords.title)
  const search = useSearch()
  const filter = useMemo(() => readFilter(search), [search])
  useEffect(() => keepListPath(search), [search])
  const [importing, setImporting] = useState(false)
  const newStory = useNewStory()
  const { mutate } = newStory
  const onWish = useCallback(
    (wish: NewStoryWish) =>
      wish === 'import'
        ? setImporting(true)
        : mutate({ confidential: wish === 'new-confidential' }),
    [mutate],
  )
  useNewStoryWish(onWish)
  return (
    <main className="stories" id="main">
      <div className="screen-head">
        <h1>{storiesWords.title}</h1>
        <Button
          variant="default"
          leftSection={<Icon name="upload" />}
          onClick={() => setImporting(true)}
        >
          {storiesWords.importStory}
        </Button>
        <NewStory loading={newStory.isPending} begin={mutate} />
      </div>
      <ProblemNote error={newStory.error} />
      <KeptHere user={user} />
      <Filters filter={filter} onChange={setFilter} toFirstRow={toFirstRow} />
      <StoryList filter={filter} user={user} />
      <ImportDialog opened={importing} onClose={() => setImporting(false)} />
    </main>
  )
}

interface NewStoryProps {
  loading: boolean
  begin: (story: { confidential: boolean }) => void
}

function NewStory({ loading, begin }: NewStoryProps) {
  return (
    <div className="joined-buttons">
      <Button
        leftSection={<Icon name="plus" />}
        loading={loading}
        onClick={() => begin({ confidential: false })}
      >
        {storiesWords.newStory}
      </Button>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="filled" color="pencil" size={30} aria-label={storiesWords.otherNew}>
            <Icon name="down" />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            leftSection={<Icon name="lock" />}
            onClick={() => begin({ confidential: true })}
          >
            {storiesWords.newConfidential}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </div>
  )
}

function useNewStory() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (story: { confidential: boolean }) => storiesApi.newStory(story),
    onSuccess: (story) => {
      keepStory(client, story)
      go(storyPath(story.id))
    },
  })
}
