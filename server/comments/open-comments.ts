import type { Audit } from '../audit/audit.ts'
import { CHANNELS, type Bus } from '../bus/bus.ts'
import type { Clock } from '../kernel/clock.ts'
import type { Ids } from '../kernel/ids.ts'
import type { Db } from '../store/database.ts'
import type { Stories } from '../stories/stories.ts'
import { CommentStore } from './comment-store.ts'
import { Comments } from './comments.ts'
import { commentRoutes } from './routes.ts'

export function openComments(deps: {
  db: Db
  clock: Clock
  ids: Ids
  audit: Pick<Audit, 'record'>
  stories: Pick<Stories, 'isSeen'>
  bus: Pick<Bus, 'publish'>
  limits: boolean
}) {
  const store = new CommentStore(deps)
  const changed = (storyId: string) => deps.bus.publish(CHANNELS.comments, { storyId })
  const comments = new Comments({ ...deps, store, changed })
  return {
    comments,
    store,
    counts: store.counts.bind(store),
    routes: commentRoutes({ ...deps, store, comments }),
  }
}
