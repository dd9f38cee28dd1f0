import type { Context } from 'hono'
import type { DeedName } from '../../shared/model/audit.ts'
import type { PublishKind } from '../../shared/model/story.ts'
import {
  checklist,
  liveRevision,
  mendRequest,
  published,
  publishRequest,
  retracted,
  retractRequest,
  takeDownRequest,
  takenDown,
} from '../../shared/protocol/api/publishing.ts'
import type { Audit } from '../audit/audit.ts'
import { doerOf } from '../audit/doer.ts'
import { route, type Route } from '../http/api/route.ts'
import type { Env } from '../http/request.ts'
import type { Also } from '../store/database.ts'
import type { Stories } from '../stories/stories.ts'
import { sightGate } from '../stories/story-gate.ts'
import type { Publisher, Released } from './publish-story.ts'
import type { Retractions } from './retractions.ts'
import type { TakeDowns } from './take-downs.ts'

interface Deps {
  publisher: Publisher
  retractions: Retractions
  takeDowns: TakeDowns
  stories: Pick<Stories, 'isSeen'>
  audit: Pick<Audit, 'record'>
  /** Tells the desks. */
  changed: (storyId: string) => void
}

const DEED: Record<PublishKind, DeedName> = {
  publish: 'story.published',
  update: 'story.updated',
  correct: 'story.corrected',
  reinstate: 'story.reinstated',
}

export function publishRoutes(deps: Deps): Route[] {
  return [...lookingRoutes(deps), ...releaseRoutes(deps), takeDownRoute(deps)]
}

function lookingRoutes({ publisher, stories }: Deps): Route[] {
  const looking = {
    may: { scopes: ['stories:read'] },
    story: sightGate(stories),
  } as const
  return [
    route(
      'GET /api/stories/:id/checklist',
      {
        ...looking,
        summary: 'What keeps a story from being published, and at which path it would stand.',
        answers: { 200: checklist },
      },
      ({ id }) => publisher.check(id),
    ),
    route(
      'GET /api/stories/:id/revision',
      { ...looking, summary: 'What readers have.', answers: { 200: liveRevision } },
      async ({ c, id }) => {
        const { number, contentJson } = await publisher.newest(id)
        // As it is kept: of a long one, reading and writing it anew would hold others up.
        const body = `{"number":${number},"content":${contentJson}}`
        return c.body(body, 200, { 'Content-Type': 'application/json' })
      },
    ),
  ]
}

function releaseRoutes({ publisher, retractions, stories, audit }: Deps): Route[] {
  const told =
    (c: Context<Env>, of: { id: string; deed: DeedName; note: string | null }): Also<Released> =>
    (trx, { headline, revision }) =>
      audit.record(trx, doerOf(c), {
        deed: of.deed,
        thing: { id: of.id, name: headline },
        details: { revision: String(revision), ...(of.note === null ? {} : { note: of.note }) },
      })
  const releasing = {
    may: { scopes: ['stories:publish'], action: 'story.publish' },
    story: sightGate(stories),
  } as const
  return [
    route(
      'POST /api/stories/:id/publish',
      {
        ...releasing,
        summary: 'Publishes, updates or corrects a story, or brings a retracted one back.',
        body: publishRequest,
        answers: { 200: published },
      },
      ({ c, id, by, body: { note = null, seq = null, ...body } }) => {
        const { kind } = body
        const order = { ...body, storyId: id, note, seq, publishedBy: by.id }
        return publisher.publish(order, told(c, { id, deed: DEED[kind], note }))
      },
    ),
    route(
      'POST /api/stories/:id/retract',
      {
        ...releasing,
        summary: 'Withdraws a live story, with a public note.',
        body: retractRequest,
        answers: { 200: retracted },
      },
      ({ c, id, by, body: { note } }) => {
        const order = { storyId: id, note, by: by.id }
        return retractions.retract(order, told(c, { id, deed: 'story.retracted', note }))
      },
    ),
    route(
      'PUT /api/stories/:id/retraction',
      {
        ...releasing,
        summary: 'Changes the public note of a retraction.',
        body: mendRequest,
        answers: { 200: retracted },
      },
      ({ c, id, by, body }) => {
        const order = { ...body, storyId: id, by: by.id }
        return retractions.mend(order, told(c, { id, deed: 'story.mended', note: body.note }))
      },
    ),
  ]
}

function takeDownRoute({ takeDowns, stories, audit, changed }: Deps): Route {
  return route(
    'POST /api/stories/:id/take-downs',
    {
      summary: 'Takes the text of an earlier revision out of the public history, for ever.',
      may: { scopes: ['stories:publish'], action: 'story.publish' },
      story: sightGate(stories),
      body: takeDownRequest,
      answers: { 200: takenDown },
    },
    async ({ c, id, body: { revision, reason } }) => {
      const at = await takeDowns.take({ storyId: id, revision }, (trx, { headline }) =>
        audit.record(trx, doerOf(c), {
          deed: 'story.taken-down',
          thing: { id, name: headline },
          details: { revision: String(revision), reason },
        }),
      )
      changed(id)
      return { revision, at: new Date(at).toISOString() }
    },
  )
}
