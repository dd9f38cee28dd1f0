import { expect, it } from 'vitest'
import { Audit } from '../../server/audit/audit.ts'
import { AuditStore } from '../../server/audit/audit-store.ts'
import { mounted } from '../../server/http/api/mounted.ts'
import type { SignedIn } from '../../server/http/request.ts'
import { SiteChanges } from '../../server/site/site-changes.ts'
import { TagListStore } from '../../server/site/tag-list-store.ts'
import { tagRoutes } from '../../server/site/tag-routes.ts'
import { Tags } from '../../server/store/tags.ts'
import { startRim } from '../http/rim.ts'
import { content } from '../reader/newsroom.ts'
import { emptyNewsroom } from '../reader/site.ts'
import { countedIds } from '../support/counted-ids.ts'

const EDITOR: SignedIn = {
  id: 'us_ed',
  name: 'Ed',
  email: '',
  role: 'admin',
  colour: '',
  scopes: null,
  credential: { kind: 'session', id: 'si_1' },
}

it('[PURGE1] caches owe the pages of a tag that is renamed when its stories have moved, too: they may have fetched half a list', async () => {
  const { newsroom, clock } = await emptyNewsroom()
  const { db } = newsroom
  await newsroom.publish('st_1', content({ headline: 'Boats', meta: { tags: ['Boats'] } }))
  const done: string[] = []
  const caches = {
    oweSite: async () => `pg_${done.push('owed')}`,
    purge: async (id: string) => {
      done.push(`told of ${id}`)
      return null
    },
  }
  const routes = tagRoutes({
    db,
    tags: new Tags({ db, clock }),
    tagLists: new TagListStore({ db }),
    moveTagged: async () => {
      done.push('moved')
    },
    audit: new Audit({ store: new AuditStore(db), clock, ids: countedIds() }),
    siteChanges: new SiteChanges({ caches, announce: () => done.push('announced') }),
  })
  const { send } = startRim({ actor: EDITOR, routes: [{ path: '/', app: mounted(routes) }] })
  const headers = { 'content-type': 'application/json' }
  const body = JSON.stringify({ name: 'Ships' })
  await send('/api/tags/boats', { method: 'PUT', headers, body })
  expect(done).toEqual(['owed', 'moved', 'owed', 'announced', 'told of pg_1', 'told of pg_3'])
})
