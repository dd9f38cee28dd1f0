import type { Audit } from '../audit/audit.ts'
import { CHANNELS, type Bus } from '../bus/bus.ts'
import type { CommentStore } from '../comments/comment-store.ts'
import type { Comments } from '../comments/comments.ts'
import type { Clock } from '../kernel/clock.ts'
import type { Ids } from '../kernel/ids.ts'
import type { Db } from '../store/database.ts'
import type { Profiles } from '../store/profiles.ts'
import type { Stories } from '../stories/stories.ts'
import { guestRoutes, type GuestRouteDeps } from './guest-routes.ts'
import { GuestStore } from './guest-store.ts'
import { GuestStream } from './guest-stream.ts'
import { Guests } from './guests.ts'
import { inviteRoutes } from './invite-routes.ts'

interface Deps extends Pick<GuestRouteDeps, 'picturesOf' | 'preview' | 'limits'> {
  db: Db
  bus: Bus
  clock: Clock
  ids: Ids
  publicUrl: string
  audit: Pick<Audit, 'record'>
  profiles: Pick<Profiles, 'get'>
  stories: Pick<Stories, 'find' | 'isSeen'>
  comments: { comments: Comments; store: CommentStore }
}

export async function openGuests(deps: Deps) {
  const { bus, profiles } = deps
  const store = new GuestStore(deps)
  const accessChanged = (guestId: string) => bus.publish(CHANNELS.access, { userId: guestId })
  const guests = new Guests({ ...deps, store, accessChanged })
  const stream = new GuestStream({ ...deps, guests })
  await stream.start()
  const { comments, store: threads } = deps.comments
  const changed = (storyId: string) => bus.publish(CHANNELS.comments, { storyId })
  const newsroomName = async () => (await profiles.get()).name
  return {
    find: guests.find.bind(guests),
    routes: [
      ...inviteRoutes({ ...deps, guests, store, changed }),
      ...guestRoutes({ ...deps, guests, stream, comments, threads, newsroomName }),
    ],
    [Symbol.asyncDispose]: () => stream[Symbol.asyncDispose](),
  }
}
