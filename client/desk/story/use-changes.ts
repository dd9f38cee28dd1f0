import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { Content } from '../../../shared/document/content.ts'
import type { StoryDetail } from '../../../shared/protocol/api/stories.ts'
import type { Change } from '../../../shared/revision/changes.ts'
import type { StoryProvider } from '../../sync/story-provider.ts'
import { publishingApi } from '../publish/publishing-api.ts'
import { reading } from '../save/reading.ts'
import { keys } from '../ui/queries.ts'

const LOOK_MS = 800
/** Of the time, comparing takes at most one part in so many. */
const SHARE = 20

/** In what the draft on this page differs from what readers have; null if there is nothing to compare, or not yet. */
export function useChanges(story: StoryDetail, provider: StoryProvider): readonly Change[] | null {
  const { data } = useQuery({
    queryKey: keys.liveRevision(story.id, story.revision),
    queryFn: () => publishingApi.liveRevision(story.id),
    enabled: story.state === 'live',
    staleTime: Infinity,
  })
  const live = story.state === 'live' && data?.number === story.revision ? data.content : null
  const [changes, setChanges] = useState<readonly Change[] | null>(null)
  useEffect(() => {
    setChanges(null)
    return live ? watch(provider, live, setChanges) : undefined
  }, [provider, live])
  return changes
}

function watch(
  { doc, socket }: StoryProvider,
  live: Content,
  tell: (changes: Change[]) => void,
): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let pause = 0
  let isOver = false
  const look = () => {
    timer = undefined
    const state = reading.state()
    if (state.kind !== 'here') return void reading.load().then(soon, () => undefined)
    const { changesBetween, readContent } = state.parts
    const begun = performance.now()
    tell(changesBetween(live, readContent(doc)))
    pause = SHARE * (performance.now() - begun)
  }
  const soon = () => {
    if (!isOver) timer ??= setTimeout(look, Math.max(LOOK_MS, pause))
  }
  /** Before that, it is a part of the draft at most. */
  const begin = () => {
    socket.off('sync', begin)
    doc.on('update', soon)
    look()
  }
  if (socket.synced) begin()
  else socket.on('sync', begin)
  return () => {
    isOver = true
    clearTimeout(timer)
    socket.off('sync', begin)
    doc.off('update', soon)
  }
}
