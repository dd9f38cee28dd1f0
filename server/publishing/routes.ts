import { Hono } from 'hono'
import {
  mendRequest,
  publishRequest,
  retractRequest,
} from '../../shared/protocol/api/publishing.ts'
import { allowed, pathParam, readJson, signedIn, type Env } from '../http/request.ts'
import type { Publisher } from './publish-story.ts'
import type { Retractions } from './retractions.ts'

interface Deps {
  publisher: Publisher
  retractions: Retractions
}

/** `/api/stories/:id/publish`, `/retract`, `/retraction`, `/checklist`, `/revision` */
export function publishRoutes({ publisher, retractions }: Deps): Hono<Env> {
  return new Hono<Env>()
    .get('/stories/:id/checklist', async (c) => {
      signedIn(c, 'stories:read')
      return c.json(await publisher.check(pathParam(c, 'id')))
    })
    .get('/stories/:id/revision', async (c) => {
      signedIn(c, 'stories:read')
      return c.json(await publisher.newest(pathParam(c, 'id')))
    })
    .post('/stories/:id/publish', async (c) => {
      const { id } = allowed(c, 'stories:publish', 'story.publish')
      const { kind, note, seq, without } = await readJson(c, publishRequest)
      return c.json(
        await publisher.publish({
          storyId: pathParam(c, 'id'),
          kind,
          note: note ?? null,
          seq: seq ?? null,
          publishedBy: id,
          without: without ?? false,
        }),
      )
    })
    .post('/stories/:id/retract', async (c) => {
      const { id: by } = allowed(c, 'stories:publish', 'story.publish')
      const { note } = await readJson(c, retractRequest)
      return c.json(await retractions.retract({ storyId: pathParam(c, 'id'), note, by }))
    })
    .put('/stories/:id/retraction', async (c) => {
      const { id: by } = allowed(c, 'stories:publish', 'story.publish')
      const mended = await readJson(c, mendRequest)
      return c.json(await retractions.mend({ ...mended, storyId: pathParam(c, 'id'), by }))
    })
}
