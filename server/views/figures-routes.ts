import { arrivals, readersFigures, type Arrivals } from '../../shared/protocol/api/readers.ts'
import { route, type Route } from '../http/api/route.ts'
import type { Clock } from '../kernel/clock.ts'
import type { Profiles } from '../store/profiles.ts'
import { sightGate } from '../stories/story-gate.ts'
import type { Stories } from '../stories/stories.ts'
import type { FiguresStore } from './figures-store.ts'

/** What a newsroom may know of a story's readers. */
export function figuresRoutes(deps: {
  stories: Pick<Stories, 'isSeen'>
  figures: Pick<FiguresStore, 'read'>
  arrivals: { of(storyId: string): Arrivals['arrivals'] }
  profiles: Pick<Profiles, 'get'>
  clock: Clock
}): Route[] {
  const looking = {
    may: { scopes: ['stories:read'] },
    story: sightGate(deps.stories),
  } as const
  return [
    route(
      'GET /api/stories/:id/readers',
      {
        ...looking,
        summary: 'Views of a story by time, where they came from, and those that were not counted.',
        answers: { 200: readersFigures },
      },
      async ({ id }) => {
        const { zone } = await deps.profiles.get()
        const now = deps.clock.now()
        return { zone, ...(await deps.figures.read({ storyId: id, now, zone })) }
      },
    ),
    route(
      'GET /api/stories/:id/arrivals',
      {
        ...looking,
        summary: 'How many open pages have the newest revision, and how soon they had it.',
        answers: { 200: arrivals },
      },
      async ({ id }) => ({ arrivals: deps.arrivals.of(id) }),
    ),
  ]
}
