import { pictureAddress, asset } from '../../shared/protocol/api/assets.ts'
import { PersonLimit } from '../http/api/person-limit.ts'
import { route, type Route } from '../http/api/route.ts'
import type { Clock } from '../kernel/clock.ts'
import type { Media } from '../media/open-media.ts'
import { storyGate } from '../stories/story-gate.ts'
import type { Stories } from '../stories/stories.ts'
import { AddressGuard, resolveByDns } from '../webhooks/address-guard.ts'
import { remotePicture } from './remote-picture.ts'

const MOST_FETCHED = {
  tries: 120,
  seconds: 600,
  told: 'You have brought many pictures along in a short time.',
}

interface Deps {
  media: Pick<Media, 'take'>
  stories: Stories
  /** Hosts and addresses that the private-address guard lets pass. */
  allowHosts: readonly string[]
  limits: boolean
  clock: Clock
}

/** Pictures of pages from which somebody copies, taken along into a story. */
export function remotePictureRoutes({ media, stories, clock, ...deps }: Deps): Route[] {
  const guard = new AddressGuard({
    resolve: resolveByDns,
    allowHosts: deps.allowHosts,
    setting: 'PICTURE_ALLOW_HOSTS',
  })
  return [
    route(
      'POST /api/stories/:id/pictures',
      {
        summary: 'Takes the image at a public address in, for a story.',
        may: { scopes: ['stories:write'] },
        story: storyGate(stories, 'writing'),
        often: new PersonLimit({ ...MOST_FETCHED, limits: deps.limits }),
        body: pictureAddress,
        answers: { 201: asset },
      },
      ({ by, id, body: { address } }) =>
        media.take(remotePicture(address, { guard, clock }), by.id, id),
    ),
  ]
}
