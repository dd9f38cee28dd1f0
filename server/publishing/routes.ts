import { Hono, type Context } from 'hono'
import {
  mendRequest,
  publishRequest,
  retractRequest,
} from '../../shared/protocol/api/publishing.ts'
import { allowed, pathParam, readJson, signedIn, type Env, type SignedIn } from '../http/request.ts'
import { GalleyError } from '../kernel/errors.ts'
import type { Stories } from '../stories/stories.ts'
import type { Publisher } from './publish-story.ts'
import type { Retractions } from './retractions.ts'

interface Deps {
  publisher: Publisher
  retractions: Retractions
  stories: Pick<Stories, 'isSeen'>
}

/** `/api/stories/:id/publish`, `/retract`, `/retraction`, `/checklist`, `/revision` */
export function publishRoutes({ publisher, retractions, stories }: Deps): Hono<Env> {
  return new Hono<Env>()
    .get('/stories/:id/checklist', async (c) => {
      const storyId = await seen(stories, c, signedIn(c, 'stories:read'))
      return c.json(await publisher.check(storyId))
    })
    .get('/stories/:id/revision', async (c) => {
      const storyId = await seen(stories, c, signedIn(c, 'stories:read'))
      return c.json(await publisher.newest(storyId))
    })
    .post('/stories/:id/publish', async (c) => {
      const actor = allowed(c, 'stories:publish', 'story.publish')
      const storyId = await seen(stories, c, actor)
      const { kind, note, seq, without } = await readJson(c, publishRequest)
      return c.json(
        await publisher.publish({
          storyId,
          kind,
          note: note ?? null,
          seq: seq ?? null,
          publishedBy: actor.id,
          without: without ?? false,
        }),
      )
    })
    .post('/stories/:id/retract', async (c) => {
      const actor = allowed(c, 'stories:publish', 'story.publish')
      const storyId = await seen(stories, c, actor)
      const { note } = await readJson(c, retractRequest)
      return c.json(await retractions.retract({ storyId, note, by: actor.id }))
    })
    .put('/stories/:id/retraction', async (c) => {
      const actor = allowed(c, 'stories:publish', 'story.publish')
      const storyId = await seen(stories, c, actor)
      const mended = await readJson(c, mendRequest)
      return c.json(await retractions.mend({ ...mended, storyId, by: actor.id }))
    })
}

/** [SEE1] The story of the address, if this person may know of it. */
async function seen(stories: Deps['stories'], c: Context<Env>, by: SignedIn): Promise<string> {
  const storyId = pathParam(c, 'id')
  if (!(await stories.isSeen(storyId, by)))
    throw new GalleyError('not-found', 'There is no such story.')
  return storyId
}
