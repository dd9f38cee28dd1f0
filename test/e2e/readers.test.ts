import type { Route } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { published } from '../../shared/protocol/api/publishing.ts'
import type { Caller } from '../support/node-process.ts'
import { openStory } from './desk.ts'
import { look } from './look.ts'
import { E2eNewsroom, soon } from './newsroom.ts'
import { changeDraft, publishStory } from './prepared-stories.ts'

let newsroom: E2eNewsroom
let publisher: Caller
beforeAll(async () => {
  newsroom = await E2eNewsroom.open()
  publisher = await newsroom.node.addPerson({ name: 'Paul Press', role: 'publisher' })
})
afterAll(() => newsroom[Symbol.asyncDispose]())

it('[TRU1] a desk sees how far an update has come, when readers came and from where', async () => {
  const { id, path } = await publishStory(publisher, {
    section: 'World',
    headline: 'Tidal mill turns',
    byline: 'Mara Lindqvist',
    paragraphs: ['The wheel turned on Tuesday.'],
  })
  const page = await newsroom.visit({ as: 'reader' })
  await page.goto(path, { referer: 'https://www.google.com/search?q=mill' })
  const desk = await newsroom.visitAs(publisher)
  await openStory(desk, id)
  await desk.getByText('The one open page has revision 1').waitFor()
  await changeDraft(newsroom.node, publisher, id, (doc) => {
    const block = doc.getXmlFragment('body').get(0)
    const text = 'get' in block ? block.get(0) : block
    if ('insert' in text && 'toDelta' in text) text.insert(0, 'LATEST. ')
  })
  await publisher.post(`/api/stories/${id}/publish`, { kind: 'update' }, published)
  await page.getByText('LATEST').first().waitFor()
  await desk.getByText('The one open page has revision 2').waitFor()
  await desk.getByText(/^within [\d.]+\ss$/).waitFor()
  const hour = desk.getByRole('table', { name: 'Views in the last hour' })
  await soon(() => hour.getByRole('row').last().innerText()).toMatch(/^\d\d:\d\d\s+1$/)
  await desk.getByText(/^Where they came from/).click()
  await desk.getByText('google.com', { exact: true }).waitFor()
  expect(await look(desk, 'desk-readers')).toEqual([])
  expect(newsroom.complaints).toEqual([])
})

it('leave what is below them where it stands when they come', async () => {
  const { id } = await publishStory(publisher, {
    section: 'World',
    headline: 'Tide tables are out',
    byline: 'Mara Lindqvist',
    paragraphs: ['The water comes at noon.'],
  })
  const desk = await newsroom.visitAs(publisher)
  const released = Promise.withResolvers<undefined>()
  const hold = (route: Route) => released.promise.then(() => route.continue())
  await desk.route(/\/api\/stories\/[^/]+\/(readers|arrivals)$/, hold)
  await openStory(desk, id)
  const related = desk.getByRole('combobox', { name: 'Related stories' })
  const top = async () => Math.round((await related.boundingBox())?.y ?? 0)
  const before = await top()
  released.resolve(undefined)
  await desk.getByText('Views in the last hour').waitFor()
  await desk.getByText('Nobody has the page open').waitFor()
  expect(Math.abs((await top()) - before)).toBeLessThan(3)
})
