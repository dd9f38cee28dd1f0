import { Hono, type Context } from 'hono'
import type { PublishKind } from '../../shared/model/story.ts'
import {
  mendRequest,
  publishRequest,
  retractRequest,
} from '../../shared/protocol/api/publishing.ts'
import type { Audit } from '../audit/audit.ts'
import type { DeedName } from '../../shared/model/audit.ts'
import { doerOf } from '../audit/doer.ts'
import { allowed, pathParam, readJson, signedIn, type Env, type SignedIn } from '../http/request.ts'
import { GalleyError } from '../kernel/errors.ts'
import type { Also } from '../store/database.ts'
import type { Stories } from '../stories/stories.ts'
import type { Publisher, Released } from './publish-story.ts'
import type { Retractions } from './retractions.ts'

interface Deps {
  publisher: Publisher
  retractions: Retractions
  stories: Pick<Stories, 'isSeen'>
  audit: Pick<Audit, 'record'>
}

const DEED: Record<PublishKind, DeedName> = {
  publish: 'story.published',
  update: 'story.updated',
  correct: 'story.corrected',
  reinstate: 'story.reinstated',
}

/** `/api/stories/:id/publish`, `/retract`, `/retraction`, `/checklist`, `/revision` */
export function publishRoutes({ publisher, retractions, stories, audit }: Deps): Hono<Env> {
  const told =
    (c: Context<Env>, deed: DeedName, note: string | null): Also<Released> =>
    (trx, { headline, revision }) =>
      audit.record(trx, doerOf(c), {
        deed,
        thing: { id: pathParam(c, 'id'), name: headline },
        details: { revision: String(revision), ...(note === null ? {} : { note }) },
      })
  return new Hono<Env>()
    .get('/stories/:id/checklist', async (c) => {
      const storyId = await seen(stories, c, signedIn(c, 'stories:read'))
      return c.json(await publisher.check(storyId))
    })
    .get('/stories/:id/revision', async (c) => {
      const storyId = await seen(stories, c, signedIn(c, 'stories:read'))
      const { number, contentJson } = await publisher.newest(storyId)
      // As it is kept: of a long one, reading and writing it anew would hold others up.
      const body = `{"number":${number},"content":${contentJson}}`
      return c.body(body, 200, { 'Content-Type': 'application/json' })
    })
    .post('/stories/:id/publish', async (c) => {
      const actor = allowed(c, 'stories:publish', 'story.publish')
      const storyId = await seen(stories, c, actor)
      const { kind, note, seq, without } = await readJson(c, publishRequest)
      const order = {
        storyId,
        kind,
        note: note ?? null,
        seq: seq ?? null,
        publishedBy: actor.id,
        without: without ?? false,
      }
      return c.json(await publisher.publish(order, told(c, DEED[kind], order.note)))
    })
    .post('/stories/:id/retract', async (c) => {
      const actor = allowed(c, 'stories:publish', 'story.publish')
      const storyId = await seen(stories, c, actor)
      const { note } = await readJson(c, retractRequest)
      const order = { storyId, note, by: actor.id }
      return c.json(await retractions.retract(order, told(c, 'story.retracted', note)))
    })
    .put('/stories/:id/retraction', async (c) => {
      const actor = allowed(c, 'stories:publish', 'story.publish')
      const storyId = await seen(stories, c, actor)
      const mended = await readJson(c, mendRequest)
      const order = { ...mended, storyId, by: actor.id }
      return c.json(await retractions.mend(order, told(c, 'story.mended', mended.note)))
    })
}

/** [SEE1] The story of the address, if this person may know of it. */
async function seen(stories: Deps['stories'], c: Context<Env>, by: SignedIn): Promise<string> {
  const storyId = pathParam(c, 'id')
  if (!(await stories.isSeen(storyId, by)))
    throw new GalleyError('not-found', 'There is no such story.')
  return storyId
}
