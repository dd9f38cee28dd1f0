import type { Context } from 'hono'
import {
  guestErasing,
  guestList,
  invitedGuest,
  newGuest,
  newGuestLink,
} from '../../shared/protocol/api/guests.ts'
import { mayWrite } from '../../shared/model/roles.ts'
import type { DeedName } from '../../shared/model/audit.ts'
import type { Audit } from '../audit/audit.ts'
import { doerOf } from '../audit/doer.ts'
import { PersonLimit } from '../http/api/person-limit.ts'
import { route, type Route } from '../http/api/route.ts'
import type { Env, SignedIn } from '../http/request.ts'
import type { Clock } from '../kernel/clock.ts'
import { GalleyError } from '../kernel/errors.ts'
import type { Also } from '../store/database.ts'
import type { GuestTable } from '../store/guest-tables.ts'
import { sightGate, storyGate } from '../stories/story-gate.ts'
import type { Stories } from '../stories/stories.ts'
import { accessOf } from '../stories/story-views.ts'
import { shownGuest, type GuestDeed, type GuestStore } from './guest-store.ts'
import type { Guests, Invited } from './guests.ts'

interface Deps {
  guests: Guests
  store: GuestStore
  stories: Pick<Stories, 'find' | 'isSeen'>
  audit: Pick<Audit, 'record'>
  /** Desks look again who a story's guests are. */
  changed: (storyId: string) => void
  clock: Clock
  /** False lifts the limits, for load tests. */
  limits: boolean
}

const MOST_INVITED = {
  tries: 60,
  seconds: 600,
  told: 'You made 60 links for guests within ten minutes, the most that one person can.',
}

/** Whoever may write a story lets guests into it, and takes that back. */
export function inviteRoutes(deps: Deps): Route[] {
  const often = new PersonLimit({ ...MOST_INVITED, limits: deps.limits })
  return [...storyRoutes(deps, often), ...linkRoutes(deps, often), eraseRoute(deps)]
}

function storyRoutes(deps: Deps, often: PersonLimit): Route[] {
  const { guests, store, stories, clock } = deps
  return [
    route(
      'GET /api/stories/:id/guests',
      {
        summary: 'Who was let into a story from outside, the newest first.',
        may: { scopes: ['stories:read'] },
        story: sightGate(stories),
        answers: { 200: guestList },
      },
      async ({ id }) => ({ guests: await store.of(id, clock.now()) }),
    ),
    route(
      'POST /api/stories/:id/guests',
      {
        summary: 'Makes a link by which somebody from outside reads a story, or comments on it.',
        may: 'in-person',
        story: storyGate(stories, 'writing'),
        often,
        body: newGuest,
        answers: { 201: invitedGuest },
      },
      async ({ c, id, by, body }) =>
        invited(deps, await guests.invite(id, body, by.id, told(deps, c, 'story.guest-invited'))),
    ),
  ]
}

function linkRoutes(deps: Deps, often: PersonLimit): Route[] {
  const { guests, changed } = deps
  return [
    route(
      'POST /api/guests/:id/link',
      {
        summary: 'Makes a new link for a guest, and ends the one of before.',
        may: 'in-person',
        often,
        body: newGuestLink,
        answers: { 201: invitedGuest },
      },
      async ({ c, id, by, body }) => {
        const guest = await guestOf(deps, id, by)
        const also = told(deps, c, 'story.guest-renewed')
        const renewed = await guests.renew(guest, { days: body.days, by: by.id }, also)
        return invited(deps, renewed)
      },
    ),
    route(
      'DELETE /api/guests/:id',
      {
        summary: 'Takes the link of a guest back.',
        may: 'in-person',
        answers: { 204: null },
      },
      async ({ c, id, by }) => {
        const guest = await guestOf(deps, id, by)
        await guests.takeBack(guest, told(deps, c, 'story.guest-taken-back'))
        changed(guest.story_id)
        return undefined
      },
    ),
  ]
}

function eraseRoute(deps: Deps): Route {
  return route(
    'POST /api/guests/:id/erase',
    {
      summary: 'Takes the name of a guest away everywhere, and their link back.',
      may: { inPerson: 'users.manage' },
      body: guestErasing,
      answers: { 204: null },
    },
    async ({ c, id, by, body }) => {
      const guest = await guestOf(deps, id, by)
      if (guest.name !== body.name || guest.erased_at !== null)
        throw new GalleyError('conflict', 'No guest of this story is called so: look again.')
      await deps.guests.erase(guest, told(deps, c, 'story.guest-erased'))
      deps.changed(guest.story_id)
      return undefined
    },
  )
}

/** [SEE1] Throws `not-found` where the story may not be known, `may-not` for who may not write it. */
async function guestOf({ store, stories }: Deps, id: string, by: SignedIn): Promise<GuestTable> {
  const guest = await store.find(id)
  const story = guest && (await stories.find(guest.story_id, by))
  if (!guest || !story) throw new GalleyError('not-found', 'There is no such guest.')
  if (!mayWrite(by, accessOf(story)))
    throw new GalleyError('may-not', 'Only who may write this story may do this.')
  return guest
}

async function invited({ store, clock, changed }: Deps, { guest, link }: Invited) {
  changed(guest.story_id)
  const now = clock.now()
  const known = (await store.of(guest.story_id, now)).find(({ id }) => id === guest.id)
  return { guest: known ?? shownGuest(guest, { inviter: null, vouched: true, now }), link }
}

function told({ audit }: Deps, c: Context<Env>, deed: DeedName): Also<GuestDeed> {
  return (trx, { guest, story }) =>
    audit.record(trx, doerOf(c), {
      deed,
      thing: { id: story.id, name: story.headline },
      details: {
        guest: guest.name,
        may: guest.may,
        until: new Date(guest.ends_at).toISOString().slice(0, 10),
      },
    })
}
