import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith'
import { expect, it } from 'vitest'
import { content } from '../newsroom.ts'
import { emptyNewsroom, openSite, PUBLIC_URL } from '../site.ts'

it('[FEED1] a reader of feeds that others wrote finds the same stories in each format, with all that they say', async () => {
  const rig = await emptyNewsroom()
  const meta = { bylines: ['Ana Duarte', 'منى'], tags: ['Sea & trade'] }
  const words = { standfirst: 'At <dawn> & after.', text: ['“Later”, said she.', 'ميناء'] }
  const headline = 'Harbour <reopens> & closes'
  const { path } = await rig.newsroom.publish('st_1', content({ headline, ...words, meta }))
  await rig.newsroom.publish('st_2', content({ headline: '清晨潮水' }))
  const site = await openSite(rig)
  await site.profiles.set({ feeds: 'full' })
  const file = async (name: string) => (await site.get(name)).text
  const rss = parseRssFeed(await file('/feed.xml'))
  const atom = parseAtomFeed(await file('/atom.xml'))
  const json = parseJsonFeed(await file('/feed.json'))
  expect(rss.items?.map(({ title }) => title)).toEqual(['清晨潮水', headline])
  expect(atom.entries?.map(({ title }) => title?.value)).toEqual(['清晨潮水', headline])
  expect(json.items?.map(({ title }) => title)).toEqual(['清晨潮水', headline])
  const [inRss, inAtom, inJson] = [rss.items?.[1], atom.entries?.[1], json.items?.[1]]
  const address = PUBLIC_URL + path
  expect([inRss?.link, inJson?.url]).toEqual([address, address])
  expect(inAtom?.links).toContainEqual(expect.objectContaining({ href: address }))
  expect([inAtom?.id, inJson?.id]).toEqual([inRss?.guid?.value, inRss?.guid?.value])
  // A description is HTML in RSS, and words in the others.
  expect(inRss?.description).toBe('At &lt;dawn&gt; &amp; after.')
  expect([inAtom?.summary?.value, inJson?.summary]).toEqual([words.standfirst, words.standfirst])
  expect(inRss?.dc?.creators).toEqual(meta.bylines)
  expect(inAtom?.authors?.map(({ name }) => name)).toEqual(meta.bylines)
  expect(inJson?.authors?.map(({ name }) => name)).toEqual(meta.bylines)
  const texts = [inRss?.content?.encoded, inAtom?.content?.value, inJson?.content_html]
  for (const text of texts) expect(text).toContain('<p>“Later”, said she.</p>')
})
