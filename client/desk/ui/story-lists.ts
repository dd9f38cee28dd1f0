import type { InfiniteData } from '@tanstack/react-query'
import type { StoryList, StorySummary } from '../../../shared/protocol/api/stories.ts'

/** The pages of one list that were fetched so far. */
export type StoryPages = InfiniteData<StoryList>

/**
 * The list with a story as it is now: where it belongs among what was fetched, or nowhere if it `belongs` no more. One
 * that belongs further down than anybody has looked comes with its page.
 */
export function placeStory(
  list: StoryPages,
  story: StorySummary,
  { belongs }: { belongs: boolean },
): StoryPages {
  const left = withoutStory(list, story.id)
  if (!belongs) return left
  const without = left.pages
  const at = without.findIndex(({ stories, next }) => {
    const last = stories.at(-1)
    return next === null || (last !== undefined && last.changedAt <= story.changedAt)
  })
  const pages = without.map((page, i) =>
    i === at ? { ...page, stories: inOrder([...page.stories, story]) } : page,
  )
  return { ...list, pages }
}

export function withoutStory(list: StoryPages, storyId: string): StoryPages {
  const pages = list.pages.map((page) => ({
    ...page,
    stories: page.stories.filter(({ id }) => id !== storyId),
  }))
  return { ...list, pages }
}

/** The list with some facts of one story changed where it stands. */
export function patchListed(
  list: StoryPages,
  id: string,
  change: Partial<StorySummary>,
): StoryPages {
  const pages = list.pages.map((page) => {
    if (!page.stories.some((story) => story.id === id)) return page
    const stories = page.stories.map((story) => (story.id === id ? { ...story, ...change } : story))
    return { ...page, stories }
  })
  return { ...list, pages }
}

/** A story that changed while the pages were fetched can stand on two of them: what came first is newer. */
export function storiesOf(list: StoryPages): StorySummary[] {
  const byId = new Map<string, StorySummary>()
  for (const page of list.pages)
    for (const story of page.stories) if (!byId.has(story.id)) byId.set(story.id, story)
  return [...byId.values()]
}

function inOrder(stories: StorySummary[]): StorySummary[] {
  return stories.sort((a, b) => (a.changedAt < b.changedAt ? 1 : -1))
}
