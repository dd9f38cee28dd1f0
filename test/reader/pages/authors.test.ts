import { describe, expect, inject, it } from 'vitest'
import { z } from 'zod'
import type { Author } from '../../../shared/model/author.ts'
import { content } from '../newsroom.ts'
import { emptyNewsroom, openSite, PUBLIC_URL, SECOND } from '../site.ts'

const PLACES = [
  ['SQLite', () => undefined],
  ['PostgreSQL', () => inject('postgresUrl')],
] as const

const MUNA: Author = {
  slug: 'منى',
  name: 'منى',
  title: 'مراسلة الميناء',
  bio: 'Writes of <ports> & ships. '.repeat(10).trim(),
  email: 'muna@news.example',
  link: 'https://social.example/@muna',
}
const DESK: Author = {
  slug: 'sea-desk',
  name: 'Sea Desk',
  title: 'Boats',
  bio: '',
  email: '',
  link: '',
}
const PHOTO = Uint8Array.from([0xff, 0xd8, 0xff, 0xd9])

async function rig(postgresUrl?: string) {
  const opened = await emptyNewsroom(postgresUrl)
  const site = await openSite(opened)
  const page = async (path: string) => (await site.get(encodeURI(path))).text
  const told = async (path: string) =>
    [...(await page(path)).matchAll(/ld\+json">([^]*?)<\/script>/g)].map(([, json = '']) =>
      z.looseObject({}).parse(JSON.parse(json)),
    )
  return { ...opened, site, page, told }
}

describe.each(PLACES)('what readers are told of an author, on %s', (_, url) => {
  it('stands at the foot of their stories and on their page, to programs as well', async () => {
    const { newsroom, site, page, told } = await rig(url())
    const meta = { bylines: ['Ann Other', 'منى', 'Sea Desk'] }
    const { path } = await newsroom.publish('st_1', content({ meta }))
    expect(await page(path)).not.toContain('author-box')
    await site.authors.save(MUNA)
    await site.authors.save(DESK)
    await site.authors.setPhoto('منى', PHOTO)
    const story = await page(path)
    expect(story.match(/class="author-box"/g)).toHaveLength(2)
    expect(story).toContain('<p class="author-title" dir="auto">مراسلة الميناء</p>')
    expect(story).toContain('href="mailto:muna@news.example"')
    expect(story).toContain('Writes of &lt;ports&gt; &amp; ships.')
    expect(story).not.toContain(MUNA.bio.replaceAll('<', '&lt;').replaceAll('>', '&gt;'))
    const photo = /src="(\/authors\/[^"]*photo\.jpg[^"]*)"/.exec(story)?.[1] ?? ''
    const { headers, body, status } = await site.get(photo)
    expect([status, headers['content-type'], Uint8Array.from(body)]).toEqual([
      200,
      'image/jpeg',
      PHOTO,
    ])
    const [article] = await told(path)
    const person = {
      '@type': 'Person',
      name: 'منى',
      url: `${PUBLIC_URL}/authors/${encodeURIComponent('منى')}`,
      jobTitle: MUNA.title,
      image: PUBLIC_URL + photo,
      description: MUNA.bio,
      sameAs: [MUNA.link],
    }
    expect(article?.['author']).toEqual([
      expect.objectContaining({ name: 'Ann Other' }),
      person,
      { '@type': 'Organization', name: 'Sea Desk', url: `${PUBLIC_URL}/authors/sea-desk` },
    ])
    expect((await page('/authors/منى')).replaceAll('&amp;', '&')).toContain('& ships.</p>')
    expect(await told('/authors/منى')).toEqual([
      { '@context': 'https://schema.org', '@type': 'ProfilePage', mainEntity: person },
    ])
    const feed = JSON.parse(await page('/feed.json')) as { items: { authors: unknown[] }[] }
    expect(feed.items[0]?.authors[1]).toMatchObject({ name: 'منى', avatar: PUBLIC_URL + photo })
  })

  it('changes on the page that everybody has, and goes with its photo', async () => {
    const { newsroom, site, clock, page } = await rig(url())
    const { path } = await newsroom.publish('st_1', content({ meta: { bylines: ['Sea Desk'] } }))
    await site.authors.save(DESK)
    await site.authors.setPhoto(DESK.slug, PHOTO)
    const { headers } = await site.get(path)
    expect(String(headers['cache-tag']).split(',')).toContain('by-sea-desk')
    await site.authors.save({ ...DESK, title: 'Ships' })
    expect(await page(path)).toContain('>Ships</p>')
    const photo = /src="(\/authors\/[^"]*)"/.exec(await page(path))?.[1] ?? ''
    await site.authors.remove(DESK.slug)
    await clock.advance(SECOND)
    expect(await page(path)).not.toContain('author-box')
    expect((await site.get(photo)).status).toBe(404)
  })

  it('is said of a new one by the first of two editors, and the second replaces nothing', async () => {
    const { site } = await rig(url())
    const titles = ['Boats', 'Ships']
    const add = (title: string) => site.authors.save({ ...DESK, title }, undefined, { isNew: true })
    const added = await Promise.all(titles.map(add))
    expect(added).toContainEqual({ ok: true })
    expect(added).toContainEqual({ ok: false, reason: 'taken' })
    const title = titles[added.findIndex(({ ok }) => ok)]
    expect(await site.authors.list()).toMatchObject([{ title }])
    expect(await site.authors.save(DESK)).toEqual({ ok: true })
  })
})

it('follows an open page from one byline to another, and goes with a retraction', async () => {
  const { newsroom, site } = await rig()
  await site.authors.save(DESK)
  await newsroom.publish('st_1', content({ meta: { bylines: ['Ann Other'] } }))
  const stream = await site.live('st_1', { revision: 1 })
  await newsroom.update('st_1', content({ meta: { bylines: ['Sea Desk'] } }))
  const patch = z.object({ patch: z.object({ slots: z.record(z.string(), z.string()) }) })
  const update = patch.parse((await stream.next('revision')).data)
  expect(update.patch.slots['authors']).toContain('>Boats</p>')
  await newsroom.retract('st_1', 'Not so.')
  const gone = patch.parse((await stream.next('retracted')).data)
  expect(gone.patch.slots['authors']).toBe('')
})
