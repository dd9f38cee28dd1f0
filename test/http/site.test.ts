import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { author, authorList } from '../../shared/protocol/api/authors.ts'
import { auditPage } from '../../shared/protocol/api/audit.ts'
import { frontPage } from '../../shared/protocol/api/front.ts'
import { tag, tagList } from '../../shared/protocol/api/tags.ts'
import { siteImages } from '../../shared/protocol/api/site.ts'
import { storyList } from '../../shared/protocol/api/stories.ts'
import { openNewsroom, type Api } from './api/newsroom.ts'

/** Half clear. */
const picture = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 4, background: '#8a1c1c80' } })
    .png()
    .toBuffer()

const problem = z.looseObject({
  detail: z.string(),
  faults: z.array(z.object({ field: z.string(), message: z.string() })).optional(),
})

describe('the site, as its newsroom sets it up', () => {
  let newsroom: Api
  let editor: HeadersInit
  let live: string[]

  beforeAll(async () => {
    newsroom = await openNewsroom({ DEMO: '1' })
    await newsroom.join('edda', 'editor')
    editor = await newsroom.signIn('edda')
    const answer = await newsroom.send(
      newsroom.admin,
      { method: 'GET', path: '/api/stories' },
      { query: '?state=live' },
    )
    live = storyList.parse(await answer.json()).stories.map(({ id }) => id)
    expect(live.length).toBeGreaterThan(3)
  })
  afterAll(() => newsroom.close())

  const ask = (who: HeadersInit, name: string, body?: unknown) => {
    const [method = '', path = ''] = name.split(' ')
    return newsroom.send(who, { method, path }, body === undefined ? {} : { body })
  }
  const file = async (path = '') =>
    new Uint8Array(await (await fetch(`http://127.0.0.1:${newsroom.port}${path}`)).arrayBuffer())
  const upload = async (kind: string, width: number, height: number) => {
    const body = new FormData()
    const bytes = new Uint8Array(await picture(width, height))
    body.append('file', new File([bytes], 'mark.png'))
    return ask(newsroom.admin, `PUT /api/site-images/${kind}`, body)
  }
  const deeds = async () => {
    const answer = await ask(newsroom.admin, 'GET /api/audit')
    return auditPage
      .parse(await answer.json())
      .entries.map(({ deed, details }) => ({ deed, details }))
  }

  it('takes an editor’s arrangement of the front page, and says who made it', async () => {
    const front = frontPage.parse(await (await ask(editor, 'GET /api/front')).json())
    const lead = { story: live[2] ?? '', until: '2096-05-08T10:00:00.000Z' }
    const change = { version: front.version, lead, seconds: [], pins: {} }
    const answer = await ask(editor, 'PUT /api/front', change)
    const arranged = frontPage.parse(await answer.json())
    expect(arranged).toMatchObject({ version: front.version + 1, lead })
    const headline = arranged.stories[lead.story]?.headline ?? ''
    expect(await deeds()).toContainEqual({ deed: 'newsroom.arranged', details: { lead: headline } })
    const page = await (await fetch(`http://127.0.0.1:${newsroom.port}/`)).text()
    expect(/data-card="(\w+)"/.exec(page)?.[1]).toBe(lead.story)
  })

  it('[FRONT1] tells the second of two editors that there was a first, and changes nothing for them', async () => {
    const { version } = frontPage.parse(await (await ask(editor, 'GET /api/front')).json())
    const change = (story = '') => ({ version, lead: { story }, seconds: [], pins: {} })
    expect((await ask(editor, 'PUT /api/front', change(live[0]))).status).toBe(200)
    const second = await ask(newsroom.admin, 'PUT /api/front', change(live[1]))
    expect(second.status).toBe(409)
    expect(problem.parse(await second.json()).detail).toContain('Somebody else has arranged')
    const now = frontPage.parse(await (await ask(editor, 'GET /api/front')).json())
    expect(now.lead?.story).toBe(live[0])
  })

  it('puts no story there that is not live, and none twice', async () => {
    const { version } = frontPage.parse(await (await ask(editor, 'GET /api/front')).json())
    const draft = await newsroom.story({})
    const unknown = { version, lead: { story: draft }, seconds: [], pins: {} }
    const refused = await ask(editor, 'PUT /api/front', unknown)
    expect([refused.status, problem.parse(await refused.json()).faults]).toEqual([
      422,
      [{ field: draft, message: 'is no live story' }],
    ])
    const slot = { story: live[0] }
    const twice = { version, lead: slot, seconds: [null, slot], pins: {} }
    const again = await ask(editor, 'PUT /api/front', twice)
    expect(problem.parse(await again.json()).faults).toEqual([
      { field: 'seconds.1', message: 'stands in another place, too' },
    ])
  })

  it('shows an editor the page as it would be, and nobody else', async () => {
    const places = { lead: { story: live[3] }, seconds: [], pins: {} }
    const preview = await (await ask(editor, 'POST /api/front/preview', places)).text()
    expect(/data-card="(\w+)"/.exec(preview)?.[1]).toBe(live[3])
    const page = await (await fetch(`http://127.0.0.1:${newsroom.port}/`)).text()
    expect(/data-card="(\w+)"/.exec(page)?.[1]).toBe(live[0])
  })

  it('makes a logo and an icon of what an admin uploads, and says what is too small', async () => {
    const small = await upload('icon', 64, 64)
    expect([small.status, problem.parse(await small.json()).detail]).toEqual([
      422,
      'The image is too small: it needs 192 pixels.',
    ])
    expect((await upload('icon', 600, 400)).status).toBe(200)
    const { logo, icon } = siteImages.parse(await (await upload('logo', 900, 300)).json())
    expect(logo).toMatchObject({ width: 480, height: 160 })
    expect(icon).toMatchObject({ width: 512, height: 512 })
    const { width, height, hasAlpha } = await sharp(await file(logo?.url)).metadata()
    expect([width, height, hasAlpha]).toEqual([480, 160, true])
    // What a phone puts on its first screen is not clear anywhere.
    expect((await sharp(await file('/icon-180.png')).metadata()).hasAlpha).toBe(false)
    expect((await sharp(await file('/icon-32.png')).metadata()).width).toBe(32)
    expect(await deeds()).toContainEqual({
      deed: 'newsroom.logo',
      details: { now: '480 × 160 pixels' },
    })
  })

  it('tells readers of an author what an editor says, with a square photo, and nothing that is another’s', async () => {
    const said = { title: 'Ports', bio: '', email: 'ana@galley.test', link: '' }
    const ana = { ...said, name: 'Ana Duarte' }
    const wrong = await ask(editor, 'PUT /api/authors/bo-reed', { ...ana, link: 'ftp://x' })
    expect(problem.parse(await wrong.json()).faults).toEqual([
      { field: 'link', message: 'must be an address that begins with https://' },
    ])
    expect((await ask(editor, 'PUT /api/authors/bo-reed', ana)).status).toBe(422)
    const added = { ...ana, isNew: true }
    expect((await ask(editor, 'PUT /api/authors/ana-duarte', added)).status).toBe(200)
    const again = await ask(editor, 'PUT /api/authors/ana-duarte', { ...added, title: 'Airports' })
    expect([again.status, problem.parse(await again.json()).faults?.[0]?.field]).toEqual([
      409,
      'name',
    ])
    expect((await ask(editor, 'PUT /api/authors/ana-duarte', ana)).status).toBe(200)
    const body = new FormData()
    body.append('file', new File([new Uint8Array(await picture(300, 900))], 'ana.png'))
    const answer = author.parse(
      await (await ask(editor, 'PUT /api/authors/ana-duarte/photo', body)).json(),
    )
    const { width, height, format } = await sharp(await file(answer.photo ?? '')).metadata()
    expect([width, height, format]).toEqual([320, 320, 'jpeg'])
    expect((await ask(editor, 'PUT /api/authors/nobody/photo', body)).status).toBe(404)
    expect(await deeds()).toContainEqual({
      deed: 'newsroom.author-kept',
      details: { changed: 'name, title, email' },
    })
    await newsroom.join('rita', 'reporter')
    const rita = await newsroom.signIn('rita')
    expect((await ask(rita, 'DELETE /api/authors/ana-duarte')).status).toBe(403)
    expect((await ask(editor, 'DELETE /api/authors/ana-duarte')).status).toBe(204)
    const { authors } = authorList.parse(await (await ask(rita, 'GET /api/authors')).json())
    expect(authors).toEqual([])
  })

  it('renames and merges tags as an editor says, and nobody below', async () => {
    const { tags } = tagList.parse(await (await ask(editor, 'GET /api/tags')).json())
    const [first, second] = tags
    const rename = (change: object) => ask(editor, `PUT /api/tags/${first?.slug}`, change)
    const unsaid = await rename({ name: second?.name })
    expect([unsaid.status, problem.parse(await unsaid.json())]).toEqual([
      409,
      expect.objectContaining({
        code: 'conflict',
        thing: { id: second?.slug, name: second?.name },
      }),
    ])
    const answer = await rename({ name: second?.name, into: second?.slug })
    const merged = tag.parse(await answer.json())
    expect(merged).toMatchObject({ slug: second?.slug, name: second?.name })
    expect(await deeds()).toContainEqual({
      deed: 'newsroom.tag-merged',
      details: { to: second?.name },
    })
    const page = await fetch(`http://127.0.0.1:${newsroom.port}/tags/${first?.slug}`)
    expect(new URL(page.url).pathname).toBe(`/tags/${second?.slug}`)
    expect((await ask(editor, `PUT /api/tags/${first?.slug}`, { name: 'X' })).status).toBe(404)
    expect((await ask(editor, `PUT /api/tags/${second?.slug}`, { name: '?' })).status).toBe(422)
    const rita = await newsroom.signIn('rita')
    expect((await ask(rita, `PUT /api/tags/${second?.slug}`, { name: 'X' })).status).toBe(403)
  })

  it('says in the log what was changed of what the newsroom says of itself', async () => {
    const profile = await (await ask(newsroom.admin, 'GET /api/profile')).json()
    const change = { ...(profile as object), motto: 'Every tide', social: ['https://s.example/@p'] }
    expect((await ask(newsroom.admin, 'PUT /api/profile', change)).status).toBe(200)
    const changed = 'motto: Every tide, social: https://s.example/@p'
    expect(await deeds()).toContainEqual({ deed: 'newsroom.described', details: { changed } })
    // A desk of the version before knows nothing of mottos.
    const { name, language, zone, feeds } = profile as Record<string, string>
    await ask(newsroom.admin, 'PUT /api/profile', { name, language, zone, feeds })
    expect(await (await ask(newsroom.admin, 'GET /api/profile')).json()).toMatchObject({
      motto: 'Every tide',
    })
    const wrong = { ...(profile as object), social: ['http://s.example'] }
    const refused = await ask(newsroom.admin, 'PUT /api/profile', wrong)
    expect(problem.parse(await refused.json()).faults).toEqual([
      { field: 'social.0', message: 'must be an address that begins with https://' },
    ])
  })
})
