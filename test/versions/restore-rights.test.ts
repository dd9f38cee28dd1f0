import { z } from 'zod'
import { expect, it, onTestFinished } from 'vitest'
import { openNewsroom } from '../http/api/newsroom.ts'
import { publishable } from '../support/stories.ts'

it('[SUG1] no version is restored by whoever may only suggest, unless an editor lets them', async () => {
  const newsroom = await openNewsroom()
  onTestFinished(() => newsroom.close())
  const reporter = await newsroom.join('reporter', 'reporter')
  const ask = (who: HeadersInit, name: string, id: string, body: unknown) => {
    const [method = '', path = ''] = name.split(' ')
    return newsroom.send(who, { method, path }, { id, body })
  }
  const { admin } = newsroom
  const begun = await newsroom.story({})
  const copied = await ask(admin, 'POST /api/stories/:id/copy', begun, publishable())
  const { id } = z.object({ id: z.string() }).parse(await copied.json())
  await ask(admin, 'PATCH /api/stories/:id', id, { assign: [reporter] })
  await ask(admin, 'POST /api/stories/:id/versions', id, { label: 'First' })
  await ask(admin, 'POST /api/stories/:id/publish', id, { kind: 'publish' })
  const they = await newsroom.signIn('reporter')
  const restore = () => ask(they, 'POST /api/stories/:id/restores', id, { number: 1 })
  const refused = await restore()
  expect(refused.status).toBe(403)
  expect(await refused.json()).toMatchObject({ detail: expect.stringContaining('only suggest') })
  await ask(admin, 'PUT /api/stories/:id/direct', id, { direct: true })
  expect((await restore()).status).toBe(201)
})
