import { expect, it } from 'vitest'
import { content } from '../newsroom.ts'
import { emptyNewsroom, openSite } from '../site.ts'
import { nuFindings } from './nu.ts'

const READER = { accept: 'text/html' }

/** A newsroom with every kind of page, in scripts of both directions. */
async function everything() {
  const rig = await emptyNewsroom()
  const { newsroom } = rig
  await newsroom.image(
    'as_1',
    [{ width: 1600, height: 900, format: 'jpeg', file: 'harbour-1600.jpg' }],
    'harbour-thumb.jpg',
  )
  const hero = {
    assetId: 'as_1',
    alt: 'A ship',
    caption: 'At dawn.',
    credit: 'Ana',
    disclaimer: 'No.',
  }
  const meta = {
    tags: ['Sea & trade', 'ميناء'],
    bylines: ['Ronit "R" Dhanda', 'منى'],
    hero,
    slug: 'harbour',
  }
  const story = content({ headline: 'Harbour <reopens>', standfirst: 'At dawn.', meta })
  const { path } = await newsroom.publish('st_1', story)
  const anew = content({ ...story, text: ['Anew.', 'And "more".'] })
  await newsroom.publish('st_1', anew, { kind: 'correct', note: 'It was <dawn>.' })
  await newsroom.publish('st_1', content({ ...story, text: ['Anew!'] }), {
    kind: 'update',
    minor: true,
  })
  await newsroom.publish('st_2', content({ headline: 'الميناء يفتح', meta: { slug: 'port' } }))
  const gone = await newsroom.publish('st_3', content({ headline: 'Rumour' }))
  await newsroom.retract('st_3', 'It was <forged>.')
  const site = await openSite(rig)
  await site.authors.save({
    slug: 'ronit-r-dhanda',
    name: 'Ronit "R" Dhanda',
    title: 'Sea & trade',
    bio: 'Writes of <ports>.',
    email: 'ronit@news.example',
    link: 'https://social.example/@ronit',
  })
  await site.authors.setPhoto('ronit-r-dhanda', Uint8Array.from([1]))
  return { newsroom, site, path, gone: gone.path }
}

it('the Nu HTML checker finds nothing on any page that readers see, what is gone or wrong as well', async () => {
  const { site, path, gone } = await everything()
  const pages: [path: string, status: number, method?: string][] = [
    ['/', 200],
    ['/world', 200],
    ['/sport', 200],
    [path, 200],
    [`${path}/history`, 200],
    [`${path}/history?from=1&to=3`, 200],
    [gone, 200],
    [`${gone}/history`, 410],
    ['/world/2025/05/08/port', 200],
    ['/tags/sea-trade', 200],
    ['/authors/ronit-r-dhanda', 200],
    ['/search', 200],
    ['/search?q=harbour', 200],
    ['/search?q=nothing-at-all', 200],
    ['/archive', 200],
    ['/archive/2025/05', 200],
    ['/archive/2025/05/08', 200],
    ['/nothing/here', 404],
    ['/world', 405, 'POST'],
  ]
  const seen = new Map<string, string>()
  for (const [address, status, method] of pages) {
    const answer = await site.get(address, READER, method)
    expect([address, answer.status]).toEqual([address, status])
    seen.set(`${address} ${status}`, answer.text)
  }
  const other = await site.get('/world', { accept: 'application/json, text/html;q=0' })
  expect(other.status).toBe(406)
  expect(await nuFindings(seen.set('/world 406', other.text))).toEqual([])
  for (const accept of ['*/*', '', 'image/png, text/*;q=0.1', 'text/html;charset=utf-8'])
    expect((await site.get('/world', { accept })).status).toBe(200)
})

it('a page that could not be made says so in the look of the site, and nothing of why', async () => {
  const { newsroom, site } = await everything()
  await site.get('/', READER)
  await newsroom.db.schema.alterTable('outbox').renameTo('lost_table').execute()
  const { status, text, headers } = await site.get('/world', READER)
  expect([status, await nuFindings(new Map([['/world 500', text]]))]).toEqual([500, []])
  expect(text).toContain('<h1>Something went wrong</h1>')
  expect(text).toContain('aria-label="Sections"')
  expect(text).not.toMatch(/outbox|sql/i)
  expect(headers['cache-control']).toBe('no-store')
})
