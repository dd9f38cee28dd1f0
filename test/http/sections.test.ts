import { describe, expect, it, onTestFinished } from 'vitest'
import { Audit } from '../../server/audit/audit.ts'
import { AuditStore } from '../../server/audit/audit-store.ts'
import { mounted } from '../../server/http/api/mounted.ts'
import type { SignedIn } from '../../server/http/request.ts'
import { systemIds } from '../../server/kernel/ids.ts'
import { openDatabase } from '../../server/store/open-database.ts'
import { Sections } from '../../server/store/sections.ts'
import { SiteChanges } from '../../server/site/site-changes.ts'
import { sectionRoutes } from '../../server/stories/section-routes.ts'
import { ManualClock } from '../support/manual-clock.ts'
import { FIRST_SECTIONS } from '../support/sections.ts'
import { addLive, addUser } from '../support/stories.ts'
import { startRim } from './rim.ts'

const ADMIN: SignedIn = {
  id: 'us_ada',
  name: 'Ada',
  email: '',
  role: 'admin',
  colour: '',
  scopes: null,
  credential: { kind: 'session', id: 'si_1' },
}
const WORLD = { slug: 'world', name: 'World' }

describe('/api/sections', () => {
  it('lists them, and takes a whole new list, in order', async () => {
    const { get, put } = await start()
    expect(await get()).toEqual({ sections: FIRST_SECTIONS, retired: [] })
    const sections = [{ slug: 'weather', name: 'Weather' }, WORLD]
    const { status, body } = await put({ sections })
    expect([status, body]).toEqual([200, { sections, retired: [] }])
    expect(await get()).toEqual({ sections, retired: [] })
  })

  it('names every fault by its place, and changes nothing', async () => {
    const { get, put } = await start()
    const sections = [WORLD, { slug: 'desk', name: '' }, { slug: 'world', name: 'Again' }]
    const { status, body } = await put({ sections })
    expect(status).toBe(422)
    expect(body).toMatchObject({
      code: 'bad-input',
      faults: [
        { field: 'sections.1.slug', message: 'is an address that Galley needs itself' },
        { field: 'sections.1.name', message: 'must not be empty' },
        { field: 'sections.2.slug', message: 'is the address of another section' },
      ],
    })
    expect(await get()).toEqual({ sections: FIRST_SECTIONS, retired: [] })
  })

  it('says which section can’t go, and how many live stories stand in it', async () => {
    const { put, putLive } = await start()
    await putLive('sport', 1)
    await putLive('world', 2)
    const { status, body } = await put({ sections: [{ slug: 'weather', name: 'Weather' }] })
    expect(status).toBe(409)
    const inWorld = '2 live stories stand in World: move them first, or retire the section.'
    const inSport = '1 live story stands in Sport: move it first, or retire the section.'
    expect(body).toMatchObject({
      code: 'conflict',
      detail: `${inWorld} ${inSport}`,
      faults: [
        { field: 'world', message: inWorld },
        { field: 'sport', message: inSport },
      ],
    })
  })

  it('says whose an address is, or was, and changes nothing', async () => {
    const { get, put } = await start()
    const moved = { ...WORLD, address: 'abroad' }
    const sport = { slug: 'sport', name: 'Sport' }
    expect((await put({ sections: [moved, sport] })).body).toEqual({
      sections: [moved, sport],
      retired: [],
    })
    const { status, body } = await put({ sections: [moved, { ...sport, address: 'world' }] })
    expect(status).toBe(409)
    const message = '/world was an address of World, and links to it lead there.'
    expect(body).toMatchObject({ faults: [{ field: 'sections.1.address', message }] })
    const both = await put({ sections: [moved, { ...sport, address: 'abroad' }] })
    expect(both.body).toMatchObject({ detail: '/abroad is the address of World.' })
    expect((await put({ sections: [moved, { ...sport, address: 'desk' }] })).status).toBe(422)
    expect(await get()).toEqual({ sections: [moved, sport], retired: [] })
  })

  it('is changed by admins in person, by no API key', async () => {
    const scopes = ['stories:read', 'stories:write', 'webhooks:manage'] as const
    const { get, put } = await start({ ...ADMIN, scopes })
    expect((await put({ sections: [WORLD] })).status).toBe(403)
    expect(await get()).toEqual({ sections: FIRST_SECTIONS, retired: [] })
  })
})

async function start(actor = ADMIN) {
  const database = await openDatabase({ kind: 'sqlite', path: ':memory:' })
  onTestFinished(() => database[Symbol.asyncDispose]())
  const { db } = database
  const by = await addUser(database, 'ana')
  const clock = new ManualClock()
  const sections = new Sections({ db, clock })
  const audit = new Audit({ store: new AuditStore(db), clock, ids: systemIds })
  const caches = { oweSite: async () => null, purge: async () => null }
  const siteChanges = new SiteChanges({ caches, announce: () => undefined })
  const routes = [{ path: '/', app: mounted(sectionRoutes({ sections, audit, siteChanges })) }]
  const { send } = startRim({ actor, routes })
  return {
    get: async () => (await send('/api/sections')).json() as Promise<unknown>,
    put: async (body: unknown) => {
      const headers = { 'content-type': 'application/json' }
      const init = { method: 'PUT', headers, body: JSON.stringify(body) }
      const answer = await send('/api/sections', init)
      return { status: answer.status, body: (await answer.json()) as unknown }
    },
    putLive: (section: string, count: number) => addLive(database, { section, count, by }),
  }
}
