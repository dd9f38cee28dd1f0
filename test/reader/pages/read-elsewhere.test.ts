import Validator from '@adobe/structured-data-validator'
import { expect, it } from 'vitest'
import { content } from '../newsroom.ts'
import { emptyNewsroom, openSite } from '../site.ts'

const DATA = /<script type="application\/ld\+json">([^<]*)<\/script>/g

interface Thing {
  '@type': string
}

it('what search engines read of a story is all that they ask for', async () => {
  const rig = await emptyNewsroom()
  const meta = { bylines: ['Ana Duarte', 'Harbour Desk'], section: 'world', tags: ['Sea & trade'] }
  const { path } = await rig.newsroom.publish('st_1', content({ headline: 'Harbour <open>', meta }))
  const { text } = await (await openSite(rig)).get(path)
  const things = [...text.matchAll(DATA)].map(([, json = '']) => JSON.parse(json) as Thing)
  const jsonld = Object.fromEntries(things.map((thing) => [thing['@type'], [thing]]))
  expect(Object.keys(jsonld)).toEqual(['NewsArticle', 'BreadcrumbList'])
  expect(await new Validator().validate({ jsonld })).toEqual([])
})
